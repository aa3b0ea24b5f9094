package vn.vankho.vietnamese;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CanonicalSyllableTest {

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    hoà, hòa
                    Uỷ, Ủy
                    thuỷ, thủy
                    kỹ, kĩ
                    tỷ, tỉ
                    sỹ, sĩ
                    lý, lí
                    kỳ, kì
                    ty, ti
                    qúy, quý
                    quý, quí
                    gìa, già
                    nghiã, nghĩa
                    cuả, của
                    khoẻ, khỏe
                    HOÀ, hòa
                    Ðường, Đường
                    """)
    void givesOneTermToEverySpelling(String one, String other) {
        assertThat(CanonicalSyllable.exact(one)).isEqualTo(CanonicalSyllable.exact(other));
        assertThat(CanonicalSyllable.exact(Normalizer.normalize(one, Normalizer.Form.NFD)))
                .isEqualTo(CanonicalSyllable.exact(other));
    }

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    đường, dương
                    năm, nam
                    hộ, họ
                    bò, bơ
                    chè, che
                    xã, xa
                    """)
    void keepsMarksApartAndFoldsThem(String one, String other) {
        assertThat(CanonicalSyllable.exact(one)).isNotEqualTo(CanonicalSyllable.exact(other));
        assertThat(CanonicalSyllable.unmarked(one)).isEqualTo(CanonicalSyllable.unmarked(other));
    }

    @ParameterizedTest
    @CsvSource({"thúy, thúi", "hai, hay", "y, i"})
    void keepsOtherLettersApart(String one, String other) {
        assertThat(CanonicalSyllable.exact(one)).isNotEqualTo(CanonicalSyllable.exact(other));
        assertThat(CanonicalSyllable.unmarked(one)).isNotEqualTo(CanonicalSyllable.unmarked(other));
    }

    @Test
    void putsTheToneBehindTheLetters() {
        assertThat(CanonicalSyllable.exact("Hội")).isEqualTo("hôi\u02C95");
    }

    @Test
    void givesTheSameForDecomposedText() {
        RandomText.syllables(
                text ->
                        assertThat(
                                        CanonicalSyllable.exact(
                                                Normalizer.normalize(text, Normalizer.Form.NFD)))
                                .isEqualTo(CanonicalSyllable.exact(text)));
    }

    @Test
    void neverThrows() {
        RandomText.anything(
                text -> {
                    assertThat(CanonicalSyllable.exact(text)).isNotNull();
                    assertThat(CanonicalSyllable.unmarked(text)).isNotNull();
                });
    }
}
