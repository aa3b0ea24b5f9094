package vn.vankho.vietnamese;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.vankho.vietnamese.LegacyRuns.Run;

class LegacyRunsTest {

    @Test
    void decodesAWordThatIsSplitOverRuns() {
        var decoded =
                LegacyRuns.decode(
                        List.of(
                                new Run("ph\u00AD", ".VnTime"),
                                new Run("¬ng h", ".VnTime"),
                                new Run("\u00ADí", ".VnArial"),
                                new Run("ng", ".VnTime")));
        assertThat(decoded.text()).isEqualTo("phương hướng");
        assertThat(decoded.texts()).containsExactly("phư", "ơng h", "ướ", "ng");
        assertThat(decoded.encodings()).containsExactly(LegacyEncoding.TCVN3);
    }

    @Test
    void readsALetterOfTwoCodesAcrossRuns() {
        var decoded =
                LegacyRuns.decode(
                        List.of(new Run("höô", "VNI-Times"), new Run("ùng", "VNI-Helve")));
        assertThat(decoded.texts()).containsExactly("hướ", "ng");
    }

    @Test
    void leavesRunsInOtherFontsAlone() {
        var decoded =
                LegacyRuns.decode(
                        List.of(
                                new Run("Sè: 15/BC-UBND, ", ".VnTime"),
                                new Run("Việt Nam ± 5", "Times New Roman"),
                                new Run(" b¸o c¸o", ".VnTimeH")));
        assertThat(decoded.text()).isEqualTo("Số: 15/BC-UBND, Việt Nam ± 5 BÁO CÁO");
    }

    @Test
    void letsTheWholeDocumentDecideWhereARunTellsNothing() {
        var unicode =
                List.of(new Run("xã\n", ".VnTime"), new Run("Kế hoạch phát triển\n", ".VnTime"));
        var legacy = List.of(new Run("xã\n", ".VnTime"), new Run("KÕ ho¹ch\n", ".VnTime"));
        assertThat(LegacyRuns.decode(unicode).texts().getFirst()).isEqualTo("xã\n");
        assertThat(LegacyRuns.decode(legacy).texts().getFirst()).isEqualTo("xó\n");
    }

    @Test
    void leavesAUnicodeParagraphAmongOldOnesAlone() {
        var decoded =
                LegacyRuns.decode(
                        List.of(
                                new Run("KÕt qu¶ thùc hiÖn\n", ".VnTime"),
                                new Run("Kết quả thực hiện", ".VnTimeH")));
        assertThat(decoded.text()).isEqualTo("Kết quả thực hiện\nKết quả thực hiện");
    }

    @Test
    void namesNoEncodingWhereNothingWasDecoded() {
        assertThat(LegacyRuns.decode(List.of(new Run("2023", ".VnTime"))).encodings()).isEmpty();
    }

    @Test
    void neverThrowsAndKeepsOneTextForEachRun() {
        RandomText.anything(
                text -> {
                    var runs = List.of(new Run(text, "VNI-Times"), new Run(text, ".VnTimeH"));
                    assertThat(LegacyRuns.decode(runs).texts()).hasSize(2);
                });
    }
}
