package vn.vankho.drafting.returned;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import vn.vankho.drafting.wordfile.WordFile.Paragraph;

/// The tables of a file: each with its rows, each row with its cells.
final class TablesOfFile {

    private final Map<Integer, TreeMap<Integer, TreeMap<Integer, List<Paragraph>>>> tables =
            new LinkedHashMap<>();

    static TablesOfFile of(List<Paragraph> paragraphs) {
        var all = new TablesOfFile();
        for (var paragraph : paragraphs) {
            var cell = paragraph.cell();
            if (cell != null) {
                all.tables
                        .computeIfAbsent(cell.table(), _ -> new TreeMap<>())
                        .computeIfAbsent(cell.row(), _ -> new TreeMap<>())
                        .computeIfAbsent(cell.cell(), _ -> new ArrayList<>())
                        .add(paragraph);
            }
        }
        return all;
    }

    List<Integer> numbers() {
        return tables.keySet().stream().sorted().toList();
    }

    /// The rows of a table, each a list of its cells.
    List<List<Cell>> rows(int table) {
        return tables.getOrDefault(table, new TreeMap<>()).values().stream()
                .map(row -> row.values().stream().map(Cell::new).toList())
                .toList();
    }

    record Cell(List<Paragraph> paragraphs) {

        String text() {
            return Values.tidy(
                    String.join("\n", paragraphs.stream().map(Paragraph::text).toList()));
        }

        /// The marks of the values in it.
        List<String> marks() {
            return paragraphs.stream()
                    .flatMap(paragraph -> Lines.of(paragraph).marks().stream())
                    .map(Values::mark)
                    .toList();
        }
    }

    static String text(List<Cell> row) {
        return String.join(" | ", row.stream().map(Cell::text).toList());
    }
}
