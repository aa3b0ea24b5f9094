package vn.vankho.register;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Function;

/// How incoming documents of a year were dealt with, by unit and by month.
///
/// @param byUnit the busiest first
/// @param byMonth in the order of the year
public record IncomingStatistics(Row total, List<Row> byUnit, List<Row> byMonth) {

    private static final String NOBODY = "(chưa phân phối)";

    /// @param label the unit, the month, or *Cả năm*
    /// @param onTime finished by its day, or without one
    /// @param late finished behind its day
    /// @param open not finished; `overdue` of them are behind their day
    public record Row(String label, int received, int onTime, int late, int open, int overdue) {

        Row plus(IncomingEntry entry, LocalDate today) {
            boolean done = entry.handling().doneOn() != null;
            return new Row(
                    label,
                    received + 1,
                    onTime + (done && !entry.doneLate() ? 1 : 0),
                    late + (entry.doneLate() ? 1 : 0),
                    open + (done ? 0 : 1),
                    overdue + (entry.overdue(today) ? 1 : 0));
        }
    }

    /// Of lines that stand; those taken over from paper say nothing of their end and are left out.
    static IncomingStatistics of(List<IncomingEntry> entries, LocalDate today) {
        var lines =
                entries.stream()
                        .filter(entry -> entry.struckOutBecause() == null)
                        .filter(entry -> !entry.fromPaper() || entry.handling().doneOn() != null)
                        .toList();
        var total = new Row("Cả năm", 0, 0, 0, 0, 0);
        for (var line : lines) {
            total = total.plus(line, today);
        }
        var units = rows(lines, today, IncomingStatistics::unit);
        return new IncomingStatistics(
                total,
                units.stream().sorted(Comparator.comparingInt(Row::received).reversed()).toList(),
                rows(lines, today, entry -> YearMonth.from(entry.content().arrivedOn())).stream()
                        .toList());
    }

    private static String unit(IncomingEntry entry) {
        var receiver = entry.content().receiver();
        return receiver == null || receiver.isBlank() ? NOBODY : receiver;
    }

    private static <K extends Comparable<K>> List<Row> rows(
            List<IncomingEntry> lines, LocalDate today, Function<IncomingEntry, K> by) {
        var rows = new TreeMap<K, Row>();
        for (var line : lines) {
            var key = by.apply(line);
            var row = rows.getOrDefault(key, new Row(label(key), 0, 0, 0, 0, 0));
            rows.put(key, row.plus(line, today));
        }
        return List.copyOf(rows.values());
    }

    private static String label(Object key) {
        return key instanceof YearMonth month
                ? "Tháng %02d/%d".formatted(month.getMonthValue(), month.getYear())
                : key.toString();
    }
}
