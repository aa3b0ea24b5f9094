package vn.vankho.signature;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.pdfbox.cos.COSName;
import org.bouncycastle.cert.X509CertificateHolder;
import org.jspecify.annotations.Nullable;
import vn.vankho.signature.FileSignatures.Build;
import vn.vankho.signature.FileSignatures.Change;
import vn.vankho.signature.FileSignatures.LongTerm;
import vn.vankho.signature.FileSignatures.Reason;
import vn.vankho.signature.FileSignatures.Signature;
import vn.vankho.signature.FileSignatures.Tail;
import vn.vankho.signature.FileSignatures.Timestamp;
import vn.vankho.signature.FileSignatures.Verdict;

/// One signature on its way to a verdict: each step may add a fault, and the worst fault is the
/// verdict.
final class Judgement {

    private static final String TIMESTAMP = "ETSI.RFC3161";
    private static final String ENCLOSED_SHA1 = "adbe.pkcs7.sha1";
    private static final Set<String> DETACHED =
            Set.of("adbe.pkcs7.detached", "ETSI.CAdES.detached");
    private static final Set<Change.Kind> BEYOND_FORMS =
            EnumSet.of(
                    Change.Kind.ANNOTATION,
                    Change.Kind.CONTENT,
                    Change.Kind.PAGE_ADDED,
                    Change.Kind.PAGE_REMOVED);

    private final Located found;
    private final Path file;
    private final long length;
    private final @Nullable ByteRange range;
    private final List<Fault> faults = new ArrayList<>();
    private final List<Reason> notes = new ArrayList<>();
    private final LongTerm longTerm;

    private @Nullable SignatureBlock block;
    private SignatureBlock.Proof proof = new SignatureBlock.Proof(false, false, false);
    private @Nullable Timestamp timestamp;
    private Tail tail = Tail.NOTHING;
    private List<Change> changes = List.of();

    private int signerInfos;
    private String geometry = "ok";

    private record Fault(Verdict verdict, Reason reason) {}

