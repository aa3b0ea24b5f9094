package vn.vankho.signature.chain;

import eu.europa.esig.dss.diagnostic.AbstractTokenProxy;
import eu.europa.esig.dss.diagnostic.CertificateRevocationWrapper;
import eu.europa.esig.dss.diagnostic.CertificateWrapper;
import eu.europa.esig.dss.diagnostic.PDFRevisionWrapper;
import eu.europa.esig.dss.diagnostic.SignatureWrapper;
import eu.europa.esig.dss.diagnostic.TimestampWrapper;
import eu.europa.esig.dss.enumerations.CertificateSourceType;
import eu.europa.esig.dss.enumerations.CertificateStatus;
import eu.europa.esig.dss.enumerations.RevocationType;
import eu.europa.esig.dss.enumerations.TimestampType;
import eu.europa.esig.dss.spi.DSSASN1Utils;
import eu.europa.esig.dss.spi.DSSUtils;
import eu.europa.esig.dss.spi.x509.revocation.crl.CRLToken;
import eu.europa.esig.dss.validation.reports.Reports;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import javax.security.auth.x500.X500Principal;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.jspecify.annotations.Nullable;
import vn.vankho.signature.chain.ChainAnswer.Link;
import vn.vankho.signature.chain.ChainAnswer.SignatureChain;
import vn.vankho.signature.chain.ChainAnswer.Stamp;
import vn.vankho.signature.chain.ChainAnswer.Status;

/// Takes out of the engine's reports what a verdict needs.
final class AnswerOf {

    private final Reports reports;
    private final StoredCrls crls;
    private final Set<X500Principal> stored;

    /// @param stored the names of all certificates that the office keeps
    AnswerOf(Reports reports, StoredCrls crls, Set<X500Principal> stored) {
        this.reports = reports;
        this.crls = crls;
        this.stored = stored;
    }

    ChainAnswer answer(String version) {
        var found = new ArrayList<SignatureChain>();
        var data = reports.getDiagnosticData();
        data.getSignatures().forEach(each -> found.add(signature(each)));
        data.getTimestampList().stream()
                .filter(each -> each.getType() == TimestampType.DOCUMENT_TIMESTAMP)
                .forEach(each -> found.add(documentTimestamp(each)));
        return new ChainAnswer(version, found);
    }

    private SignatureChain signature(SignatureWrapper signature) {
        var path = path(signature);
        return new SignatureChain(
                hole(signature.getPDFRevision()),
                name(reports.getSimpleReport().getIndication(signature.getId())),
                name(reports.getSimpleReport().getSubIndication(signature.getId())),
                links(path),
                signature.getAllTimestampsProducedAfterSignatureCreation().stream()
                        .map(this::stamp)
                        .toList(),
                namesake(path),
                path.usurper());
    }

    private SignatureChain documentTimestamp(TimestampWrapper stamp) {
        var path = path(stamp);
        return new SignatureChain(
                hole(stamp.getPDFRevision()),
                name(reports.getSimpleReport().getIndication(stamp.getId())),
                name(reports.getSimpleReport().getSubIndication(stamp.getId())),
                links(path),
                List.of(stamp(stamp)),
                namesake(path),
                path.usurper());
    }

    private static long hole(@Nullable PDFRevisionWrapper revision) {
        var range = revision == null ? null : revision.getSignatureByteRange();
        return range == null || range.size() < 2 ? -1 : range.get(1).longValue();
    }

    private static @Nullable String name(@Nullable Enum<?> word) {
        return word == null ? null : word.name();
    }

    private Stamp stamp(TimestampWrapper stamp) {
        var signer = stamp.getSigningCertificate();
        return new Stamp(
                stamp.getProductionTime().toInstant(),
                signer == null ? null : signer.getCommonName(),
                stamp.isMessageImprintDataFound()
                        && stamp.isMessageImprintDataIntact()
                        && stamp.isSignatureIntact(),
                signer != null && Authorities.mayStamp(x509(signer)),
                links(path(stamp)));
    }

    /// Certificates from the signer's on, each issued by the next.
    ///
    /// @param usurper see [SignatureChain]
    private record Path(List<CertificateWrapper> certificates, @Nullable String usurper) {}

    /// The engine follows keys; whether their holders may issue certificates is asked here.
    private static Path path(AbstractTokenProxy token) {
        var signer = token.getSigningCertificate();
        if (signer == null) {
            return new Path(List.of(), null);
        }
        var path = new ArrayList<CertificateWrapper>();
        path.add(signer);
        for (var next : token.getCertificateChain()) {
            if (path.getLast().isTrusted() || next.equals(signer)) {
                continue;
            }
            if (!Authorities.mayIssue(x509(next), path.size() - 1)) {
                return new Path(path, next.getCommonName());
            }
            path.add(next);
        }
        return new Path(path, null);
    }

