package vn.vankho.vietnamese;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import org.junit.jupiter.api.Test;

class TextFormTest {

    @Test
    void composesLettersAndMarks() {
        assertThat(TextForm.clean("ho\u0300a bi\u0300nh, tie\u0302\u0301n"))
                .isEqualTo("hòa bình, tiến");
    }

    @Test
    void writesTheVietnameseLetterForItsLookAlike() {
        assertThat(TextForm.clean("\u00D0ường \u00F0i")).isEqualTo("Đường đi");
    }

    @Test
    void removesWhatNobodySees() {
        assertThat(TextForm.clean("\uFEFFhộ\u00AD ng\u200Bhèo\u0000\u0007")).isEqualTo("hộ nghèo");
    }

    @Test
    void makesEverySpacePlainAndEveryLineEndOne() {
        assertThat(TextForm.clean("Số:\u00A015\u2003BC\r\nmột\rhai\u2028ba\t\f"))
                .isEqualTo("Số: 15 BC\nmột\nhai\nba\t\f");
    }

    @Test
    void composesAcrossAnInvisibleCharacter() {
        assertThat(TextForm.clean("a\u200B\u0301")).isEqualTo("á");
    }

    @Test
    void doesNothingTheSecondTime() {
        RandomText.anything(
                text ->
                        assertThat(TextForm.clean(TextForm.clean(text)))
                                .isEqualTo(TextForm.clean(text)));
    }

    @Test
    void givesTheSameForDecomposedText() {
        RandomText.syllables(
                text ->
                        assertThat(TextForm.clean(Normalizer.normalize(text, Normalizer.Form.NFD)))
                                .isEqualTo(TextForm.clean(text)));
    }
}
