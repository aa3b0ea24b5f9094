package vn.vankho.intake.tables;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import vn.vankho.document.PageText;
import vn.vankho.document.TextTable;

/// What stands in which cell of a table.
///
/// @param cells row by row
public record ExpectedTable(List<ExpectedCell> cells) {

    /// @param lines of the cell, with a space between them
    public record ExpectedCell(int row, int column, int rows, int columns, List<String> lines) {

        String text() {
            return String.join(" ", lines);
        }
    }

    /// The table of indicators of a commune, as it is printed with each report of the year.
    public static ExpectedTable ofIndicators() {
        try (var file = resource("/tables/chi-tieu.tsv")) {
            var text = new String(file.readAllBytes(), StandardCharsets.UTF_8);
            return new ExpectedTable(
                    text.lines()
                            .filter(line -> !line.startsWith("#"))
                            .map(ExpectedTable::cell)
                            .toList());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static InputStream resource(String name) {
        return Objects.requireNonNull(ExpectedTable.class.getResourceAsStream(name), name);
    }

    private static ExpectedCell cell(String line) {
        var parts = line.split("\t", 5);
        return new ExpectedCell(
                Integer.parseInt(parts[0]),
                Integer.parseInt(parts[1]),
                Integer.parseInt(parts[2]),
                Integer.parseInt(parts[3]),
                parts[4].isEmpty() ? List.of() : List.of(parts[4].split("\\|")));
    }

    public int rowCount() {
        return cells.getLast().row() + 1;
    }

    public List<ExpectedCell> row(int row) {
        return cells.stream().filter(cell -> cell.row() == row).toList();
    }

    /// These rows only, counted from the first of them.
    public ExpectedTable rows(int from, int to) {
        return new ExpectedTable(
                cells.stream()
                        .filter(cell -> cell.row() >= from && cell.row() < to)
                        .map(
                                cell ->
                                        new ExpectedCell(
                                                cell.row() - from,
                                                cell.column(),
                                                cell.rows(),
                                                cell.columns(),
                                                cell.lines()))
                        .toList());
    }

    /// This table in a format that knows no merged cells.
    public ExpectedTable withoutSpans() {
        return new ExpectedTable(
                cells.stream()
                        .map(c -> new ExpectedCell(c.row(), c.column(), 1, 1, c.lines()))
                        .toList());
    }

    /// This table with another one under it.
    public ExpectedTable then(ExpectedTable below) {
        var all = new ArrayList<>(cells);
        var first = rowCount();
        for (var cell : below.cells) {
            all.add(
                    new ExpectedCell(
                            cell.row() + first,
                            cell.column(),
                            cell.rows(),
                            cell.columns(),
                            cell.lines()));
        }
        return new ExpectedTable(all);
    }

    /// Asserts that the largest table of the page is this one, cell by cell.
    public void isOn(PageText page) {
        var read = largest(page.tables());
        var first = firstRow(read, page);
        assertThat(read.stream().filter(c -> c.row() >= first).map(c -> printed(c, page, first)))
                .as(page.text())
                .filteredOn(line -> !line.endsWith(": "))
                .containsExactlyElementsOf(
                        cells.stream()
                                .filter(cell -> !cell.lines().isEmpty())
                                .map(ExpectedTable::printed)
                                .toList());
    }

    /// How many cells of the page's largest table stand in their place and hold what they should.
    public long cellsRightOn(PageText page) {
        var read = largest(page.tables());
        var printed = read.stream().map(cell -> printed(cell, page, 0)).toList();
        return cells.stream().map(ExpectedTable::printed).filter(printed::contains).count();
    }

    /// The whole table may have lines above its head, as on a sheet.
    private int firstRow(List<TextTable.Cell> read, PageText page) {
        return read.stream()
                .filter(cell -> text(cell, page).equals(cells.getFirst().text()))
                .mapToInt(TextTable.Cell::row)
                .findFirst()
                .orElse(0);
    }

    private static List<TextTable.Cell> largest(List<TextTable> tables) {
        return tables.stream()
                .map(TextTable::cells)
                .reduce((a, b) -> b.size() > a.size() ? b : a)
                .orElseThrow(() -> new AssertionError("no table"));
    }

    private static String text(TextTable.Cell cell, PageText page) {
        return page.text().substring(cell.start(), cell.end()).replaceAll("\\s+", " ");
    }

    private static String printed(TextTable.Cell cell, PageText page, int first) {
        return "%d,%d %dx%d: %s"
                .formatted(
                        cell.row() - first,
                        cell.column(),
                        cell.rows(),
                        cell.columns(),
                        text(cell, page));
    }

    private static String printed(ExpectedCell cell) {
        return "%d,%d %dx%d: %s"
                .formatted(cell.row(), cell.column(), cell.rows(), cell.columns(), cell.text());
    }
}
