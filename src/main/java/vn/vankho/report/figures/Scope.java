package vn.vankho.report.figures;

import org.jspecify.annotations.Nullable;

/// The place of which a sentence speaks: *Tại xã Liên Hà: …; …* holds until the sentence ends. The
/// place of the office that writes is no part of anything.
final class Scope {

    private final @Nullable String own;
    private @Nullable String place;

    /// @param own the place of the office that wrote the paper, or null
    Scope(@Nullable String own) {
        this.own = own;
    }

    void enter(Passage passage, int from) {
        var text = passage.text();
        boolean sentence = from == passage.label() || ".!?".indexOf(text.charAt(from - 1)) >= 0;
        var ahead = Places.ahead(text, from);
        if (ahead != null) {
            place = unlessOwn(ahead);
        } else if (sentence) {
            place = null;
        }
    }

    @Nullable String place() {
        return place;
    }

    @Nullable String unlessOwn(String named) {
        return named.equalsIgnoreCase(own) ? null : named;
    }
}
