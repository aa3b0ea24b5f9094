package vn.vankho.issuing;

import java.util.Map;
import java.util.UUID;
import vn.vankho.access.Person;
import vn.vankho.drafting.Drafts;
import vn.vankho.drafting.Templates;

/// What issuing wants of drafting.
interface DraftDesk {

    /// The draft's data as typed.
    Map<String, ?> find(UUID draft);

    /// The name of the draft's type, such as *Báo cáo*.
    String type(UUID draft);

    /// Whether the draft was given a number once.
    boolean frozen(UUID draft);

    void freeze(UUID draft, Map<String, ?> issued, Person who);

    /// Nothing may stand between the draft and its number.
    ///
    /// @throws ReviewRefused if leaders have it still, or gave it back
    default void requireApproved(UUID draft) {}

    static DraftDesk of(Drafts drafts, Templates templates, Reviews reviews) {
        return new DraftDesk() {
            @Override
            public void requireApproved(UUID draft) {
                reviews.requireApproved(draft);
            }

            @Override
            public Map<String, ?> find(UUID draft) {
                return drafts.find(draft).data();
            }

            @Override
            public String type(UUID draft) {
                return templates.byName(drafts.find(draft).template()).title();
            }

            @Override
            public boolean frozen(UUID draft) {
                return drafts.find(draft).frozen();
            }

            @Override
            public void freeze(UUID draft, Map<String, ?> issued, Person who) {
                drafts.freeze(draft, issued, who);
            }
        };
    }
}
