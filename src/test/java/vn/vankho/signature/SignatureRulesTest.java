package vn.vankho.signature;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.bouncycastle.asn1.x500.X500Name;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.vankho.document.Finding;
import vn.vankho.signature.FileSignatures.SignerKind;
import vn.vankho.signature.Pki.Identity;
import vn.vankho.signature.SignatureReport.Engine;

/// What the decree asks of the signatures on an electronic document.
class SignatureRulesTest {

    private static final Instant TIME = Instant.parse("2024-05-06T02:15:30Z");
    private static final Pki PKI = Pki.usual();

    @TempDir Path folder;

    private List<String> codes(byte[] pdf) throws IOException {
        return codes(SignatureRules.check(report(pdf)));
    }

    private List<String> codesOfScan(byte[] pdf) throws IOException {
        return codes(SignatureRules.check(report(pdf), true));
    }

    private static List<String> codes(List<Finding> findings) {
        return findings.stream().map(Finding::code).toList();
    }

    private SignatureReport report(byte[] pdf) throws IOException {
        var result = Judge.trusting(folder, PKI.trust()).judge(pdf);
        var engine = new Engine("test", "1", "0");
        return new SignatureReport(
                "0", TIME, engine, "0", result.verdict(), result.signatures(), List.of());
    }

    private static byte[] by(Identity who, byte[] pdf) throws IOException {
        return Signing.by(who, TIME).over(pdf);
    }

    @Test
    void asksForThePersonThenTheOffice() throws IOException {
        var pdf = by(PKI.office(), by(PKI.leader(), SignedFiles.unsigned()));
        assertThat(codes(pdf)).isEmpty();
        assertThat(codes(Signing.by(PKI.leader(), TIME).stampOver(pdf))).isEmpty();
    }

    @Test
    void asksNothingOfAPaperWithoutSignatures() throws IOException {
        assertThat(codes(SignedFiles.unsigned())).isEmpty();
    }

    @Test
    void missesTheSecondSignature() throws IOException {
        assertThat(codes(by(PKI.leader(), SignedFiles.unsigned()))).containsExactly("S08");
        assertThat(codes(by(PKI.office(), SignedFiles.unsigned()))).containsExactly("S08");
        var twoPersons = by(PKI.leader(), by(PKI.leader(), SignedFiles.unsigned()));
        assertThat(codes(twoPersons)).containsExactly("S08");
    }

    @Test
    void asksOnlyForTheOfficeOnAScannedPaper() throws IOException {
        assertThat(codesOfScan(by(PKI.office(), SignedFiles.unsigned()))).isEmpty();
        assertThat(codesOfScan(by(PKI.leader(), SignedFiles.unsigned()))).containsExactly("S08");
    }

    @Test
    void doesNotCountASignatureThatIsBroken() throws IOException {
        var pdf = by(PKI.office(), by(PKI.leader(), SignedFiles.unsigned()));
        var broken = SignedFiles.flipped(pdf, SignedFiles.indexOf(pdf, "stream") + 20);
        assertThat(codes(broken)).containsExactly("S08");
    }

    @Test
    void seesThatTheOfficeSignedFirst() throws IOException {
        var pdf = by(PKI.leader(), by(PKI.office(), SignedFiles.unsigned()));
        assertThat(codes(pdf)).containsExactly("S10");
    }

    private static Signing shown(Identity who, Color colour, boolean transparent, float left) {
        return Signing.by(who, TIME).showing(new Signing.Shown(colour, transparent, left));
    }

    private static byte[] both(Signing person, Signing office) throws IOException {
        return office.over(person.over(SignedFiles.unsigned()));
    }

    @Test
    void acceptsABlueHandAndARedSealOverItsLeftThird() throws IOException {
        var hand = shown(PKI.leader(), Color.BLUE, true, 300);
        assertThat(codes(both(hand, shown(PKI.office(), Color.RED, true, 230)))).isEmpty();
    }

    @Test
    void asksForColourTransparencyAndOverlapOfThePictures() throws IOException {
        var hand = shown(PKI.leader(), Color.BLUE, true, 300);
        var seal = shown(PKI.office(), Color.RED, true, 230);
        assertThat(codes(both(shown(PKI.leader(), Color.RED, true, 300), seal)))
                .containsExactly("S09");
        assertThat(codes(both(hand, shown(PKI.office(), Color.RED, false, 230))))
                .containsExactly("S09");
        assertThat(codes(both(hand, shown(PKI.office(), Color.RED, true, 50))))
                .containsExactly("S09");
    }

    @ParameterizedTest
    @CsvSource({
        "Nguyễn Văn Minh,                   PERSON",
        "Trương Thị Hoa,                    PERSON",
        "Đoàn Văn Hậu,                      PERSON",
        "Truong Van Nam,                    PERSON",
        "UBND xã Minh Sơn,                  OFFICE",
        "Uỷ ban nhân dân tỉnh Lạng Sơn,     OFFICE",
        "UY BAN NHAN DAN XA MINH SON,       OFFICE",
        "Trường Tiểu học Minh Sơn,          OFFICE",
        "Sở Tài chính,                      OFFICE",
        "Đoàn Thanh niên xã,                OFFICE",
        "Văn phòng Chính phủ,               OFFICE",
        "john smith,                        UNKNOWN",
    })
    void tellsAPersonFromAnOffice(String name, SignerKind kind) {
        assertThat(Signer.kind(new X500Name("CN=" + name))).isEqualTo(kind);
    }

    @Test
    void believesTheNumberInTheCertificateMoreThanTheName() {
        assertThat(Signer.kind(new X500Name("UID=CCCD:001099000001,CN=Ban Văn A")))
                .isEqualTo(SignerKind.PERSON);
        assertThat(Signer.kind(new X500Name("UID=MST:0100109106,CN=Lê Gia")))
                .isEqualTo(SignerKind.OFFICE);
    }
}
