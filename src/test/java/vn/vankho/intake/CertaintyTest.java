package vn.vankho.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.vankho.document.Field;
import vn.vankho.document.FieldName;
import vn.vankho.document.PageText;

class CertaintyTest {

    @Test
    void aPaperWhoseEveryFieldIsSureIsCertain() {
        assertThat(Certainty.allOf(ReadPaper.certain())).isTrue();
    }

    @Test
    void nothingReadFromAPictureIsCertain() {
        var scan =
                ReadPaper.reading(
                        ReadPaper.TEXT, PageText.Source.OCR, ReadPaper.fields(), List.of());
        assertThat(Certainty.allOf(scan)).isFalse();
        assertThat(Certainty.of(scan.field(FieldName.NUMBER), scan)).isEqualTo(Certainty.LOOK);
    }

    @Test
    void oneDoubtfulFieldIsEnough() {
        var fields = ReadPaper.fields();
        fields.put(FieldName.PLACE, Field.unknown());
        assertThat(Certainty.allOf(ReadPaper.reading(fields))).isFalse();
        assertThat(Certainty.doubts(ReadPaper.reading(fields))).isEqualTo(1);
    }

    @Test
    void aPaperWithoutANumberIsNotCertain() {
        var fields = ReadPaper.fields();
        fields.remove(FieldName.NUMBER);
        assertThat(Certainty.allOf(ReadPaper.reading(fields))).isFalse();
    }

    @Test
    void whatWasInferredFromElsewhereWantsALook() {
        var fields = ReadPaper.fields();
        var type = ReadPaper.at("BC-UBND", "Báo cáo");
        fields.put(FieldName.TYPE, Field.proposed("Báo cáo", 0.7, type.evidence()));
        var reading = ReadPaper.reading(fields);
        assertThat(Certainty.of(reading.field(FieldName.TYPE), reading)).isEqualTo(Certainty.LOOK);
    }
}
