package vn.vankho.search.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import vn.vankho.search.Search.Range;

class MarkedTextTest {

    @Test
    void cutsTheTextWhereMarksBeginAndEnd() {
        assertThat(print("diện tích rừng trồng", new Range(0, 9), new Range(10, 14)))
                .isEqualTo("[diện tích] [rừng] trồng");
    }

    @Test
    void keepsATextWithoutMarksWhole() {
        assertThat(print("không có gì")).isEqualTo("không có gì");
    }

    @Test
    void joinsNothingAndLosesNothingWhenMarksTouch() {
        assertThat(print("abcd", new Range(0, 2), new Range(2, 4))).isEqualTo("[ab][cd]");
    }

    @Test
    void leavesOutWhatLiesOutsideOfTheText() {
        assertThat(print("abc", new Range(-5, 1), new Range(2, 99), new Range(200, 300)))
                .isEqualTo("[a]b[c]");
    }

    @Test
    void marksAnEvidenceThatOverlapsTheOneBeforeOnlyOnce() {
        assertThat(print("abcdef", new Range(0, 4), new Range(2, 6))).isEqualTo("[abcd][ef]");
    }

    private static String print(String text, Range... marks) {
        return MarkedText.of(text, List.of(marks)).parts().stream()
                .map(part -> part.marked() ? "[" + part.text() + "]" : part.text())
                .collect(Collectors.joining());
    }
}
