package vn.vankho.casefile;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.vankho.document.Description;
import vn.vankho.vietnamese.Fold;

/// One line of words by which a document is proposed for a row of the retention table: all of them
/// must stand in its subject line or type, marks and case aside.
///
/// `@own` in front asks for a document of this office, `@other` for one of another; `^` before the
/// first words asks that they be the type; `+` stands between words.
record RuleWords(@Nullable Boolean own, @Nullable String type, List<String> words) {

    private static final String OWN = "@own ";
    private static final String OTHER = "@other ";

    static RuleWords parse(String line) {
        var rest = line.strip();
        Boolean own = null;
        if (rest.startsWith(OWN)) {
            own = true;
            rest = rest.substring(OWN.length());
        } else if (rest.startsWith(OTHER)) {
            own = false;
            rest = rest.substring(OTHER.length());
        }
        boolean typed = rest.startsWith("^");
        var parts =
                Arrays.stream((typed ? rest.substring(1) : rest).split("\\+"))
                        .map(RuleWords::key)
                        .filter(part -> !part.isBlank())
                        .toList();
        if (parts.isEmpty()) {
            throw new IllegalArgumentException("No words: " + line);
        }
        return typed
                ? new RuleWords(own, parts.getFirst(), parts.subList(1, parts.size()))
                : new RuleWords(own, null, parts);
    }

    boolean fit(Description document, boolean ours) {
        if (own != null && own != ours) {
            return false;
        }
        var said = key(text(document.type()) + " " + text(document.subject()));
        return (type == null || type.equals(key(text(document.type()))))
                && words.stream().allMatch(said::contains);
    }

    /// Words between single spaces, so that only whole ones are found.
    static String key(String text) {
        var plain = Fold.unmarked(text).toLowerCase(Locale.ROOT);
        return " " + plain.replaceAll("[^\\p{L}\\p{N}]+", " ").strip() + " ";
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }
}
