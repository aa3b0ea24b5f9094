package vn.vankho.signature;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.vankho.signature.FileSignatures.Reason;
import vn.vankho.signature.FileSignatures.Signature;
import vn.vankho.signature.FileSignatures.Verdict;
import vn.vankho.signature.SignatureReport.BestTime;
import vn.vankho.signature.SignatureReport.ChainLink;
import vn.vankho.signature.SignatureReport.Judged;
import vn.vankho.signature.SignatureReport.Revocation;
import vn.vankho.signature.chain.ChainAnswer;
import vn.vankho.signature.chain.ChainAnswer.Link;
import vn.vankho.signature.chain.ChainAnswer.SignatureChain;
import vn.vankho.signature.chain.Policy;

/// Puts together what the file says of a signature and what is known of its certificates. The
/// engine's own word is material here, never the verdict.
final class Conclusion {

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.ROOT)
                    .withZone(ZoneId.of("Asia/Ho_Chi_Minh"));

    /// Seven hours for local time written as UTC, one for clocks that nobody sets.
    private static final Duration CLOCKS_DIFFER = Duration.ofHours(8);

    private final Signature found;
    private final Optional<SignatureChain> known;
    private final Instant now;
    private final BestTime time;
    private final List<Reason> reasons = new ArrayList<>();
    private Verdict verdict;
    private Revocation revocation = Revocation.UNKNOWN;

    private Conclusion(
            Signature found,
            Optional<SignatureChain> known,
            @Nullable Instant depositedAt,
            Instant now) {
        this.found = found;
        this.known = known;
        this.now = now;
        this.time = Times.best(found, known, depositedAt);
        this.verdict = found.verdict();
        reasons.addAll(found.reasons());
    }

    /// @param known what the engine found; empty where it saw no such signature
    /// @param depositedAt when the file came into the archive; null if it did not
    static Judged of(
            Signature found,
            Optional<SignatureChain> known,
            @Nullable Instant depositedAt,
            Instant now) {
        var conclusion = new Conclusion(found, known, depositedAt, now);
        conclusion.judgeCertificates();
        conclusion.noteTime();
        conclusion.noteWeakness();
        return conclusion.judged();
    }

    private void judgeCertificates() {
        var chain = chain();
        if (!ChainAnswer.anchored(chain)) {
            noteMissingIssuer(chain);
            return;
        }
        revocation = Revocations.at(time, chain.getFirst());
        if (verdict != Verdict.INTACT_CHAIN_UNKNOWN) {
            return;
        }
        verdict = Verdict.VALID;
        for (var link : chain.stream().filter(each -> !each.anchor()).toList()) {
            judgeValidity(link);
            judgeRevocation(link, link == chain.getFirst());
        }
    }

    private List<Link> chain() {
        return known.map(SignatureChain::chain).orElse(List.of());
    }

    private void noteMissingIssuer(List<Link> chain) {
        if (verdict != Verdict.INTACT_CHAIN_UNKNOWN) {
            return;
        }
        var usurper = known.map(SignatureChain::usurper).orElse(null);
        if (usurper != null) {
            reasons.add(
                    new Reason(
                            "issuer-no-authority",
                            "Chứng thư này do «%s» cấp, nhưng đó không phải là tổ chức cung cấp chứng thư: có thể là giả mạo."
                                    .formatted(usurper)));
            return;
        }
        var issuer = chain.isEmpty() ? found.issuer() : chain.getLast().issuer();
        if (known.map(SignatureChain::namesake).orElse(false)) {
            reasons.add(
                    new Reason(
                            "issuer-namesake",
                            "Trong kho tin cậy có chứng thư tên «%s», nhưng không phải nơi đã cấp chứng thư này: có thể là giả mạo."
                                    .formatted(issuer)));
        } else if (issuer != null) {
            reasons.add(
                    new Reason(
                            "issuer-missing",
                            "Kho tin cậy chưa có chứng thư của nơi cấp: «%s».".formatted(issuer)));
        }
    }

    private void worsen(Verdict to, String code, String message) {
        verdict = verdict.worse(to);
        reasons.add(new Reason(code, message));
    }

    /// A claimed time proves nothing once the certificate has expired: the claim costs nothing.
    private void judgeValidity(Link link) {
        var at = time.proven() && time.value() != null ? time.value() : now;
        if (at.isAfter(link.notAfter())) {
            worsen(
                    Verdict.EXPIRED_WITHOUT_PROOF_OF_TIME,
                    "certificate-expired",
                    "Chứng thư của «%s» hết hạn ngày %s; %s."
                            .formatted(
                                    name(link),
                                    DAY.format(link.notAfter()),
                                    time.proven()
                                            ? "bằng chứng sớm nhất về thời điểm ký là ngày "
                                                    + DAY.format(at)
                                            : "không có bằng chứng chữ ký đã có trước ngày đó"));
        } else if (time.proven() && at.isBefore(link.notBefore())) {
            worsen(
                    Verdict.EXPIRED_WITHOUT_PROOF_OF_TIME,
                    "certificate-not-yet-valid",
                    "Lúc ký, chứng thư của «%s» chưa có hiệu lực.".formatted(name(link)));
        }
    }

    private void judgeRevocation(Link link, boolean signer) {
        var status = signer ? revocation : Revocations.at(time, link);
        switch (status.status()) {
            case GOOD -> {}
            case REVOKED ->
                    worsen(
                            Verdict.REVOKED,
                            "certificate-revoked",
                            "Chứng thư của «%s» bị thu hồi ngày %s%s."
                                    .formatted(
                                            name(link),
                                            DAY.format(status.revokedAt()),
                                            time.proven()
                                                    ? ", trước khi ký"
                                                    : "; không có bằng chứng đã ký trước ngày đó"));
            case UNKNOWN -> {
                if (signer) {
                    worsen(
                            Verdict.INTACT_REVOCATION_UNKNOWN,
                            "revocation-unknown",
                            unknownBecause(link));
                } else {
                    reasons.add(
                            new Reason(
                                    "issuer-revocation-unknown",
                                    "Chưa có danh sách thu hồi để kiểm tra nơi cấp «%s»."
                                            .formatted(name(link))));
                }
            }
        }
    }

    private static String unknownBecause(Link link) {
        return link.statuses().isEmpty()
                ? "Kho tin cậy chưa có danh sách thu hồi của «%s».".formatted(link.issuer())
                : "Các danh sách thu hồi hiện có của «%s» không nói được gì về thời điểm ký."
                        .formatted(link.issuer());
    }

    private static String name(Link link) {
        var name = link.name();
        return name == null ? link.subject() : name;
    }

    private void noteTime() {
        if (found.claimedTimeQuirk()) {
            reasons.add(
                    new Reason(
                            "claimed-time-local-as-utc",
                            "Máy người ký ghi giờ Việt Nam như giờ quốc tế: giờ tự khai nhanh 7 tiếng."));
        }
        var claimed = found.claimedTime();
        if (claimed != null && claimed.isAfter(now.plus(CLOCKS_DIFFER))) {
            reasons.add(
                    new Reason(
                            "claimed-time-in-future",
                            "Giờ ký do máy người ký tự khai ở sau thời điểm kiểm tra."));
        }
        boolean stamped =
                found.timestamp() != null || known.isPresent() && !known.get().stamps().isEmpty();
        if (stamped && time.kind() != BestTime.Kind.TIMESTAMP && verdict.sound()) {
            reasons.add(
                    new Reason(
                            "timestamp-unproven",
                            "Có dấu thời gian nhưng chưa xác minh được nơi cấp, nên chưa dùng làm bằng chứng."));
        }
    }

    private void noteWeakness() {
        for (var name : algorithms()) {
            Policy.fell(name)
                    .filter(fell -> !fell.isAfter(now))
                    .ifPresent(fell -> noteWeak(name, fell));
        }
    }

    private void noteWeak(String name, Instant fell) {
        boolean before = time.proven() && time.value() != null && time.value().isBefore(fell);
        reasons.add(
                new Reason(
                        "algorithm-weak",
                        before
                                ? "Thuật toán %s nay đã yếu; lúc ký (trước ngày %s) vẫn được tin dùng."
                                        .formatted(name, DAY.format(fell))
                                : "Thuật toán %s đã bị coi là yếu từ ngày %s."
                                        .formatted(name, DAY.format(fell))));
    }

    private Set<String> algorithms() {
        var names = new LinkedHashSet<String>();
        var own = found.algorithms();
        if (own != null) {
            names.add(own.digest());
            names.add((own.signature().contains("ECDSA") ? "ECDSA-" : "RSA-") + own.keyBits());
        }
        // A root is known by its digest; what it signed itself with does not matter.
        chain().stream()
                .filter(link -> !link.anchor() && link.digestAlgorithm() != null)
                .forEach(link -> names.add(String.valueOf(link.digestAlgorithm())));
        return names;
    }

    private Judged judged() {
        return new Judged(
                found,
                known.map(SignatureChain::indication).orElse(null),
                known.map(SignatureChain::subIndication).orElse(null),
                chain().stream().map(Conclusion::shown).toList(),
                Times.shown(found, known),
                time,
                revocation,
                verdict,
                reasons);
    }

    private static ChainLink shown(Link link) {
        return new ChainLink(link.subject(), link.sha256(), link.source(), link.anchor());
    }
}
