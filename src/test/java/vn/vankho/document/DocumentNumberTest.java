package vn.vankho.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DocumentNumberTest {

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    15/BC-UBND, 15, BC-UBND
                    07/QĐ-UBND, 7, QĐ-UBND
                    12/TTr-UBND, 12, TTr-UBND
                    60-NQ/ĐU, 60, NQ/ĐU
                    41/2019/QĐ-UBND, 41, 2019/QĐ-UBND
                    12/UBND-VX, 12, UBND-VX
                    83/2015/QH13, 83, 2015/QH13
                    """)
    void readsTheNumberAndTheSymbol(String printed, int number, String symbol) {
        var read = DocumentNumber.parse(" " + printed + " ");
        assertThat(read).isEqualTo(new DocumentNumber(number, symbol));
        assertThat(read).hasToString(printed);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "BC-UBND", "0/BC-UBND", "15 BC-UBND", "15/", "15/BC UBND"})
    void rejectsWhatIsNotANumberAndASymbol(String printed) {
        assertThatIllegalArgumentException().isThrownBy(() -> DocumentNumber.parse(printed));
    }

    @Test
    void knowsThePartyAndTheLaw() {
        assertThat(DocumentNumber.parse("60-NQ/ĐU").party()).isTrue();
        assertThat(DocumentNumber.parse("41/2019/QĐ-UBND").legislative()).isTrue();
        assertThat(DocumentNumber.parse("41/2019/QĐ-UBND").party()).isFalse();
        assertThat(DocumentNumber.parse("15/BC-UBND").legislative()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"15/BC-UBND, BC", "60-NQ/ĐU, NQ", "41/2019/QĐ-UBND, QĐ", "12/UBND-VX, UBND"})
    void givesTheFirstPartOfTheSymbol(String printed, String part) {
        assertThat(DocumentNumber.parse(printed).firstPart()).contains(part);
    }
}
