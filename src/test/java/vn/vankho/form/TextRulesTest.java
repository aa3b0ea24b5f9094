package vn.vankho.form;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.vankho.form.Papers.LETTER;
import static vn.vankho.form.Papers.REPORT;
import static vn.vankho.form.Papers.codes;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TextRulesTest {

    @ParameterizedTest(name = "{0}: {2}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    B15 | a) Lúa | a) Lúa của Xã Liên Minh
                    B15 | a) Lúa | a) Lúa do Ủy Ban Nhân Dân giao
                    B15 | a) Lúa | a) Lúa, đời sống nhân dân ổn định
                    B15 | a) Lúa | a) Lúa dịp Tết nguyên đán
                    B15 | a) Lúa | a) Lúa theo điều 5 của Luật Trồng trọt
                    B15 | a) Lúa | a) Lúa theo Khoản 2 Điều 5
                    B15 | a) Lúa | a) Lúa được mùa. năng suất tăng
                    B15 | a) Lúa | a) Lúa do Đảng và nhà nước hỗ trợ
                    B09 | II. NHIỆM VỤ | Chương 2. Nhiệm vụ
                    B09 | a) Lúa | Điều I. Phạm vi
                    B10 | a) Lúa | Điều 1.
                    D08 | Suối Bạc, ngày 15 tháng 12 | Suối Bạc, ngày 16 tháng 12
                    D08 | Suối Bạc, ngày 15 tháng 12 | Suối Bạc, ngày 15 tháng 11
                    S01 | Lò Thị Mai |
                    U01 | Số: 15/BC-UBND | RẤT KHẨN
                    """)
    void findsEachSlip(String code, String right, String wrong) {
        var text =
                REPORT.replace(
                        right, right.startsWith("Số") ? right + "   " + wrong : words(wrong));
        assertThat(codes(text)).contains(code);
    }

    private static String words(String wrong) {
        return wrong == null ? "" : wrong;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a) Lúa của xã Liên Minh, Thành phố Hồ Chí Minh, Xã Nguyễn Huệ",
                "a) Lúa do Ủy ban nhân dân, Hội đồng nhân dân và Công an nhân dân giao",
                "a) Lúa, cơ quan quản lý nhà nước, ngân sách nhà nước",
                "a) Lúa dịp tết Nguyên đán; Tết năm nay vui. Năng suất 62 tạ. Xã Liên Minh dẫn đầu",
                "a) Lúa theo điểm a khoản 2 Điều 5 của Luật Trồng trọt",
                "Điều 1. Phạm vi",
                "Chương I\nQUY ĐỊNH CHUNG"
            })
    void isSilentOnWhatIsWrittenWell(String line) {
        assertThat(codes(REPORT.replace("a) Lúa", line))).doesNotContain("B15", "B09", "B10");
    }

    @ParameterizedTest
    @ValueSource(strings = {"HỎA TỐC", "HOẢ TỐC", "THƯỢNG KHẨN", "KHẨN"})
    void knowsTheThreeDegreesOfUrgency(String word) {
        assertThat(codes(REPORT.replace("Số: 15/BC-UBND", "Số: 15/BC-UBND   " + word)))
                .doesNotContain("U01");
    }

    @Test
    void findsSeveralAddresseesOnOneLine() {
        assertThat(addressed("Kính gửi: Bản Lầm; Bản Chiềng; Bản Nậm")).containsExactly("K03");
        assertThat(addressed("Kính gửi:\n- Bản Lầm;\n- Bản Chiềng;")).containsExactly("K03");
        assertThat(addressed("Kính gửi:\n- Bản Lầm;\n- Bản Chiềng.")).isEmpty();
        assertThat(addressed("Kính gửi: Bản Lầm")).isEmpty();
    }

    private static java.util.List<String> addressed(String lines) {
        return codes(LETTER.replace("Kính gửi: Các bản trên địa bàn xã.", lines));
    }

    @Test
    void findsAnAddresseeOnAPlan() {
        var plan =
                REPORT.replace("BÁO CÁO\n", "KẾ HOẠCH\nKính gửi: Các bản.\n")
                        .replace("15/BC", "15/KH");
        assertThat(codes(plan)).contains("K04");
        assertThat(codes(REPORT)).doesNotContain("K04");
    }

    private static final String COPY =
            """

            SAO Y
            Số: 03/SY-UBND	Suối Bạc, ngày 20 tháng 12 năm 2023
            CHỦ TỊCH
            Hoàng Văn Bình
            """;

    @ParameterizedTest
    @ValueSource(strings = {"Số: 03/SY-UBND", "Suối Bạc, ngày 20 tháng 12 năm 2023", "CHỦ TỊCH\n"})
    void findsWhatACopyLacks(String part) {
        assertThat(codes(REPORT + COPY)).doesNotContain("C01");
        assertThat(codes(REPORT + COPY.replace(part, ""))).contains("C01");
    }
}
