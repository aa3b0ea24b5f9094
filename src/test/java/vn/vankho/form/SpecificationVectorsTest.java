package vn.vankho.form;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.vankho.form.Papers.LETTER;
import static vn.vankho.form.Papers.REPORT;
import static vn.vankho.form.Papers.codes;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The test vectors of the specification of form, section 26.
class SpecificationVectorsTest {

    @ParameterizedTest(name = "{0}: {1} → {2}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    number | Số: 05/BC-UBND |
                    number | Số: 5/BC-UBND | N02
                    number | Số: 015/BC-UBND | N02
                    number | Số:1147/BC- UBND | N03 N03
                    number | Số: 15/bc-UBND | N04
                    number | Số: 15/QYĐ-UBND | N04
                    letter | Số: 12/UBND-VX |
                    letter | Số: 12/CV-UBND | N06
                    number | Số: 15/QÐ-UBND | P12 N04
                    date | Hà Nội, ngày 05 tháng 01 năm 2020 |
                    date | Hà Nội, ngày 5 tháng 1 năm 2020 | D02
                    date | Thành phố Hồ Chí Minh, ngày 29 tháng 6 năm 2019 |
                    date | Liên Minh, ngày 15 tháng 06 năm 2023 | D03
                    date | Liên Minh, ngày 31 tháng 11 năm 2023 | D04
                    date | Liên Minh ngày 15 tháng 12 năm 2023 | D07
                    motto | Độc lập - Tự do - Hạnh phúc |
                    motto | Độc lập-Tự do-Hạnh phúc | H04
                    motto | Độc Lập - Tự Do - Hạnh Phúc | H04
                    motto | Độc lập – Tự do – Hạnh phúc | H04
                    nation | CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM |
                    filing | - Lưu: VT, VP. |
                    filing | - Lưu: VT. |
                    filing | - Lưu VP. | R04
                    filing | - Lưu: VP. | R04
                    filing | - Lưu: VT, VP; | R04
                    cited | Nghị quyết số 60-NQ/ĐU ngày 05 tháng 12 năm 2022 của Đảng ủy xã |
                    cited | Quyết định số 41/2019/QĐ-UBND ngày 20 tháng 12 năm 2019 của UBND tỉnh |
                    recipient in 2023 | - UBND huyện; | K01
                    recipient in 2026 | - UBND huyện; | K01 R05
                    title | CHỦ TỊCH | S03
                    authority | T/M ỦY BAN NHÂN DÂN | S02
                    name | ThS. Nguyễn Văn A | S06
                    """)
    void judgesEachAsTheSpecificationDoes(String place, String input, String codes) {
        assertThat(codes(paper(place, input)))
                .containsExactlyElementsOf(codes == null ? List.of() : List.of(codes.split(" ")));
    }

    // Without legal bases: their days would be after some of the days that are judged.
    private static String paper(String place, String input) {
        var report = REPORT.replaceAll("Căn cứ Luật.*\\n|Thực hiện Công văn.*\\n", "");
        return switch (place) {
            case "number" -> REPORT.replace("Số: 15/BC-UBND", input);
            case "letter" -> LETTER.replace("Số: 12/UBND-VX", input);
            case "date" -> report.replace("Suối Bạc, ngày 15 tháng 12 năm 2023", input);
            case "motto" -> REPORT.replace("Độc lập - Tự do - Hạnh phúc", input);
            case "nation" -> REPORT.replace("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", input);
            case "filing" -> REPORT.replace("- Lưu: VT, VP.", input);
            case "cited" -> REPORT.replace("Thực hiện Công văn số 1234/UBND-TH", input);
            case "recipient in 2023" -> REPORT.replace("- Các ngành, đoàn thể xã;", input);
            case "recipient in 2026" ->
                    paper("recipient in 2023", input)
                            .replace("15 tháng 12 năm 2023\n", "15 tháng 12 năm 2026\n");
            case "title" -> REPORT.replace("PHÓ CHỦ TỊCH", input);
            case "authority" -> REPORT.replace("TM. ỦY BAN NHÂN DÂN", input);
            case "name" -> REPORT.replace("Lò Thị Mai", input);
            default -> throw new IllegalArgumentException(place);
        };
    }
}
