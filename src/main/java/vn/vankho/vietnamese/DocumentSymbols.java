package vn.vankho.vietnamese;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// Numbers and symbols of documents in running text: `2968/ QĐ-UBND`, `547/QĐ – UBND`, `60-NQ/ĐU`.
public final class DocumentSymbols {

    private static final String DASH = "\\s?[-–—‑]\\s?";
    private static final String SLASH = "\\s?/\\s?";
    private static final String PART = "(?:\\p{Lu}[\\p{Lu}\\d&]{0,8}T[rg]|\\p{Lu}[\\p{Lu}\\d&]+)";
    private static final String TYPE = "(?:QyĐ|TrS|CTr|TTr|[\\p{Lu}][\\p{Lu}&]+)";
    private static final String YEAR = "(?:" + SLASH + "(?:19|20)\\d\\d)";

    // 1147/BC-UBND, 30/2020/NĐ-CP, 01/2014/TTLT-BNV-BTC
    private static final String STATE =
            "\\d{1,6}" + YEAR + "?" + SLASH + TYPE + DASH + PART + "(?:[-–/]" + PART + "){0,5}";
    // 83/2015/QH13
    private static final String ASSEMBLY = "\\d{1,6}" + YEAR + SLASH + "(?:QH|UBTVQH)\\d{1,2}";
    // 60-NQ/ĐU: only with a type of the Party's papers, for a slash between other words is no
    // number
    private static final String PARTY =
            "\\d{1,6}"
                    + DASH
                    + "(?:NQ|QĐ|QC|QyĐ|CT|KH|BC|TB|HD|TTr|CTr|KL|ĐA|CV|TC|BB|GM|TTH|TT|PA|QYĐ)"
                    + SLASH
                    + "\\p{Lu}[\\p{Lu}\\d&]*(?:[-–]"
                    + PART
                    + ")?";

    private static final Pattern IN_TEXT =
            Pattern.compile(
                    "(?<![\\p{L}\\d.,/])(?:%s|%s|%s)(?![\\p{L}\\d])"
                            .formatted(STATE, ASSEMBLY, PARTY));

    /// A number and symbol in a text.
    ///
    /// @param normal without blanks, with `-` for every dash, in capitals
    /// @param start where it begins in that text
    /// @param end one past its last character
    public record Found(String normal, int start, int end) {}

    private DocumentSymbols() {}

    /// The normal form of one number and symbol, typed in any case: `1147/bc- ubnd` gives
    /// `1147/BC-UBND`. Empty for anything else, such as a date, `17/19` or `150/80ha`.
    public static Optional<String> normal(String typed) {
        var normal = squeezed(typed.strip());
        return IN_TEXT.matcher(normal).matches() ? Optional.of(normal) : Optional.empty();
    }

    /// The numbers and symbols in a text, from left to right.
    public static List<Found> find(String text) {
        var found = new ArrayList<Found>();
        var symbol = IN_TEXT.matcher(text).useTransparentBounds(true);
        var at = 0;
        // Long texts are read often: the pattern is only tried where a number begins.
        while (at < text.length()) {
            var begins = isDigit(text.charAt(at)) && (at == 0 || !isDigit(text.charAt(at - 1)));
            if (begins && symbol.region(at, text.length()).lookingAt()) {
                found.add(new Found(squeezed(symbol.group()), symbol.start(), symbol.end()));
                at = symbol.end();
            } else {
                at++;
            }
        }
        return found;
    }

    private static boolean isDigit(char character) {
        return character >= '0' && character <= '9';
    }

    private static String squeezed(String printed) {
        return printed.replaceAll("\\s+", "")
                .replaceAll("[–—‑]", "-")
                .replace('Ð', 'Đ')
                .toUpperCase(Locale.ROOT);
    }
}
