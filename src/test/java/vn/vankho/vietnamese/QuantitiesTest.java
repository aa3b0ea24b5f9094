package vn.vankho.vietnamese;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;

import java.math.BigDecimal;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.vankho.vietnamese.Quantity.Kind;

class QuantitiesTest {

    // One token a quantity: kind:values|unit|qualifier
    private static String printed(String text) {
        return Quantities.find(text).stream()
                .filter(Quantity::measures)
                .map(QuantitiesTest::printed)
                .collect(Collectors.joining("; "));
    }

    private static String printed(Quantity q) {
        var values =
                q.values().stream().map(BigDecimal::toPlainString).collect(Collectors.joining(" "));
        var unit = q.unit() == null ? "" : " " + q.unit();
        var qualifier = q.qualifier() == null ? "" : " (" + q.qualifier() + ")";
        return q.kind() + " " + values + unit + qualifier;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '=',
            value = {
                "đàn lợn 2.045 con=AMOUNT 2045 con",
                "sản lượng thủy sản 12,8 tấn=AMOUNT 12.8 tấn",
                "được 510.561.534/295.000.000đ đạt 173%=RATIO 510561534 295000000 đồng; PERCENT 173"
                        + " %",
                "trị giá 01 tỷ đồng=AMOUNT 1 tỷ đồng",
                "1,2 triệu đồng=AMOUNT 1.2 triệu đồng",
                "2 tỷ 350 triệu đồng=AMOUNT 2350 triệu đồng",
                "650/615 con=RATIO 650 615 con",
                "Kết quả 8/9 xóm đạt=RATIO 8 9 xóm",
                "giảm 0,2‰=PERMILLE 0.2 ‰",
                "giảm 0,2%o=PERMILLE 0.2 ‰",
                "đạt 99,66 % dân số=PERCENT 99.66 %",
                "diện tích 3 ha=AMOUNT 3 ha",
                "trồng 150/80ha rừng=RATIO 150 80 ha",
                "1.030/1.159 hộ đạt=RATIO 1030 1159 hộ",
                "dư nợ 25.194.000.000đ trên địa bàn=AMOUNT 25194000000 đồng",
                "4,1km đường=AMOUNT 4.1 km",
                "650 con/615 con=RATIO 650 615 con",
                "45,2 tỷ đồng/40 tỷ đồng=RATIO 45.2 40 tỷ đồng",
                "42 đồng/ người/ năm=AMOUNT 42 đồng/người/năm",
                "72 triệu đồng/ha=AMOUNT 72 triệu đồng/ha",
                "8,5 bác sĩ/10.000 dân=AMOUNT 8.5 bác sĩ/10.000 dân",
                "đạt 45 tr.đ=AMOUNT 45 triệu đồng",
                "12 đ/c đảng viên=AMOUNT 12 đồng chí",
                "120 đồng bào=AMOUNT 120 đồng bào",
                "1.250 nghìn tỷ đồng=AMOUNT 1250 nghìn tỷ đồng",
                "1,2 triệu lượt khách=AMOUNT 1.2 triệu lượt khách",
                "giá trị 1,234.5 USD=AMOUNT 1234.5 USD",
                "hệ số 0.250=AMOUNT 0.250",
                "tăng 0,5 điểm phần trăm=PERCENT 0.5 %",
                "thu nhập 10 - 12 triệu đồng=RANGE 10 12 triệu đồng",
                "tăng từ 5% đến 7%=RANGE 5 7 %",
                "có 4.443 trong tổng số 4.500 hồ sơ=RATIO 4443 4500 hồ sơ",
            })
    void readsValueAndUnit(String text, String expected) {
        assertThat(printed(text)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '=',
            value = {
                "đạt trên 96%=PERCENT 96 % (trên)",
                "xuống dưới 13%=PERCENT 13 % (dưới)",
                "giảm 1,5% trở lên=PERCENT 1.5 % (trở lên)",
                "ước đạt 95 tạ/ha=AMOUNT 95 tạ/ha (ước)",
                "với hơn 650 lượt=AMOUNT 650 lượt (hơn)",
                "≥ 90%=PERCENT 90 % (trở lên)",
            })
    void readsTheQualifier(String text, String expected) {
        assertThat(printed(text)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ngày 20/3/2023",
                "ngày 28 tháng 12 năm 2022",
                "giải thể thao 21/3, 30/4",
                "Thương binh liệt sỹ 27/7 và tặng quà",
                "giai đoạn 2021-2025",
                "năm 2023",
                "tháng 10 năm 2023",
                "đến 31/10",
                "trong 6 tháng đầu năm",
                "số 2968/QĐ-UBND",
                "số 2968/ QĐ-UBND",
                "547/QĐ – UBND",
                "Nghị định 30/2020/NĐ-CP",
                "Nghị quyết 60-NQ/ĐU",
                "Nghị quyết số 01 của Đảng bộ",
                "kỳ họp thứ 8",
                "tiêu chí số 19",
                "đạt chuẩn mức độ 1",
                "Tiểu dự án 3",
                "1. Trồng trọt",
                "2.1. Chăn nuôi",
                "sản phẩm/1ha",
                "COVID-19",
                "lúc 7h30",
                "0987.654.321",
            })
    void passesByWhatMeasuresNothing(String text) {
        assertThat(printed(text)).isEmpty();
    }

    @Test
    void givesOffsetsOfNumberUnitAndQualifier() {
        var text = "Đàn lợn ước đạt 2.045/2.000 con, bằng";
        var q = Quantities.find(text).getFirst();
        assertThat(text.substring(q.numberStart(), q.numberEnd())).isEqualTo("2.045/2.000");
        assertThat(text.substring(q.start(), q.end())).isEqualTo("ước đạt 2.045/2.000 con");
    }

    @Test
    void doubtsDigitsThatLookMisread() {
        var q = Quantities.find("đạt l00% kế hoạch").getFirst();
        assertThat(q.value()).isEqualByComparingTo("100");
        assertThat(q.confidence()).isLessThan(0.6);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '=',
            value = {
                "3.500,5=AMOUNT 3500.5",
                "-0,7%=PERCENT -0.7 %",
                "+ 2 vụ=AMOUNT 2 vụ",
                "2023=YEAR 2023",
                "17/19=RATIO 17 19",
                ">95=AMOUNT 95 (trên)",
            })
    void readsTheNumberThatFillsACell(String cell, String expected) {
        assertThat(Quantities.parse(cell).map(QuantitiesTest::printed)).hasValue(expected);
    }

    @Test
    void aCellWithOtherWordsIsNoNumber() {
        assertThat(Quantities.parse("3.500 tấn thóc")).isEmpty();
    }

    @Test
    void readsWhatItPrints() {
        long seed = System.nanoTime();
        System.out.println("random numbers, seed " + seed);
        var random = new Random(seed);
        for (int i = 0; i < 2000; i++) {
            var value =
                    new BigDecimal(random.nextInt(2_000_000_000)).movePointLeft(random.nextInt(4));
            var text = "đạt " + VietnameseNumbers.format(value) + " tấn";
            assertThat(Quantities.find(text))
                    .as(text)
                    .singleElement()
                    .satisfies(q -> assertThat(q.value()).isEqualByComparingTo(value));
        }
    }

    @Test
    void readsAnyText() {
        RandomText.anything(
                text -> assertThatNoException().isThrownBy(() -> Quantities.find(text)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"(", "1.", "1/2 con đạt 3% ", "1/", "9", "trên ", "12 tháng "})
    void readsMuchOfTheSame(String piece) {
        var found = Quantities.find(piece.repeat(300_000 / piece.length()));
        assertThat(found).allMatch(q -> q.end() > q.start());
    }

    @Test
    void sizesUpAYearByItsUnit() {
        assertThat(printed("năm 2024 có 2024 con")).isEqualTo("AMOUNT 2024 con");
        assertThat(Quantities.find("năm 2024").getFirst().kind()).isEqualTo(Kind.YEAR);
    }

    @ParameterizedTest
    @CsvSource({
        "giảm hai mươi hộ, AMOUNT 20 hộ",
        "năm mươi tư tạ/ha, AMOUNT 54 tạ/ha",
        "mười hai thôn, AMOUNT 12 thôn"
    })
    void readsNumbersInWordsBeforeAUnit(String text, String expected) {
        assertThat(printed(text)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"mười hai triệu ba trăm nghìn đồng", "một số hộ", "năm hai mươi", "nửa"})
    void readsNoAmountsInWords(String text) {
        assertThat(Quantities.find(text)).isEmpty();
    }
}
