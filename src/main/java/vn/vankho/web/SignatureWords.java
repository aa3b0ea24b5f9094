package vn.vankho.web;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.vankho.signature.FileSignatures.Certificate;
import vn.vankho.signature.FileSignatures.Change;
import vn.vankho.signature.FileSignatures.LongTerm;
import vn.vankho.signature.FileSignatures.Signature;
import vn.vankho.signature.FileSignatures.Verdict;
import vn.vankho.signature.SignatureReport.BestTime;
import vn.vankho.signature.SignatureReport.ChainLink;
import vn.vankho.signature.SignatureReport.Revocation;
import vn.vankho.signature.SignatureReport.TimeProof;

/// What the page says of a signature, in a clerk's words.
@Component
class SignatureWords {

    private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final DateTimeFormatter TIME = format("HH:mm:ss dd/MM/yyyy");
    private static final DateTimeFormatter DAY = format("dd/MM/yyyy");

    private static DateTimeFormatter format(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, Locale.ROOT).withZone(VIETNAM);
    }

    /// The look of a verdict's tag. What could not be judged offline is no error.
    public String look(Verdict verdict) {
        return switch (verdict) {
            case NONE -> "";
            case VALID -> "good";
            case INTACT_REVOCATION_UNKNOWN, INTACT_CHAIN_UNKNOWN -> "wait";
            case NOT_JUDGED, EXPIRED_WITHOUT_PROOF_OF_TIME -> "warn";
            case REVOKED, CHANGED_AFTER_SIGNING, BROKEN, DAMAGED -> "bad";
        };
    }

    public String time(BestTime time) {
        if (time.value() == null) {
            return "Không ghi";
        }
        var value = TIME.format(time.value());
        return time.kind() == BestTime.Kind.DEPOSIT
                ? "Trước %s (%s)".formatted(value, time.kind().label())
                : "%s (%s)".formatted(value, time.kind().label());
    }

    public String coverage(Signature found) {
        if (found.coversWholeFile()) {
            return "Toàn bộ tệp";
        }
        var changes =
                found.changesAfter().stream()
                        .map(SignatureWords::change)
                        .collect(Collectors.joining("; "));
        return changes.isEmpty()
                ? "Phần đầu của tệp; phần sau không đổi nội dung"
                : "Phần đầu của tệp; sau đó: " + changes;
    }

    private static String change(Change change) {
        var what =
                switch (change.kind()) {
                    case ANNOTATION -> "thêm hoặc sửa ghi chú";
                    case FORM_FIELD -> "điền biểu mẫu hoặc ký thêm";
                    case CONTENT -> "sửa nội dung";
                    case PAGE_ADDED -> "thêm";
                    case PAGE_REMOVED -> "bỏ";
                    case OTHER -> "thay đổi khác";
                };
        return change.pages().isEmpty()
                ? what
                : what
                        + " trang "
                        + change.pages().stream()
                                .map(String::valueOf)
                                .collect(Collectors.joining(", "));
    }

    public String kind(Signature found) {
        return found.certificate() == null ? "không rõ" : found.certificate().kind().label();
    }

    /// The common name alone; the rest of a certificate's name fills a line and tells nothing more.
    public String name(ChainLink link) {
        for (var part : link.subject().split(",(?=[A-Za-z0-9.]{1,20}=)")) {
            if (part.strip().startsWith("CN=")) {
                return part.strip().substring(3);
            }
        }
        return link.subject();
    }

    public String period(Certificate certificate) {
        return "từ %s đến %s"
                .formatted(DAY.format(certificate.notBefore()), DAY.format(certificate.notAfter()));
    }

    public String claimed(Signature found) {
        return time(found.claimedTime(), "Không ghi");
    }

    private static String time(@Nullable Instant time, String ifNone) {
        return time == null ? ifNone : TIME.format(time);
    }

    public String stamp(@Nullable TimeProof stamp) {
        if (stamp == null) {
            return "Không có";
        }
        return "%s, %s%s"
                .formatted(
                        TIME.format(stamp.time()),
                        stamp.authority() == null ? "không rõ nơi cấp" : stamp.authority(),
                        stamp.anchored() ? "" : " (chưa xác minh được nơi cấp)");
    }

    public String revocation(Revocation revocation) {
        return switch (revocation.status()) {
            case GOOD ->
                    "Không bị thu hồi, theo %s ngày %s"
                            .formatted(source(revocation), day(revocation.thisUpdate()));
            case REVOKED ->
                    "Bị thu hồi ngày %s, theo %s ngày %s"
                            .formatted(
                                    day(revocation.revokedAt()),
                                    source(revocation),
                                    day(revocation.thisUpdate()));
            case UNKNOWN -> "Chưa biết: không có danh sách thu hồi dùng được";
        };
    }

    private static String source(Revocation revocation) {
        return revocation.source().equals("ocsp") ? "trả lời OCSP" : "danh sách thu hồi";
    }

    private static String day(@Nullable Instant time) {
        return time == null ? "không rõ" : DAY.format(time);
    }

    public String longTerm(LongTerm longTerm) {
        return longTerm.dss()
                ? "Trong tệp có %d danh sách thu hồi, %d trả lời OCSP"
                        .formatted(longTerm.crlEmbedded(), longTerm.ocspEmbedded())
                : "Không có trong tệp; Văn khố giữ kèm chứng thư và danh sách đã dùng";
    }
}
