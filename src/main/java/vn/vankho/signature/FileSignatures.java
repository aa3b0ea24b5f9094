package vn.vankho.signature;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The signatures found in a file.
///
/// @param signatures in the order of signing
/// @param reasons sentences in Vietnamese about the file as a whole: why it is not judged, or what
///     traces it bears
public record FileSignatures(
        Verdict fileVerdict, List<Signature> signatures, List<String> reasons) {

    public FileSignatures {
        signatures = List.copyOf(signatures);
        reasons = List.copyOf(reasons);
    }

    static FileSignatures none() {
        return new FileSignatures(Verdict.NONE, List.of(), List.of());
    }

    static FileSignatures notJudged(String reason) {
        return new FileSignatures(Verdict.NOT_JUDGED, List.of(), List.of(reason));
    }

    static FileSignatures damaged(String reason) {
        return new FileSignatures(Verdict.DAMAGED, List.of(), List.of(reason));
    }

    /// What is said of a file or of one signature, from the best to the worst. The structural
    /// reading alone calls an intact signature `INTACT_CHAIN_UNKNOWN`, never more.
    public enum Verdict {
        NONE("Tệp không có chữ ký số"),
        VALID("Chữ ký hợp lệ"),
        INTACT_REVOCATION_UNKNOWN("Toàn vẹn, đúng chuỗi tin cậy; chưa kiểm tra được thu hồi"),
        INTACT_CHAIN_UNKNOWN(
                "Toàn vẹn; chưa có chứng thư trung gian hoặc gốc để xác minh người ký"),
        NOT_JUDGED("Chưa kiểm tra được"),
        EXPIRED_WITHOUT_PROOF_OF_TIME("Chứng thư hết hạn, không có bằng chứng thời điểm ký"),
        REVOKED("Chứng thư đã thu hồi"),
        CHANGED_AFTER_SIGNING("Đã bị sửa sau khi ký"),
        BROKEN("Chữ ký không khớp nội dung"),
        DAMAGED("Có dấu vết chữ ký số nhưng tệp đã bị phần mềm khác lưu lại hoặc hỏng");

        private final String sentence;

        Verdict(String sentence) {
            this.sentence = sentence;
        }

        public String sentence() {
            return sentence;
        }

        public Verdict worse(Verdict other) {
            return compareTo(other) >= 0 ? this : other;
        }

        /// Whether nothing speaks against the signature, as far as it could be judged.
        public boolean sound() {
            return compareTo(INTACT_CHAIN_UNKNOWN) <= 0;
        }
    }

    /// Why a verdict is what it is, or what else is worth knowing.
    ///
    /// @param code in lower-case English words, such as `digest-differs`
    /// @param message a sentence in Vietnamese
    public record Reason(String code, String message) {}

    /// One signature, or one document timestamp.
    ///
    /// @param index from 1
    /// @param field the form field's name, or null if none holds it
    /// @param reachable whether a reader that follows the form finds it; else another program
    ///     re-saved the file
    /// @param subFilter how the signature is built, such as `ETSI.CAdES.detached`
    /// @param serial of the certificate, hexadecimal
    /// @param claimedTime as the signer's machine said
    /// @param claimedTimeQuirk whether the machine wrote local time as if it were UTC (7 h ahead)
    /// @param revisionEnd bytes of the file that this signature covers, from its start
    /// @param signatureMatches whether the signer's key made this signature
    /// @param docMdp what may change after it by its own word: 1 nothing, 2 forms, 3 also
    ///     annotations; null where it says nothing
    /// @param changesAfter what changed between it and the next signature, or the file's end
    /// @param build what only programs ask for
    public record Signature(
            int index,
            @Nullable String field,
            boolean reachable,
            @Nullable String subFilter,
            @Nullable String signerName,
            @Nullable String organisation,
            @Nullable String issuer,
            @Nullable String serial,
            @Nullable Certificate certificate,
            @Nullable Instant claimedTime,
            boolean claimedTimeQuirk,
            @Nullable Timestamp timestamp,
            long revisionEnd,
            boolean coversWholeFile,
            long bytesAfter,
            Tail tail,
            boolean digestMatches,
            boolean signatureMatches,
            @Nullable Algorithms algorithms,
            @Nullable Integer docMdp,
            List<Change> changesAfter,
            Build build,
            Verdict verdict,
            List<Reason> reasons) {

        public Signature {
            changesAfter = List.copyOf(changesAfter);
            reasons = List.copyOf(reasons);
        }

        /// Whether it is a timestamp over the whole document, by an authority and not by a person.
        public boolean documentTimestamp() {
            return "ETSI.RFC3161".equals(subFilter);
        }

        /// Whether it is Adobe's own, which enables a reader to fill a form: nobody's signature.
        boolean usageRights() {
            return reasons.stream().anyMatch(each -> each.code().equals(Judgement.USAGE_RIGHTS));
        }
    }

    /// How a signature is built.
    ///
    /// @param geometry `ok`, or what is wrong with its place in the file
    /// @param hole the first byte that its range leaves out; -1 where it has no sound range
    /// @param signerInfos how many signers its message has; 0 where it cannot be read
    /// @param dictionaryTime when it was made by the word of the PDF
    /// @param messageTime the same by the word of the cryptographic message
    /// @param longTerm what the file carries for later validation
    /// @param picture what it shows on the page; null where it shows none
    public record Build(
            String geometry,
            long hole,
            int signerInfos,
            @Nullable Instant dictionaryTime,
            @Nullable Instant messageTime,
            LongTerm longTerm,
            @Nullable Picture picture) {}

    /// What a file carries for later validation.
    ///
    /// @param dss whether it has a dictionary of proofs (`/DSS`)
    public record LongTerm(boolean dss, int crlEmbedded, int ocspEmbedded) {}

    /// Whose signature it is, as far as the certificate's names tell.
    public enum SignerKind {
        PERSON("cá nhân"),
        OFFICE("cơ quan, tổ chức"),
        UNKNOWN("không rõ");

        private final String label;

        SignerKind(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /// The signer's certificate as the signature itself carries it; nobody vouches for it here.
    public record Certificate(
            String subject,
            @Nullable String email,
            String sha256,
            Instant notBefore,
            Instant notAfter,
            SignerKind kind) {}

    /// A timestamp by an authority. @param imprintMatches whether it is about this signature
    public record Timestamp(Instant time, @Nullable String authority, boolean imprintMatches) {}

    /// @param weak those that are no longer trusted for new signatures, such as `SHA1`
    public record Algorithms(String digest, String signature, int keyBits, List<String> weak) {}

    /// What stands behind the last signature.
    ///
    /// @param text its first words, only where it is `OTHER`
    public record Tail(Kind kind, @Nullable String text) {

        public enum Kind {
            NONE,
            WHITESPACE,
            /// Only proofs for later validation (`/DSS`, `/VRI`).
            ARCHIVAL,
            OTHER
        }

        static final Tail NOTHING = new Tail(Kind.NONE, null);
    }

    /// Something that changed after a signature.
    ///
    /// @param pages from 1; empty where it belongs to no page
    public record Change(Kind kind, List<Integer> pages) {

        public Change {
            pages = List.copyOf(pages);
        }

        public enum Kind {
            ANNOTATION,
            FORM_FIELD,
            CONTENT,
            PAGE_ADDED,
            PAGE_REMOVED,
            OTHER
        }
    }
}
