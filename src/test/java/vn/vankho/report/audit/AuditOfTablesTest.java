package vn.vankho.report.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.vankho.document.Finding;
import vn.vankho.document.TextTable;
import vn.vankho.document.TextTable.Cell;
import vn.vankho.report.Audit;

class AuditOfTablesTest {

    private static final String PLAN_TABLE =
            """
            TT|Chỉ tiêu|ĐVT|Kế hoạch|Thực hiện|TH/KH (%)
            1|Đàn trâu|con|600|615|102,5
            2|Đàn bò|con|300|320|106,67
            3|Đàn lợn|con|2.000|2.050|102,5
            """;

    private static final String TOTAL_TABLE =
            """
            TT|Thôn|Số hộ|Số khẩu
            1|Nà Mòn|120|480
            2|Bản Cái|95|402
            3|Khuổi Hao|85|351
            |Tổng cộng|300|1.233
            """;

    /// A report with one table, its cells divided by strokes.
    private static List<Finding> audited(String table) {
        var text = new StringBuilder("BÁO CÁO\nKết quả năm 2023\n\n");
        var cells = new ArrayList<Cell>();
        int row = 0;
        for (var line : table.strip().split("\n")) {
            int column = 0;
            for (var said : line.split("\\|")) {
                int start = text.length();
                text.append(said);
                cells.add(new Cell(row, column++, 1, 1, start, text.length()));
                text.append('\t');
            }
            text.append('\n');
            row++;
        }
        var page = ReportTexts.page(1, text.toString(), List.of(new TextTable(cells)));
        return Audit.of(ReportTexts.reading(List.of(page)), List.of());
    }

    @Test
    void isSilentOnTablesThatHold() {
        assertThat(audited(PLAN_TABLE)).isEmpty();
        assertThat(audited(TOTAL_TABLE)).isEmpty();
    }

    @Test
    void findsAPercentageThatDoesNotFollowFromItsRow() {
        var found = audited(PLAN_TABLE.replace("106,67", "116,67"));
        assertThat(found).extracting(Finding::code).containsExactly("Q13");
        assertThat(found.getFirst().found()).isEqualTo("116,67");
        assertThat(found.getFirst().message()).startsWith("320/300 = 106,67%");
    }

    @Test
    void findsATotalThatIsNotTheSumOfItsRows() {
        var found = audited(TOTAL_TABLE.replace("1.233", "1.323"));
        assertThat(found).extracting(Finding::code).containsExactly("Q11");
        assertThat(found.getFirst().expected()).isEqualTo("1.233");
    }

    @Test
    void addsUpOnlyTheHighestRows() {
        var table =
                """
                TT|Nội dung|Dự toán|Thực hiện
                I|Thu trên địa bàn|300|350
                1|Thuế|200|240
                2|Phí|100|110
                II|Thu bổ sung|700|700
                |Tổng số|1.000|1.050
                """;
        assertThat(audited(table)).isEmpty();
        assertThat(audited(table.replace("1.050", "1.500")))
                .extracting(Finding::code)
                .containsExactly("Q11");
    }

    @Test
    void isSilentWhereNoColumnAddsUp() {
        var table =
                """
                TT|Chỉ số|Năm 2022|Năm 2023
                1|Lượt khám|120|480
                2|Lượt tiêm|95|402
                |Tổng số|900|2.000
                """;
        assertThat(audited(table)).isEmpty();
    }
}
