package vn.vankho.search;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import vn.vankho.vietnamese.DocumentSymbols;

/// Terms by which a document is found from its number and symbol, however they are typed.
///
/// `1147/BC- UBND` has the keys `1147 bc ubnd`, `1147 bc` and `1147`: lower case, without marks,
/// separators
/// or leading zeros, from the whole to its number alone.
final class DocumentKeys {

    /// Signs of types (Nghị định 30/2020/NĐ-CP, Phụ lục III), and those met in cited documents.
    private static final Set<String> TYPES =
            Set.of(
                    ("nq qd ct qc qyd tc tb hd ctr kh pa da bc bb ttr cd bgn btt guq gm ggt gnp pg pc pb"
                                    + " sy sl trs nd tt nqlt ttlt vbhn kl cv tttr tth")
                            .split(" "));

    private DocumentKeys() {}

    /// All keys of a number and symbol as printed; none where there is no number.
    static Set<String> of(String printed) {
        var parts = SyllableReader.read(printed).stream().map(Syllable::folded).toList();
        var keys = new LinkedHashSet<String>();
        if (!parts.isEmpty() && isSerial(parts.getFirst())) {
            addPrefixes(parts, keys);
            if (hasYear(parts)) {
                addPrefixes(
                        Stream.concat(Stream.of(parts.getFirst()), parts.stream().skip(2)).toList(),
                        keys);
            }
        }
        return keys;
    }

    private static void addPrefixes(List<String> parts, Set<String> keys) {
        for (var length = parts.size(); length > 0; length--) {
            keys.add(String.join(" ", parts.subList(0, length)));
        }
    }

    /// The numbers of documents that a text cites, as keys with at least number and type.
    static Set<String> cited(String text) {
        var keys = new LinkedHashSet<String>();
        for (var found : DocumentSymbols.find(text)) {
            of(found.normal()).stream().filter(key -> key.indexOf(' ') > 0).forEach(keys::add);
        }
        return keys;
    }

    /// The keys of a number and symbol within what somebody typed, the longest first: `2968 qd
    /// ubnd`, `2968 qd`
    /// for `số 2968 qd ubnd`. Empty where there is none.
    static List<String> typed(List<Syllable> syllables, String query) {
        for (var at = 0; at + 1 < syllables.size(); at++) {
            if (syllables.get(at).isNumber() && isSerial(syllables.get(at).folded())) {
                var keys = typedFrom(syllables, at, query);
                if (!keys.isEmpty()) {
                    return keys;
                }
            }
        }
        return List.of();
    }

    private static List<String> typedFrom(List<Syllable> syllables, int at, String query) {
        var parts = new ArrayList<String>(List.of(syllables.get(at).folded()));
        var next = at + 1;
        if (isYear(syllables.get(next).folded()) && next + 1 < syllables.size()) {
            parts.add(syllables.get(next++).folded());
        }
        var type = syllables.get(next);
        var between = query.substring(syllables.get(next - 1).end(), type.start()).strip();
        if (type.isNumber() || !opensSymbol(between, type.folded())) {
            return List.of();
        }
        var shortest = parts.size() + 1;
        while (next < syllables.size() && parts.size() < 6 && joins(syllables, next, query)) {
            parts.add(syllables.get(next++).folded());
        }
        var keys = new LinkedHashSet<String>();
        for (var length = parts.size(); length >= shortest; length--) {
            keys.add(String.join(" ", parts.subList(0, length)));
        }
        return List.copyOf(keys);
    }

    /// `80 ha` is no number of a document, `2968 qd` and `12/abc` may be one.
    private static boolean opensSymbol(String between, String type) {
        var separated = between.equals("/") || isDash(between);
        return TYPES.contains(type) ? separated || between.isEmpty() : between.equals("/");
    }

    /// The parts of a symbol stand next to each other, with nothing or a separator between them.
    private static boolean joins(List<Syllable> syllables, int at, String query) {
        var between = query.substring(syllables.get(at - 1).end(), syllables.get(at).start());
        var glue = between.strip();
        return glue.isEmpty() || glue.equals("/") || isDash(glue) || glue.equals("&");
    }

    private static boolean isDash(String text) {
        return text.length() == 1 && "-–—‑".contains(text);
    }

    private static boolean hasYear(List<String> parts) {
        return parts.size() > 2 && isYear(parts.get(1));
    }

    private static boolean isYear(String part) {
        return part.matches("(?:19|20)\\d\\d");
    }

    /// Whether this can be the serial number of a document.
    static boolean isSerial(String part) {
        return part.matches("\\d{1,6}");
    }
}
