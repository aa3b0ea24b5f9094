package vn.vankho.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.vankho.document.Severity;
import vn.vankho.intake.pdf.ScanFacts;

class ScanRuleTest {

    private static ScanFacts scan(boolean pdf, boolean archival, boolean text, int dpi, int bits) {
        return new ScanFacts(
                pdf, archival, text, dpi, bits, 1, bits > 0 && bits < 24, 1.7, 0, List.of());
    }

    private static String told(ScanFacts scan, boolean signed) {
        var findings = ScanRule.check(scan, signed);
        assertThat(findings)
                .singleElement()
                .satisfies(found -> assertThat(found.code()).isEqualTo("G12"))
                .satisfies(found -> assertThat(found.severity()).isEqualTo(Severity.W));
        return findings.getFirst().message();
    }

    @Test
    void isSilentAboutASignedTwoLayerScanInColour() {
        assertThat(ScanRule.check(scan(true, true, true, 200, 24), true)).isEmpty();
        assertThat(ScanRule.check(scan(true, true, true, 300, 24), true)).isEmpty();
    }

    @Test
    void remarksOnAScanWithoutItsWords() {
        assertThat(told(scan(true, false, false, 200, 24), true)).contains("chưa có lớp chữ");
        assertThat(told(scan(true, false, true, 200, 24), true)).contains("chưa phải PDF/A");
        assertThat(told(scan(false, false, false, 0, 24), true)).contains("là ảnh");
    }

    @Test
    void remarksOnAPoorScan() {
        assertThat(told(scan(true, true, true, 150, 24), true)).contains("150 dpi");
        assertThat(told(scan(true, true, true, 200, 8), true)).contains("8 bit");
    }

    @Test
    void remarksOnAScanThatNobodySigned() {
        assertThat(told(scan(true, true, true, 200, 24), false)).contains("chữ ký số");
    }

    @Test
    void doesNotHoldAgainstAFileWhatIsNotKnown() {
        assertThat(ScanRule.check(scan(true, true, true, 0, 0), true)).isEmpty();
    }
}
