package vn.vankho.access;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.vankho.home.ReadableDatabase;

/// What the journal can prove about some objects to somebody elsewhere who has its roots on paper.
///
/// @param lines the lines about them of all closed days, each with the way to its day's root
/// @param inventories the inventories that those lines tell of, each with the way to the newest
///     root over all objects, and to those of the other days that were asked for
/// @param roots of the days of the lines, of those asked for, and the newest one; the oldest first
public record JournalProofs(
        List<Line> lines, List<InclusionProof> inventories, List<RootLine> roots) {

    /// @param seq the line's number in the whole journal
    /// @param proof its leaf is the line
    public record Line(LocalDate day, long seq, String object, InclusionProof proof) {}

    /// @param marked closed days whose roots somebody vouches for, beside the newest
    static JournalProofs about(
            Set<String> objects, Set<LocalDate> marked, ReadableDatabase database) {
        var rows = new TreeMap<LocalDate, List<JournalRows.Row>>();
        database.read(
                jdbc -> {
                    JournalRows.each(
                            jdbc,
                            row -> {
                                if (objects.contains(JournalLine.parse(row.line()).object())) {
                                    rows.computeIfAbsent(row.day(), _ -> new ArrayList<>())
                                            .add(row);
                                }
                            });
                    return rows;
                });
        return database.read(jdbc -> of(jdbc, rows, marked));
    }

    private static JournalProofs of(
            JdbcClient jdbc,
            TreeMap<LocalDate, List<JournalRows.Row>> rows,
            Set<LocalDate> marked) {
        var roots = JournalRows.roots(jdbc);
        if (roots.isEmpty()) {
            return new JournalProofs(List.of(), List.of(), List.of());
        }
        var newest = roots.getLast();
        var closed = rows.headMap(newest.day(), true);
        var lines = new ArrayList<Line>();
        closed.forEach((day, about) -> lines.addAll(lines(JournalRows.of(jdbc, day), about)));
        var days = new TreeSet<>(closed.keySet());
        days.add(newest.day());
        days.addAll(marked);
        var over = new TreeSet<>(marked);
        over.add(newest.day());
        return new JournalProofs(
                lines,
                roots.stream()
                        .filter(root -> root.objectsRoot() != null && over.contains(root.day()))
                        .flatMap(root -> inventories(jdbc, root.day(), closed.values()).stream())
                        .toList(),
                roots.stream().filter(root -> days.contains(root.day())).toList());
    }

    private static List<Line> lines(List<JournalRows.Row> day, List<JournalRows.Row> about) {
        var paths = new MerklePaths(day.stream().map(JournalRows.Row::line).toList());
        return about.stream()
                .map(
                        row ->
                                new Line(
                                        row.day(),
                                        row.seq(),
                                        JournalLine.parse(row.line()).object(),
                                        paths.of(day.indexOf(row))))
                .toList();
    }

    private static List<InclusionProof> inventories(
            JdbcClient jdbc, LocalDate until, Iterable<List<JournalRows.Row>> about) {
        var asked = new TreeSet<String>();
        about.forEach(rows -> asked.addAll(InventoryLog.digests(rows)));
        var all = InventoryLog.digests(JournalRows.withInventory(jdbc, until));
        var paths = new MerklePaths(all);
        return IntStream.range(0, all.size())
                .filter(at -> asked.contains(all.get(at)))
                .mapToObj(paths::of)
                .toList();
    }
}
