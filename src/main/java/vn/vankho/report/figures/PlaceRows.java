package vn.vankho.report.figures;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Tables whose rows are places and whose columns are measures.
final class PlaceRows {

    private static final int FIRST_COLUMNS = 3;
    private static final int FEWEST = 2;
    private static final int LOOKED_AT = 200; // rows
    private static final Pattern LETTERS =
            Pattern.compile("\\p{Lu}[\\p{L}\\p{M}]*(?:[\\h-]+[\\p{L}\\p{M}\\d]+){0,5}");
    private static final Pattern PARTS =
            Pattern.compile(
                    "(?iu)(?:^(?:biểu|bảng)\\h*[\\d.:]+|^(?:kết quả|tình hình|số liệu|tổng hợp|giao|chi"
                            + " tiết)(?: thực hiện)?|(?:của )?các (?:xã|thôn|xóm|đơn vị|địa phương)(?:,"
                            + " (?:phường|thị trấn|thôn|xóm))*|theo (?:xã|thôn|xóm|đơn vị)|(?:trong )?năm"
                            + " \\d{4})\\h*");
    private static final Pattern UNIT_LINE = Pattern.compile("(?iu)\\(?(?:đvt|đơn vị|đv).*");

    /// @param scope the place, or null for all together
    record Row(@Nullable String scope) {}

    private PlaceRows() {}

    /// Which column names the place of each row, or -1.
    static int column(Grid grid, List<List<String>> heads, int head) {
        for (int i = 0; i < Math.min(FIRST_COLUMNS, grid.columns()); i++) {
            var words = String.join(" ", heads.get(i));
            if (Places.isHead(words) && holdsPlaces(grid, head, i, Places.levelIn(words))) {
                return i;
            }
        }
        return -1;
    }

    private static boolean holdsPlaces(Grid grid, int head, int column, String level) {
        int places = 0;
        int others = 0;
        for (int row = head; row < Math.min(grid.rows(), head + LOOKED_AT); row++) {
            var cell = grid.at(row, column);
            if (!cell.isEmpty() && !Places.isWhole(cell)) {
                boolean place = Places.named(cell) != null || isName(cell, level);
                places += place ? 1 : 0;
                others += place ? 0 : 1;
            }
        }
        return places >= FEWEST && places > 2 * others;
    }

    // Under "Tên xã" the name alone is enough.
    private static boolean isName(String cell, String level) {
        return !level.isEmpty() && LETTERS.matcher(cell).matches();
    }

    /// Of what place a row is; empty for what is none, such as a section.
    static Optional<Row> scope(String cell, String level) {
        if (Places.isWhole(cell)) {
            return Optional.of(new Row(null));
        }
        var place = Places.named(cell);
        if (place == null && isName(cell, level)) {
            place = level + " " + cell.strip();
        }
        return Optional.ofNullable(place).map(Row::new);
    }

    /// What a table is about: the line above it, or the subject of the paper.
    static String title(Grid grid, Subject subject) {
        var above =
                grid.above()
                        .lines()
                        .map(String::strip)
                        .filter(line -> !line.isEmpty() && !UNIT_LINE.matcher(line).matches())
                        .reduce("", (first, second) -> second);
        var named = cleaned(above);
        boolean measured = Words.HEAD.matcher(Passage.low(named)).find();
        var line = subject.subject() == null ? "" : subject.subject();
        var title = measured ? named : cleaned(line);
        return Words.HEAD.matcher(Passage.low(title)).find() ? title : "";
    }

    private static String cleaned(String title) {
        return Names.inTable(PARTS.matcher(title).replaceAll(""));
    }
}
