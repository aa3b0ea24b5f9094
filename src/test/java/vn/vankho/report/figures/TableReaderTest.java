package vn.vankho.report.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.vankho.document.PageText;
import vn.vankho.document.TextTable;
import vn.vankho.document.TextTable.Cell;

class TableReaderTest {

    private static final Subject YEAR_2023 = new Subject("Báo cáo", "Năm 2023", 2023, 0);

    private static PageText page(int number, String... rows) {
        var text = new StringBuilder();
        var cells = new ArrayList<Cell>();
        for (int row = 0; row < rows.length; row++) {
            var words = rows[row].split("\\|", -1);
            for (int column = 0; column < words.length; column++) {
                int start = text.length();
                text.append(words[column].strip());
                cells.add(new Cell(row, column, 1, 1, start, text.length()));
                text.append('\t');
            }
            text.append('\n');
        }
        var tables = List.of(new TextTable(cells));
        return new PageText(number, text.toString(), PageText.Source.TEXT, 1, List.of(), tables);
    }

    @Test
    void goesOnOnTheNextPage() {
        var first = page(1, "Chỉ tiêu | ĐVT | Kế hoạch | Thực hiện", "Đàn lợn | con | 200 | 210");
        var second = page(2, "Đàn trâu | con | 30 | 31");
        var read = PaperFigures.read(List.of(first, second), YEAR_2023).indicators();
        assertThat(read).extracting(i -> i.name()).containsExactly("Đàn lợn", "Đàn trâu");
        assertThat(read.getLast().evidence().page()).isEqualTo(2);
    }

    @Test
    void passesByAHeadThatIsPrintedAgain() {
        var head = "Chỉ tiêu | ĐVT | Kế hoạch | Thực hiện";
        var table = page(1, head, "Đàn lợn | con | 200 | 210", head, "Đàn trâu | con | 30 | 31");
        assertThat(PaperFigures.read(List.of(table), YEAR_2023).indicators()).hasSize(2);
    }

    @Test
    void tellsNothingFromNotSaid() {
        var table =
                page(
                        1,
                        "Chỉ tiêu | ĐVT | Kế hoạch | Thực hiện",
                        "Số vụ cháy | vụ | 2 | -",
                        "Số hộ nghèo | hộ | 30 | ");
        var read = PaperFigures.read(List.of(table), YEAR_2023).indicators();
        assertThat(read.getFirst().actual()).isZero();
        assertThat(read.getLast().actual()).isNull();
    }

    @Test
    void quotesTheRow() {
        var table = page(1, "Chỉ tiêu | ĐVT | Kế hoạch | Thực hiện", "Đàn lợn | con | 200 | 210");
        var read = PaperFigures.read(List.of(table), YEAR_2023).indicators().getFirst();
        assertThat(read.evidence().quote()).isEqualTo("Đàn lợn\tcon\t200\t210");
    }

    @Test
    void leavesATableAloneThatHasNoFigures() {
        var table = page(1, "TT | Họ và tên | Chức vụ", "1 | Nguyễn Văn A | Trưởng ban");
        assertThat(PaperFigures.read(List.of(table), YEAR_2023).indicators()).isEmpty();
    }
}
