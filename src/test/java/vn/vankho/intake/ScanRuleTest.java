package vn.vankho.intake;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import vn.vankho.document.Severity;
import vn.vankho.intake.pdf.ScanFacts;

class ScanRuleTest {

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
        assertThat(ScanRule.check(new ScanFacts(true, true, true, 200, 24), true)).isEmpty();
        assertThat(ScanRule.check(new ScanFacts(true, true, true, 300, 24), true)).isEmpty();
    }

    @Test
    void remarksOnAScanWithoutItsWords() {
        assertThat(told(new ScanFacts(true, false, false, 200, 24), true))
                .contains("chưa có lớp chữ");
        assertThat(told(new ScanFacts(true, false, true, 200, 24), true))
                .contains("chưa phải PDF/A");
        assertThat(told(new ScanFacts(false, false, false, 0, 24), true)).contains("là ảnh");
    }

    @Test
    void remarksOnAPoorScan() {
        assertThat(told(new ScanFacts(true, true, true, 150, 24), true)).contains("150 dpi");
        assertThat(told(new ScanFacts(true, true, true, 200, 8), true)).contains("8 bit");
    }

    @Test
    void remarksOnAScanThatNobodySigned() {
        assertThat(told(new ScanFacts(true, true, true, 200, 24), false)).contains("chữ ký số");
    }

    @Test
    void doesNotHoldAgainstAFileWhatIsNotKnown() {
        assertThat(ScanRule.check(new ScanFacts(true, true, true, 0, 0), true)).isEmpty();
    }
}
