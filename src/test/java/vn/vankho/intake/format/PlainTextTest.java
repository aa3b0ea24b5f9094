package vn.vankho.intake.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.vankho.vietnamese.LegacyEncoding;

class PlainTextTest {

    private static final String TEXT =
            """
            Cộng hòa xã hội chủ nghĩa Việt Nam
            Độc lập - Tự do - Hạnh phúc
            Báo cáo kết quả thực hiện nhiệm vụ phát triển kinh tế - xã hội năm 2003, phương hướng,
            nhiệm vụ năm 2004. Tổng sản lượng lương thực có hạt đạt 3.500 tấn, bằng 109% so với cùng kỳ;
            trường học, trạm y tế, đường giao thông được sửa chữa; đời sống của nhân dân được cải thiện.
            """;

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE", "x-UTF-16LE-BOM"})
    void readsUnicodeWithAndWithoutAMark(String charset) {
        var plain = PlainText.of(TEXT.getBytes(Charset.forName(charset)));
        assertThat(plain).isEqualTo(new PlainText(TEXT, "unicode"));
    }

    @Test
    void dropsTheMarkOfUtf8() {
        assertThat(PlainText.of(("\uFEFF" + TEXT).getBytes(StandardCharsets.UTF_8)).text())
                .isEqualTo(TEXT);
    }

    @ParameterizedTest
    @EnumSource(names = {"TCVN3", "VNI", "VPS", "VIQR"})
    void readsTheEncodingsOfOld(LegacyEncoding encoding) {
        var lower = TEXT.toLowerCase(java.util.Locale.ROOT);
        var codes = encoding.encode(lower);
        var bytes =
                codes.getBytes(
                        encoding == LegacyEncoding.VPS
                                ? Charset.forName("windows-1252")
                                : StandardCharsets.ISO_8859_1);
        assertThat(PlainText.of(bytes)).isEqualTo(new PlainText(lower, encoding.label()));
    }

    @Test
    void readsTheCodePageOfVietnameseWindows() {
        var apart = windows1258(TEXT);
        assertThat(PlainText.of(apart.getBytes(Charset.forName("windows-1258"))))
                .isEqualTo(new PlainText(TEXT, "windows-1258"));
    }

    /// Letters composed but for the tone, as that code page has them.
    private static String windows1258(String text) {
        var out = new StringBuilder();
        for (var letter : text.split("")) {
            var apart = Normalizer.normalize(letter, Normalizer.Form.NFD);
            var tone = apart.replaceAll("[^\u0300\u0301\u0303\u0309\u0323]", "");
            var rest = apart.replaceAll("[\u0300\u0301\u0303\u0309\u0323]", "");
            out.append(Normalizer.normalize(rest, Normalizer.Form.NFC)).append(tone);
        }
        return out.toString();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Die Straße über die Brücke führt nach München, wo wir im Frühjahr Käse und Äpfel essen.",
                "mu:µ para:¶ deg:° plain English text with a few signs in it, nothing more than that",
            })
    void leavesOtherLanguagesAlone(String text) {
        assertThat(PlainText.of(text.getBytes(Charset.forName("windows-1252"))).text())
                .isEqualTo(text);
        assertThat(PlainText.of(text.getBytes(StandardCharsets.UTF_8)).text()).isEqualTo(text);
    }
}
