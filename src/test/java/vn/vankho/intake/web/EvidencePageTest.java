package vn.vankho.intake.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.vankho.document.Evidence;
import vn.vankho.document.Field;
import vn.vankho.document.FieldName;
import vn.vankho.document.PageText;
import vn.vankho.intake.ReadPaper;

class EvidencePageTest {

    @Test
    void cutsTheTextWhereAFieldBeginsAndEnds() {
        var pages = EvidencePage.of(ReadPaper.certain());
        assertThat(pages).hasSize(1);
        assertThat(pages.getFirst().pieces())
                .contains(
                        new EvidencePage.Piece("05", "NUMBER"),
                        new EvidencePage.Piece("/", ""),
                        new EvidencePage.Piece("BC-UBND", "SYMBOL"));
        assertThat(text(pages.getFirst())).isEqualTo(ReadPaper.TEXT);
    }

    @Test
    void namesEveryFieldOfWordsThatSayMoreThanOne() {
        var fields = ReadPaper.fields();
        fields.put(FieldName.REPORTING_YEAR, ReadPaper.at("2023", "2023"));
        assertThat(EvidencePage.of(ReadPaper.reading(fields)).getFirst().pieces())
                .contains(new EvidencePage.Piece("2023", "ISSUED_DATE REPORTING_YEAR"));
    }

    @Test
    void leavesOutLongStretchesThatSayNothingOfTheDocument() {
        var text = ReadPaper.TEXT + "x".repeat(100_000);
        var reading = ReadPaper.reading(text, PageText.Source.TEXT, ReadPaper.fields(), List.of());
        assertThat(text(EvidencePage.of(reading).getFirst())).hasSizeLessThan(30_000);
    }

    @Test
    void evidenceOutsideOfThePageDoesNoHarm() {
        var fields = ReadPaper.fields();
        fields.put(FieldName.PLACE, Field.proposed("x", 1, new Evidence(7, 1, 9, "x")));
        fields.put(FieldName.TYPE, Field.proposed("x", 1, new Evidence(1, -5, 99_999, "x")));
        assertThat(text(EvidencePage.of(ReadPaper.reading(fields)).getFirst()))
                .isEqualTo(ReadPaper.TEXT);
    }

    private static String text(EvidencePage page) {
        var text = new StringBuilder();
        page.pieces().forEach(piece -> text.append(piece.text()));
        return text.toString();
    }
}
