package vn.vankho.vietnamese;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SyllablesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "nghĩa", "nghiã", "hoà", "hòa", "quỳnh", "quýt", "quốc", "quy", "gì", "giếng",
                        "giữa",
                "khuỷu", "ngoẹo", "thuở", "Đường", "ƯỚC", "ỷ", "yếu", "kĩ", "lý", "xoong", "tuýp"
            })
    void knowsWhatCanBeASyllable(String word) {
        assertThat(Syllables.possible(word)).isTrue();
        assertThat(Syllables.possible(Normalizer.normalize(word, Normalizer.Form.NFD))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "c", "ngiệrn", "nhlệm", "trườnq", "ViÖt", "cac", "cắć", "hòá", "kiểmm", "tấcn",
                "wa", "UBND", "", "təc", "report"
            })
    void knowsWhatCannot(String word) {
        assertThat(Syllables.possible(word)).isFalse();
    }

    @Test
    void givesGoodTextAHighQuality() {
        assertThat(Syllables.quality("Ủy ban nhân dân xã báo cáo kết quả thực hiện năm 2023"))
                .isEqualTo(1);
    }

    @Test
    void givesBrokenWordsALowQuality() {
        assertThat(Syllables.quality("c ủa Ban Ch ấp hành Đ ảng b ộ t ỉnh")).isLessThan(0.7);
    }

    @Test
    void givesAnotherLanguageALowQuality() {
        assertThat(Syllables.quality("This measure provides the other countries with support"))
                .isLessThan(0.3);
    }

    @Test
    void countsNeitherAbbreviationsNorNumbersNorUnits() {
        assertThat(Syllables.quality("UBND xã, BHYT 80km đạt 12kg; b) hộ nghèo")).isEqualTo(1);
    }

    @Test
    void neverThrows() {
        RandomText.anything(text -> assertThat(Syllables.quality(text)).isBetween(0.0, 1.0));
    }
}