    private static X509Certificate x509(CertificateWrapper certificate) {
        return DSSUtils.loadCertificate(certificate.getBinaries()).getCertificate();
    }

    private List<Link> links(Path path) {
        var all = path.certificates();
        var links = new ArrayList<Link>();
        for (int i = 0; i < all.size(); i++) {
            links.add(link(all.get(i), i + 1 < all.size() ? all.get(i + 1) : null));
        }
        return links;
    }

    private boolean namesake(Path path) {
        if (path.certificates().isEmpty()
                || path.usurper() != null
                || path.certificates().getLast().isTrusted()) {
            return false;
        }
        return stored.contains(x509(path.certificates().getLast()).getIssuerX500Principal());
    }

    private Link link(CertificateWrapper certificate, @Nullable CertificateWrapper issuer) {
        return new Link(
                certificate.getCertificateDN(),
                certificate.getCommonName(),
                issuerName(certificate),
                sha256(certificate.getBinaries()),
                source(certificate),
                certificate.getNotBefore().toInstant(),
                certificate.getNotAfter().toInstant(),
                certificate.isTrusted(),
                name(certificate.getDigestAlgorithm()),
                certificate.getBinaries(),
                statuses(certificate, issuer));
    }

    private static String issuerName(CertificateWrapper certificate) {
        var issuer = DSSUtils.loadCertificate(certificate.getBinaries()).getIssuer();
        var name = DSSASN1Utils.extractAttributeFromX500Principal(BCStyle.CN, issuer);
        return name == null ? issuer.getPrettyPrintRFC2253() : name;
    }

    private static String source(CertificateWrapper certificate) {
        var sources = certificate.getSources();
        if (sources.contains(CertificateSourceType.SIGNATURE)) {
            return "cms";
        }
        return sources.contains(CertificateSourceType.TIMESTAMP) ? "tst" : "store";
    }

    private List<Status> statuses(
            CertificateWrapper certificate, @Nullable CertificateWrapper issuer) {
        var statuses = new ArrayList<Status>();
        certificate.getCertificateRevocationData().stream()
                .filter(each -> each.isInternalRevocationOrigin() && believable(each, issuer))
                .forEach(each -> statuses.add(embedded(each)));
        if (issuer != null) {
            var tokens =
                    crls.tokens(
                            DSSUtils.loadCertificate(certificate.getBinaries()),
                            DSSUtils.loadCertificate(issuer.getBinaries()));
            tokens.forEach(each -> statuses.add(stored(each)));
        }
        return statuses;
    }

    private static boolean believable(
            CertificateRevocationWrapper answer, @Nullable CertificateWrapper issuer) {
        return answer.isSignatureIntact()
                && answer.getThisUpdate() != null
                && answer.getStatus() != CertificateStatus.UNKNOWN
                && (answer.getRevocationType() == RevocationType.CRL || ofIssuer(answer, issuer));
    }

    /// Anybody can run an OCSP service; only the issuer, or whom it named, is asked.
    private static boolean ofIssuer(
            CertificateRevocationWrapper answer, @Nullable CertificateWrapper issuer) {
        var signer = answer.getSigningCertificate();
        return signer != null
                && issuer != null
                && (signer.equals(issuer)
                        || signer.isIdKpOCSPSigning()
                                && answer.getCertificateChain().contains(issuer));
    }

    private static Status embedded(CertificateRevocationWrapper answer) {
        return new Status(
                answer.isRevoked() ? instant(answer.getRevocationDate()) : null,
                answer.getRevocationType() == RevocationType.OCSP ? "ocsp" : "crl",
                true,
                answer.getThisUpdate().toInstant(),
                instant(answer.getNextUpdate()),
                instant(answer.getExpiredCertsOnCRL()),
                HexFormat.of()
                        .formatHex(
                                answer.getDigestAlgoAndValue() == null
                                        ? new byte[0]
                                        : answer.getDigestAlgoAndValue().getDigestValue()));
    }

    private static Status stored(CRLToken list) {
        return new Status(
                list.getStatus() == CertificateStatus.REVOKED
                        ? instant(list.getRevocationDate())
                        : null,
                "crl",
                false,
                list.getThisUpdate().toInstant(),
                instant(list.getNextUpdate()),
                instant(list.getExpiredCertsOnCRL()),
                sha256(list.getEncoded()));
    }

    private static @Nullable Instant instant(@Nullable Date date) {
        return date == null ? null : date.toInstant();
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
