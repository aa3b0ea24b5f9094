package vn.vankho.signature;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.vankho.signature.FileSignatures.Verdict.CHANGED_AFTER_SIGNING;
import static vn.vankho.signature.FileSignatures.Verdict.EXPIRED_WITHOUT_PROOF_OF_TIME;
import static vn.vankho.signature.FileSignatures.Verdict.INTACT_CHAIN_UNKNOWN;
import static vn.vankho.signature.FileSignatures.Verdict.VALID;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.vankho.signature.Pki.Identity;

/// Attackers who hold an honest certificate of their own, or may ask an honest authority for
/// timestamps, and lend its good name to what it never vouched for.
class TrustAttackTest {

    private static final Instant SIGNED = Instant.parse("2024-05-06T02:15:30Z");
    private static final Pki PKI = Pki.usual();
    private static final Identity LEADER = PKI.leader();
    private static final Identity ATTACKER = PKI.person("Đỗ Văn Gian", Pki.FROM, Pki.UNTIL);
    private static final Identity EXPIRED =
            PKI.person("Trần Thị Hết Hạn", Pki.FROM, Instant.parse("2025-01-01T00:00:00Z"));

    @TempDir Path folder;

    private Judge.Result judge(byte[] pdf) throws IOException {
        var day = SIGNED.plus(Duration.ofDays(1));
        return Judge.trusting(folder, PKI.trust(PKI.crl(day), PKI.rootCrl(day))).judge(pdf);
    }

    private static byte[] leader() throws IOException {
        return Signing.by(LEADER, SIGNED).stamped().over(SignedFiles.unsigned());
    }

    @Test
    void aPersonIsNoAuthority() throws IOException {
        var forged = PKI.underling(ATTACKER, "Nguyễn Văn Minh");
        var pdf =
                Signing.by(forged, SIGNED).stamped().withWholeChain().over(SignedFiles.unsigned());
        var result = judge(pdf);
        assertThat(result.verdict()).isEqualTo(INTACT_CHAIN_UNKNOWN);
        assertThat(result.first().anchor()).isNull();
        assertThat(result.codes()).contains("issuer-no-authority");
    }

    @Test
    void aPersonIsNoTimestampingAuthority() throws IOException {
        var backdated = EXPIRED.stampedBy(ATTACKER);
        var pdf = Signing.by(backdated, SIGNED).stamped().over(SignedFiles.unsigned());
        var result = judge(pdf);
        assertThat(result.verdict()).isEqualTo(EXPIRED_WITHOUT_PROOF_OF_TIME);
        assertThat(result.first().timestamp().anchored()).isFalse();
    }

    @Test
    void aDocumentTimestampDoesNotVouchForWhatWasChangedBeforeIt() throws IOException {
        var changed = SignedFiles.stamped(leader());
        var result = judge(Signing.by(ATTACKER, SIGNED.plusSeconds(60)).stampOver(changed));
        assertThat(result.verdict()).isEqualTo(CHANGED_AFTER_SIGNING);
        assertThat(result.first().verdict()).isEqualTo(CHANGED_AFTER_SIGNING);
    }

    @Test
    void whatIsAddedBehindADocumentTimestampIsNotVouchedForByThePersonBefore() throws IOException {
        var stamped = Signing.by(LEADER, SIGNED.plusSeconds(60)).stampOver(leader());
        var result = judge(SignedFiles.stamped(stamped));
        assertThat(result.signatures())
                .extracting(SignatureReport.Judged::verdict)
                .containsExactly(CHANGED_AFTER_SIGNING, CHANGED_AFTER_SIGNING);
    }

    @Test
    void aTimeInTheFutureIsSaid() throws IOException {
        var tomorrow = Judge.TODAY.plus(Duration.ofDays(1));
        var pdf = Signing.by(LEADER, tomorrow).over(SignedFiles.unsigned());
        assertThat(judge(pdf).codes()).contains("claimed-time-in-future");
        assertThat(judge(leader()).codes()).doesNotContain("claimed-time-in-future");
    }

    @Test
    void aDocumentTimestampOverProofsIsNoChange() throws IOException {
        var archived = SignedFiles.withProofs(leader());
        var once = Signing.by(LEADER, SIGNED.plusSeconds(60)).stampOver(archived);
        var twice =
                Signing.by(LEADER, SIGNED.plusSeconds(90)).stampOver(SignedFiles.withProofs(once));
        assertThat(judge(once).verdict()).isEqualTo(VALID);
        assertThat(judge(twice).verdict()).isEqualTo(VALID);
    }

    @Test
    void nobodyTrustsAnUnknownSignersWordForAChangedPage() throws IOException {
        var changed = SignedFiles.stamped(leader());
        var result =
                judge(
                        Signing.by(Pki.impostor().office(), SIGNED.plusSeconds(60))
                                .stamped()
                                .over(changed));
        assertThat(result.verdict()).isEqualTo(INTACT_CHAIN_UNKNOWN);
        assertThat(result.first().verdict()).isEqualTo(INTACT_CHAIN_UNKNOWN);
        assertThat(result.codes()).contains("changed-before-unknown-signer");
    }
}
