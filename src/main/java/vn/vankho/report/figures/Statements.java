package vn.vankho.report.figures;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import vn.vankho.vietnamese.Quantities;
import vn.vankho.vietnamese.Quantity;

/// Cuts a passage into statements. Parentheses with numbers in them become statements of their own,
/// each behind the one in which it stands.
final class Statements {

    private static final int LONGEST_ASIDE = 600;

    // Ages and durations belong to names: "trẻ em dưới 5 tuổi".
    private static final Set<String> TIMES =
            Set.of("tuổi", "năm", "tháng", "ngày", "giờ", "phút", "tuần", "giây");

    private record Range(int from, int to) {}

    private final Passage passage;
    private final List<Quantity> numbers;
    private final List<Statement> found = new ArrayList<>();

    private Statements(Passage passage, List<Quantity> numbers) {
        this.passage = passage;
        this.numbers = numbers;
    }

    static List<Statement> of(Passage passage) {
        var numbers =
                Quantities.find(passage.text()).stream()
                        .filter(number -> number.measures() && number.start() >= passage.label())
                        .filter(number -> number.unit() == null || !TIMES.contains(number.unit()))
                        .toList();
        if (numbers.isEmpty()) {
            return List.of();
        }
        return new Statements(passage, numbers).cut();
    }

    private List<Statement> cut() {
        var asides = asides();
        var masked = new StringBuilder(passage.low());
        asides.forEach(aside -> blank(masked, aside));
        var outer = ranges(masked.toString(), passage.label(), passage.text().length());
        int next = 0;
        for (var range : outer) {
            add(masked.toString(), range, false, asides);
            while (next < asides.size() && asides.get(next).from() < range.to()) {
                var aside = asides.get(next++);
                ranges(passage.low(), aside.from() + 1, aside.to() - 1)
                        .forEach(inner -> add(passage.low(), inner, true, List.of()));
            }
        }
        return found;
    }

    private static void blank(StringBuilder text, Range range) {
        for (int i = range.from(); i < range.to(); i++) {
            text.setCharAt(i, ' ');
        }
    }

    private void add(String low, Range range, boolean nested, List<Range> asides) {
        var inside =
                numbers.stream()
                        .filter(n -> n.start() >= range.from() && n.end() <= range.to())
                        .filter(n -> asides.stream().noneMatch(a -> isIn(n, a)))
                        .toList();
        boolean opens = range.from() == passage.label() || isSentenceEnd(range.from() - 1);
        if (!inside.isEmpty()) {
            found.add(new Statement(low, range.from(), range.to(), inside, nested, opens));
        }
    }

    private boolean isSentenceEnd(int at) {
        return at >= 0 && ".!?;(".indexOf(passage.text().charAt(at)) >= 0;
    }

    private static boolean isIn(Quantity number, Range range) {
        return number.numberStart() >= range.from() && number.numberEnd() <= range.to();
    }

    private List<Range> asides() {
        var asides = new ArrayList<Range>();
        int open = -1;
        int next = 0;
        var text = passage.text();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '(') {
                open = i;
            } else if (c == ')' && open >= 0) {
                while (next < numbers.size() && numbers.get(next).numberStart() < open) {
                    next++;
                }
                if (i - open <= LONGEST_ASIDE
                        && next < numbers.size()
                        && numbers.get(next).numberStart() < i) {
                    asides.add(new Range(open, i + 1));
                }
                open = -1;
            }
        }
        return asides;
    }

    private List<Range> ranges(String low, int from, int to) {
        var ranges = new ArrayList<Range>();
        int start = from;
        int next = 0;
        for (int i = from; i < to; i++) {
            while (next < numbers.size() && numbers.get(next).end() <= i) {
                next++;
            }
            boolean inNumber = next < numbers.size() && numbers.get(next).start() <= i;
            if (!inNumber && ends(low, i, to)) {
                ranges.add(new Range(start, i));
                start = i + 1;
            }
        }
        ranges.add(new Range(start, to));
        return ranges;
    }

    private boolean ends(String low, int at, int to) {
        char c = low.charAt(at);
        if (c == ';') {
            return true;
        }
        if (".!?".indexOf(c) < 0 || at + 1 < to && low.charAt(at + 1) != ' ') {
            return c == '.' && at + 1 < to && Character.isUpperCase(passage.text().charAt(at + 1));
        }
        int next = at + 1;
        while (next < to && low.charAt(next) == ' ') {
            next++;
        }
        return next >= to || !Character.isLowerCase(passage.text().charAt(next));
    }
}
