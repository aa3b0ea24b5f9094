package vn.vankho.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Right, wrong and missed values of each field over many papers.
final class PaperScore {

    /// @param right expected and read
    /// @param wrong read, but another value or none was expected
    /// @param missed expected, and nothing or another value was read
    record Count(int right, int wrong, int missed) {

        static final Count NONE = new Count(0, 0, 0);

        Count plus(Count other) {
            return new Count(right + other.right, wrong + other.wrong, missed + other.missed);
        }

        double precision() {
            return right + wrong == 0 ? 1 : (double) right / (right + wrong);
        }

        double recall() {
            return right + missed == 0 ? 1 : (double) right / (right + missed);
        }
    }

    private final Map<String, Count> counts = new TreeMap<>();
    private final List<String> confusions = new ArrayList<>();

    void value(String paper, String field, @Nullable String expected, @Nullable String read) {
        boolean same = expected != null && read != null && folded(expected).equals(folded(read));
        add(
                field,
                new Count(
                        same ? 1 : 0,
                        !same && read != null ? 1 : 0,
                        !same && expected != null ? 1 : 0));
        if (!same && (read != null || expected != null)) {
            confusions.add(
                    "%s %s: expected <%s> read <%s>".formatted(paper, field, expected, read));
        }
    }

    /// Values without an order to hold to: each is right where the other list has it, too.
    void list(String paper, String field, List<String> expected, List<String> read) {
        var wanted = new ArrayList<>(expected.stream().map(PaperScore::folded).toList());
        int right = 0;
        for (var value : read) {
            if (wanted.remove(folded(value))) {
                right++;
            } else {
                confusions.add("%s %s: read <%s>".formatted(paper, field, value));
            }
        }
        wanted.forEach(w -> confusions.add("%s %s: missed <%s>".formatted(paper, field, w)));
        add(field, new Count(right, read.size() - right, wanted.size()));
    }

    private void add(String field, Count count) {
        counts.merge(field, count, Count::plus);
    }

    Count of(String field) {
        return counts.getOrDefault(field, Count.NONE);
    }

    Map<String, Count> counts() {
        return counts;
    }

    List<String> confusions() {
        return confusions;
    }

    static String folded(String value) {
        var one = vn.vankho.vietnamese.Fold.tonePlacement(value).toLowerCase(Locale.ROOT);
        return one.replace("ubnd", "ủy ban nhân dân")
                .replace("hđnd", "hội đồng nhân dân")
                .replaceAll("[\"“”]", "")
                .replaceAll("\\s+", " ")
                .strip();
    }

    String table() {
        var table = new StringBuilder("%-16s %9s %9s%n".formatted("", "precision", "recall"));
        counts.forEach(
                (field, count) ->
                        table.append(
                                "%-16s %8.1f%% %8.1f%%   %d right, %d wrong, %d missed%n"
                                        .formatted(
                                                field,
                                                100 * count.precision(),
                                                100 * count.recall(),
                                                count.right(),
                                                count.wrong(),
                                                count.missed())));
        return table.toString();
    }
}
