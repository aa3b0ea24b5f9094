package vn.vankho.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.vankho.document.PageText;

class PassageTest {

    private static List<String> passages(String text) {
        return Passage.of(new PageText(3, text, PageText.Source.TEXT, 1, List.of())).stream()
                .map(Passage::text)
                .toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"từ ", "Một câu ngắn. ", "dòng này\n", "đoạn này.\n\n", "x", "\uD83D\uDE00"})
    void losesNothingAndRepeatsNothing(String piece) {
        var text = piece.repeat(3_000);
        var passages = passages(text);
        assertThat(String.join("", passages).strip()).isEqualTo(text.strip());
        assertThat(passages)
                .allSatisfy(
                        passage ->
                                assertThat(passage.split("\\s+").length).isLessThanOrEqualTo(302));
        assertThat(passages)
                .allSatisfy(
                        passage ->
                                assertThat(Character.isLowSurrogate(passage.charAt(0))).isFalse());
    }

    @Test
    void endsWhereAParagraphEnds() {
        var paragraph = "từ ".repeat(110).strip() + ".";
        var text =
                List.of(paragraph, paragraph, paragraph, paragraph).stream()
                        .collect(Collectors.joining("\n\n"));
        assertThat(passages(text)).allSatisfy(passage -> assertThat(passage.strip()).endsWith("."));
    }

    @Test
    void keepsThePage() {
        var page = new PageText(3, "một trang", PageText.Source.OCR, 1, List.of());
        assertThat(Passage.of(page)).containsExactly(new Passage(3, 0, "một trang"));
    }
}
