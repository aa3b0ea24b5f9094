package vn.vankho.vietnamese;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DocumentSymbolsTest {

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    1147/BC- UBND, 1147/BC-UBND
                    2968/ QĐ-UBND, 2968/QĐ-UBND
                    547/QĐ – UBND, 547/QĐ-UBND
                    60-NQ/ĐU, 60-NQ/ĐU
                    138/NQ-HĐND, 138/NQ-HĐND
                    90/KH-BCĐ, 90/KH-BCĐ
                    30/2020/NĐ-CP, 30/2020/NĐ-CP
                    83/2015/QH13, 83/2015/QH13
                    01/VBHN-VPQH, 01/VBHN-VPQH
                    05/2019/TT-BNV, 05/2019/TT-BNV
                    1683/NQ-UBTVQH15, 1683/NQ-UBTVQH15
                    12/UBND-VX, 12/UBND-VX
                    45/TTr-UBND, 45/TTR-UBND
                    15/QyĐ-UBND, 15/QYĐ-UBND
                    1719/QĐ-TTg, 1719/QĐ-TTG
                    399-QĐ/TW, 399-QĐ/TW
                    01/2014/TTLT-BNV-BTC, 01/2014/TTLT-BNV-BTC
                    """)
    void findsANumberAndSymbolInASentence(String printed, String normal) {
        var text = "Quyết định số " + printed + " ngày 28/12/2022 của UBND huyện";
        var found = DocumentSymbols.find(text);
        assertThat(found).extracting(DocumentSymbols.Found::normal).containsExactly(normal);
        assertThat(text.substring(found.getFirst().start(), found.getFirst().end()))
                .isEqualTo(printed);
        assertThat(DocumentSymbols.normal(printed)).contains(normal);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "kỳ họp thứ 8 - HĐND xã", "150/80ha", "17/19 tiêu chí", "28/12/2022", "3/3 trường",
                "4.510/4.500", "510.561.534/295.000.000đ", "72 triệu đồng/ha", "8/9 xóm", "01/6"
            })
    void findsNoneElsewhere(String text) {
        assertThat(DocumentSymbols.find(text)).isEmpty();
        assertThat(DocumentSymbols.normal(text)).isEmpty();
    }

    @Test
    void doesNotSwallowTheHeadingBehindADash() {
        assertThat(DocumentSymbols.find("Nghị quyết 138/NQ-HĐND - PHÊ DUYỆT"))
                .extracting(DocumentSymbols.Found::normal)
                .containsExactly("138/NQ-HĐND");
    }

    @Test
    void readsWhatIsTypedInSmallLetters() {
        assertThat(DocumentSymbols.normal(" 1147/bc- ubnd ")).contains("1147/BC-UBND");
    }

    @Test
    void neverThrows() {
        RandomText.anything(text -> assertThat(DocumentSymbols.find(text)).isNotNull());
    }
}
