package vn.vankho.intake.format;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileNamesTest {

    @ParameterizedTest
    @CsvSource({
        "báo cáo.docx, báo cáo.docx",
        "../../x, x",
        "C:\\Users\\a\\x.doc, x.doc",
        "/etc/passwd, passwd",
        ".., không tên",
        "'a/', không tên",
        "'a\u0000b\u202E.txt', a_b_.txt",
        "'a:b?.txt', a_b_.txt",
        "'hoa\u0300.txt', hoà.txt",
    })
    void keepsTheLastPartOfAPath(String given, String safe) {
        assertThat(FileNames.safe(given)).isEqualTo(safe);
    }

    @Test
    void shortensLongNamesButKeepsTheEnding() {
        assertThat(FileNames.safe("a".repeat(5000) + ".docx")).hasSize(200).endsWith("a.docx");
    }
}
