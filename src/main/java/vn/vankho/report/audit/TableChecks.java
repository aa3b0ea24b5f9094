package vn.vankho.report.audit;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.vankho.document.Severity;
import vn.vankho.report.audit.Grid.Row;
import vn.vankho.report.audit.Grid.Said;
import vn.vankho.vietnamese.VietnameseNumbers;

/// Tables: the row of totals against the rows, and the percentages of a plan against result and
/// plan. A rule of a table counts only where other columns or rows of the same table keep it.
final class TableChecks {

    static final List<AuditCheck> ALL =
            List.of(
                    new AuditCheck("Q11", Severity.E, "Bảng số liệu", TableChecks::totals),
                    new AuditCheck("Q13", Severity.E, "Bảng số liệu", TableChecks::percentages));

    private static final Pattern NO_SUM =
            Pattern.compile(
                    ".*(?:%|ty le|nang suat|binh quan|so sanh|so voi|th/kh|nam sinh|ghi chu|dvt|don vi|muc|gia|cung ky).*");
    private static final Pattern PLAN =
            Pattern.compile("(?:.*\\b)?(?:ke hoach|kh|chi tieu giao|du toan)\\b.*");
    private static final Pattern RESULT =
            Pattern.compile("(?:.*\\b)?(?:thuc hien|th|uoc th|ket qua)\\b.*");
    private static final Pattern PERCENT =
            Pattern.compile(".*(?:%|ty le|so sanh|so voi|th/kh|dat).*");
    private static final Pattern TO_OTHER =
            Pattern.compile(".*(?:cung ky|nam truoc|20\\d\\d/20\\d\\d|co cau|nam 20\\d\\d so).*");
    private static final Pattern ROMAN = Pattern.compile("[ivx]{1,5}\\.?");
    private static final Pattern DEEP = Pattern.compile("\\d{1,2}\\.\\d.*|[-+*]|[a-z]\\)?|");
    private static final int FEWEST_ROWS = 2;

    private TableChecks() {}

    private static List<Grid> grids(AuditedReport report) {
        var grids = new ArrayList<Grid>();
        var pages = report.reading().pages();
        for (int i = 0; i < pages.size(); i++) {
            for (var table : pages.get(i).tables()) {
                grids.add(Grid.of(table, pages.get(i).text(), report.startOf(i)));
            }
        }
        return grids;
    }

    private static List<Remark> totals(AuditedReport report) {
        return grids(report).stream().flatMap(grid -> totals(grid).stream()).toList();
    }

    private static List<Remark> totals(Grid grid) {
        var totals = grid.rows().stream().filter(Row::isTotal).toList();
        var parts = parts(grid.rows().stream().filter(row -> !row.isTotal()).toList());
        if (totals.size() != 1 || parts.size() < FEWEST_ROWS) {
            return List.of();
        }
        var total = totals.getFirst();
        boolean atAnEnd =
                total.index() == grid.rows().getFirst().index()
                        || total.index() == grid.rows().getLast().index();
        var off = new ArrayList<Remark>();
        int held = 0;
        for (int column : grid.columns()) {
            if (!atAnEnd || NO_SUM.matcher(grid.head(column)).matches()) {
                continue;
            }
            var sum = sum(parts, column);
            var printed = total.value(column);
            if (sum.isPresent() && printed != null) {
                boolean holds = isNear(sum.get(), printed, parts, column);
                held += holds ? 1 : 0;
                if (!holds) {
                    off.add(offTotal(total, column, sum.get(), printed));
                }
            }
        }
        return held > 0 && off.size() <= held ? off : List.of();
    }

    // Of a table with parts of parts only the highest rows add up to the total.
    private static List<Row> parts(List<Row> rows) {
        if (rows.stream().anyMatch(row -> ROMAN.matcher(row.label()).matches())) {
            return rows.stream().filter(row -> ROMAN.matcher(row.label()).matches()).toList();
        }
        boolean numbered = rows.stream().anyMatch(row -> row.label().matches("\\d{1,3}\\.?"));
        return numbered
                ? rows.stream().filter(row -> !DEEP.matcher(row.label()).matches()).toList()
                : rows;
    }

    private static Optional<BigDecimal> sum(List<Row> parts, int column) {
        var values = parts.stream().map(row -> row.value(column)).filter(Objects::nonNull).toList();
        boolean words =
                parts.stream()
                        .map(row -> row.cells().get(column))
                        .anyMatch(
                                c ->
                                        c != null
                                                && c.value() == null
                                                && !c.plain().matches("[-–x0]*"));
        return values.size() < FEWEST_ROWS || words
                ? Optional.empty()
                : values.stream().reduce(BigDecimal::add);
    }

