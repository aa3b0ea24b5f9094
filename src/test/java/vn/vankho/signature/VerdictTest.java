package vn.vankho.signature;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.vankho.signature.FileSignatures.Verdict.BROKEN;
import static vn.vankho.signature.FileSignatures.Verdict.CHANGED_AFTER_SIGNING;
import static vn.vankho.signature.FileSignatures.Verdict.DAMAGED;
import static vn.vankho.signature.FileSignatures.Verdict.EXPIRED_WITHOUT_PROOF_OF_TIME;
import static vn.vankho.signature.FileSignatures.Verdict.INTACT_CHAIN_UNKNOWN;
import static vn.vankho.signature.FileSignatures.Verdict.INTACT_REVOCATION_UNKNOWN;
import static vn.vankho.signature.FileSignatures.Verdict.NONE;
import static vn.vankho.signature.FileSignatures.Verdict.NOT_JUDGED;
import static vn.vankho.signature.FileSignatures.Verdict.REVOKED;
import static vn.vankho.signature.FileSignatures.Verdict.VALID;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import vn.vankho.signature.FileSignatures.Verdict;
import vn.vankho.signature.Pki.Identity;
import vn.vankho.signature.Pki.Revoked;
import vn.vankho.signature.SignatureReport.BestTime;
import vn.vankho.signature.chain.TrustMaterial;

/// The verdict on every shape of signed file that the specification names, by an office that has
/// the root, the authority below it, and good lists.
class VerdictTest {

    private static final Instant SIGNED = Instant.parse("2024-05-06T02:15:30Z");
    private static final Instant DAY_AFTER = SIGNED.plus(Duration.ofDays(1));
    private static final Pki PKI = Pki.usual();
    private static final Identity LEADER = PKI.leader();
    private static final Identity OFFICE = PKI.office();
    private static final Identity EXPIRED =
            PKI.person("Trần Thị Hết Hạn", Pki.FROM, Instant.parse("2025-01-01T00:00:00Z"));
    private static final Identity WITHDRAWN = PKI.person("Lê Văn Thu Hồi", Pki.FROM, Pki.UNTIL);

    @TempDir Path folder;

    private Judge office() {
        return Judge.trusting(folder, trust());
    }

    private static TrustMaterial trust() {
        var revoked = new Revoked(WITHDRAWN.certificate(), SIGNED.plus(Duration.ofDays(10)));
        return PKI.trust(
                PKI.crl(DAY_AFTER),
                PKI.crl(Instant.parse("2024-12-20T00:00:00Z"), revoked),
                PKI.crl(Judge.TODAY.minus(Duration.ofDays(1)), revoked),
                PKI.rootCrl(DAY_AFTER));
    }

    private static byte[] leader() throws IOException {
        return Signing.by(LEADER, SIGNED).stamped().over(SignedFiles.unsigned());
    }

    private static byte[] officeOver(byte[] pdf) throws IOException {
        return Signing.by(OFFICE, SIGNED.plusSeconds(600)).stamped().over(pdf);
    }

    private static byte[] sixSignatures() throws IOException {
        var pdf = leader();
        for (int i = 1; i < 6; i++) {
            pdf = Signing.by(OFFICE, SIGNED.plusSeconds(60L * i)).stamped().over(pdf);
        }
        return pdf;
    }

