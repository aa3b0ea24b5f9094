package vn.vankho.signature.chain;

import eu.europa.esig.dss.crl.CRLBinary;
import eu.europa.esig.dss.crl.CRLUtils;
import eu.europa.esig.dss.crl.CRLValidity;
import eu.europa.esig.dss.enumerations.RevocationOrigin;
import eu.europa.esig.dss.model.x509.CertificateToken;
import eu.europa.esig.dss.spi.x509.revocation.crl.CRLSource;
import eu.europa.esig.dss.spi.x509.revocation.crl.CRLToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The revocation lists that the office keeps. A list counts only for the issuer whose key signed
/// it, whatever name it bears.
final class StoredCrls implements CRLSource {

    private static final long serialVersionUID = 1;

    private final transient List<CRLBinary> lists;
    private final transient Map<CertificateToken, List<CRLValidity>> byIssuer = new HashMap<>();

    StoredCrls(List<byte[]> crls) {
        lists = crls.stream().map(StoredCrls::binary).flatMap(Optional::stream).toList();
    }

    private static Optional<CRLBinary> binary(byte[] crl) {
        try {
            return Optional.of(CRLUtils.buildCRLBinary(crl));
        } catch (RuntimeException _) {
            // What cannot be read proves nothing; the library has no exception of its own for it.
            return Optional.empty();
        }
    }

    /// The list that the engine is given: the last one from the certificate's lifetime, for later
    /// ones drop what has expired; else the first one after it.
    @Override
    public @Nullable CRLToken getRevocationToken(
            CertificateToken certificate, CertificateToken issuer) {
        var tokens = tokens(certificate, issuer);
        return tokens.stream()
                .filter(token -> !token.getThisUpdate().after(certificate.getNotAfter()))
                .max(Comparator.comparing(CRLToken::getThisUpdate))
                .or(() -> tokens.stream().min(Comparator.comparing(CRLToken::getThisUpdate)))
                .orElse(null);
    }

    /// What every list of this issuer says of the certificate.
    List<CRLToken> tokens(CertificateToken certificate, CertificateToken issuer) {
        return byIssuer.computeIfAbsent(issuer, this::signedBy).stream()
                .map(list -> token(certificate, list))
                .toList();
    }

    private static CRLToken token(CertificateToken certificate, CRLValidity list) {
        var token = new CRLToken(certificate, list);
        token.setExternalOrigin(RevocationOrigin.EXTERNAL);
        return token;
    }

    private List<CRLValidity> signedBy(CertificateToken issuer) {
        var valid = new ArrayList<CRLValidity>();
        for (var list : lists) {
            validity(list, issuer).filter(CRLValidity::isValid).ifPresent(valid::add);
        }
        return valid;
    }

    private static Optional<CRLValidity> validity(CRLBinary list, CertificateToken issuer) {
        try {
            return Optional.of(CRLUtils.buildCRLValidity(list, issuer));
        } catch (IOException | RuntimeException _) {
            return Optional.empty();
        }
    }
}