    private static boolean isNear(BigDecimal sum, BigDecimal printed, List<Row> parts, int column) {
        var off = sum.subtract(printed).abs();
        var slack =
                parts.stream()
                        .map(row -> row.value(column))
                        .filter(v -> v != null && (v.scale() > 0 || printed.scale() > 0))
                        .map(v -> Verdict.halfUnit(Objects.requireNonNull(v)))
                        .reduce(BigDecimal.ZERO, BigDecimal::add);
        var all = slack.signum() == 0 ? slack : slack.add(Verdict.halfUnit(printed));
        return off.compareTo(all) <= 0;
    }

    private static Remark offTotal(Row total, int column, BigDecimal sum, BigDecimal printed) {
        var cell = Objects.requireNonNull(total.cells().get(column));
        var shown = VietnameseNumbers.format(sum);
        return new Remark(
                cell.start(),
                cell.end(),
                shown,
                "Cộng các dòng của cột này được %s, dòng tổng ghi %s."
                        .formatted(shown, VietnameseNumbers.format(printed)));
    }

    private static List<Remark> percentages(AuditedReport report) {
        return grids(report).stream().flatMap(grid -> percentages(grid).stream()).toList();
    }

    private static List<Remark> percentages(Grid grid) {
        var percents =
                grid.columns().stream()
                        .filter(c -> PERCENT.matcher(grid.head(c)).matches())
                        .filter(c -> !TO_OTHER.matcher(grid.head(c)).matches())
                        .toList();
        var results = named(grid, RESULT, percents);
        var plans = named(grid, PLAN, percents);
        results = results.stream().filter(c -> !PLAN.matcher(grid.head(c)).matches()).toList();
        if (percents.size() != 1 || results.size() != 1 || plans.isEmpty()) {
            return List.of();
        }
        int result = results.getFirst();
        int plan =
                plans.stream().filter(c -> c < result).reduce((a, b) -> b).orElse(plans.getFirst());
        return percentages(grid, plan, result, percents.getFirst());
    }

    private static List<Integer> named(Grid grid, Pattern name, List<Integer> percents) {
        return grid.columns().stream()
                .filter(c -> name.matcher(grid.head(c)).matches() && !percents.contains(c))
                .filter(c -> !TO_OTHER.matcher(grid.head(c)).matches())
                .toList();
    }

    private static List<Remark> percentages(Grid grid, int plan, int result, int percent) {
        var off = new ArrayList<Remark>();
        int held = 0;
        for (var row : grid.rows()) {
            var whole = row.value(plan);
            var part = row.value(result);
            var printed = row.cells().get(percent);
            if (whole == null || part == null || whole.signum() <= 0 || printed == null) {
                continue;
            }
            var remark = percentage(part, whole, printed);
            held += remark == null && printed.value() != null ? 1 : 0;
            if (remark != null) {
                off.add(remark);
            }
        }
        return off.size() <= held ? off : List.of();
    }

    private static @Nullable Remark percentage(BigDecimal part, BigDecimal whole, Said printed) {
        var value = printed.value();
        var computed = part.multiply(Share.HUNDRED).divide(whole, MathContext.DECIMAL64);
        if (value == null || isNear(part, whole, computed, value)) {
            return null;
        }
        var expected = Share.percent(computed, Math.max(2, value.scale()));
        return new Remark(
                printed.start(),
                printed.end(),
                expected,
                List.of(part, whole).stream()
                                .map(VietnameseNumbers::format)
                                .collect(Collectors.joining("/"))
                        + " = %s, trong bảng in %s."
                                .formatted(expected, VietnameseNumbers.format(value)));
    }

    private static boolean isNear(
            BigDecimal part, BigDecimal whole, BigDecimal computed, BigDecimal printed) {
        var unit = BigDecimal.ONE.movePointLeft(printed.scale());
        var least = part.subtract(Verdict.halfUnit(part)).multiply(Share.HUNDRED);
        var most = part.add(Verdict.halfUnit(part)).multiply(Share.HUNDRED);
        var half =
                part.scale() > 0 || whole.scale() > 0 ? Verdict.halfUnit(whole) : BigDecimal.ZERO;
        var smallest = whole.subtract(half);
        boolean rounded = half.signum() > 0 && smallest.signum() > 0;
        var low = rounded ? least.divide(whole.add(half), MathContext.DECIMAL64) : computed;
        var high = rounded ? most.divide(smallest, MathContext.DECIMAL64) : computed;
        boolean inside = Verdict.of(printed, computed, low, high) != Verdict.WRONG;
        return inside || computed.subtract(printed).abs().compareTo(unit) < 0;
    }
}
