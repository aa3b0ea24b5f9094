package vn.vankho.drafting.forward;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vn.vankho.document.CellGrid;

/// A table of figures from a file: the heads of its columns, how they are understood, its rows.
///
/// @param file name of the file
/// @param head the heads of the columns; one in two lines is one text
/// @param columns what each column is; null where it is left out
/// @param lines the rows under the head
public record FigureSheet(
        String file, List<String> head, List<@Nullable FigureColumn> columns, List<Line> lines) {

    private static final int FIRST_ROWS = 20;
    private static final int TALLEST_HEAD = 3;
    private static final Pattern NUMBER = Pattern.compile("[-+]?\\d[\\d.,]*\\h*[%‰]?");

    /// What stands before a name: *1.*, *II.*, *a)*, *-*, *+*.
    private static final Pattern ORDINAL =
            Pattern.compile("^(?:(?:\\d{1,3}|[IVX]{1,6}|[A-Za-zđĐ])[.)/]\\h*|[-–+*•]\\h*){1,3}");

    /// @param row from 1, in the file's table
    public record Line(int row, List<String> cells) {}

    /// The table of a file that looks most like one of figures.
    ///
    /// @param year of the report
    static Optional<FigureSheet> of(String file, List<CellGrid> grids, int year) {
        FigureSheet best = null;
        for (var grid : grids) {
            var sheet = of(file, grid, year);
            if (!sheet.lines.isEmpty() && (best == null || sheet.known() > best.known())) {
                best = sheet;
            }
        }
        return Optional.ofNullable(best);
    }

    private static FigureSheet of(String file, CellGrid grid, int year) {
        var best = new FigureSheet(file, blanks(grid), nothing(grid.width()), lines(grid, 0));
        // The lowest head first, so that a title above it is not taken for a part of it.
        for (int tall = 1; tall <= TALLEST_HEAD; tall++) {
            for (int row = 0; row + tall <= Math.min(FIRST_ROWS, grid.rows().size()); row++) {
                var rows = grid.rows().subList(row, row + tall);
                if (rows.stream().noneMatch(FigureSheet::hasNumber)) {
                    var head = head(rows);
                    var lines = lines(grid, row + tall);
                    var sheet = new FigureSheet(file, head, guess(head, year), lines);
                    best = sheet.known() > best.known() ? sheet : best;
                }
            }
        }
        return best;
    }

    private long known() {
        return columns.stream().filter(Objects::nonNull).count();
    }

    private static List<String> blanks(CellGrid grid) {
        return Collections.nCopies(grid.width(), "");
    }

    private static List<@Nullable FigureColumn> nothing(int width) {
        var nothing = new ArrayList<@Nullable FigureColumn>();
        for (int i = 0; i < width; i++) {
            nothing.add(null);
        }
        return nothing;
    }

    /// A year is no number here: *Thực hiện 2024* often stands in two lines.
    private static boolean hasNumber(List<String> cells) {
        return cells.stream()
                .anyMatch(
                        cell -> NUMBER.matcher(cell).matches() && !cell.matches("(?:19|20)\\d\\d"));
    }

    private static List<String> head(List<List<String>> rows) {
        return IntStream.range(0, rows.getFirst().size())
                .mapToObj(
                        column ->
                                String.join(
                                        " ",
                                        rows.stream()
                                                .map(row -> row.get(column))
                                                .filter(text -> !text.isBlank())
                                                .distinct()
                                                .toList()))
                .toList();
    }

    /// Each column is understood once: the first that fits keeps it.
    private static List<@Nullable FigureColumn> guess(List<String> head, int year) {
        var columns = new ArrayList<@Nullable FigureColumn>();
        for (var text : head) {
            var guess = FigureColumn.guess(text, year);
            columns.add(columns.contains(guess) ? null : guess);
        }
        return columns;
    }

    private static List<Line> lines(CellGrid grid, int first) {
        var lines = new ArrayList<Line>();
        for (int i = first; i < grid.rows().size(); i++) {
            var cells = grid.rows().get(i);
            if (new HashSet<>(cells).size() > 1) {
                lines.add(new Line(i + 1, cells));
            }
        }
        return lines;
    }

    /// The same table with its columns understood otherwise.
    FigureSheet with(List<@Nullable FigureColumn> meant) {
        return new FigureSheet(file, head, meant, lines);
    }

    /// One value of the table.
    ///
    /// @param row where it stands
    record Found(int row, GivenFigures.Given given) {}

    /// The values of all rows that have a name.
    List<Found> values() {
        var found = new ArrayList<Found>();
        for (var line : lines) {
            var name = ORDINAL.matcher(text(line, FigureColumn.NAME)).replaceFirst("").strip();
            if (name.isEmpty()) {
                continue;
            }
            for (var column : FigureColumn.values()) {
                var role = column.role();
                var text = text(line, column);
                if (role != null && text.chars().anyMatch(Character::isDigit)) {
                    var given =
                            new GivenFigures.Given(
                                    name,
                                    orNull(text(line, FigureColumn.SCOPE)),
                                    orNull(text(line, FigureColumn.UNIT)),
                                    role,
                                    text,
                                    GivenFigures.Notation.VIETNAMESE);
                    found.add(new Found(line.row(), given));
                }
            }
        }
        return found;
    }

    private static @Nullable String orNull(String text) {
        return text.isBlank() ? null : text;
    }

    private String text(Line line, FigureColumn column) {
        int at = columns.indexOf(column);
        return at < 0 ? "" : line.cells().get(at).strip();
    }
}
