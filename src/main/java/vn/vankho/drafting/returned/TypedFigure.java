package vn.vankho.drafting.returned;

import java.util.Optional;
import vn.vankho.drafting.forward.ForwardView;

/// A number that somebody typed in Word in the place of a figure: over what stood there, beside
/// the placeholder, or within its brackets.
final class TypedFigure {

    private static final String ASKED = "[chưa có:";

    private TypedFigure() {}

    /// The text without what the product itself had put there; blank where nothing is left.
    ///
    /// @param sent what went out
    /// @param came what came back
    static String bare(String sent, String came) {
        var asked = Values.tidy(sent);
        var rest = Values.tidy(came);
        if (asked.startsWith(ASKED)) {
            rest = rest.replace(asked, " ").strip();
        }
        if (rest.startsWith("[") && rest.endsWith("]")) {
            rest = rest.substring(1, rest.length() - 1).strip();
        }
        return rest.startsWith("chưa có:") ? rest.substring("chưa có:".length()).strip() : rest;
    }

    /// Whether it can go into the figure: a number in a unit that fits, or nothing where a value
    /// was taken away.
    static boolean isClear(ForwardView view, String figure, Change change) {
        var bare = bare(change.before(), change.after());
        if (bare.isEmpty()) {
            return !Values.tidy(change.before()).startsWith(ASKED);
        }
        return Optional.of(bare).flatMap(text -> view.number(figure, text)).isPresent();
    }
}
