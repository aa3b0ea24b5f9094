package vn.vankho.signature;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static vn.vankho.signature.FileSignatures.Verdict.BROKEN;
import static vn.vankho.signature.FileSignatures.Verdict.CHANGED_AFTER_SIGNING;
import static vn.vankho.signature.FileSignatures.Verdict.INTACT_CHAIN_UNKNOWN;
import static vn.vankho.signature.FileSignatures.Verdict.NOT_JUDGED;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.vankho.signature.FileSignatures.Signature;
import vn.vankho.signature.FileSignatures.Verdict;
import vn.vankho.signature.SignedOtherwise.Style;

class SignatureKindsTest {

    @TempDir Path folder;

    private FileSignatures read(byte[] pdf) throws Exception {
        var file = Files.write(folder.resolve("file.pdf"), pdf);
        return new SignatureTask().run(file, folder, new SignatureTask.Question(1_000_000));
    }

    private Signature only(byte[] pdf) throws Exception {
        var signatures = read(pdf).signatures();
        assertThat(signatures).hasSize(1);
        return signatures.getFirst();
    }

    private static byte[] signed(Style style) throws Exception {
        return SignedOtherwise.sign(SignedFiles.unsigned(), style);
    }

    @ParameterizedTest
    @CsvSource({
        "adbe.pkcs7.detached,  SHA256withRSA,        SHA256",
        "ETSI.CAdES.detached,  SHA512withRSA,        SHA512",
        "adbe.pkcs7.detached,  SHA256withRSAandMGF1, SHA256",
        "adbe.pkcs7.detached,  SHA1withRSA,          SHA1",
        "adbe.pkcs7.sha1,      SHA1withRSA,          SHA1",
        "ETSI.RFC3161,         SHA256withRSA,        SHA256",
        "adbe.x509.rsa_sha1,   SHA1withRSA,          SHA1",
        "adbe.x509.rsa_sha1,   SHA256withRSA,        SHA256",
        "adbe.pkcs7.detached,  MD5withRSA,           MD5",
        "ETSI.CAdES.detached,  SHA3-256withRSA,      SHA3256",
    })
    void judgesEveryUsualKind(String subFilter, String algorithm, String digest) throws Exception {
        var pdf = signed(Style.of(subFilter, algorithm));
        var signature = only(pdf);
        assertThat(signature.reasons()).isEmpty();
        assertThat(signature.verdict()).isEqualTo(INTACT_CHAIN_UNKNOWN);
        assertThat(signature.digestMatches()).isTrue();
        assertThat(signature.signatureMatches()).isTrue();
        assertThat(signature.algorithms().digest()).isEqualTo(digest);
        assertThat(signature.algorithms().keyBits()).isEqualTo(2048);
        var flipped = SignedFiles.flipped(pdf, SignedFiles.indexOf(pdf, "stream") + 20);
        assertThat(only(flipped).verdict()).isEqualTo(BROKEN);
    }

    @ParameterizedTest
    @CsvSource({
        "SHA256withECDSA, 256",
        "SHA384withECDSA, 384",
        "Ed25519,         256",
        "SHA256withDSA,   1024",
    })
    void judgesKeysThatAreNotRsa(String algorithm, int bits) throws Exception {
        var pdf = signed(Style.of("ETSI.CAdES.detached", algorithm));
        var signature = only(pdf);
        assertThat(signature.reasons()).isEmpty();
        assertThat(signature.verdict()).isEqualTo(INTACT_CHAIN_UNKNOWN);
        assertThat(signature.algorithms().keyBits()).isEqualTo(bits);
        var flipped = SignedFiles.flipped(pdf, SignedFiles.indexOf(pdf, "stream") + 20);
        assertThat(only(flipped).verdict()).isEqualTo(BROKEN);
    }

    @Test
    void doesNotCallASignatureBrokenWhoseAlgorithmNobodyKnows() throws Exception {
        var pdf = signed(Style.usual());
        var unknown = only(withUnheardAlgorithm(pdf));
        assertThat(unknown.verdict()).isEqualTo(NOT_JUDGED);
        assertThat(unknown.reasons()).singleElement().asString().contains("thuật toán");
        var changed = SignedFiles.flipped(pdf, SignedFiles.indexOf(pdf, "stream") + 20);
        assertThat(only(withUnheardAlgorithm(changed)).verdict()).isEqualTo(BROKEN);
    }

