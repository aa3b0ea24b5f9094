package vn.vankho.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SyllableReaderTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            # text            | folded
            150/80ha          | 150 80 ha
            295.000.000đ      | 295000000 d
            1,5km; 1.5 km     | 1.5 km 1.5 km
            0,20 và 05        | 0.2 va 5
            20.12.2022        | 20 12 2022
            1.234,500         | 1234.5
            QH13, ĐA06        | qh 13 da 6
            KT-XH             | kt xh
            Đ/c Thụy          | d c thuy
            Chỉ_thị           | chi thi
            """)
    void readsSyllablesAndValues(String text, String folded) {
        assertThat(SyllableReader.read(text).stream().map(Syllable::folded))
                .containsExactly(folded.split(" "));
    }

    @Test
    void leavesTheTextAsItStands() {
        var text = "so\u0302\u0301 h\u00ADộ, Ðường";
        assertThat(SyllableReader.read(text))
                .extracting(syllable -> text.substring(syllable.start(), syllable.end()))
                .containsExactly("so\u0302\u0301", "h\u00ADộ", "Ðường");
        assertThat(SyllableReader.read(text))
                .extracting(Syllable::exact)
                .isEqualTo(
                        SyllableReader.read("số hộ Đường").stream().map(Syllable::exact).toList());
    }
}
