package vn.vankho.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DocumentTypeTest {

    @ParameterizedTest
    @CsvSource({"BC, REPORT", "QyĐ, RULE", "TTr, SUBMISSION", "CTr, PROGRAMME", "TrS, EXTRACT"})
    void isFoundByItsCode(String code, DocumentType type) {
        assertThat(DocumentType.ofCode(code)).contains(type);
    }

    @ParameterizedTest
    @ValueSource(strings = {"bc", "QYĐ", "TTR", "QÐ", "CV", ""})
    void isNotFoundByACodeInAnotherCase(String code) {
        assertThat(DocumentType.ofCode(code)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "BÁO CÁO, REPORT",
        "Giấy uỷ quyền, AUTHORIZATION",
        "BẢN THOẢ THUẬN, AGREEMENT",
        "Tờ  trình, SUBMISSION"
    })
    void isFoundByItsPrintedName(String name, DocumentType type) {
        assertThat(DocumentType.ofName(name)).contains(type);
    }

    @Test
    void areTheTwentyNineOfTheDecreeAndThreeCopies() {
        var packaged =
                Arrays.stream(DocumentType.values()).filter(t -> t.packageCode().isPresent());
        assertThat(packaged.map(t -> t.packageCode().orElseThrow()).distinct()).hasSize(29);
        assertThat(DocumentType.values()).hasSize(32);
    }

    @Test
    void leavesTheLetterWithoutACode() {
        assertThat(DocumentType.LETTER.code()).isEmpty();
    }
}