    Judgement(Located found, Path file, LongTerm longTerm) throws IOException {
        this.longTerm = longTerm;
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

    private void fault(Verdict verdict, String code, String message) {
        faults.add(new Fault(verdict, new Reason(code, message)));
    }

    private void misplaced(String code, String message) {
        geometry = code;
        fault(Verdict.DAMAGED, code, message);
    }

    private void note(String code, String message) {
        notes.add(new Reason(code, message));
    }

    /// The steps that need no other signature.
    void judgeAlone() throws IOException {
        if (!found.reachable()) {
            fault(
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
        } else if (block != null) {
            judgeMathematics(block, range);
        }
    }

    private void parse(byte[] contents) {
        if (found.usageRights()) {
            fault(
                    Verdict.NOT_JUDGED,
                    "usage-rights",
                    "Đây là chữ ký cấp quyền sử dụng của Adobe, không phải chữ ký của người hay cơ quan.");
            return;
        }
        if (!understood(found.subFilter())) {
            fault(
                    Verdict.NOT_JUDGED,
                    "kind-unknown",
                    "Văn khố chưa kiểm tra được kiểu chữ ký «%s».".formatted(found.subFilter()));
            return;
        }
        try {
            block = SignatureBlock.parse(contents);
            signerInfos = 1;
        } catch (SignatureBlock.Unreadable e) {
            signerInfos = e.signers();
            fault(Verdict.DAMAGED, "message-unreadable", String.valueOf(e.getMessage()));
        }
    }

    private static boolean understood(@Nullable String subFilter) {
        return subFilter != null
                && (DETACHED.contains(subFilter)
                        || subFilter.equals(TIMESTAMP)
                        || subFilter.equals(ENCLOSED_SHA1));
    }

    private void judgeMathematics(SignatureBlock block, ByteRange range) throws IOException {
        var certificate = block.certificate();
        if (certificate.isEmpty()) {
            fault(
                    Verdict.NOT_JUDGED,
                    "certificate-missing",
                    "Chữ ký không kèm chứng thư của người ký.");
            return;
        }
        try {
            proof = prove(block, range, certificate.get());
        } catch (GeneralSecurityException _) {
            fault(
                    Verdict.NOT_JUDGED,
                    "algorithm-unknown",
                    "Chữ ký dùng thuật toán mà Văn khố chưa biết.");
            return;
        }
        if (!proof.digestMatches()) {
            fault(Verdict.BROKEN, "digest-differs", "Nội dung tệp khác với nội dung đã ký.");
        } else if (!proof.intact()) {
            fault(
                    Verdict.BROKEN,
                    "signature-differs",
                    "Chữ ký không phải do khóa của chứng thư này tạo ra.");
        }
        noteTimestamp(block);
    }

    private SignatureBlock.Proof prove(
            SignatureBlock block, ByteRange range, X509CertificateHolder certificate)
            throws IOException, GeneralSecurityException {
        return switch (String.valueOf(found.subFilter())) {
            case TIMESTAMP -> block.proveTimestamp(range, file, certificate);
            case ENCLOSED_SHA1 -> block.proveEnclosedSha1(range, file, certificate);
            default -> block.proveDetached(range, file, certificate);
        };
    }

    private void noteTimestamp(SignatureBlock block) {
        timestamp =
                TIMESTAMP.equals(found.subFilter())
                        ? block.documentTimestamp()
                                .map(token -> SignatureBlock.described(token, proof.intact()))
                                .orElse(null)
                        : block.timestamp().orElse(null);
        if (timestamp != null && !timestamp.imprintMatches()) {
            note("timestamp-differs", "Dấu thời gian không khớp với chữ ký.");
        }
    }

    void overlaps() {
        misplaced("ranges-overlap", "Phạm vi của hai chữ ký chồng lên nhau.");
    }

    void changedUntilNext(List<Change> changes) {
        this.changes = changes;
        if (changes.stream().anyMatch(change -> BEYOND_FORMS.contains(change.kind()))) {
            note(
                    "changed-before-next",
                    "Giữa chữ ký này và chữ ký sau, tệp được thêm hoặc sửa nội dung;"
                            + " phần đó do chữ ký sau bảo đảm.");
        }
    }

    void followedBy(Revisions.Behind behind) {
        tail = behind.tail();
        changes = behind.changes();
        if (tail.kind() == Tail.Kind.OTHER) {
            fault(
                    Verdict.CHANGED_AFTER_SIGNING,
                    "bytes-after",
                    "Sau chữ ký cuối cùng, tệp còn được ghi thêm: «%s».".formatted(tail.text()));
        }
    }

    /// Whether the signer allowed less than everything afterwards.
    boolean restricts() {
        var level = found.docMdp();
        return level != null && level <= 2;
    }

    /// @param later all that changed up to the end of the file
    void judgeRestriction(List<Change> later) {
        boolean nothingAllowed = Integer.valueOf(1).equals(found.docMdp());
        if (nothingAllowed && !later.isEmpty()) {
            fault(
                    Verdict.CHANGED_AFTER_SIGNING,
                    "changes-forbidden",
                    "Người ký không cho phép sửa gì nữa, nhưng tệp vẫn bị sửa.");
        } else if (later.stream().anyMatch(change -> BEYOND_FORMS.contains(change.kind()))) {
            note(
                    "only-forms-allowed",
                    "Người ký chỉ cho phép điền biểu mẫu và ký thêm, nhưng tệp còn bị sửa khác.");
        }
    }

    private Verdict verdict() {
        return faults.stream()
                .map(Fault::verdict)
                .max(Comparator.naturalOrder())
                .orElse(Verdict.INTACT_CHAIN_UNKNOWN);
    }

    private List<Reason> reasons() {
        var all = new ArrayList<Reason>();
        faults.stream()
                .sorted(Comparator.comparing(Fault::verdict).reversed())
                .forEach(fault -> all.add(fault.reason()));
        all.addAll(notes);
        return all;
    }

    private Optional<Instant> dictionaryTime() {
        var date = found.dictionary().getDate(COSName.M);
        return Optional.ofNullable(date).map(each -> each.toInstant());
    }

    private Optional<Instant> messageTime() {
        return Optional.ofNullable(block).flatMap(SignatureBlock::signingTime);
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
        var holder = Optional.ofNullable(block).flatMap(SignatureBlock::certificate).orElse(null);
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
                holder == null || block == null ? null : Names.algorithms(block.signer(), holder),
                found.docMdp(),
                changes,
                new Build(
                        geometry,
                        range == null ? -1 : range.hole(),
                        signerInfos,
                        dictionaryTime().orElse(null),
                        messageTime().orElse(null),
                        longTerm),
                verdict(),
                reasons());
    }

    private static String issuer(X509CertificateHolder holder) {
        var name = Names.commonName(holder.getIssuer());
        return name == null ? holder.getIssuer().toString() : name;
    }
}
