package vn.vankho.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlainCopyTest {

    @ParameterizedTest
    @ValueSource(
            strings = {"|A |B |\n+---+---+\n", "**QUYẾT ĐỊNH**\n", "| a<br/>b | **c** |", "# A"})
    void keepsTheLength(String text) {
        assertThat(PlainCopy.of(text)).hasSameSizeAs(text);
    }

    @Test
    void putsATabForEachBarOfARow() {
        assertThat(PlainCopy.of("|XÃ TÂN HỘI|Độc lập|")).isEqualTo("\tXÃ TÂN HỘI\tĐộc lập\t");
    }

    @Test
    void leavesABarInsideOfASentence() {
        assertThat(PlainCopy.of("a | b")).isEqualTo("a | b");
    }

    @Test
    void breaksTheLinesOfACell() {
        assertThat(PlainCopy.of("|a<br>b|").lines()).containsExactly("\ta", "   b\t");
    }
}
