package vn.vankho.report.figures;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import vn.vankho.document.PageText;
import vn.vankho.document.TextTable;
import vn.vankho.document.TextTable.Cell;

/// Made-up papers with the figures that should be read from them: `I` an indicator, `T` a target,
/// `?` one that may be read or not. A third is held out from the making of rules.
final class WrittenPapers {

    /// @param kind `I`, `T` or `?`
    record Wanted(String kind, String name, Map<String, String> fields) {}

    record Written(boolean held, Subject subject, List<PageText> pages, List<Wanted> wanted) {}

    private WrittenPapers() {}

    static List<Written> passages() throws IOException {
        return all("passages.txt", false);
    }

    static List<Written> tables() throws IOException {
        return all("tables.txt", true);
    }

    /// Written when the rules for the others stood.
    static List<Written> secondPassages() throws IOException {
        return all("passages-second.txt", false);
    }

    /// Written when the rules for the others stood.
    static List<Written> secondTables() throws IOException {
        return all("tables-second.txt", true);
    }

    private static List<Written> all(String file, boolean tables) throws IOException {
        try (var in = WrittenPapers.class.getResourceAsStream(file)) {
            var text =
                    new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
            return Arrays.stream(text.split("(?m)^=== "))
                    .filter(part -> !part.isBlank())
                    .map(part -> one(part.lines().toList(), tables))
                    .toList();
        }
    }

    private static Written one(List<String> lines, boolean tables) {
        var head = Arrays.stream(lines.getFirst().split("\\|")).map(String::strip).toList();
        var subject =
                new Subject(
                        head.get(1),
                        head.get(2),
                        Integer.parseInt(head.get(3)),
                        Integer.parseInt(head.get(4)));
        var body = new ArrayList<String>();
        var wanted = new ArrayList<Wanted>();
        for (var line : lines.subList(1, lines.size())) {
            if (line.matches("[IT?] \\p{Lu}.* \\|.*=.*")) {
                wanted.add(wanted(line));
            } else if (!line.isBlank()) {
                body.add(line);
            }
        }
        var page = tables ? table(body) : page(String.join("\n", body), List.of());
        return new Written("held".equals(head.getFirst()), subject, List.of(page), wanted);
    }

    private static PageText page(String text, List<TextTable> tables) {
        return new PageText(1, text, PageText.Source.TEXT, 1, List.of(), tables);
    }

    private static Wanted wanted(String line) {
        var parts = Arrays.stream(line.substring(2).split("\\|")).map(String::strip).toList();
        var fields = new HashMap<String, String>();
        for (var part : parts.subList(1, parts.size())) {
            fields.put(part.substring(0, part.indexOf('=')), part.substring(part.indexOf('=') + 1));
        }
        return new Wanted(line.substring(0, 1), parts.getFirst(), fields);
    }

    // Lines without a bar stand above the table; < and ^ go on with the cell to the left or above.
    private static PageText table(List<String> lines) {
        var text = new StringBuilder();
        var cells = new ArrayList<Cell>();
        int row = 0;
        for (var line : lines) {
            if (!line.contains("|")) {
                text.append(line).append('\n');
                continue;
            }
            int column = 0;
            for (var words : line.split("\\|", -1)) {
                add(cells, row, column++, words.strip(), text);
            }
            text.append('\n');
            row++;
        }
        return page(text.toString(), List.of(new TextTable(cells)));
    }

    private static void add(
            List<Cell> cells, int row, int column, String words, StringBuilder text) {
        if (words.equals("<") || words.equals("^")) {
            int up = words.equals("^") ? 1 : 0;
            var before = covering(cells, row - up, column - 1 + up);
            cells.remove(before);
            cells.add(
                    new Cell(
                            before.row(),
                            before.column(),
                            row - before.row() + 1,
                            column - before.column() + 1,
                            before.start(),
                            before.end()));
            return;
        }
        int start = text.length();
        text.append(words);
        cells.add(new Cell(row, column, 1, 1, start, text.length()));
        text.append('\t');
    }

    private static Cell covering(List<Cell> cells, int row, int column) {
        return cells.stream()
                .filter(c -> c.row() <= row && row < c.row() + c.rows())
                .filter(c -> c.column() <= column && column < c.column() + c.columns())
                .findFirst()
                .orElseThrow();
    }
}
