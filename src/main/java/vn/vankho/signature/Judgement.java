package vn.vankho.signature;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.apache.pdfbox.cos.COSName;
import org.bouncycastle.cert.X509CertificateHolder;
import org.jspecify.annotations.Nullable;
import vn.vankho.signature.FileSignatures.Build;
import vn.vankho.signature.FileSignatures.Change;
import vn.vankho.signature.FileSignatures.LongTerm;
import vn.vankho.signature.FileSignatures.Signature;
import vn.vankho.signature.FileSignatures.Tail;
import vn.vankho.signature.FileSignatures.Timestamp;
import vn.vankho.signature.FileSignatures.Verdict;
import vn.vankho.signature.SignedMessage.Proof;

/// One signature on its way to a verdict: each step may add a fault, and the worst fault is the
/// verdict.
final class Judgement {

    private static final Set<Change.Kind> BEYOND_FORMS =
            EnumSet.of(
                    Change.Kind.ANNOTATION,
                    Change.Kind.CONTENT,
                    Change.Kind.PAGE_ADDED,
                    Change.Kind.PAGE_REMOVED);

    private static final Set<Change.Kind> BEYOND_ANNOTATIONS =
            EnumSet.of(Change.Kind.CONTENT, Change.Kind.PAGE_ADDED, Change.Kind.PAGE_REMOVED);

    /// Told again where the signature after it is judged.
    static final String CHANGED_BEFORE_NEXT = "changed-before-next";

    /// Adobe's own signature, which no person made.
    static final String USAGE_RIGHTS = "usage-rights";

    private final Located found;
    private final Path file;
    private final long length;
    private final @Nullable ByteRange range;
    private final Faults faults = new Faults();
    private final LongTerm longTerm;
    private final @Nullable Picture picture;

    private @Nullable SignedMessage message;
    private Proof proof = Proof.NONE;
    private @Nullable Timestamp timestamp;
    private Tail tail = Tail.NOTHING;
    private List<Change> changes = List.of();

    private int signerInfos;
    private String geometry = "ok";

    Judgement(Located found, Path file, LongTerm longTerm, @Nullable Picture picture)
            throws IOException {
        this.longTerm = longTerm;
        this.picture = picture;
        this.found = found;
        this.file = file;
        this.length = Files.size(file);
        this.range = ByteRange.of(found.dictionary()).orElse(null);
    }

    @Nullable ByteRange range() {
        return range;
    }

    /// Signatures without a sound range come last.
    long end() {
        return range == null ? Long.MAX_VALUE : range.end();
    }

    boolean hasRevision() {
        return range != null && range.inside(length);
    }

    private void misplaced(String code, String message) {
        geometry = code;
        faults.add(Verdict.DAMAGED, code, message);
    }

    /// The steps that need no other signature.
    void judgeAlone() throws IOException {
        if (!found.reachable()) {
            faults.add(
                    Verdict.DAMAGED,
                    "not-in-form",
                    "Biểu mẫu của tệp không còn nhắc tới chữ ký này; tệp đã bị phần mềm khác lưu lại.");
        }
        var contents = found.contents();
        if (contents.isEmpty()) {
            misplaced("contents-blank", "Nội dung chữ ký đã bị xóa.");
            return;
        }
        parse(contents.get().getBytes());
        if (range == null) {
            misplaced("range-unsound", "Phạm vi ký (ByteRange) thiếu hoặc sai.");
        } else if (!range.inside(length)) {
            misplaced("file-cut-off", "Tệp ngắn hơn phần đã ký: bị cắt mất đoạn cuối.");
        } else if (!range.holds(contents.get(), file)) {
            misplaced("hole-holds-other", "Chỗ chừa cho chữ ký không chứa đúng chữ ký này.");
        } else if (message != null) {
            judgeMathematics(message, range);
        }
    }

