package vn.vankho.report.forward;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.vankho.document.Evidence;
import vn.vankho.document.Indicator;
import vn.vankho.document.Reading;
import vn.vankho.document.Target;
import vn.vankho.report.IndicatorNames.Likeness;
import vn.vankho.report.IndicatorNames;
import vn.vankho.vietnamese.Quantity;
import vn.vankho.vietnamese.Units;
import vn.vankho.vietnamese.VietnameseNumbers;

/// Makes live figures of the indicators and targets of the earlier report.
final class FigureBook {

    private static final int LONGEST_NAME = 90;
    private static final Pattern SPAN =
            Pattern.compile("(?<![\\d.,/-])\\d[\\d.,]{0,12}%?\\h?[-–]\\h?\\d[\\d.,]{0,12}\\h?[%‰]");
    private static final Set<String> PERSONS = Set.of("người", "lao động");

    private final Moves moves;
    private final OfficeThen office;
    private final String source;
    private final List<LiveFigure> figures = new ArrayList<>();
    private int counts;

    private FigureBook(Moves moves, OfficeThen office, String source) {
        this.moves = moves;
        this.office = office;
        this.source = source;
    }

    static FigureBook of(Reading reading, Moves moves, OfficeThen office, String source) {
        var book = new FigureBook(moves, office, source);
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
                || (equal && sameUnit(one, other) && isPart(bare(one.name), bare(other.name)))
                || (second == null && sharesPercents(one, other) && common(one, other) >= 2);
    }

    private static boolean sameUnit(LiveFigure one, LiveFigure other) {
        return one.unit != null
                && other.unit != null
                && (one.unit.equals(other.unit) || arePersons(one.unit, other.unit));
    }

    // Who is found work is counted as *người* here and as *lao động* there.
    private static boolean arePersons(String one, String other) {
        return PERSONS.contains(one) && PERSONS.contains(other);
    }

    /// *Cây chè: Năng suất* and *Năng suất chè búp tươi*: all words of one are in the other.
    private static boolean isPart(IndicatorNames.Key one, IndicatorNames.Key other) {
        boolean inOrder = one.words().size() <= other.words().size();
        var shorter = inOrder ? one : other;
        var longer = inOrder ? other : one;
        return shorter.words().size() >= 2
                && longer.words().containsAll(shorter.words())
                && one.scope().equals(other.scope())
                && !IndicatorNames.toldApart(one, other)
                && longer.lists().stream().noneMatch(word -> !shorter.words().contains(word));
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

    /// The words around a number: *Tiếp nhận và giải quyết … hồ sơ*.
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
        var name = (before + " … " + behind).strip().replaceAll("\\s+", " ");
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
        var plans = plans();
        for (int i = 0; i < figures.size(); i++) {
            var figure = figures.get(i);
            switch (figure.kind) {
                case RESULT -> result(figure, plans.get(i));
                case TARGET -> {
                    empty(figure, Role.TARGET, "chỉ tiêu của kỳ sau");
                    whole(figure);
                }
                case COUNT -> empty(figure, Role.ACTUAL, "số của " + moves.to().told());
            }
        }
        return figures.stream().map(LiveFigure::made).toList();
    }

    private void result(LiveFigure figure, @Nullable Target plan) {
        empty(figure, Role.ACTUAL, "số thực hiện " + moves.to().told());
        whole(figure);
        figure.cells.put(Role.PLAN, plan(figure, plan));
        figure.cells.put(Role.SAME_PERIOD, samePeriod(figure));
        boolean change = figure.indicator != null && LiveFigure.changesOnly(figure.indicator);
        if (!change && !figure.isPercent()) {
            computed(figure, Role.PERCENT_OF_PLAN, 1);
            computed(figure, Role.PERCENT_OF_SAME_PERIOD, 1);
        }
        for (var role : figure.placed) {
            if (!role.typed()) {
                computed(figure, role, role == Role.CHANGE ? 0 : 1);
            }
        }
        if (!change && figure.isPercent()) {
            computed(figure, Role.CHANGE, 1);
        }
    }

    private void empty(LiveFigure figure, Role role, String asked) {
        figure.cells.put(
                role,
                new Cell(
                        null,
                        figure.last.get(role),
                        decimals(figure, role, 0),
                        new Source.Missing("Cần nhập %s.".formatted(asked))));
    }

