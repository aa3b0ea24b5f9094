package vn.vankho.archive;

import java.text.Normalizer;
import java.util.regex.Pattern;

/// The name of a file in the store: letters, digits, `.`, `-` and `_` only, so that every file
/// system of the next decades can hold it. The name as received stands in `deposit.json`.
final class ContentName {

    private static final int LONGEST = 80;
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern STRANGE = Pattern.compile("[^A-Za-z0-9._]+");
    private static final Pattern EXTENSION = Pattern.compile("\\.[A-Za-z0-9]{1,12}$");
    private static final Pattern EDGES = Pattern.compile("^[.\\-]+|[.\\-]+$");
    private static final Pattern DEVICE =
            Pattern.compile("(?i)(con|prn|aux|nul|com\\d|lpt\\d)(\\..*)?");
    private static final String NAMELESS = "tep";

    private ContentName() {}

    /// `Báo cáo số 1147.pdf` becomes `Bao-cao-so-1147.pdf`.
    static String of(String received) {
        var plain = STRANGE.matcher(unmarked(received)).replaceAll("-");
        var extension = extension(plain);
        var stem = stem(plain.substring(0, plain.length() - extension.length()));
        return trimmed(stem.substring(0, Math.min(stem.length(), LONGEST - extension.length())))
                + extension;
    }

    private static String stem(String plain) {
        var stem = trimmed(plain);
        if (stem.isEmpty()) {
            return NAMELESS;
        }
        return DEVICE.matcher(stem).matches() ? NAMELESS + "-" + stem : stem;
    }

    private static String unmarked(String text) {
        var apart = Normalizer.normalize(text, Normalizer.Form.NFD);
        return MARKS.matcher(apart).replaceAll("").replace('đ', 'd').replace('Đ', 'D');
    }

    private static String extension(String name) {
        var found = EXTENSION.matcher(name);
        return found.find() ? found.group() : "";
    }

    private static String trimmed(String name) {
        return EDGES.matcher(name).replaceAll("");
    }
}
