package vn.vankho.signature;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.vankho.signature.chain.ChainAnswer.Link;
import vn.vankho.signature.chain.ChainAnswer.Status;
import vn.vankho.signature.chain.ChainAnswer;

/// The certificates and revocation lists on which a verdict rests, to be kept beside the document:
/// years later they may be had nowhere else.
///
/// @param certificates DER, by SHA-256
/// @param crls DER, by SHA-256; those inside the document itself are not kept twice
public record ProofFiles(Map<String, byte[]> certificates, Map<String, byte[]> crls) {

    public static final ProofFiles NONE = new ProofFiles(Map.of(), Map.of());

    public ProofFiles {
        certificates = Map.copyOf(certificates);
        crls = Map.copyOf(crls);
    }

    static ProofFiles used(@Nullable ChainAnswer answer, TrustStore trust, ProofFiles kept) {
        if (answer == null) {
            return NONE;
        }
        var certificates = new LinkedHashMap<String, byte[]>();
        var crls = new LinkedHashMap<String, byte[]>();
        for (var link : links(answer)) {
            certificates.put(link.sha256(), link.der());
            weightiest(link).forEach(status -> keep(crls, status.sha256(), trust, kept));
        }
        return new ProofFiles(certificates, crls);
    }

    /// Of many lists the last one from the certificate's lifetime tells all that the earlier ones
    /// tell; the first one after it is better than nothing.
    private static List<Status> weightiest(Link link) {
        var stored = link.statuses().stream().filter(status -> !status.embedded()).toList();
        var byTime = Comparator.comparing(Status::thisUpdate);
        return Stream.concat(
                        stored.stream()
                                .filter(each -> !each.thisUpdate().isAfter(link.notAfter()))
                                .max(byTime)
                                .or(() -> stored.stream().min(byTime))
                                .stream(),
                        stored.stream()
                                .filter(each -> each.revokedAt() != null)
                                .min(byTime)
                                .stream())
                .toList();
    }

    private static void keep(
            Map<String, byte[]> crls, String sha256, TrustStore trust, ProofFiles kept) {
        var bytes = kept.crls().get(sha256);
        var list = bytes == null ? trust.crl(sha256).orElse(null) : bytes;
        if (list != null) {
            crls.putIfAbsent(sha256, list);
        }
    }

    private static List<Link> links(ChainAnswer answer) {
        var links = new ArrayList<Link>();
        for (var signature : answer.signatures()) {
            links.addAll(signature.chain());
            signature.stamps().forEach(stamp -> links.addAll(stamp.chain()));
        }
        return links;
    }
}