    static Stream<Arguments> shapes() throws IOException {
        var leader = leader();
        var both = officeOver(leader);
        return Stream.of(
                shape("unsigned", SignedFiles.unsigned(), NONE),
                shape("leaf only", leader, VALID),
                shape(
                        "chain embedded",
                        Signing.by(LEADER, SIGNED)
                                .stamped()
                                .withWholeChain()
                                .over(SignedFiles.unsigned()),
                        VALID),
                shape("leader then office", both, VALID),
                shape("number stamped between", officeOver(SignedFiles.stamped(leader)), VALID),
                shape("six signatures", sixSignatures(), VALID),
                shape("document timestamp", Signing.by(LEADER, SIGNED).stampOver(both), VALID),
                shape("archival proofs behind", SignedFiles.withProofs(both), VALID),
                shape(
                        "revoked, no timestamp",
                        Signing.by(WITHDRAWN, SIGNED).over(SignedFiles.unsigned()),
                        REVOKED),
                shape(
                        "timestamped after revocation",
                        Signing.by(WITHDRAWN, SIGNED)
                                .stamped(SIGNED.plus(Duration.ofDays(20)))
                                .over(SignedFiles.unsigned()),
                        REVOKED),
                shape(
                        "timestamped before revocation",
                        Signing.by(WITHDRAWN, SIGNED).stamped().over(SignedFiles.unsigned()),
                        VALID),
                shape(
                        "expired with timestamp",
                        Signing.by(EXPIRED, SIGNED).stamped().over(SignedFiles.unsigned()),
                        VALID),
                shape(
                        "expired without timestamp",
                        Signing.by(EXPIRED, SIGNED).over(SignedFiles.unsigned()),
                        EXPIRED_WITHOUT_PROOF_OF_TIME),
                shape(
                        "SHA-1",
                        Signing.by(LEADER, SIGNED)
                                .stamped()
                                .with("SHA1withRSA")
                                .over(SignedFiles.unsigned()),
                        VALID),
                shape(
                        "signingTime + 7 h",
                        Signing.by(LEADER, SIGNED)
                                .stamped()
                                .ahead(Duration.ofHours(7))
                                .over(SignedFiles.unsigned()),
                        VALID),
                shape(
                        "impostor root",
                        Signing.by(Pki.impostor().leader(), SIGNED)
                                .stamped()
                                .withWholeChain()
                                .over(SignedFiles.unsigned()),
                        INTACT_CHAIN_UNKNOWN),
                shape(
                        "byte flipped",
                        SignedFiles.flipped(leader, SignedFiles.indexOf(leader, "stream") + 20),
                        BROKEN),
                shape("truncated", java.util.Arrays.copyOf(both, both.length - 500), DAMAGED),
                shape("annotation after", SignedFiles.annotated(both), CHANGED_AFTER_SIGNING),
                shape("content replaced after", SignedFiles.stamped(both), CHANGED_AFTER_SIGNING),
                shape(
                        "DocMDP 1 then change",
                        officeOver(
                                SignedFiles.stamped(
                                        Signing.by(LEADER, SIGNED)
                                                .stamped()
                                                .allowing(1)
                                                .over(SignedFiles.unsigned()))),
                        CHANGED_AFTER_SIGNING),
                shape(
                        "last signature cut off",
                        java.util.Arrays.copyOf(both, leader.length),
                        VALID),
                shape(
                        "ByteRange blanked",
                        SignedFiles.blanked(leader, "/ByteRange [", "]", ' '),
                        DAMAGED),
                shape(
                        "Contents zeroed",
                        SignedFiles.blanked(leader, "/Contents <", ">", '0'),
                        DAMAGED),
                shape("white-space tail", SignedFiles.withTail(both, "\r\n\r\n  "), VALID),
                shape(
                        "text tail",
                        SignedFiles.withTail(both, "404 Not Found"),
                        CHANGED_AFTER_SIGNING),
                shape("form removed", SignedFiles.formRemovedAndSavedAgain(leader), DAMAGED),
                shape("encrypted", SignedFiles.encrypted(SignedFiles.unsigned(), "x"), NOT_JUDGED));
    }

    private static Arguments shape(String name, byte[] pdf, Verdict expected) {
        return Arguments.of(name, pdf, expected);
    }

    @ParameterizedTest(name = "{0}: {2}")
    @MethodSource("shapes")
    void judges(String name, byte[] pdf, Verdict expected) throws IOException {
        var result = office().judge(pdf);
        assertThat(result.verdict()).as("%s %s", name, result.codes()).isEqualTo(expected);
    }

    @Test
    void namesWhoVouchesForTheSigner() throws IOException {
        var judged = office().judge(leader()).first();
        assertThat(judged.chain()).hasSize(3);
        assertThat(judged.anchor().sha256()).isEqualTo(Sha256s.of(Pki.der(PKI.root)));
        assertThat(judged.timestamp().anchored()).isTrue();
        assertThat(judged.revocation().source()).isEqualTo("crl");
        assertThat(judged.indication()).isEqualTo("TOTAL_PASSED");
        assertThat(judged.sentence())
                .isEqualTo(
                        "Chữ ký hợp lệ: Nguyễn Văn Minh (Ủy ban nhân dân xã Minh Sơn), ký lúc"
                                + " 09:15:35 06/05/2024 theo dấu thời gian.");
    }

    @Test
    void saysThatRevocationIsUnknownWithoutAnyList() throws IOException {
        var result = Judge.trusting(folder, PKI.trust()).judge(leader());
        assertThat(result.verdict()).isEqualTo(INTACT_REVOCATION_UNKNOWN);
        assertThat(result.codes()).contains("revocation-unknown");
    }

