package vn.vankho.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContentNameTest {

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            textBlock =
                    """
                    Báo cáo số 1147.pdf,   Bao-cao-so-1147.pdf
                    ĐẤT ĐAI – đợt 2.docx,  DAT-DAI-dot-2.docx
                    bao-cao.VnTime.doc,    bao-cao.VnTime.doc
                    ../../x,               x
                    C:\\tam\\a.txt,        C-tam-a.txt
                    CON,                   tep-CON
                    nul.tar.gz,            tep-nul.tar.gz
                    COM1.txt,              tep-COM1.txt
                    .bashrc,               tep.bashrc
                    tên có dấu chấm.,      ten-co-dau-cham
                    文件,                    tep
                    a?b*c|d<e>f.xls,       a-b-c-d-e-f.xls
                    """)
    void keepsWhatEveryFileSystemCanHold(String received, String stored) {
        assertThat(ContentName.of(received)).isEqualTo(stored);
    }

    @Test
    void isTheSameHoweverTheMarksAreTyped() {
        var name = "Kế hoạch phát triển kinh tế – xã hội.pdf";
        assertThat(ContentName.of(Normalizer.normalize(name, Normalizer.Form.NFD)))
                .isEqualTo(ContentName.of(name));
    }

    @Test
    void isNeverLongOrStrangeForAnyName() {
        var seed = System.nanoTime();
        System.out.println("ContentNameTest seed " + seed);
        var random = new Random(seed);
        for (int i = 0; i < 20_000; i++) {
            var text =
                    random.ints(random.nextInt(300), 0, 0x2000)
                            .collect(
                                    StringBuilder::new,
                                    StringBuilder::appendCodePoint,
                                    StringBuilder::append)
                            .toString();
            assertThat(ContentName.of(text))
                    .matches("[A-Za-z0-9_][A-Za-z0-9._-]*")
                    .hasSizeLessThanOrEqualTo(80)
                    .doesNotEndWith(".");
            assertThat(ContentName.of("a".repeat(random.nextInt(120)) + ".pdf"))
                    .hasSizeLessThanOrEqualTo(80)
                    .endsWith(".pdf");
        }
    }
}
