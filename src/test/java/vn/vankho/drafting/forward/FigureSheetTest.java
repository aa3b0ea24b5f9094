package vn.vankho.drafting.forward;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.vankho.document.CellGrid;
import vn.vankho.report.forward.Role;

class FigureSheetTest {

    private static final CellGrid TABLE =
            grid(
                    "BIỂU TỔNG HỢP CHỈ TIÊU|||||",
                    "TT|Chỉ tiêu|Đơn vị|Năm 2024||So sánh",
                    "TT|Chỉ tiêu|Đơn vị|Kế hoạch|Thực hiện|TH/KH (%)",
                    "I|CHĂN NUÔI||||",
                    "1|Đàn trâu, bò|con|650|655|100,8",
                    "-|- Đàn lợn|con|2.000|2.045|102,3",
                    "3|Đàn ngựa|con|-||");

    private static CellGrid grid(String... rows) {
        return new CellGrid(
                List.of(rows).stream().map(row -> List.of(row.split("\\|", -1))).toList());
    }

    private static FigureSheet sheet() {
        return FigureSheet.of("bieu.xlsx", List.of(TABLE), 2024).orElseThrow();
    }

    @Test
    void joinsAHeadInTwoLines() {
        assertThat(sheet().columns())
                .containsExactly(
                        null,
                        FigureColumn.NAME,
                        FigureColumn.UNIT,
                        FigureColumn.PLAN,
                        FigureColumn.ACTUAL,
                        null);
    }

    @Test
    void readsEachNumberWithItsNameAndRow() {
        assertThat(sheet().values())
                .extracting(found -> found.row() + " " + found.given().name())
                .containsExactly("5 Đàn trâu, bò", "5 Đàn trâu, bò", "6 Đàn lợn", "6 Đàn lợn");
        assertThat(sheet().values().getLast().given().role()).isEqualTo(Role.PLAN);
        assertThat(sheet().values().get(2).given().text()).isEqualTo("2.045");
    }

    @Test
    void takesTheTableThatLooksMostLikeOneOfFigures() {
        var recipients = grid("Nơi nhận|Ngày", "UBND tỉnh|12/12/2024");
        assertThat(FigureSheet.of("a.docx", List.of(recipients, TABLE), 2024).orElseThrow().head())
                .contains("Chỉ tiêu");
    }

    @Test
    void showsATableWithoutAHeadToBeExplained() {
        var bare = grid("Đàn lợn|2045", "Đàn trâu|655");
        var sheet = FigureSheet.of("a.csv", List.of(bare), 2024).orElseThrow();
        assertThat(sheet.columns()).containsOnlyNulls();
        assertThat(sheet.values()).isEmpty();
        assertThat(sheet.with(List.of(FigureColumn.NAME, FigureColumn.ACTUAL)).values()).hasSize(2);
    }

    @Test
    void knowsAFileWithoutATable() {
        assertThat(FigureSheet.of("a.docx", List.of(), 2024)).isEmpty();
    }
}
