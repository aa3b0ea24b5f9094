package vn.vankho.series.web;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import vn.vankho.document.Evidence;
import vn.vankho.document.PageText;
import vn.vankho.series.IndicatorSeries;
import vn.vankho.series.IndicatorSeries.Stretch;
import vn.vankho.series.SeriesPoint;
import vn.vankho.series.web.SheetFile.Cell;

/// Series as spreadsheets: one with all its columns, or many with their years side by side.
final class SeriesSheets {

    private SeriesSheets() {}

    /// One series, a line for each period.
    static void one(IndicatorSeries series, OutputStream out) throws IOException {
        var rows = new ArrayList<List<Cell>>();
        var unit = series.unit() == null ? "" : " (%s)".formatted(series.unit());
        rows.add(List.of(new Cell.Heading(SeriesPage.title(series) + unit)));
        rows.add(
                headings(
                        "Kỳ",
                        "Cơ quan",
                        "Kế hoạch",
                        "Thực hiện",
                        "Đơn vị tính",
                        "% so kế hoạch",
                        "% so cùng kỳ",
                        "Nguồn",
                        "Trang",
                        "Câu trong văn bản"));
        for (var stretch : series.stretches()) {
            stretch.points().forEach(point -> rows.add(row(series, stretch, point)));
        }
        series.breaks().forEach(gap -> rows.add(List.of(new Cell.Text(SeriesPage.sentence(gap)))));
        SheetFile.write(
                out, series.name(), List.of(22, 24, 14, 14, 16, 14, 14, 30, 8, 60), 2, rows);
    }

    private static List<Cell> row(IndicatorSeries series, Stretch stretch, SeriesPoint point) {
        var at = point.result() == null ? point.targetAt() : point.result();
        var source = ShownMention.of(at);
        var unit = point.otherUnit() == null ? series.unit() : point.otherUnit();
        return List.of(
                year(point.period()),
                text(stretch.body()),
                number(point.anyPlan()),
                number(point.actual()),
                text(unit),
                number(point.percentOfPlan()),
                number(point.percentOfSamePeriod()),
                text(
                        source == null
                                ? null
                                : source.label().replaceFirst(", trang (?:\\d+|chưa rõ)$", "")),
                number(at == null ? null : page(at.evidence())),
                text(at == null ? null : at.evidence().quote()));
    }

    private static @Nullable BigDecimal page(Evidence evidence) {
        return evidence.page() == PageText.UNKNOWN ? null : BigDecimal.valueOf(evidence.page());
    }

    /// Many series, a line for each body of each, two columns a year.
    static void all(List<IndicatorSeries> all, OutputStream out) throws IOException {
        var years = new TreeSet<String>();
        all.forEach(
                each ->
                        each.points()
                                .filter(SeriesPoint::isYear)
                                .forEach(point -> years.add(point.period())));
        var head = new ArrayList<Cell>(headings("Chỉ tiêu", "Đơn vị tính", "Cơ quan"));
        var widths = new ArrayList<Integer>(List.of(46, 18, 26));
        for (var year : years) {
            head.add(new Cell.Heading("Kế hoạch " + year));
            head.add(new Cell.Heading("Thực hiện " + year));
            widths.addAll(List.of(13, 13));
        }
        var rows = new ArrayList<List<Cell>>(List.of(head));
        for (var series : all) {
            for (var stretch : series.stretches()) {
                rows.add(wide(series, stretch, years));
            }
        }
        SheetFile.write(out, "Chỉ tiêu", widths, 1, rows);
    }

    private static List<Cell> wide(IndicatorSeries series, Stretch stretch, Set<String> years) {
        var several = series.stretches().size() > 1;
        var row = new ArrayList<Cell>();
        row.add(text(SeriesPage.title(series)));
        row.add(text(series.unit()));
        row.add(text(several ? stretch.body() : series.issuer()));
        for (var year : years) {
            var point = in(stretch, year);
            row.add(number(point.map(SeriesPoint::anyPlan).orElse(null)));
            row.add(number(point.map(SeriesPoint::actual).orElse(null)));
        }
        return row;
    }

    /// Values in another unit would stand in a column of the wrong one.
    private static Optional<SeriesPoint> in(Stretch stretch, String year) {
        return stretch.points().stream()
                .filter(point -> point.period().equals(year) && point.otherUnit() == null)
                .findFirst();
    }

    private static List<Cell> headings(String... texts) {
        return Arrays.stream(texts).map(text -> (Cell) new Cell.Heading(text)).toList();
    }

    private static Cell year(String period) {
        return period.length() == 4 ? new Cell.Text(period) : new Cell.Text(Periods.label(period));
    }

    private static Cell text(@Nullable String text) {
        return new Cell.Text(Objects.requireNonNullElse(text, ""));
    }

    private static Cell number(@Nullable BigDecimal value) {
        return value == null ? new Cell.Nothing() : new Cell.Amount(value);
    }
}
