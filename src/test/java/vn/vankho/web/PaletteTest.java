package vn.vankho.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.core.io.ClassPathResource;

/// The colours of the pages can be read by everybody (WCAG 2.2, 1.4.3 and 1.4.11, level AA).
class PaletteTest {

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    # writing,  on
                    ink,        paper
                    ink,        sheet
                    ink,        mark
                    soft,       paper
                    soft,       sheet
                    link,       paper
                    link,       sheet
                    seal-deep,  sheet
                    on-seal,    seal
                    on-seal,    seal-deep
                    sheet,      ink
                    good,       good-paper
                    warn,       warn-paper
                    bad,        bad-paper
                    wait,       wait-paper
                    link,       wait-paper
                    link,       warn-paper
                    ink,        wait-paper
                    ink,        good-paper
                    ink,        warn-paper
                    ink,        bad-paper
                    """)
    void writingStandsOutFromItsPaper(String writing, String paper) throws IOException {
        assertThat(contrast(colour(writing), colour(paper))).isGreaterThanOrEqualTo(4.5);
    }

    @ParameterizedTest
    @CsvSource({"edge, paper", "edge, sheet", "seal, sheet", "seal, paper"})
    void theEdgesOfFieldsAndMarksAreSeen(String edge, String paper) throws IOException {
        assertThat(contrast(colour(edge), colour(paper))).isGreaterThanOrEqualTo(3);
    }

    private static int colour(String name) throws IOException {
        var css =
                new ClassPathResource("static/assets/vankho.css")
                        .getContentAsString(StandardCharsets.UTF_8);
        var value = Pattern.compile("--%s: #([0-9a-f]{6});".formatted(name)).matcher(css);
        assertThat(value.find()).as("colour %s", name).isTrue();
        return Integer.parseInt(value.group(1), 16);
    }

    private static double contrast(int a, int b) {
        double lighter = Math.max(luminance(a), luminance(b));
        double darker = Math.min(luminance(a), luminance(b));
        return (lighter + 0.05) / (darker + 0.05);
    }

    private static double luminance(int colour) {
        return 0.2126 * linear(colour >> 16)
                + 0.7152 * linear(colour >> 8)
                + 0.0722 * linear(colour);
    }

    private static double linear(int channel) {
        double share = (channel & 0xff) / 255.0;
        return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }
}
