package vn.vankho.signature;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.vankho.signature.FileSignatures.Reason;
import vn.vankho.signature.FileSignatures.Signature;
import vn.vankho.signature.FileSignatures.Verdict;

/// What was concluded of a file's signatures on one day, with all that the conclusion rests on. It
/// is kept as evidence; a later report stands beside it and never replaces it.
///
/// @param sha256 of the file, hexadecimal
/// @param trustStoreSha256 tells which certificates and lists the office kept on that day
/// @param fileVerdict the worst of the signatures'
/// @param reasons sentences in Vietnamese about the file as a whole
public record SignatureReport(
        String sha256,
        Instant checkedAt,
        Engine engine,
        String trustStoreSha256,
        Verdict fileVerdict,
        List<Judged> signatures,
        List<String> reasons) {

    public SignatureReport {
        signatures = List.copyOf(signatures);
        reasons = List.copyOf(reasons);
    }

    /// @param policySha256 of the dated rules by which it was judged
    public record Engine(String name, String version, String policySha256) {}

    /// One signature with its conclusion.
    ///
    /// @param found what the file itself says
    /// @param indication the standard's word (EN 319 102-1); null where the engine saw no signature
    /// @param chain from the signer's certificate to the anchor, as far as it could be built
    /// @param timestamp the one that proves the time best
    public record Judged(
            Signature found,
            @Nullable String indication,
            @Nullable String subIndication,
            List<ChainLink> chain,
            @Nullable TimeProof timestamp,
            BestTime bestTime,
            Revocation revocation,
            Verdict verdict,
            List<Reason> reasons) {

        public Judged {
            chain = List.copyOf(chain);
            reasons = List.copyOf(reasons);
        }

        Judged with(Verdict other, List<Reason> why) {
            return new Judged(
                    found,
                    indication,
                    subIndication,
                    chain,
                    timestamp,
                    bestTime,
                    revocation,
                    other,
                    why);
        }

        /// The conclusion in one sentence of Vietnamese: verdict, signer, and by what the time is
        /// known.
        public String sentence() {
            var name = found.signerName() == null ? "không rõ người ký" : found.signerName();
            return "%s: %s%s, %s."
                    .formatted(
                            verdict.sentence(),
                            name,
                            found.organisation() == null ? "" : " (" + found.organisation() + ")",
                            bestTime.sentence());
        }

        /// The certificate on which the chain ends, if the office trusts it.
        public @Nullable ChainLink anchor() {
            return chain.isEmpty() || !chain.getLast().anchor() ? null : chain.getLast();
        }
    }

    /// @param source `cms`, `tst` (the timestamp), or `store` (the office's)
    public record ChainLink(String subject, String sha256, String source, boolean anchor) {}

    /// A timestamp that was looked at.
    ///
    /// @param anchored whether its authority is one that the office trusts
    public record TimeProof(
            Instant time,
            @Nullable String authority,
            @Nullable String certificateSha256,
            boolean imprintMatches,
            boolean anchored) {}

    /// The time by which certificates are judged; null only where nothing tells any.
    public record BestTime(@Nullable Instant value, Kind kind) {

        public enum Kind {
            TIMESTAMP("theo dấu thời gian"),
            DEPOSIT("theo lúc nộp lưu"),
            CLAIMED("theo máy người ký");

            private final String label;

            Kind(String label) {
                this.label = label;
            }

            public String label() {
                return label;
            }
        }

        private static final DateTimeFormatter SHOWN =
                DateTimeFormatter.ofPattern("HH:mm:ss dd/MM/yyyy", Locale.ROOT)
                        .withZone(ZoneId.of("Asia/Ho_Chi_Minh"));

        String sentence() {
            return value == null
                    ? "không rõ lúc ký"
                    : "%s %s %s"
                            .formatted(
                                    kind == Kind.DEPOSIT ? "có từ trước" : "ký lúc",
                                    SHOWN.format(value),
                                    kind.label());
        }

        /// Whether somebody other than the signer vouches for it.
        public boolean proven() {
            return kind != Kind.CLAIMED;
        }
    }

    /// @param source `crl`, `ocsp` or `none`
    /// @param sha256 of the list or answer on which it rests
    public record Revocation(
            Status status,
            @Nullable Instant revokedAt,
            String source,
            @Nullable Instant thisUpdate,
            @Nullable Instant nextUpdate,
            @Nullable String sha256) {

        public enum Status {
            GOOD,
            REVOKED,
            UNKNOWN
        }

        static final Revocation UNKNOWN =
                new Revocation(Status.UNKNOWN, null, "none", null, null, null);
    }
}
