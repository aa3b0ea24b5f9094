package vn.vankho.report.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.vankho.vietnamese.Quantity;
import vn.vankho.vietnamese.Quantity.Kind;
import vn.vankho.vietnamese.Units;

/// Finds totals with their parts in one passage: `145 hồ sơ (trong đó: …; …)`, `60ha, trong đó cấp
/// lại 30ha, cấp mới 30ha`, `3.500 tấn. Trong đó Thóc 2.000 tấn; Ngô 1.500 tấn`.
final class PartReader {

    /// How firmly a list claims to name all parts.
    enum Claim {
        /// *gồm*, *bao gồm*, *chia ra*.
        WHOLE,
        /// *(trong đó: …; …)*, *trong đó: …*
        LIST,
        /// *trong đó* and running text.
        LOOSE,
        /// *trong đó có*: some of them.
        SOME
    }

    /// @param bracketed whether the list stands in brackets of its own
    record Found(Passage passage, Quantity total, PartList list, Claim claim, boolean bracketed) {}

    private static final int LONGEST_LIST = 1_500;
    private static final int MOST_NESTED = 30;
    private static final int LONGEST_LINK = 90;
    private static final Pattern OPENS =
            Pattern.compile(
                    "(?<bracket>\\(\\h{0,3})?\\b(?:(?<among>trong do|trong so do)|(?<whole>bao gom|gom co|gom|chia ra))\\b"
                            + "(?<colon>\\h{0,3}:)?(?<some>\\h{0,3}:?\\h{1,3}(?:co\\b(?! the)))?");
    private static final Pattern LINK =
            Pattern.compile("[^.;:()]{0,80}(?:\\([^.;()]{0,30})?[.,;:]?\\h{0,3}");
    private static final Pattern CHANGE =
            Pattern.compile(
                    ".*\\b(?:tang|giam|them|hon|vuot|thieu|hut|con)\\h*(?:them|duoc|di)?\\h*");
    private static final int MOST_CANDIDATES = 4;

    private final Passage passage;
    private final List<Found> found = new ArrayList<>();
    private int listed;
    private int nested;

    private PartReader(Passage passage) {
        this.passage = passage;
    }

    static List<Found> in(Passage passage) {
        if (passage.quantities().size() < 2) {
            return List.of();
        }
        var reader = new PartReader(passage);
        var opens = OPENS.matcher(passage.plain());
        while (opens.find()) {
            if (opens.start() >= reader.listed || reader.mayBeNested(opens)) {
                reader.read(opens);
            }
        }
        return reader.found;
    }

    // A list in the brackets of an item; of very many none is meant as such.
    private boolean mayBeNested(Matcher opens) {
        return opens.group("bracket") != null && ++nested < MOST_NESTED;
    }

    private void read(Matcher opens) {
        int next = firstAt(opens.end());
        int to = listEnd(opens.end(), opens.group("bracket") != null);
        var totals = totalsBefore(next, opens.start());
        if (totals.isEmpty() || next == passage.quantities().size()) {
            return;
        }
        for (var total : totals) {
            var list = list(total, opens.end(), to);
            listed = Math.max(listed, to);
            if (list.parts().isEmpty()) {
                continue;
            }
            if (isAmbiguous(totals, total)) {
                return;
            }
            found.add(new Found(passage, total, list, claim(opens), endsInBracket(to)));
            return;
        }
    }

    private boolean endsInBracket(int to) {
        return to < passage.text().length() && passage.text().charAt(to) == ')';
    }

    private static Claim claim(Matcher opens) {
        if (opens.group("some") != null) {
            return Claim.SOME;
        }
        if (opens.group("whole") != null) {
            return Claim.WHOLE;
        }
        boolean list = opens.group("bracket") != null || opens.group("colon") != null;
        return list ? Claim.LIST : Claim.LOOSE;
    }

    // The quantities of the sentence before the list, the nearest first.
    private List<Quantity> totalsBefore(int next, int opening) {
        var totals = new ArrayList<Quantity>();
        for (int i = next - 1; i >= 0 && totals.size() < MOST_CANDIDATES; i--) {
            var total = passage.quantities().get(i);
            int end = total.end();
            boolean linked =
                    opening >= end
                            && opening - end <= LONGEST_LINK
                            && (totals.isEmpty()
                                    ? LINK.matcher(passage.between(end, opening)).matches()
                                    : !breaks(end, opening));
            if (!linked) {
                break;
            }
            boolean change = CHANGE.matcher(passage.before(total.start(), 25)).matches();
            if (total.kind() == Kind.AMOUNT && total.unit() != null && !change) {
                totals.add(total);
            }
        }
        return totals;
    }

    private boolean breaks(int from, int to) {
        var words = passage.between(from, to);
        return words.contains(". ") || words.contains("; ");
    }

    private static boolean isAmbiguous(List<Quantity> totals, Quantity chosen) {
        return totals.stream()
                .anyMatch(
                        other ->
                                !other.equals(chosen)
                                        && Units.comparable(
                                                String.valueOf(other.unit()),
                                                String.valueOf(chosen.unit())));
    }

    private PartList list(Quantity total, int from, int to) {
        var list = new PartList(String.valueOf(total.unit()));
        char separator = separator(from, to);
        int depth = 0;
        int itemStart = from;
        var inItem = new ArrayList<Quantity>();
        int next = firstAt(from);
        var numbers = passage.quantities();
        for (int i = from; i <= to; i++) {
            char c = i == to ? separator : passage.text().charAt(i);
            while (next < numbers.size() && numbers.get(next).start() <= i && i < to) {
                if (depth == 0) {
                    inItem.add(numbers.get(next));
                }
                next++;
            }
            depth += c == '(' ? 1 : c == ')' ? -1 : 0;
            if (c == separator && (i == to || (depth <= 0 && !isDecimalComma(i)))) {
                list.addItem(passage, itemStart, i, List.copyOf(inItem));
                inItem.clear();
                itemStart = i + 1;
            }
        }
        return list;
    }

    private char separator(int from, int to) {
        int depth = 0;
        for (int i = from; i < to; i++) {
            char c = passage.text().charAt(i);
            depth += c == '(' ? 1 : c == ')' ? -1 : 0;
            if (c == ';' && depth == 0) {
                return ';';
            }
        }
        return ',';
    }

    private boolean isDecimalComma(int at) {
        var text = passage.text();
        return text.charAt(at) == ','
                && at > 0
                && at + 1 < text.length()
                && Character.isDigit(text.charAt(at - 1))
                && Character.isDigit(text.charAt(at + 1));
    }

    // The closing bracket, or the end of the sentence.
    private int listEnd(int from, boolean bracketed) {
        var text = passage.text();
        int limit = Math.min(text.length(), from + LONGEST_LIST);
        int depth = 0;
        for (int i = from; i < limit; i++) {
            char c = text.charAt(i);
            depth += c == '(' ? 1 : c == ')' ? -1 : 0;
            if (depth < 0) {
                return i;
            }
            boolean stop = c == '.' && (i + 1 == text.length() || text.charAt(i + 1) == ' ');
            if (!bracketed && depth == 0 && stop) {
                return i;
            }
        }
        return limit;
    }

    private int firstAt(int offset) {
        var numbers = passage.quantities();
        int low = 0;
        int high = numbers.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (numbers.get(middle).start() < offset) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
