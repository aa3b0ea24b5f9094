package vn.vankho.report.forward;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.vankho.document.Evidence;
import vn.vankho.document.Target;
import vn.vankho.vietnamese.Units;
import vn.vankho.vietnamese.VietnameseNumbers;

/// Gives live figures their cells: what is copied from the earlier report, what is asked for, what
/// is computed.
final class FigureCells {

    /// What was read less surely must be looked at.
    private static final double SURE = 0.75;

    private static final Pattern SPAN =
            Pattern.compile("(?<![\\d.,/-])\\d[\\d.,]{0,12}%?\\h?[-–]\\h?\\d[\\d.,]{0,12}\\h?[%‰]");

    private static final Pattern OF_PART =
            Pattern.compile(
                    "\\b(?:ke hoach|kh|du toan|chi tieu|nghi quyet)(?: giao)?(?: trong| cua)?"
                            + " (?:thang|quy|ky|[69] thang|sau thang|chin thang)\\b(?! nam)");

    private final Moves moves;
    private final OfficeThen office;
    private final String source;
    private final List<LiveFigure> figures;
    private final MergedSums sums;

    FigureCells(
            Moves moves,
            OfficeThen office,
            String source,
            List<LiveFigure> figures,
            MergedSums sums) {
        this.moves = moves;
        this.office = office;
        this.source = source;
        this.figures = figures;
        this.sums = sums;
    }

    /// Gives every figure its cells, once the numbers have found their places.
    List<Figure> made() {
        var plans = new PlanMatching(moves, figures).plans();
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
        figure.cells.put(Role.PLAN, ofTheNew(figure, Role.PLAN, plan(figure, plan)));
        figure.cells.put(Role.SAME_PERIOD, ofTheNew(figure, Role.SAME_PERIOD, samePeriod(figure)));
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

    /// After a merger a value is that of the new office only as a sum.
    private Cell ofTheNew(LiveFigure figure, Role role, Cell alone) {
        return office.merged() ? sums.sum(figure, role, alone) : alone;
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
                                    : copied(
                                            figure.evidence,
                                            "tổng số " + moves.from().told(),
                                            confidence(figure)));
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

    private Source copied(Evidence evidence, String what, double confidence) {
        var doubt = confidence < SURE ? "đọc từ ảnh quét hoặc chưa chắc" : null;
        return new Source.Copied(source, evidence, what, doubt);
    }

    private static double confidence(LiveFigure figure) {
        var indicator = figure.original == null ? figure.indicator : figure.original.indicator;
        return indicator == null ? 1 : indicator.confidence();
    }

    private Cell samePeriod(LiveFigure figure) {
        var last = figure.last.get(Role.ACTUAL);
        int decimals = last == null ? 0 : Math.max(0, last.scale());
        if (last == null) {
            return new Cell(
                    null, null, 0, new Source.Missing("Báo cáo trước không ghi số thực hiện."));
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
        return new Cell(last, last, decimals, copied(evidence, what, confidence(figure)));
    }

    private Cell plan(LiveFigure figure, @Nullable Target target) {
        var last = figure.last.get(Role.PLAN);
        int decimals = last == null ? 0 : Math.max(0, last.scale());
        if (moves.sameYear() && last != null && target == null && isOfPart(figure)) {
            return new Cell(
                    null,
                    last,
                    decimals,
                    new Source.Missing(
                            "Kế hoạch trong báo cáo trước là của riêng %s; cần kế hoạch %s."
                                    .formatted(moves.from().told(), moves.to().told())));
        }
        // A plan of the year, and one that is called only plan, holds for all parts of the year.
        if (moves.sameYear() && last != null && !isOfPart(figure)) {
            var what = "kế hoạch " + moves.to().year();
            var from = copied(figure.evidence, what, confidence(figure));
            return new Cell(last, last, decimals, from);
        }
        if (target == null) {
            var asked =
                    "Báo cáo trước không đặt chỉ tiêu %s cho mục này.".formatted(moves.to().told());
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
                                        copied(
                                                target.evidence(),
                                                "chỉ tiêu " + moves.to().told(),
                                                target.confidence())))
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

    /// Whether the words say that the plan is that of the month, quarter or half alone: *đạt 103%
    /// kế hoạch quý*.
    private static boolean isOfPart(LiveFigure figure) {
        return OF_PART.matcher(Plain.of(figure.evidence.quote())).find();
    }

    private static @Nullable BigDecimal value(Target target) {
        return target.plan() != null ? target.plan() : target.change();
    }

    private static Optional<BigDecimal> convert(
            BigDecimal value, Target target, LiveFigure figure) {
        if (figure.unit == null
                || target.unit() == null
                || figure.unit.equals(target.unit())
                || Likenesses.arePersons(figure.unit, target.unit())) {
            return Optional.of(value);
        }
        return Units.convert(value, target.unit(), figure.unit).map(FigureCells::tidy);
    }

    static BigDecimal tidy(BigDecimal value) {
        var bare = value.stripTrailingZeros();
        return bare.scale() < 0 ? bare.setScale(0) : bare;
    }
}
