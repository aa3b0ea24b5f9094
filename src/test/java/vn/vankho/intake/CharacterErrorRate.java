package vn.vankho.intake;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;

/// How far a text that was read is from the text that stands on the paper.
///
/// Compared are the characters without whitespace, and the words. Left out of both sides are lines
/// that are only a page number, the `*` that marks italics in the seed text, the head (everything
/// before the name of the document's type) and the authority line, which the seed text lacks.
///
/// @param characters wrong, missing or additional characters, by the characters expected
/// @param words wrong, missing or additional words, by the words expected
public record CharacterErrorRate(double characters, double words) {

    private static final Pattern PAGE_NUMBER = Pattern.compile("(?m)^\\s*\\d{1,3}\\s*$");
    private static final String BODY = "BÁO CÁO";
    private static final String AUTHORITY = "TM. ỦY BAN NHÂN DÂN";

    /// A text that should be the seed report's.
    public static CharacterErrorRate ofSeed(String expected, String actual) {
        var body = withoutAuthority(fromBody(plain(actual)));
        return of(fromBody(plain(expected)), body);
    }

    /// Two texts compared whole, but for white space.
    public static CharacterErrorRate of(String expected, String actual) {
        return new CharacterErrorRate(characters(expected, actual), words(expected, actual));
    }

    private static double characters(String expected, String actual) {
        var characters = squeezed(expected).codePoints().toArray();
        return rate(characters, squeezed(actual).codePoints().toArray());
    }

    private static double words(String expected, String actual) {
        var numbers = new HashMap<String, Integer>();
        return rate(numbered(expected, numbers), numbered(actual, numbers));
    }

    private static int[] numbered(String text, Map<String, Integer> numbers) {
        return Arrays.stream(text.strip().split("\\s+"))
                .mapToInt(word -> numbers.computeIfAbsent(word, w -> numbers.size()))
                .toArray();
    }

    private static double rate(int[] expected, int[] actual) {
        return (double) distance(expected, actual) / expected.length;
    }

    private static String plain(String text) {
        var composed = Normalizer.normalize(text.replace('\f', '\n'), Normalizer.Form.NFC);
        return PAGE_NUMBER.matcher(composed.replace("*", "")).replaceAll("");
    }

    private static String squeezed(String text) {
        return text.replaceAll("[\\s\\u00A0]+", "");
    }

    private static String fromBody(String text) {
        var start = text.indexOf(BODY);
        return start < 0 ? text : text.substring(start);
    }

    /// The line may be misread a little; it is looked for in the last tenth of the text.
    private static String withoutAuthority(String text) {
        var from = text.length() - text.length() / 10;
        var tail = text.substring(from);
        var line =
                tail.lines()
                        .flatMap(l -> Arrays.stream(l.split("\t|\\s{3,}")))
                        .filter(l -> characters(AUTHORITY, l) < 0.3)
                        .findFirst();
        return line.map(l -> text.substring(0, from) + tail.replace(l, "")).orElse(text);
    }

    /// Levenshtein's distance, in a band around the diagonal that grows until it is wide enough.
    private static int distance(int[] a, int[] b) {
        var band = Math.abs(a.length - b.length) + 64;
        while (true) {
            var distance = distance(a, b, band);
            if (distance <= band || band > a.length + b.length) {
                return distance;
            }
            band *= 2;
        }
    }

    private static int distance(int[] a, int[] b, int band) {
        var far = a.length + b.length + 1;
        var previous = new int[b.length + 1];
        Arrays.setAll(previous, j -> j <= band ? j : far);
        for (int i = 1; i <= a.length; i++) {
            var row = new int[b.length + 1];
            Arrays.fill(row, far);
            row[0] = i;
            for (int j = Math.max(1, i - band); j <= Math.min(b.length, i + band); j++) {
                var change = previous[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
                row[j] = Math.min(change, 1 + Math.min(previous[j], row[j - 1]));
            }
            previous = row;
        }
        return previous[b.length];
    }
}