    private void whole(LiveFigure figure) {
        var whole = figure.last.get(Role.WHOLE);
        if (whole != null) {
            var cell =
                    new Cell(
                            office.merged() ? null : whole,
                            whole,
                            decimals(figure, Role.WHOLE, 0),
                            office.merged()
                                    ? new Source.Missing("Cần tổng số của đơn vị mới.")
                                    : copied(figure.evidence, "tổng số " + moves.from().told()));
            figure.cells.put(Role.WHOLE, cell);
        }
    }

    private void computed(LiveFigure figure, Role role, int otherwise) {
        figure.cells.put(
                role,
                new Cell(
                        null,
                        figure.last.get(role),
                        decimals(figure, role, otherwise),
                        new Source.Missing("Tự tính khi có đủ số.")));
    }

    private static int decimals(LiveFigure figure, Role role, int otherwise) {
        var printed = figure.decimals.get(role);
        var last = figure.last.get(role);
        return printed != null ? printed : last != null ? Math.max(0, last.scale()) : otherwise;
    }

    private Source copied(Evidence evidence, String what) {
        return new Source.Copied(source, evidence, what);
    }

    private Cell samePeriod(LiveFigure figure) {
        var last = figure.last.get(Role.ACTUAL);
        int decimals = last == null ? 0 : Math.max(0, last.scale());
        if (last == null) {
            return new Cell(
                    null, null, 0, new Source.Missing("Báo cáo trước không ghi số thực hiện."));
        }
        if (office.merged()) {
            var asked =
                    "Số cùng kỳ phải là tổng của %s; báo cáo trước chỉ có số của một đơn vị."
                            .formatted(String.join(" và ", office.mergedFrom()));
            return new Cell(null, last, decimals, new Source.Missing(asked));
        }
        if (!moves.isNextYear()) {
            var asked =
                    "Cần số của %s; báo cáo trước là của %s."
                            .formatted(moves.to().yearBefore().told(), moves.from().told());
            return new Cell(null, last, decimals, new Source.Missing(asked));
        }
        var evidence = figure.original == null ? figure.evidence : figure.original.evidence;
        var upTo = figure.indicator == null ? null : figure.indicator.asOf();
        var what = "thực hiện " + moves.from().told() + (upTo == null ? "" : ", tính đến " + upTo);
        return new Cell(last, last, decimals, copied(evidence, what));
    }

    private Cell plan(LiveFigure figure, @Nullable Target target) {
        var last = figure.last.get(Role.PLAN);
        int decimals = last == null ? 0 : Math.max(0, last.scale());
        if (moves.sameYear() && last != null) {
            return new Cell(
                    last, last, decimals, copied(figure.evidence, "kế hoạch " + moves.to().year()));
        }
        if (target == null || office.merged()) {
            var asked =
                    office.merged()
                            ? "Cần kế hoạch của đơn vị mới sau sắp xếp."
                            : "Báo cáo trước không đặt chỉ tiêu %s cho mục này."
                                    .formatted(moves.to().told());
            return new Cell(null, last, decimals, new Source.Missing(asked));
        }
        if (SPAN.matcher(target.evidence().quote()).find()) {
            return new Cell(
                    null,
                    last,
                    decimals,
                    new Source.Missing(
                            "Chỉ tiêu %s là một khoảng: «%s»; nhập một số."
                                    .formatted(moves.to().told(), target.evidence().quote())));
        }
        var value = value(target);
        var inUnit = value == null ? Optional.<BigDecimal>empty() : convert(value, target, figure);
        return inUnit.map(
                        found ->
                                new Cell(
                                        found,
                                        last,
                                        Math.max(0, found.scale()),
                                        copied(target.evidence(), "chỉ tiêu " + moves.to().told())))
                .orElseGet(
                        () ->
                                new Cell(
                                        null,
                                        last,
                                        decimals,
                                        new Source.Missing(
                                                "Chỉ tiêu %s %s không cùng đơn vị tính."
                                                        .formatted(
                                                                value == null
                                                                        ? ""
                                                                        : VietnameseNumbers.format(
                                                                                value),
                                                                target.unit()))));
    }

    private static @Nullable BigDecimal value(Target target) {
        return target.plan() != null ? target.plan() : target.change();
    }

    private static Optional<BigDecimal> convert(
            BigDecimal value, Target target, LiveFigure figure) {
        if (figure.unit == null
                || target.unit() == null
                || figure.unit.equals(target.unit())
                || arePersons(figure.unit, target.unit())) {
            return Optional.of(value);
        }
        return Units.convert(value, target.unit(), figure.unit).map(FigureBook::tidy);
    }

