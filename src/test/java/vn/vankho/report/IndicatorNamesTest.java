package vn.vankho.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.vankho.report.IndicatorNames.Likeness;

class IndicatorNamesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    Sản lượng chè búp tươi | tấn | Sản lượng chè búp tươi cả năm | tấn
                    Sản lượng chè búp tươi | tấn | Cây chè: sản lượng búp tươi | tấn
                    Sản lượng chè búp tươi | tấn | Chè búp tươi ước đạt | nghìn tấn
                    Sản lượng chè búp tươi | tấn | 1.2. SẢN LƯỢNG CHÈ BÚP TƯƠI NĂM 2021 | Tấn
                    Tổng sản lượng lương thực có hạt | tấn | Sản lượng lương thực có hạt | tấn
                    Cây chè: Năng suất | tạ/ha | Năng xuất chè | tấn/ha
                    Đàn Trâu - Bò | con | Tổng đàn trâu, bò | con
                    Đàn Trâu - Bò | con | Chăn nuôi: Trâu và bò | con
                    Đàn lợn | con | Kinh tế: Chăn nuôi: - Đàn heo | nghìn con
                    Tỷ lệ hộ nghèo | % | Tỉ lệ hộ nghèo trên địa bàn xã | %
                    Tỷ lệ hộ nghèo | % | Tỷ lệ hộ gia đình nghèo | %
                    Tỷ lệ hộ nghèo | % | Hộ nghèo | %
                    Tỷ lệ che phủ rừng | % | Độ che phủ rừng | %
                    Diện tích rừng trồng mới | ha | Trồng rừng mới | ha
                    Tỷ lệ người dân tham gia BHYT | % | Tỷ lệ người dân tham gia bảo hiểm y tế | %
                    Giá trị sản phẩm/1ha đất nông nghiệp | triệu đồng/ha | Giá trị sản phẩm trên 1 ha đất nông nghiệp | tr.đ/ha
                    Thu nhập bình quân đầu người | triệu đồng/người/năm | Thu nhập bình quân/người/năm | triệu đồng/người
                    Sản lượng thủy sản | tấn | Thủy sản: Sản lượng | tấn
                    Hoà giải thành | vụ | Hòa giải thành | vụ
                    Thu ngân sách nhà nước trên địa bàn | triệu đồng | Thu NSNN trên địa bàn | tỷ đồng
                    Số hộ nghèo | hộ | Tổng số hộ nghèo năm 2022 | hộ
                    Sản lượng rau, đậu các loại | tấn | Rau đậu | tấn
                    """)
    void joinsWhatIsOnlyWrittenOtherwise(String one, String unit, String other, String otherUnit) {
        assertThat(compared(one, unit, other, otherUnit)).isEqualTo(Likeness.CERTAIN);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    Đàn Trâu - Bò | con | Đàn Trâu | con
                    Đàn trâu | con | Đàn bò | con
                    Tỷ lệ hộ nghèo | % | Tỷ lệ giảm nghèo | %
                    Tỷ lệ hộ nghèo | % | Tỷ lệ giảm hộ nghèo | %
                    Tỷ lệ hộ nghèo | % | Tỷ lệ hộ cận nghèo | %
                    Tỷ lệ giảm nghèo | % | Tỷ lệ hộ cận nghèo | %
                    Tỷ lệ hộ nghèo | % | Số hộ nghèo | hộ
                    Sản lượng chè búp tươi | tấn | Diện tích chè búp tươi | ha
                    Sản lượng rau, đậu các loại | tấn | Sản lượng rau | tấn
                    Trồng rừng mới, trồng lại sau khai thác | ha | Trồng rừng mới | ha
                    Trường đạt chuẩn quốc gia mức độ 1 | trường | Tỷ lệ hộ nghèo | %
                    Tỷ lệ lao động qua đào tạo | % | Lao động qua đào tạo có bằng cấp, chứng chỉ | %
                    Thu ngân sách | triệu đồng | Chi ngân sách nhà nước cấp trên giao | triệu đồng
                    Sản lượng lúa | tấn | Sản lượng ngô | tấn
                    Lượt khám bệnh | lượt người | Lượt khám bệnh | người
                    """)
    void keepsApartWhatIsAnotherThing(String one, String unit, String other, String otherUnit) {
        assertThat(compared(one, unit, other, otherUnit)).isEqualTo(Likeness.NO);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    Trồng rừng mới, trồng lại sau khai thác | ha | Diện tích rừng nhân dân tự bỏ vốn trồng sau khai thác | ha
                    Tỷ lệ hộ được dùng nước hợp vệ sinh | % | Tỷ lệ người dân được sử dụng nước sinh hoạt hợp vệ sinh | %
                    Người dân được hưởng BHYT | % | Tỷ lệ người dân tham gia BHYT | %
                    Tỷ lệ giảm nghèo | % | Tỷ lệ giảm hộ nghèo | %
                    Trường đạt chuẩn quốc gia mức độ 1 | trường | Trường đạt chuẩn quốc gia mức độ 2 | trường
                    Tỷ lệ hộ nghèo | % | Tỷ lệ hộ nghèo theo chuẩn đa chiều | %
                    """)
    void proposesWhatMayBeTheSame(String one, String unit, String other, String otherUnit) {
        assertThat(compared(one, unit, other, otherUnit)).isEqualTo(Likeness.POSSIBLE);
    }

    @Test
    void aFigureOfOneVillageIsNotThatOfTheCommune() {
        var village = IndicatorNames.key("Hộ nghèo", "hộ", "xóm Nác");
        assertThat(IndicatorNames.compare(village, IndicatorNames.key("Hộ nghèo", "hộ", null)))
                .isEqualTo(Likeness.NO);
        assertThat(IndicatorNames.key("Hộ nghèo", "hộ", "Toàn xã"))
                .isEqualTo(IndicatorNames.key("Hộ nghèo", "hộ", null));
    }

    @Test
    void aMissingUnitLeavesADoubt() {
        var without = IndicatorNames.key("Tổng số hộ nghèo", null, null);
        assertThat(IndicatorNames.compare(without, IndicatorNames.key("Hộ nghèo", "hộ", null)))
                .isNotEqualTo(Likeness.CERTAIN);
        assertThat(IndicatorNames.compare(without, without)).isEqualTo(Likeness.CERTAIN);
    }

    @Test
    void marksTellWordsApart() {
        var rice = IndicatorNames.key("Sản lượng lúa", "tấn", null);
        var silk = IndicatorNames.key("Sản lượng lụa", "tấn", null);
        assertThat(rice).isNotEqualTo(silk);
    }

    @Test
    void isTheSameInBothDirections() {
        long seed = new Random().nextLong();
        var random = new Random(seed);
        String[] words =
                "Đàn trâu - bò , lợn hộ nghèo cận giảm tỷ lệ năm 2023 cây chè :".split(" ");
        for (int i = 0; i < 2_000; i++) {
            var one = IndicatorNames.key(name(words, random), "con", null);
            var other = IndicatorNames.key(name(words, random), "con", null);
            assertThat(IndicatorNames.compare(one, other))
                    .as("seed %d", seed)
                    .isEqualTo(IndicatorNames.compare(other, one));
        }
    }

    private static String name(String[] words, Random random) {
        var name = new StringBuilder();
        for (int i = random.nextInt(8); i >= 0; i--) {
            name.append(words[random.nextInt(words.length)]).append(' ');
        }
        return name.toString();
    }

    @ParameterizedTest
    @CsvSource({"''", "2023", "-", ":::", "((((((((", "ước đạt năm 2023"})
    void saysOfANameWithoutWordsThatItIsOfNoSeries(String name) {
        var key = IndicatorNames.key(name, "tấn", null);
        assertThat(IndicatorNames.compare(key, key)).isEqualTo(Likeness.NO);
    }

    private static Likeness compared(String one, String unit, String other, String otherUnit) {
        return IndicatorNames.compare(
                IndicatorNames.key(one, unit, null), IndicatorNames.key(other, otherUnit, null));
    }
}
