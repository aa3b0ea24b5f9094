package vn.vankho.vietnamese;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class VietnameseNumbersTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    3.500 | 3500
                    12,8 | 12.8
                    510.561.534 | 510561534
                    1.234,50 | 1234.50
                    05 | 5
                    1.5 | 1.5
                    -0,7 | -0.7
                    3500 | 3500
                    """)
    void readsWhatIsPrinted(String printed, BigDecimal value) {
        assertThat(VietnameseNumbers.parse(printed)).contains(value);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "abc", "1,2,3", "1.23.456", "3.500.", "5/6", "12%"})
    void rejectsWhatIsNoNumber(String printed) {
        assertThat(VietnameseNumbers.parse(printed)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    3500 | 3.500
                    101.3 | 101,3
                    510561534 | 510.561.534
                    -1234.50 | -1.234,50
                    0.7 | 0,7
                    999 | 999
                    1E+6 | 1.000.000
                    """)
    void printsWithDotsAndComma(BigDecimal value, String printed) {
        assertThat(VietnameseNumbers.format(value)).isEqualTo(printed);
    }

    @Test
    void findsBothNumbersOfAFraction() {
        assertThat(VietnameseNumbers.find("đạt 4.510/4.500 tấn, 187,5%."))
                .extracting(found -> found.value().toPlainString())
                .containsExactly("4510", "4500", "187.5");
    }

    @Test
    void readsBackWhatItPrinted() {
        long seed = System.nanoTime();
        System.out.println("random numbers, seed " + seed);
        var random = new Random(seed);
        for (int i = 0; i < 2000; i++) {
            var value =
                    BigDecimal.valueOf(random.nextLong() >> random.nextInt(64), random.nextInt(6));
            assertThat(VietnameseNumbers.value(VietnameseNumbers.format(value))).isEqualTo(value);
        }
    }
}
