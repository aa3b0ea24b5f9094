package vn.vankho.report.forward;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.vankho.document.Evidence;
import vn.vankho.document.Indicator;
import vn.vankho.document.Reading;
import vn.vankho.report.IndicatorNames;
import vn.vankho.report.IndicatorNames.Likeness;
import vn.vankho.vietnamese.Quantity;

/// Makes live figures of the indicators and targets of the earlier report.
final class FigureBook {

    private static final int LONGEST_NAME = 90;
    private static final Pattern YEAR =
            Pattern.compile("(?iu)\\h*(?<!\\pL)(?:trong )?năm (?:19|20)\\d\\d(?!\\d)");
    private final Moves moves;
    private final OfficeThen office;
    private final String source;
    private final MergedSums sums;
    private final List<LiveFigure> figures = new ArrayList<>();
    private int counts;

    private FigureBook(Moves moves, OfficeThen office, String source, MergedSums sums) {
        this.moves = moves;
        this.office = office;
        this.source = source;
        this.sums = sums;
    }

    /// @param sums after a merger, of the bodies that the office came from
    static FigureBook of(
            Reading reading, Moves moves, OfficeThen office, String source, MergedSums sums) {
        var book = new FigureBook(moves, office, source, sums);
        int number = 0;
        for (var said : reading.indicators()) {
            if (book.isOfThisPeriod(said.period())) {
                book.addResult(LiveFigure.of("f" + ++number, said));
            }
        }
        reading.indicators().forEach(book::addYearBefore);
        number = 0;
        for (var said : reading.targets()) {
            book.figures.add(LiveFigure.of("t" + ++number, said));
        }
        return book;
    }

    List<LiveFigure> figures() {
        return figures;
    }

    // What a paper tells of an earlier year or of a programme is no account of this period.
    private boolean isOfThisPeriod(@Nullable String period) {
        return period == null
                || (period.startsWith(String.valueOf(moves.from().year()))
                        && !period.matches("\\d{4}-\\d{4}"));
    }

    // A table may have a column of the year before, which becomes that of the year reported.
    private void addYearBefore(Indicator said) {
        if (said.actual() == null
                || !String.valueOf(moves.from().year() - 1).equals(said.period())) {
            return;
        }
        figures.stream()
                .filter(figure -> figure.indicator != null && figure.isRowOf(said))
                .forEach(figure -> figure.last.putIfAbsent(Role.SAME_PERIOD, said.actual()));
    }

    private void addResult(LiveFigure figure) {
        for (var earlier : figures) {
            if (earlier.original == null && isOne(earlier, figure)) {
                figure.original = earlier;
                earlier.last.forEach((role, value) -> figure.last.putIfAbsent(role, value));
                break;
            }
        }
        figures.add(figure);
    }

    private static boolean isOne(LiveFigure one, LiveFigure other) {
        var first = one.last.get(Role.ACTUAL);
        var second = other.last.get(Role.ACTUAL);
        boolean equal = first != null && second != null && first.compareTo(second) == 0;
        if (first != null && second != null && !equal) {
            return false;
        }
        var likeness = IndicatorNames.compare(one.key, other.key);
        boolean sameWords =
                one.key.words().equals(other.key.words())
                        && one.key.scope().equals(other.key.scope())
                        && (one.unit == null || other.unit == null);
        return likeness == Likeness.CERTAIN
                || sameWords
                || (likeness == Likeness.POSSIBLE && equal)
                || (equal
                        && Likenesses.sameUnit(one, other)
                        && Likenesses.isPart(
                                Likenesses.bare(one.name), Likenesses.bare(other.name)))
                || (second == null && sharesPercents(one, other) && common(one, other) >= 2);
    }

    private static int common(LiveFigure one, LiveFigure other) {
        var words = new HashSet<>(one.key.words());
        words.retainAll(other.key.words());
        return words.size();
    }

    private static boolean sharesPercents(LiveFigure one, LiveFigure other) {
        for (var role : List.of(Role.PERCENT_OF_PLAN, Role.PERCENT_OF_SAME_PERIOD)) {
            var first = one.last.get(role);
            var second = other.last.get(role);
            if (first == null || second == null || first.compareTo(second) != 0) {
                return false;
            }
        }
        return true;
    }

    /// A number of the prose that is no indicator.
    LiveFigure count(Quantity number, String text, Evidence evidence) {
        var figure =
                LiveFigure.count(
                        "c" + ++counts,
                        nameOf(number, text),
                        number.unit(),
                        number.value(),
                        evidence);
        figures.add(figure);
        return figure;
    }

    /// The words around a number: *Tiếp nhận và giải quyết … hồ sơ*. They stand in reports of other
    /// years, too, so they name none.
    private static String nameOf(Quantity number, String text) {
        int start = number.start();
        int words = 0;
        while (start > 0 && words < 7 && !stops(text, start - 1)) {
            start--;
            words += text.charAt(start) == ' ' ? 1 : 0;
        }
        int end = number.end();
        words = 0;
        while (end < text.length() && words < 5 && !stops(text, end)) {
            words += text.charAt(end) == ' ' ? 1 : 0;
            end++;
        }
        var before = text.substring(start, number.start()).strip();
        var behind = text.substring(number.numberEnd(), end).strip();
        var around = before + " … " + behind;
        var name = YEAR.matcher(around).replaceAll("").strip().replaceAll("\\s+", " ");
        return name.length() <= LONGEST_NAME ? name : name.substring(0, LONGEST_NAME - 1) + "…";
    }

    // A stop within a number is none.
    private static boolean stops(String text, int at) {
        boolean inNumber =
                at > 0
                        && at + 1 < text.length()
                        && Character.isDigit(text.charAt(at - 1))
                        && Character.isDigit(text.charAt(at + 1));
        return !inNumber && ".;:,()\"“”+".indexOf(text.charAt(at)) >= 0;
    }

    /// Gives every figure its cells, once the numbers have found their places.
    List<Figure> made() {
        return new FigureCells(moves, office, source, figures, sums).made();
    }
}