    private void parse(byte[] contents) {
        if (found.usageRights()) {
            faults.add(
                    Verdict.NOT_JUDGED,
                    USAGE_RIGHTS,
                    "Đây là chữ ký cấp quyền sử dụng của Adobe, không phải chữ ký của người hay cơ quan.");
            return;
        }
        var kind = String.valueOf(found.subFilter());
        if (!SignedMessage.understood(kind)) {
            faults.add(
                    Verdict.NOT_JUDGED,
                    "kind-unknown",
                    "Văn khố chưa kiểm tra được kiểu chữ ký «%s».".formatted(kind));
            return;
        }
        try {
            message = SignedMessage.parse(kind, found, contents);
            signerInfos = 1;
        } catch (SignedMessage.Unreadable e) {
            signerInfos = e.signers();
            faults.add(Verdict.DAMAGED, "message-unreadable", String.valueOf(e.getMessage()));
        }
    }

    private void judgeMathematics(SignedMessage message, ByteRange range) throws IOException {
        var certificate = message.certificate();
        if (certificate.isEmpty()) {
            faults.add(
                    Verdict.NOT_JUDGED,
                    "certificate-missing",
                    "Chữ ký không kèm chứng thư của người ký.");
            return;
        }
        try {
            proof = message.prove(range, file, certificate.get());
        } catch (GeneralSecurityException _) {
            faults.add(
                    Verdict.NOT_JUDGED,
                    "algorithm-unknown",
                    "Chữ ký dùng thuật toán mà Văn khố chưa biết.");
            return;
        }
        if (!proof.digestMatches()) {
            faults.add(Verdict.BROKEN, "digest-differs", "Nội dung tệp khác với nội dung đã ký.");
        } else if (!proof.intact()) {
            faults.add(
                    Verdict.BROKEN,
                    "signature-differs",
                    "Chữ ký không phải do khóa của chứng thư này tạo ra.");
        }
        timestamp = message.timestamp(proof.intact()).orElse(null);
        if (timestamp != null && !timestamp.imprintMatches()) {
            faults.note("timestamp-differs", "Dấu thời gian không khớp với chữ ký.");
        }
    }

    void overlaps() {
        misplaced("ranges-overlap", "Phạm vi của hai chữ ký chồng lên nhau.");
    }

    boolean isTimestamp() {
        return found.timestamp();
    }

    /// Whether somebody vouches with it for what the file says.
    boolean isOfPerson() {
        return !found.timestamp() && !found.usageRights();
    }

    /// @param beside what changed beside signatures, fields included
    void changedUntilNext(List<Change> changes, List<Change> beside) {
        this.changes = changes;
        if (beside.stream().anyMatch(change -> change.kind() != Change.Kind.FORM_FIELD)) {
            faults.note(
                    CHANGED_BEFORE_NEXT,
                    "Giữa chữ ký này và chữ ký sau, tệp được thêm hoặc sửa nội dung;"
                            + " phần đó do chữ ký sau bảo đảm.");
        }
    }

    void changedBeforeTimestamp() {
        faults.add(
                Verdict.CHANGED_AFTER_SIGNING,
                "changed-before-timestamp",
                "Sau chữ ký này tệp còn bị sửa; dấu thời gian đóng sau đó không bảo đảm cho phần bị sửa.");
    }

    void changedBehindTimestamp() {
        faults.add(
                Verdict.CHANGED_AFTER_SIGNING,
                "bytes-after",
                "Sau chữ ký này và dấu thời gian của nó, tệp còn được ghi thêm.");
    }

    void followedBy(Revisions.Behind behind) {
        tail = behind.tail();
        changes = behind.changes();
        if (tail.kind() == Tail.Kind.OTHER) {
            faults.add(
                    Verdict.CHANGED_AFTER_SIGNING,
                    "bytes-after",
                    "Sau chữ ký cuối cùng, tệp còn được ghi thêm: «%s».".formatted(tail.text()));
        }
    }

