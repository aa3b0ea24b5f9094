package vn.vankho.vietnamese;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class LegacyEncodingTest {

    private static final String MOTTO = "Cộng hòa xã hội chủ nghĩa Việt Nam";

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    .VnTime, TCVN3
                    .VnTimeH, TCVN3
                    .VNARIAL, TCVN3
                    ABCDEF+.VnTime-Bold, TCVN3
                    VNI-Times, VNI
                    XYZABC+VNI-Helve, VNI
                    VPS Times, VPS
                    """)
    void tellsTheEncodingFromTheFont(String font, LegacyEncoding encoding) {
        assertThat(LegacyEncoding.ofFont(font)).contains(encoding);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Times New Roman", "Vntime Unicode", "", "VPS", "Arial"})
    void takesOtherFontsForUnicode(String font) {
        assertThat(LegacyEncoding.ofFont(font)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    TCVN3        | Céng hßa x· héi chñ nghÜa ViÖt Nam
                    VNI          | Coäng hoøa xaõ hoäi chuû nghóa Vieät Nam
                    VIQR         | Co^.ng ho`a xa~ ho^.i chu? nghi~a Vie^.t Nam
                    VPS          | C¶ng hòa xã h¶i chû nghïa ViŒt Nam
                    """)
    void decodesTheMotto(LegacyEncoding encoding, String coded) {
        assertThat(encoding.decode(coded)).isEqualTo(MOTTO);
    }

    @Test
    void decodesTheHornedLetters() {
        var text = "trường, đường, phương hướng";
        assertThat(LegacyEncoding.TCVN3.decode("tr\u00ADêng, ®\u00ADêng, ph\u00AD¬ng h\u00ADíng"))
                .isEqualTo(text);
        assertThat(LegacyEncoding.VNI.decode("tröôøng, ñöôøng, phöông höôùng")).isEqualTo(text);
    }

    @Test
    void readsTwoCharactersOfVniBeforeOne() {
        assertThat(LegacyEncoding.VNI.decode("ôùôøôûôõôï öùöøöûöõöï")).isEqualTo("ớờởỡợ ứừửữự");
    }

    @Test
    void decodesWindows1258() {
        assertThat(LegacyEncoding.WINDOWS_1258.decode("xaÞ hôòi nãm")).isEqualTo("xã hội năm");
    }

    @Test
    void showsCapitalsInACapitalFont() {
        assertThat(LegacyEncoding.TCVN3.decode("b¸o c¸o", ".VnTimeH")).isEqualTo("BÁO CÁO");
        assertThat(LegacyEncoding.TCVN3.decode("b¸o c¸o", "ABCDEF+.VnTimeH-Bold"))
                .isEqualTo("BÁO CÁO");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Ủy ban nhân dân xã",
                "kế hoạch",
                "Cộng hòa xã hội",
                "2023",
                "hoàn thành và"
            })
    void leavesUnicodeTextInAnOldFontAlone(String text) {
        assertThat(LegacyEncoding.TCVN3.decode(text, ".VnTime")).isEqualTo(text);
    }

    @Test
    void putsBackTheLetterThatAPdfGivesAsAHyphen() {
        assertThat(LegacyEncoding.TCVN3.decode("tr-êng l-u KT-XH - kinh tÕ", ".VnTime"))
                .isEqualTo("trường lưu KT-XH - kinh tế");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    TCVN3 | Uû ban nh©n d©n x· b¸o c¸o kÕt qu¶ thùc hiÖn nhiÖm vô n¨m 2003
                    VNI | UÛy ban nhaân daân xaõ baùo caùo keát quaû thöïc hieän nhieäm vuï naêm 2003
                    VIQR | U?y ban nha^n da^n xa~ ba'o ca'o ke^'t qua? thu+.c hie^.n nhie^.m vu. na(m 2003
                    WINDOWS_1258 | UÒy ban nhân dân xaÞ baìo caìo kêìt quaÒ thýòc hiêòn nhiêòm vuò nãm 2003
                    """)
    void detectsAnEncodingWithoutAFont(LegacyEncoding encoding, String text) {
        assertThat(LegacyEncoding.detect(text)).contains(encoding);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "mu:µ para:¶ deg:°",
                "Ủy ban nhân dân xã báo cáo kết quả thực hiện nhiệm vụ năm 2003",
                "Les élèves français ont été très contents de leur séjour à la forêt",
                "Die Städte können über größere Straßen für Züge schön gewählt werden",
                "El señor compró el año pasado un camión en la estación de Córdoba",
                "A quick brown fox jumps over the lazy dog and runs away again"
            })
    void leavesOtherTextsAlone(String text) {
        assertThat(LegacyEncoding.detect(text)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void decodesWhatItEncoded(LegacyEncoding encoding) {
        RandomText.syllables(
                text -> {
                    var lower = text.toLowerCase(Locale.ROOT).replaceAll("[;,.]", "");
                    assertThat(encoding.decode(encoding.encode(lower))).isEqualTo(lower);
                });
    }

    @ParameterizedTest
    @EnumSource
    void neverThrows(LegacyEncoding encoding) {
        RandomText.anything(
                text -> {
                    assertThat(encoding.decode(text, ".VnTimeH")).isNotNull();
                    assertThat(LegacyEncoding.detect(text)).isNotNull();
                });
    }

    @Test
    void knowsLettersThatOnlyUnicodeHas() {
        assertThat(LegacyEncoding.isUnicodeVietnamese("kế hoạch")).isTrue();
        assertThat(LegacyEncoding.isUnicodeVietnamese("kÕ ho¹ch, xã")).isFalse();
    }
}
