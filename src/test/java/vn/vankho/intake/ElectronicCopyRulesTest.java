package vn.vankho.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.vankho.document.Finding;
import vn.vankho.document.Reading;
import vn.vankho.document.Severity;
import vn.vankho.intake.pdf.ScanFactsTask;

class ElectronicCopyRulesTest {

    @TempDir Path folder;

    private List<Finding> findings(ElectronicCopy copy) throws Exception {
        return findings(copy.signed(), copy.scanned(), true);
    }

    private List<Finding> findings(byte[] pdf, boolean scan, boolean signed) throws Exception {
        var file = Files.write(folder.resolve("ban-sao.pdf"), pdf);
        var facts = new ScanFactsTask().run(file, folder, new ScanFactsTask.Request());
        var origin = scan ? Reading.Origin.SCAN : Reading.Origin.BORN_DIGITAL;
        return ElectronicCopyRules.check(facts, origin, signed);
    }

    private void assertBreach(ElectronicCopy copy, String words) throws Exception {
        assertThat(findings(copy))
                .singleElement()
                .satisfies(found -> assertThat(found.code()).isEqualTo("C02"))
                .satisfies(found -> assertThat(found.severity()).isEqualTo(Severity.E))
                .satisfies(found -> assertThat(found.message()).contains(words));
    }

    @Test
    void isSilentAboutAColourScanSignedAsWordsAtTheTopRight() throws Exception {
        assertThat(findings(ElectronicCopy.right())).isEmpty();
        assertThat(findings(ElectronicCopy.right().version(1.4f).dpi(300))).isEmpty();
    }

    @Test
    void remarksOnASignatureElsewhereThanAtTheTopRight() throws Exception {
        assertBreach(ElectronicCopy.right().at(40, 790), "Góc trên bên phải");
        assertBreach(ElectronicCopy.right().at(400, 100), "Góc trên bên phải");
    }

    @Test
    void remarksOnASealInsteadOfWords() throws Exception {
        assertBreach(ElectronicCopy.right().saying(), "chỉ có hình");
    }

    @Test
    void remarksOnAnOldPdf() throws Exception {
        // PDFBox itself raises what it signs to 1.6; the facts are taken from before.
        assertThat(findings(ElectronicCopy.right().version(1.3f).unsigned(), true, true))
                .extracting(Finding::found)
                .contains("PDF 1.3");
    }

    @Test
    void remarksOnACoarseScan() throws Exception {
        assertBreach(ElectronicCopy.right().dpi(150), "150 dpi");
    }

    @Test
    void remarksOnAScanInShadesOfGrey() throws Exception {
        assertBreach(ElectronicCopy.right().grey(), "đen trắng");
    }

    @Test
    void onlyAsksToLookAtWordsWithoutTheTimeOfSigning() throws Exception {
        assertThat(findings(ElectronicCopy.right().saying("Sao y; UBND xã Suối Mây")))
                .singleElement()
                .satisfies(found -> assertThat(found.severity()).isEqualTo(Severity.W))
                .satisfies(found -> assertThat(found.message()).contains("thời gian ký"));
    }

    @Test
    void takesAScanThatNobodySignedForAScan() throws Exception {
        assertThat(findings(ElectronicCopy.right().unsigned(), true, false)).isEmpty();
    }

    @Test
    void refusesATrueCopyOfAnElectronicOriginal() throws Exception {
        assertThat(findings(ElectronicCopy.right().ofWords()))
                .singleElement()
                .satisfies(found -> assertThat(found.code()).isEqualTo("C03"));
    }

    @Test
    void allowsAnExtractOfAnElectronicOriginal() throws Exception {
        var extract =
                ElectronicCopy.right()
                        .ofWords()
                        .saying("TRÍCH SAO; UBND xã Suối Mây", "20/11/2026; 09:00:00+07:00");
        assertThat(findings(extract)).isEmpty();
    }

    @Test
    void leavesOtherSignedDocumentsAlone() throws IOException, Exception {
        var report = ElectronicCopy.right().ofWords().saying("Ký bởi: Lường Văn Khánh");
        assertThat(findings(report.at(300, 200))).isEmpty();
    }
}