    @Test
    void doesNotTakeTheRootInsideTheFileForAnAnchor() throws IOException {
        var pdf = Signing.by(LEADER, SIGNED).withWholeChain().over(SignedFiles.unsigned());
        var result = Judge.trusting(folder, TrustMaterial.NOTHING).judge(pdf);
        assertThat(result.verdict()).isEqualTo(INTACT_CHAIN_UNKNOWN);
        assertThat(result.codes()).contains("issuer-missing");
    }

    @Test
    void saysThatAnImpostorBearsAKnownName() throws IOException {
        var pdf =
                Signing.by(Pki.impostor().leader(), SIGNED).stamped().over(SignedFiles.unsigned());
        assertThat(office().judge(pdf).codes()).contains("issuer-namesake");
    }

    @Test
    void aListAfterTheCertificateExpiredProvesNothing() throws IOException {
        var pdf = Signing.by(EXPIRED, SIGNED).stamped().over(SignedFiles.unsigned());
        var late = PKI.trust(PKI.crl(Judge.TODAY.minus(Duration.ofDays(1))));
        var result = Judge.trusting(folder, late).judge(pdf);
        assertThat(result.verdict()).isEqualTo(INTACT_REVOCATION_UNKNOWN);
        assertThat(result.first().revocation().status().name()).isEqualTo("UNKNOWN");
    }

    @Test
    void anImpostorsListDoesNotCount() throws IOException {
        var trust = PKI.trust(Pki.impostor().crl(DAY_AFTER));
        assertThat(Judge.trusting(folder, trust).judge(leader()).verdict())
                .isEqualTo(INTACT_REVOCATION_UNKNOWN);
    }

    @Test
    void theDayOfDepositProvesWhatTheClaimDoesNot() throws IOException {
        var pdf = Signing.by(EXPIRED, SIGNED).over(SignedFiles.unsigned());
        var deposited = office().depositedAt(SIGNED.plusSeconds(3600)).judge(pdf);
        assertThat(deposited.verdict()).isEqualTo(VALID);
        assertThat(deposited.first().bestTime().kind()).isEqualTo(BestTime.Kind.DEPOSIT);
        assertThat(office().depositedAt(Judge.TODAY).judge(pdf).verdict())
                .isEqualTo(EXPIRED_WITHOUT_PROOF_OF_TIME);
    }

    @Test
    void aTimestampOfAnUnknownAuthorityIsNoProof() throws IOException {
        var stranger = new Identity(EXPIRED.certificate(), EXPIRED.keys(), Pki.impostor());
        var pdf = Signing.by(stranger, SIGNED).stamped().over(SignedFiles.unsigned());
        var result = office().judge(pdf);
        assertThat(result.verdict()).isEqualTo(EXPIRED_WITHOUT_PROOF_OF_TIME);
        assertThat(result.first().timestamp().anchored()).isFalse();
        assertThat(result.first().bestTime().kind()).isEqualTo(BestTime.Kind.CLAIMED);
    }

    @Test
    void aLaterDocumentTimestampProvesTheTimeOfEverySignatureBeforeIt() throws IOException {
        var pdf = Signing.by(EXPIRED, SIGNED).over(SignedFiles.unsigned());
        var stamped = Signing.by(LEADER, SIGNED.plusSeconds(60)).stampOver(pdf);
        assertThat(office().judge(stamped).verdict()).isEqualTo(VALID);
        assertThat(office().judge(stamped).first().bestTime().value())
                .isEqualTo(SIGNED.plusSeconds(60));
    }

    @Test
    void notesWeakAlgorithmsAndTheQuirkOfTheClock() throws IOException {
        var sha1 = Signing.by(LEADER, SIGNED).stamped().with("SHA1withRSA");
        assertThat(office().judge(sha1.over(SignedFiles.unsigned())).codes())
                .contains("algorithm-weak");
        var ahead = Signing.by(LEADER, SIGNED).ahead(Duration.ofHours(7));
        assertThat(office().judge(ahead.over(SignedFiles.unsigned())).codes())
                .contains("claimed-time-local-as-utc");
        assertThat(office().judge(leader()).codes()).isEmpty();
    }

    @Test
    void aVerdictOfLaterYearsUsesWhatWasKept() throws IOException {
        var pdf = Signing.by(EXPIRED, SIGNED).stamped().over(SignedFiles.unsigned());
        var later = Instant.parse("2040-01-01T00:00:00Z");
        var kept = PKI.trust().with(java.util.List.of(), trust().crls());
        assertThat(Judge.trusting(folder, PKI.trust()).on(later).judge(pdf).verdict())
                .isEqualTo(INTACT_REVOCATION_UNKNOWN);
        assertThat(Judge.trusting(folder, kept).on(later).judge(pdf).verdict()).isEqualTo(VALID);
    }
}
