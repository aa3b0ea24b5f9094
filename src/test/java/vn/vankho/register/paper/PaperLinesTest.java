package vn.vankho.register.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.vankho.document.CellGrid;
import vn.vankho.register.PaperLine;

class PaperLinesTest {

    private static final String OUTGOING =
            "Số, ký hiệu | Ngày tháng | Trích yếu | Người ký | Số lượng bản | Ghi chú";
    private static final String INCOMING =
            "Ngày đến | Số đến | Tác giả | Số, ký hiệu văn bản | Ngày tháng văn bản | Tên loại và trích yếu nội dung văn bản";

    private static PaperLines.Read read(boolean incoming, String... rows) {
        var grid =
                new CellGrid(
                        Arrays.stream(rows)
                                .map(row -> List.of(row.split("\\|", -1)))
                                .map(row -> row.stream().map(String::strip).toList())
                                .toList());
        return PaperLines.of(PaperBook.of(grid, incoming, 2025, false, null));
    }

    private static PaperLine.Outgoing outgoing(String row) {
        var read = read(false, OUTGOING, row);
        assertThat(read.problems()).filteredOn(PaperProblem::blocks).isEmpty();
        return (PaperLine.Outgoing) read.lines().getFirst();
    }

    @Test
    void readsALineOfTheOutgoingBook() {
        var line = outgoing("45/BC-UBND | 03/02/2025 | Kết quả quý I | Lê Văn A | 5 bản | gấp");
        assertThat(line.number()).isEqualTo(45);
        assertThat(line.request().type()).isEqualTo("Báo cáo");
        assertThat(line.request().issuedDate()).isEqualTo(LocalDate.of(2025, 2, 3));
        assertThat(line.dispatch().copies()).isEqualTo(5);
    }

    @ParameterizedTest
    @CsvSource({
        "45a/BC-UBND, 45, a, BC-UBND",
        "Số: 045/BC - UBND, 45, '', BC-UBND",
        "60-NQ/ĐU, 60, '', NQ/ĐU",
        "12 / UBND-VX, 12, '', UBND-VX"
    })
    void readsNumbersAsPeopleWriteThem(String text, int number, String suffix, String symbol) {
        assertThat(PaperText.number(text)).contains(new PaperText.Numbered(number, suffix, symbol));
    }

    @ParameterizedTest
    @CsvSource({
        "5/1",
        "05-01-2025",
        "05.01.25",
        "2025-01-05",
        "ngày 05 tháng 01 năm 2025",
        "Ngày 5 tháng 1"
    })
    void readsDaysAsPeopleWriteThem(String text) {
        assertThat(PaperText.day(text, 2025)).contains(LocalDate.of(2025, 1, 5));
    }

    @ParameterizedTest
    @CsvSource({"31/02/2025", "12/25/2025", "hôm qua", "5"})
    void readsNoDayWhereThereIsNone(String text) {
        assertThat(PaperText.day(text, 2025)).isEmpty();
    }

    @Test
    void takesADittoMarkForWhatStandsAbove() {
        var read =
                read(
                        false,
                        OUTGOING,
                        "1/BC-UBND | 03/02/2025 | Một | Lê Văn A ||",
                        "2/BC-UBND | nt | Hai | \" ||");
        var second = (PaperLine.Outgoing) read.lines().get(1);
        assertThat(second.request().issuedDate()).isEqualTo(LocalDate.of(2025, 2, 3));
        assertThat(second.request().signerName()).isEqualTo("Lê Văn A");
    }

    @Test
    void keepsAnEmptyNumberAsStruckOutAndSaysSo() {
        var read = read(false, OUTGOING, "1/BC-UBND | 03/02/2025 | Một |||", "2/BC-UBND |||||");
        assertThat(((PaperLine.Outgoing) read.lines().get(1)).struckOutBecause()).isNotBlank();
        assertThat(read.problems()).extracting(PaperProblem::row).containsExactly(3);
        assertThat(read.problems()).noneMatch(PaperProblem::blocks);
    }

    @Test
    void saysEveryProblemWithItsRow() {
        var read =
                read(
                        false,
                        OUTGOING,
                        "1/BC-UBND | 31/02/2025 | Một |||",
                        "x | 03/02/2025 | Hai |||",
                        "3/BC-UBND | 03/02/2024 | Ba |||");
        assertThat(read.lines()).isEmpty();
        assertThat(read.problems())
                .filteredOn(PaperProblem::blocks)
                .extracting(PaperProblem::row)
                .containsExactly(2, 3, 4);
    }

    @Test
    void remarksADateThatGoesBack() {
        var read =
                read(false, OUTGOING, "1/BC-UBND|03/02/2025|Một|||", "2/BC-UBND|02/02/2025|Hai|||");
        assertThat(read.lines()).hasSize(2);
        assertThat(read.problems().getFirst().sentence()).contains("N10");
    }

    @Test
    void leavesHeadingsOfMonthsOut() {
        var read =
                read(true, INCOMING, "Tháng 1 |||||", "02/01/2025|1|Sở|5/KH|30/12/2024|Kế hoạch");
        assertThat(read.skipped()).isEqualTo(1);
        var line = (PaperLine.Arrival) read.lines().getFirst();
        assertThat(line.content().issuedDate()).isEqualTo(LocalDate.of(2024, 12, 30));
    }

    @Test
    void keepsANumberOfAnotherOfficeThatItCannotTakeApart() {
        var read = read(true, INCOMING, "02/01/2025|1|Sở|không số|30/12/2024|Giấy mời");
        var line = (PaperLine.Arrival) read.lines().getFirst();
        assertThat(line.content().printedNumber()).isEqualTo("không số");
    }

    @Test
    void asksForAColumnThatNobodyKnows() {
        var read = read(true, "A | B | C", "1 | 2 | 3");
        assertThat(read.problems()).allMatch(PaperProblem::blocks);
        assertThat(read.problems().getFirst().row()).isZero();
    }
}
