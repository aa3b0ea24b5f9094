package vn.vankho.drafting.returned;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.vankho.drafting.comparison.ParagraphAlignment;
import vn.vankho.drafting.returned.Change.Kind;
import vn.vankho.drafting.returned.TablesOfFile.Cell;
import vn.vankho.drafting.wordfile.WordFile.Paragraph;

/// Compares the tables of a draft that was made from an earlier report, row by row and cell by
/// cell: words that were changed, rows that were added or taken away.
final class TableChanges {

    /// Before table, row and cell, the id of a change to the words of a cell.
    static final String CELL = "o-";

    /// Before table and row, the id of a row that was taken away; of one that was added, and how
    /// many were added there before it.
    static final String ROW = "dong-";

    static final String NEW_ROW = "dongmoi-";

    /// Behind all that, where a row was added above the one that is named.
    static final String ABOVE = "tren";

    static final String BETWEEN_CELLS = "\t";

    private final TablesOfFile out;
    private final TablesOfFile back;
    private final List<Change> changes = new ArrayList<>();
    private final Set<String> marks = new HashSet<>();
    private final Set<Integer> tablesOut = new HashSet<>();
    private final Set<Integer> tablesBack = new HashSet<>();

    private TableChanges(List<Paragraph> out, List<Paragraph> back) {
        this.out = TablesOfFile.of(out);
        this.back = TablesOfFile.of(back);
    }

    /// @param data that the file went out with
    static TableChanges of(Map<String, ?> data, List<Paragraph> out, List<Paragraph> back) {
        var changes = new TableChanges(out, back);
        var pairs = changes.pairs();
        changes.places(data)
                .forEach(
                        (table, item) -> {
                            var other = pairs.get(table);
                            if (other != null) {
                                changes.compare(item, table, other);
                            }
                        });
        return changes;
    }

    List<Change> changes() {
        return changes;
    }

    /// Values that stand in rows which are gone, or whose cells were compared here.
    Set<String> marks() {
        return marks;
    }

    boolean isOut(Paragraph paragraph) {
        return paragraph.cell() != null && tablesOut.contains(paragraph.cell().table());
    }

    boolean isBack(Paragraph paragraph) {
        return paragraph.cell() != null && tablesBack.contains(paragraph.cell().table());
    }

    // Which table of the file that came back is which of those that went out.
    private Map<Integer, Integer> pairs() {
        var before = out.numbers();
        var after = back.numbers();
        var pairs = new LinkedHashMap<Integer, Integer>();
        var texts = before.stream().map(t -> text(out, t)).toList();
        for (var pair :
                ParagraphAlignment.of(texts, after.stream().map(t -> text(back, t)).toList())) {
            if (pair.before() >= 0 && pair.after() >= 0) {
                pairs.put(before.get(pair.before()), after.get(pair.after()));
            }
        }
        return pairs;
    }

    private static String text(TablesOfFile file, int table) {
        return String.join(" ", file.rows(table).stream().map(TablesOfFile::text).toList());
    }

    /// The tables of the body by their numbers in the file, with their positions in the data.
    private Map<Integer, Integer> places(Map<String, ?> data) {
        var places = new LinkedHashMap<Integer, Integer>();
        var numbers = new ArrayList<>(out.numbers());
        if (!(data.get("nội dung") instanceof List<?> body)) {
            return places;
        }
        for (int item = 0; item < body.size(); item++) {
            var rows = rows(body.get(item));
            while (!rows.isEmpty() && !numbers.isEmpty()) {
                int table = numbers.removeFirst();
                if (out.rows(table).size() == rows.size()) {
                    places.put(table, item);
                    break;
                }
            }
        }
        return places;
    }

    private static List<?> rows(Object item) {
        return item instanceof Map<?, ?> map
                        && map.get("lời") instanceof Map<?, ?> table
                        && table.get("bảng") instanceof List<?> rows
                ? rows
                : List.of();
    }

    private void compare(int item, int table, int other) {
        tablesOut.add(table);
        tablesBack.add(other);
        var before = out.rows(table);
        var after = back.rows(other);
        var pairs =
                ParagraphAlignment.of(
                        before.stream().map(TablesOfFile::text).toList(),
                        after.stream().map(TablesOfFile::text).toList());
        int last = -1;
        int added = 0;
        for (var pair : pairs) {
            if (pair.after() < 0) {
                last = pair.before();
                added = 0;
                gone(item, pair.before(), before.get(pair.before()));
            } else if (pair.before() < 0) {
                added(item, last, added++, after.get(pair.after()));
            } else {
                last = pair.before();
                added = 0;
                cells(item, last, before.get(last), after.get(pair.after()));
            }
        }
    }

    private static String place(int item, int row) {
        return "Nội dung %d, bảng, dòng %d".formatted(item + 1, row + 1);
    }

    private void gone(int item, int row, List<Cell> cells) {
        cells.forEach(cell -> marks.addAll(cell.marks()));
        var id = ROW + item + "-" + row;
        var text = TablesOfFile.text(cells);
        changes.add(new Change(id, Kind.REMOVED, place(item, row), text, null, ""));
    }

    private void added(int item, int row, int count, List<Cell> cells) {
        // Above the first row there is none to stand behind; the first row itself tells the place.
        boolean above = row < 0;
        var id = NEW_ROW + item + "-" + Math.max(0, row) + "-" + count + (above ? "-" + ABOVE : "");
        var told = above ? "Dòng thêm trên " + place(item, 0) : "Dòng thêm sau " + place(item, row);
        var text = String.join(BETWEEN_CELLS, cells.stream().map(Cell::text).toList());
        changes.add(new Change(id, Kind.ADDED, told, "", null, text));
    }

    private void cells(int item, int row, List<Cell> before, List<Cell> after) {
        if (before.size() != after.size()) {
            var text = TablesOfFile.text(before);
            var now = TablesOfFile.text(after);
            if (!text.equals(now)) {
                changes.add(
                        new Change(
                                CELL + item + "-" + row,
                                Kind.OUTSIDE,
                                place(item, row),
                                text,
                                null,
                                now));
            }
            return;
        }
        for (int i = 0; i < before.size(); i++) {
            cell(item, row, i, before.get(i), after.get(i));
        }
    }

    private void cell(int item, int row, int at, Cell before, Cell after) {
        boolean kept = !before.marks().isEmpty() && after.marks().containsAll(before.marks());
        if (kept || before.text().equals(after.text())) {
            marks.addAll(kept ? List.of() : before.marks());
            return;
        }
        var told = place(item, row) + ", ô " + (at + 1);
        boolean value =
                before.marks().size() == 1
                        && before.paragraphs().stream()
                                .allMatch(p -> String.join("", Lines.of(p).fixed()).isBlank());
        marks.addAll(before.marks());
        changes.add(
                value
                        ? new Change(
                                before.marks().getFirst(),
                                Kind.BY_WORDS,
                                told,
                                before.text(),
                                null,
                                after.text())
                        : new Change(
                                CELL + item + "-" + row + "-" + at,
                                Kind.VALUE,
                                told,
                                before.text(),
                                null,
                                after.text()));
    }
}
