package vn.vankho.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.vankho.document.CellGrid;

class PlanReadingTest {

    private static final String TITLE = "DANH MỤC HỒ SƠ NĂM 2025||||";
    private static final String HEAD =
            "Số và ký hiệu hồ sơ|Tên đề mục và tiêu đề hồ sơ|Thời hạn bảo quản|Đơn vị, người lập hồ sơ|Ghi chú";

    private static CellGrid grid(String... rows) {
        return new CellGrid(Arrays.stream(rows).map(row -> List.of(row.split("\\|", -1))).toList());
    }

    private static PlanReading.Read read(String... rows) {
        return PlanReading.of(PlanSheet.of(grid(rows), null));
    }

    @Test
    void readsHeadingsAndFilesBelowTheHead() {
        var read =
                read(
                        TITLE,
                        HEAD,
                        "(1)|(2)|(3)|(4)|(5)",
                        "|I. TỔNG HỢP (TH)|||",
                        "01.TH|Báo cáo năm 2025|Vĩnh viễn|Văn phòng|",
                        "|Bản danh mục hồ sơ này có 1 hồ sơ, bao gồm:|||",
                        "|Vĩnh viễn: 1 hồ sơ|||");
        assertThat(read.problems()).isEmpty();
        assertThat(read.lines())
                .extracting(PlanLines.Line::title)
                .containsExactly("TỔNG HỢP (TH)", "Báo cáo năm 2025");
        assertThat(read.lines().getLast().term()).isEqualTo(Term.PERMANENT);
    }

    @Test
    void findsTheYearThatTheSheetNames() {
        assertThat(PlanSheet.of(grid(TITLE, HEAD), null).year()).isEqualTo(2025);
        assertThat(PlanSheet.of(grid("||||", HEAD), null).year()).isZero();
    }

    @Test
    void readsAHeadingWhoseNumberHasItsOwnCell() {
        var read = read(HEAD, "I|Tổ chức cán bộ|||", "1|Đào tạo|||", "01|Nâng lương|20 năm|VP|");
        assertThat(read.lines())
                .extracting(PlanLines.Line::heading)
                .containsExactly(true, true, false);
        assertThat(read.lines().getLast().code()).isEqualTo("01.TCCB");
    }

    @Test
    void understandsOtherHeadsAndAnotherOrder() {
        var read = read("TT|Tên hồ sơ|Người phụ trách|THBQ|Ký hiệu", "1|Báo cáo|Lan|10 năm|05.TH");
        assertThat(read.lines())
                .singleElement()
                .satisfies(line -> assertThat(line.code()).isEqualTo("05.TH"))
                .satisfies(line -> assertThat(line.creator()).isEqualTo("Lan"));
    }

    @Test
    void saysRowByRowWhatCannotBeUsed() {
        var read =
                read(
                        HEAD,
                        "01.TH|Báo cáo|lâu dài|VP|",
                        "02.TH||5 năm|VP|",
                        "03.TH|Kế hoạch|5 năm|VP|",
                        "03.TH|Quyết định|5 năm|VP|");
        assertThat(read.problems())
                .extracting(PlanReading.Problem::sentence)
                .satisfiesExactly(
                        term -> assertThat(term).contains("Dòng 2", "lâu dài"),
                        title -> assertThat(title).contains("Dòng 3", "tiêu đề"),
                        twice -> assertThat(twice).contains("Dòng 5", "đã có ở dòng 4"));
    }

    @Test
    void wantsAColumnOfTitles() {
        assertThat(read("Cột A|Cột B", "x|y").problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.sentence()).contains("tiêu đề hồ sơ"));
    }
}
