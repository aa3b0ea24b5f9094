package vn.vankho.signature;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.vankho.signature.FileSignatures.Signature;
import vn.vankho.signature.SignatureReport.BestTime;
import vn.vankho.signature.SignatureReport.Revocation;
import vn.vankho.signature.SignatureReport.TimeProof;
import vn.vankho.signature.chain.ChainAnswer;
import vn.vankho.signature.chain.ChainAnswer.SignatureChain;
import vn.vankho.signature.chain.ChainAnswer.Stamp;

/// When a signature existed at the latest: a timestamp by a trusted authority is better than the
/// day of deposit, and this is better than what the signer's machine claims.
final class Times {

    private Times() {}

    /// @param depositedAt when the file came into the archive; null if it did not
    static BestTime best(
            Signature signature, Optional<SignatureChain> chain, @Nullable Instant depositedAt) {
        var stamp = proof(chain);
        if (stamp.isPresent()) {
            return new BestTime(stamp.get().time(), BestTime.Kind.TIMESTAMP);
        }
        return depositedAt == null
                ? new BestTime(signature.claimedTime(), BestTime.Kind.CLAIMED)
                : new BestTime(depositedAt, BestTime.Kind.DEPOSIT);
    }

    /// The earliest timestamp that can be believed.
    private static Optional<Stamp> proof(Optional<SignatureChain> chain) {
        return stamps(chain).stream()
                .filter(Times::believable)
                .min(Comparator.comparing(Stamp::time));
    }

    private static List<Stamp> stamps(Optional<SignatureChain> chain) {
        return chain.map(SignatureChain::stamps).orElse(List.of());
    }

    private static boolean believable(Stamp stamp) {
        return stamp.intact()
                && stamp.authorised()
                && ChainAnswer.anchored(stamp.chain())
                && stamp.chain().stream()
                        .filter(link -> !link.anchor())
                        .allMatch(
                                link ->
                                        !stamp.time().isBefore(link.notBefore())
                                                && !stamp.time().isAfter(link.notAfter())
                                                && !revokedBefore(stamp, link));
    }

    private static boolean revokedBefore(Stamp stamp, ChainAnswer.Link link) {
        var time = new BestTime(stamp.time(), BestTime.Kind.TIMESTAMP);
        return Revocations.at(time, link).status() == Revocation.Status.REVOKED;
    }

    /// The timestamp to show: the one that proves the time, else any.
    static @Nullable TimeProof shown(Signature signature, Optional<SignatureChain> chain) {
        var stamp =
                proof(chain)
                        .or(() -> stamps(chain).stream().min(Comparator.comparing(Stamp::time)));
        return stamp.map(Times::shown).orElseGet(() -> unjudged(signature));
    }

    private static TimeProof shown(Stamp stamp) {
        return new TimeProof(
                stamp.time(),
                stamp.authority(),
                stamp.chain().isEmpty() ? null : stamp.chain().getFirst().sha256(),
                stamp.intact(),
                stamp.authorised() && ChainAnswer.anchored(stamp.chain()));
    }

    private static @Nullable TimeProof unjudged(Signature signature) {
        var stamp = signature.timestamp();
        return stamp == null
                ? null
                : new TimeProof(
                        stamp.time(), stamp.authority(), null, stamp.imprintMatches(), false);
    }
}