    private static BigDecimal tidy(BigDecimal value) {
        var bare = value.stripTrailingZeros();
        return bare.scale() < 0 ? bare.setScale(0) : bare;
    }

    /// For each figure the target that the earlier report set for the new period, or null.
    private List<@Nullable Target> plans() {
        var plans = new ArrayList<@Nullable Target>();
        figures.forEach(_ -> plans.add(null));
        var free = new ArrayList<LiveFigure>();
        figures.stream().filter(this::isForNewPeriod).forEach(free::add);
        match(plans, free, Likeness.CERTAIN);
        match(plans, free, Likeness.POSSIBLE);
        matchParts(plans, free);
        for (int i = 0; i < figures.size(); i++) {
            var original = figures.get(i).original;
            if (original != null) {
                plans.set(i, plans.get(figures.indexOf(original)));
            }
        }
        return plans;
    }

    private boolean isForNewPeriod(LiveFigure figure) {
        if (figure.target == null) {
            return false;
        }
        var period = figure.target.period();
        return period == null
                ? moves.isNextYear()
                : period.equals(String.valueOf(moves.to().year()))
                        || period.equals(moves.to().toString());
    }

    private void match(List<@Nullable Target> plans, List<LiveFigure> free, Likeness likeness) {
        Set<LiveFigure> used = new HashSet<>();
        for (int i = 0; i < figures.size(); i++) {
            var figure = figures.get(i);
            if (figure.kind != Figure.Kind.RESULT
                    || figure.original != null
                    || plans.get(i) != null) {
                continue;
            }
            var fitting = free.stream().filter(t -> fits(figure, t) == likeness).toList();
            boolean sure = likeness == Likeness.CERTAIN || isOnly(fitting, figure, plans);
            if (!fitting.isEmpty() && sure) {
                plans.set(i, fitting.getFirst().target);
                used.add(fitting.getFirst());
            }
        }
        free.removeAll(used);
    }

    /// What is left is matched where all words of one name are in the other, in the same unit, and
    /// nothing else could be meant.
    private void matchParts(List<@Nullable Target> plans, List<LiveFigure> free) {
        for (int i = 0; i < figures.size(); i++) {
            var figure = figures.get(i);
            if (figure.kind != Figure.Kind.RESULT
                    || figure.original != null
                    || plans.get(i) != null) {
                continue;
            }
            var fitting =
                    free.stream()
                            .filter(
                                    t ->
                                            sameUnit(figure, t)
                                                    && isPart(bare(figure.name), lastPart(t)))
                            .toList();
            if (fitting.size() == 1) {
                plans.set(i, fitting.getFirst().target);
                free.remove(fitting.getFirst());
            }
        }
    }

    /// The name without the item above it.
    private static IndicatorNames.Key lastPart(LiveFigure figure) {
        var name = figure.name.substring(figure.name.lastIndexOf(':') + 1).strip();
        return bare(name);
    }

    /// The key of a name with every word of it, none left out for the unit's sake.
    private static IndicatorNames.Key bare(String name) {
        var usual = name.replace("ăng xuất", "ăng suất");
        return IndicatorNames.key(usual, null, null);
    }

    private boolean isOnly(
            List<LiveFigure> fitting, LiveFigure figure, List<@Nullable Target> plans) {
        if (fitting.size() != 1) {
            return false;
        }
        var target = fitting.getFirst();
        for (int i = 0; i < figures.size(); i++) {
            var other = figures.get(i);
            if (other != figure
                    && other.kind == Figure.Kind.RESULT
                    && other.original == null
                    && plans.get(i) == null
                    && fits(other, target) == Likeness.POSSIBLE) {
                return false;
            }
        }
        return true;
    }

    private static Likeness fits(LiveFigure figure, LiveFigure target) {
        boolean changes = figure.indicator != null && LiveFigure.changesOnly(figure.indicator);
        boolean targetChanges = target.target != null && target.target.change() != null;
        if (changes != targetChanges && changes) {
            return Likeness.NO;
        }
        var likeness = IndicatorNames.compare(figure.key, target.key);
        if (likeness != Likeness.NO || !targetChanges) {
            return likeness;
        }
        // "Giảm tỷ suất sinh thô" sets by how much the rate is to fall; a unit may be mistaken.
        var bare = target.name.replaceFirst("(?iu)^(?:giảm|tăng)\\h", "");
        return IndicatorNames.compare(
                IndicatorNames.key(figure.name, null, figure.scope),
                IndicatorNames.key(bare, null, target.scope));
    }
}
