package vn.vankho.drafting.forward;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TypedNumberTest {

    @ParameterizedTest
    @CsvSource(
            value = {
                "3.100; ; 3100",
                "3.100; 3050; 3100",
                "3.100; 3.05; 3.100",
                "12,8; ; 12.8",
                "12.8; ; 12.8",
                "1.234.567; ; 1234567",
                "101,5%; ; 101.5",
            },
            delimiter = ';')
    void readsACellOfATableAsVietnameseUnlessThatMakesNoSense(
            String text, @Nullable BigDecimal near, BigDecimal meant) {
        assertThat(TypedNumber.inTable(text, null, near)).hasValue(meant);
    }

    @ParameterizedTest
    @CsvSource(
            value = {"2.100; ; 2.100", "2.100; 2045; 2100", "2.100; 2; 2.100"},
            delimiter = ';')
    void readsADotInDataAsADecimalMarkUnlessThatMakesNoSense(
            String text, @Nullable BigDecimal near, BigDecimal meant) {
        assertThat(TypedNumber.given(text, null, near)).hasValue(meant);
    }

    @Test
    void takesNoWordForANumber() {
        assertThat(TypedNumber.inTable("đạt", null, null)).isEmpty();
    }
}