    /// `rsaEncryption` stands last in the signer's part of the message; another number there is
    /// nobody's.
    private static byte[] withUnheardAlgorithm(byte[] pdf) {
        var text = new String(pdf, ISO_8859_1);
        int last = text.toLowerCase(Locale.ROOT).lastIndexOf("2a864886f70d010101");
        return (text.substring(0, last) + "2a864886f70d01017f" + text.substring(last + 18))
                .getBytes(ISO_8859_1);
    }

    @Test
    void notesWeakAlgorithmsWithoutCallingThemAFailure() throws Exception {
        var signature = only(signed(Style.of("adbe.pkcs7.detached", "SHA1withRSA")));
        assertThat(signature.algorithms().weak()).containsExactly("SHA1");
    }

    @Test
    void readsTheTimestampOverASignature() throws Exception {
        var stamp = only(signed(Style.usual().stamped())).timestamp();
        assertThat(stamp.time()).isEqualTo(SignedOtherwise.stampTime());
        assertThat(stamp.authority()).isEqualTo("Dấu thời gian thử");
        assertThat(stamp.imprintMatches()).isTrue();
    }

    @Test
    void recognisesLocalTimeWrittenAsUtc() throws Exception {
        var ahead = only(signed(Style.usual().stamped().ahead(Duration.ofHours(7))));
        assertThat(ahead.claimedTimeQuirk()).isTrue();
        assertThat(ahead.verdict()).isEqualTo(INTACT_CHAIN_UNKNOWN);
        assertThat(only(signed(Style.usual().stamped())).claimedTimeQuirk()).isFalse();
    }

    @Test
    void doesNotJudgeASignatureWithoutItsCertificate() throws Exception {
        var signature = only(signed(Style.usual().withoutCertificate()));
        assertThat(signature.verdict()).isEqualTo(NOT_JUDGED);
        assertThat(signature.reasons()).singleElement().asString().contains("chứng thư");
    }

    @Test
    void doesNotJudgeAKindThatItDoesNotKnow() throws Exception {
        var signature = only(signed(Style.of("Acme.unheard", "SHA256withRSA")));
        assertThat(signature.verdict()).isEqualTo(NOT_JUDGED);
        assertThat(signature.reasons()).singleElement().asString().contains("Acme.unheard");
    }

    @Test
    void holdsTheSignerToTheirBanOnChanges() throws Exception {
        var banned = signed(Style.usual().allowing(1));
        assertThat(only(banned).verdict()).isEqualTo(INTACT_CHAIN_UNKNOWN);
        assertThat(only(SignedFiles.withProofs(banned)).verdict()).isEqualTo(INTACT_CHAIN_UNKNOWN);
        var signedAgain = read(SignedFiles.OFFICE.sign(banned, SignedFiles.TIME));
        assertThat(signedAgain.signatures())
                .extracting(Signature::verdict)
                .containsExactly(CHANGED_AFTER_SIGNING, INTACT_CHAIN_UNKNOWN);
    }

    @Test
    void onlyWarnsOfAStampWhereFormsAreAllowed() throws Exception {
        var forms = signed(Style.usual().allowing(2));
        var stamped = read(SignedFiles.OFFICE.sign(SignedFiles.stamped(forms), SignedFiles.TIME));
        assertThat(stamped.fileVerdict()).isEqualTo(INTACT_CHAIN_UNKNOWN);
        assertThat(stamped.signatures().getFirst().reasons())
                .anyMatch(reason -> reason.message().contains("chỉ cho phép điền biểu mẫu"));
        assertThat(
                        read(SignedFiles.OFFICE.sign(forms, SignedFiles.TIME))
                                .signatures()
                                .getFirst()
                                .reasons())
                .isEmpty();
    }

    @Test
    void acceptsADocumentTimestampBehindSignatures() throws Exception {
        var stamp = Style.of("ETSI.RFC3161", "SHA256withRSA");
        var read = read(SignedOtherwise.sign(SignedFiles.leaderThenOffice(), stamp));
        assertThat(read.fileVerdict()).isEqualTo(INTACT_CHAIN_UNKNOWN);
        assertThat(read.signatures().getLast().timestamp().imprintMatches()).isTrue();
    }

    @Test
    void takesTheWorstOfSeveralVerdicts() {
        assertThat(BROKEN.worse(Verdict.DAMAGED)).isEqualTo(Verdict.DAMAGED);
        assertThat(BROKEN.worse(CHANGED_AFTER_SIGNING)).isEqualTo(BROKEN);
        assertThat(INTACT_CHAIN_UNKNOWN.worse(NOT_JUDGED)).isEqualTo(NOT_JUDGED);
    }
}
