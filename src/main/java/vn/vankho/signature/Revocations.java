package vn.vankho.signature;

import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import vn.vankho.signature.SignatureReport.BestTime;
import vn.vankho.signature.SignatureReport.Revocation;
import vn.vankho.signature.chain.ChainAnswer.Link;
import vn.vankho.signature.chain.ChainAnswer.Status;

/// Whether a certificate was revoked at a moment, by the lists and answers at hand.
///
/// A list that came after the certificate expired proves nothing about it, unless it says that it
/// keeps the expired ones: issuers drop them.
final class Revocations {

    private Revocations() {}

    static Revocation at(BestTime time, Link certificate) {
        var revoked =
                certificate.statuses().stream()
                        .filter(status -> revoked(status, time))
                        .min(Comparator.comparing(Status::thisUpdate));
        return revoked.or(() -> good(time, certificate))
                .map(status -> revocation(status, revoked.isPresent()))
                .orElse(Revocation.UNKNOWN);
    }

    /// Where nobody vouches for the time, the signature may have been made after the revocation.
    private static boolean revoked(Status status, BestTime time) {
        var at = status.revokedAt();
        return at != null && (!time.proven() || time.value() == null || !at.isAfter(time.value()));
    }

    private static Optional<Status> good(BestTime time, Link certificate) {
        var value = time.value();
        return value == null
                ? Optional.empty()
                : certificate.statuses().stream()
                        .filter(status -> covers(status, value, certificate.notAfter()))
                        .max(Comparator.comparing(Status::thisUpdate));
    }

    private static boolean covers(Status status, Instant time, Instant notAfter) {
        boolean current =
                !status.thisUpdate().isAfter(time)
                        && status.nextUpdate() != null
                        && !time.isAfter(status.nextUpdate());
        boolean later =
                !status.thisUpdate().isBefore(time)
                        && (!status.thisUpdate().isAfter(notAfter)
                                || status.expiredFrom() != null
                                        && !status.expiredFrom().isAfter(notAfter));
        // Being on a list, even with a later date, is knowledge of the time before.
        return current || later || status.revokedAt() != null;
    }

    private static Revocation revocation(Status status, boolean revoked) {
        return new Revocation(
                revoked ? Revocation.Status.REVOKED : Revocation.Status.GOOD,
                status.revokedAt(),
                status.source(),
                status.thisUpdate(),
                status.nextUpdate(),
                status.sha256());
    }
}
