package vn.vankho.vietnamese;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnitsTest {

    @ParameterizedTest
    @CsvSource({
        "3.5, nghìn tấn, tấn, 3500",
        "45, tạ, tấn, 4.5",
        "95, tạ/ha, tấn/ha, 9.5",
        "9.5, Tấn/ha, tạ / ha, 95",
        "510561534, đồng, triệu đồng, 510.561534",
        "1.2, tỷ đồng, triệu đồng, 1200",
        "1.2, tỉ, triệu đồng, 1200",
        "450, triệu, nghìn đồng, 450000",
        "42, tr.đ/người, triệu đồng/người/năm, 42",
        "42, trđ/người/năm, đồng/đầu người, 42000000",
        "2, nghìn tỷ đồng, tỷ đồng, 2000",
        "45, 1.000 con, con, 45000",
        "45, 1000con, con, 45000",
        "150, ha, m2, 1500000",
        "150, héc ta, ha, 150",
        "72, triệu đồng/1ha, triệu đồng/ha, 72",
        "1.3, %, ‰, 13",
        "4.1, km, m, 4100",
        "12, m³, m3, 12",
        "7, hộ gia đình, hộ, 7",
        "5, đồng, VNĐ, 5"
    })
    void converts(BigDecimal value, String from, String to, BigDecimal expected) {
        assertThat(Units.convert(value, from, to).orElseThrow()).isEqualByComparingTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "con, hộ",
        "tấn, ha",
        "tấn, tấn/ha",
        "người, lượt người",
        "triệu đồng/người, triệu đồng",
        "triệu đồng/người/tháng, triệu đồng/người/năm",
        "sào, m2",
        "%, điểm %"
    })
    void keepsApartWhatIsNotTheSameMeasure(String one, String other) {
        assertThat(Units.convert(BigDecimal.ONE, one, other)).isEmpty();
    }

    @Test
    void leavesTheDigitsOfAValueThatNeedsNoConversionAsPrinted() {
        assertThat(Units.convert(new BigDecimal("12.80"), "tấn", "Tấn"))
                .contains(new BigDecimal("12.80"));
    }

    @Test
    void goingThereAndBackChangesNoValue() {
        long seed = new Random().nextLong();
        var random = new Random(seed);
        String[] units = {"kg", "yến", "tạ", "tấn", "nghìn tấn"};
        for (int i = 0; i < 500; i++) {
            var value = BigDecimal.valueOf(random.nextInt(1_000_000), random.nextInt(4));
            var from = units[random.nextInt(units.length)];
            var to = units[random.nextInt(units.length)];
            var there = Units.convert(value, from, to).orElseThrow();
            assertThat(Units.convert(there, to, from).orElseThrow())
                    .as("seed %d", seed)
                    .isEqualByComparingTo(value);
        }
    }

    @ParameterizedTest
    @CsvSource({"'', ''", "/, /", "///, //", "1, 1", "...., ...."})
    void takesOddInputForAUnitOfItsOwn(String one, String other) {
        assertThat(Units.of(one)).isNotNull();
        assertThat(Units.comparable(one, one)).isTrue();
        assertThat(Units.of(other).factor()).isPositive();
    }
}
