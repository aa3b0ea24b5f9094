package vn.vankho.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;

import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.vankho.document.Field;
import vn.vankho.document.FieldName;
import vn.vankho.document.PageText;
import vn.vankho.document.Reading.Origin;

class PaperReaderOnNoiseTest {

    private static final List<String> PIECES =
            List.of(
                    "Số: ",
                    "15/BC-UBND",
                    "/",
                    "-",
                    "ngày ",
                    "tháng ",
                    "năm ",
                    "12",
                    "2023",
                    "\n",
                    "\f",
                    "   ",
                    "\t",
                    "BÁO CÁO",
                    "QUYẾT ĐỊNH",
                    "ỦY BAN NHÂN DÂN",
                    "XÃ",
                    "Kính gửi:",
                    "Căn cứ Luật ",
                    "Nghị quyết số 01 của ",
                    "Nơi nhận:",
                    "- ",
                    "Lưu: VT.",
                    ";",
                    ".",
                    "KT. CHỦ TỊCH",
                    "PHÓ CHỦ TỊCH",
                    "Hoàng Văn An",
                    "I.",
                    "1.",
                    "a)",
                    "V/v ",
                    "ĐẾN",
                    "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT",
                    "Trên đây là báo cáo của UBND xã A",
                    "\uD800",
                    "😀");

    @Test
    void neverThrowsAndQuotesWhatStandsThere() {
        long seed = System.nanoTime();
        System.out.println("random papers, seed " + seed);
        var random = new Random(seed);
        for (int i = 0; i < 1000; i++) {
            var text = new StringBuilder();
            for (int n = random.nextInt(60); n >= 0; n--) {
                text.append(PIECES.get(random.nextInt(PIECES.size())));
            }
            var pages = text.toString().split("\f", -1);
            checkEvidence(random.nextBoolean() ? Papers.read(pages) : Papers.readScan(pages), text);
        }
    }

    private static void checkEvidence(Paper paper, CharSequence text) {
        var all = paper.fields().values().stream().map(Field::evidence).filter(Objects::nonNull);
        assertThat(all)
                .allSatisfy(
                        e ->
                                assertThat(text.subSequence(e.start(), e.end()))
                                        .hasToString(e.quote()));
        assertThat(paper.citations())
                .extracting(c -> c.evidence())
                .allSatisfy(
                        e ->
                                assertThat(text.subSequence(e.start(), e.end()))
                                        .hasToString(e.quote()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1.",
                "A-",
                "Số: ",
                " ",
                "Căn cứ Luật ",
                "12/",
                "1/QĐ-UBND",
                "- ",
                "Q. ",
                "ngày ",
                "\n\n",
                "Ab "
            })
    void standsLongRepetitions(String piece) {
        var text = "BÁO CÁO\nvề việc\n\n" + piece.repeat(20_000 / piece.length());
        assertThatNoException().isThrownBy(() -> Papers.read(text));
    }

    @Test
    void doesNotTrustADayThatStandsHigherThanPrint() {
        var line = "Suối Bạc, ngày 05 tháng 12 năm 2021\nBÁO CÁO\nKết quả";
        assertThat(dateWith(line, 240)).isEqualTo(Field.State.UNKNOWN);
        assertThat(dateWith(line, 100)).isEqualTo(Field.State.PROPOSED);
    }

    private static Field.State dateWith(String text, int height) {
        int day = text.indexOf("05");
        int print = text.indexOf("tháng");
        var words =
                List.of(
                        day, day + 2, 5000, 900, 200, height, print, print + 5, 5300, 900, 400,
                        120);
        var page = new PageText(1, text, PageText.Source.OCR, 1, words);
        return PaperReader.read(List.of(page), Origin.SCAN).field(FieldName.ISSUED_DATE).state();
    }
}