    /// Whether the signer allowed less than everything afterwards.
    boolean restricts() {
        return found.docMdp() != null;
    }

    /// @param later all that changed up to the end of the file
    void judgeRestriction(List<Change> later) {
        int level = Objects.requireNonNullElse(found.docMdp(), 3);
        var allowed = level == 2 ? BEYOND_FORMS : BEYOND_ANNOTATIONS;
        if (level <= 1 && !later.isEmpty()) {
            faults.add(
                    Verdict.CHANGED_AFTER_SIGNING,
                    "changes-forbidden",
                    "Người ký không cho phép sửa gì nữa, nhưng tệp vẫn bị sửa.");
        } else if (later.stream().anyMatch(change -> allowed.contains(change.kind()))) {
            faults.note(
                    level == 2 ? "only-forms-allowed" : "only-annotations-allowed",
                    "Người ký chỉ cho phép điền biểu mẫu%s và ký thêm, nhưng tệp còn bị sửa khác."
                            .formatted(level == 2 ? "" : ", ghi chú"));
        }
    }

    boolean locksFields() {
        return FieldLock.of(found.dictionary()).isPresent();
    }

    /// @param changed the names of fields that differ at the end of the file
    void judgeLocks(Set<String> changed) {
        var lock = FieldLock.of(found.dictionary()).orElseThrow();
        changed.stream()
                .filter(lock::locks)
                .findFirst()
                .ifPresent(
                        name ->
                                faults.add(
                                        Verdict.CHANGED_AFTER_SIGNING,
                                        "locked-field-changed",
                                        "Ô «%s» đã được người ký khóa nhưng vẫn bị sửa."
                                                .formatted(name)));
    }

    private Optional<Instant> dictionaryTime() {
        var date = found.dictionary().getDate(COSName.M);
        return Optional.ofNullable(date).map(each -> each.toInstant());
    }

    private Optional<Instant> messageTime() {
        return Optional.ofNullable(message).flatMap(SignedMessage::signingTime);
    }

    /// Some programs write local time as if it were UTC: seven hours ahead of what is known
    /// otherwise.
    private boolean localTimeAsUtc() {
        var known =
                timestamp != null && timestamp.imprintMatches()
                        ? Optional.of(timestamp.time())
                        : dictionaryTime();
        if (messageTime().isEmpty() || known.isEmpty()) {
            return false;
        }
        var ahead = Duration.between(known.get(), messageTime().get()).minusHours(7);
        return ahead.abs().compareTo(Duration.ofHours(1)) <= 0;
    }

    Signature signature(int index) throws IOException {
        var holder = Optional.ofNullable(message).flatMap(SignedMessage::certificate).orElse(null);
        var subject = holder == null ? null : holder.getSubject();
        long end = hasRevision() ? end() : 0;
        return new Signature(
                index,
                found.field(),
                found.reachable(),
                found.subFilter(),
                subject == null ? null : Names.commonName(subject),
                subject == null ? null : Names.organisation(subject),
                holder == null ? null : issuer(holder),
                holder == null ? null : holder.getSerialNumber().toString(16),
                holder == null ? null : Names.certificate(holder),
                dictionaryTime().or(this::messageTime).orElse(null),
                localTimeAsUtc(),
                timestamp,
                end,
                end == length,
                length - end,
                tail,
                proof.digestMatches(),
                proof.signatureMatches(),
                holder == null || message == null ? null : message.algorithms(holder),
                found.docMdp(),
                changes,
                new Build(
                        geometry,
                        range == null ? -1 : range.hole(),
                        signerInfos,
                        dictionaryTime().orElse(null),
                        messageTime().orElse(null),
                        longTerm,
                        picture),
                faults.verdict(),
                faults.reasons());
    }

    private static String issuer(X509CertificateHolder holder) {
        var name = Names.commonName(holder.getIssuer());
        return name == null ? holder.getIssuer().toString() : name;
    }
}
