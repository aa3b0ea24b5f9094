package vn.vankho.issuing.web;

import java.time.ZoneId;
import java.time.ZonedDateTime;
import org.jspecify.annotations.Nullable;
import vn.vankho.drafting.Drafts.Draft;
import vn.vankho.issuing.ReviewState;
import vn.vankho.register.OutgoingRegister.Entry;

/// A draft with its number, if it has one.
record ShownDraft(
        Draft draft,
        @Nullable Entry entry,
        DraftState state,
        ReviewState review,
        ZonedDateTime changedAt) {

    static ShownDraft of(Draft draft, @Nullable Entry entry, ReviewState review) {
        return new ShownDraft(
                draft,
                entry,
                DraftState.of(entry, review),
                review,
                draft.changedAt().atZone(ZoneId.systemDefault()));
    }
}
