package vn.vankho.signature.chain;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What the engine found out about the certificates behind a file's signatures.
///
/// @param version of the engine
public record ChainAnswer(String version, List<SignatureChain> signatures) {

    public ChainAnswer {
        signatures = List.copyOf(signatures);
    }

    /// @param hole where the signature's range has its gap: tells which signature is meant
    public Optional<SignatureChain> at(long hole) {
        return signatures.stream().filter(each -> each.hole() == hole).findFirst();
    }

    /// One signature, or one document timestamp.
    ///
    /// @param hole the first byte that its range leaves out
    /// @param indication the standard's word (EN 319 102-1), such as `INDETERMINATE`
    /// @param subIndication such as `TRY_LATER`
    /// @param chain from the signer's certificate towards the anchor, as far as it could be built
    /// @param stamps the timestamps over this signature, also those over the whole document later
    /// @param namesake whether the office keeps a certificate of the same name as the issuer that
    ///     is missing, yet not the one that issued: perhaps an impostor's
    /// @param usurper who issued a certificate of the chain without being an authority; null if
    ///     nobody did. The chain ends below
    public record SignatureChain(
            long hole,
            @Nullable String indication,
            @Nullable String subIndication,
            List<Link> chain,
            List<Stamp> stamps,
            boolean namesake,
            @Nullable String usurper) {

        public SignatureChain {
            chain = List.copyOf(chain);
            stamps = List.copyOf(stamps);
        }
    }

    /// Whether a chain ends on a certificate that the office trusts.
    public static boolean anchored(List<Link> chain) {
        return !chain.isEmpty() && chain.getLast().anchor();
    }

    /// A certificate of a chain.
    ///
    /// @param name the common name of its subject
    /// @param issuer that of its issuer
    /// @param source where it was found: `cms`, `tst` (timestamp), `dss` (in the PDF), `store`
    /// @param anchor whether the office trusts it by itself
    /// @param digestAlgorithm with which its issuer signed it, such as `SHA1`
    /// @param der the certificate itself
    /// @param statuses what revocation lists and answers say of it
    public record Link(
            String subject,
            @Nullable String name,
            String issuer,
            String sha256,
            String source,
            Instant notBefore,
            Instant notAfter,
            boolean anchor,
            @Nullable String digestAlgorithm,
            byte[] der,
            List<Status> statuses) {

        public Link {
            statuses = List.copyOf(statuses);
        }
    }

    /// What one revocation list, or one answer of an OCSP service, says of a certificate.
    ///
    /// @param revokedAt null where it is not revoked
    /// @param source `crl` or `ocsp`
    /// @param embedded whether it was found in the document
    /// @param expiredFrom since when the list keeps certificates that have expired; null where it
    ///     drops them
    public record Status(
            @Nullable Instant revokedAt,
            String source,
            boolean embedded,
            Instant thisUpdate,
            @Nullable Instant nextUpdate,
            @Nullable Instant expiredFrom,
            String sha256) {}

    /// A timestamp.
    ///
    /// @param intact whether it is about this signature and its own signature holds
    /// @param authorised whether its signer's certificate is one for timestamps; anybody else's
    ///     word on the time is a claim
    public record Stamp(
            Instant time,
            @Nullable String authority,
            boolean intact,
            boolean authorised,
            List<Link> chain) {

        public Stamp {
            chain = List.copyOf(chain);
        }
    }
}
