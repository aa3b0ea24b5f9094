package vn.vankho.signature;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.security.cert.CertPathBuilder;
import java.security.cert.CertPathBuilderException;
import java.security.cert.CertStore;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.CollectionCertStoreParameters;
import java.security.cert.PKIXBuilderParameters;
import java.security.cert.TrustAnchor;
import java.security.cert.X509CertSelector;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x500.style.IETFUtils;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.tsp.TSPAlgorithms;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TimeStampRequestGenerator;
import org.bouncycastle.tsp.TimeStampResponse;
import org.bouncycastle.tsp.TimeStampToken;
import org.springframework.stereotype.Component;

/// Time stamps of RFC 3161 over bytes that stand elsewhere: the question to send to an authority,
/// and what its answer proves. Nothing is sent from here: the files go by whatever way there is.
@Component
public final class TimeStamps {

    /// More is no time stamp.
    private static final int MOST_BYTES = 1_000_000;

    private static final int NONCE_BITS = 64;

    private final TrustStore trust;

    public TimeStamps(TrustStore trust) {
        this.trust = trust;
    }

    /// A question for an authority (a `.tsq` file) that asks for its certificate as well.
    public static byte[] question(byte[] stamped) {
        try {
            var request = new TimeStampRequestGenerator();
            request.setCertReq(true);
            return request.generate(
                            TSPAlgorithms.SHA256,
                            HexFormat.of().parseHex(Sha256s.of(stamped)),
                            new BigInteger(NONCE_BITS, new SecureRandom()))
                    .getEncoded();
        } catch (IOException e) {
            throw new IllegalStateException("It was made in memory", e);
        }
    }

    /// What an authority's answer (`.tsr`), or the bare token in it, proves of these bytes.
    public StampJudgment judge(byte[] answer, byte[] stamped) {
        var token = token(answer);
        if (token.isEmpty()) {
            return StampJudgment.nothing(StampJudgment.State.UNREADABLE);
        }
        try {
            return judge(token.get(), stamped);
        } catch (GeneralSecurityException | OperatorCreationException | IOException e) {
            return StampJudgment.nothing(StampJudgment.State.UNREADABLE);
        }
    }

    /// Whether an answer is a time stamp over just these bytes whose own signature holds. Whether
    /// its authority can be trusted is not asked: whoever receives both must know that.
    public static boolean isOver(byte[] answer, byte[] stamped) {
        try {
            var token = token(answer);
            return token.isPresent()
                    && Arrays.equals(
                            digest(token.get(), stamped),
                            token.get().getTimeStampInfo().getMessageImprintDigest())
                    && TimestampTokens.valid(token.get().toCMSSignedData());
        } catch (GeneralSecurityException _) {
            return false;
        }
    }

    private static byte[] digest(TimeStampToken token, byte[] stamped)
            throws GeneralSecurityException {
        var algorithm = token.getTimeStampInfo().getHashAlgorithm().getAlgorithm().getId();
        return MessageDigest.getInstance(algorithm, Verifiers.PROVIDER).digest(stamped);
    }

    private static Optional<TimeStampToken> token(byte[] answer) {
        if (answer.length > MOST_BYTES) {
            return Optional.empty();
        }
        try {
            return Optional.of(new TimeStampToken(new CMSSignedData(answer)));
        } catch (TSPException | CMSException | IOException | RuntimeException _) {
            return inResponse(answer);
        }
    }

    private static Optional<TimeStampToken> inResponse(byte[] answer) {
        try {
            return Optional.ofNullable(new TimeStampResponse(answer).getTimeStampToken());
        } catch (TSPException | IOException | RuntimeException _) {
            return Optional.empty();
        }
    }

    private StampJudgment judge(TimeStampToken token, byte[] stamped)
            throws GeneralSecurityException, OperatorCreationException, IOException {
        var info = token.getTimeStampInfo();
        if (!Arrays.equals(digest(token, stamped), info.getMessageImprintDigest())) {
            return StampJudgment.nothing(StampJudgment.State.OTHER_BYTES);
        }
        var signer = signer(token);
        if (signer.isEmpty()) {
            return new StampJudgment(
                    StampJudgment.State.AUTHORITY_UNKNOWN, info.getGenTime().toInstant(), "", null);
        }
        return new StampJudgment(
                state(token, signer.get()),
                info.getGenTime().toInstant(),
                name(signer.get()),
                signer.get().getNotAfter().toInstant());
    }

    private Optional<X509CertificateHolder> signer(TimeStampToken token) throws IOException {
        var known = new ArrayList<>(token.getCertificates().getMatches(null));
        for (var der : trust.material().intermediates()) {
            known.add(new X509CertificateHolder(der));
        }
        return known.stream().filter(token.getSID()::match).findFirst();
    }

    private StampJudgment.State state(TimeStampToken token, X509CertificateHolder signer)
            throws GeneralSecurityException, OperatorCreationException, IOException {
        try {
            token.validate(
                    new JcaSimpleSignerInfoVerifierBuilder()
                            .setProvider(Verifiers.PROVIDER)
                            .build(signer));
        } catch (TSPException | CertificateException e) {
            return StampJudgment.State.BROKEN;
        }
        return isAnchored(token, signer)
                ? StampJudgment.State.VALID
                : StampJudgment.State.AUTHORITY_UNKNOWN;
    }

    /// Whether certificates lead from the signer to an anchor, all of them valid at that time.
    private boolean isAnchored(TimeStampToken token, X509CertificateHolder signer)
            throws GeneralSecurityException, IOException {
        var anchors =
                certificates(trust.material().anchors()).stream()
                        .map(anchor -> new TrustAnchor(anchor, null))
                        .collect(Collectors.toSet());
        if (anchors.isEmpty()) {
            return false;
        }
        var between = new ArrayList<>(certificates(trust.material().intermediates()));
        for (var holder : token.getCertificates().getMatches(null)) {
            between.addAll(certificates(List.of(holder.getEncoded())));
        }
        var target = new X509CertSelector();
        var certificate = certificates(List.of(signer.getEncoded())).getFirst();
        target.setCertificate(certificate);
        between.add(certificate);
        var parameters = new PKIXBuilderParameters(anchors, target);
        parameters.setRevocationEnabled(false);
        parameters.setDate(token.getTimeStampInfo().getGenTime());
        parameters.addCertStore(
                CertStore.getInstance("Collection", new CollectionCertStoreParameters(between)));
        try {
            CertPathBuilder.getInstance("PKIX").build(parameters);
            return true;
        } catch (CertPathBuilderException e) {
            return false;
        }
    }

    private static List<X509Certificate> certificates(Collection<byte[]> ders)
            throws GeneralSecurityException {
        var factory = CertificateFactory.getInstance("X.509");
        var certificates = new ArrayList<X509Certificate>();
        for (var der : ders) {
            certificates.add(
                    (X509Certificate) factory.generateCertificate(new ByteArrayInputStream(der)));
        }
        return certificates;
    }

    private static String name(X509CertificateHolder certificate) {
        var names = certificate.getSubject().getRDNs(BCStyle.CN);
        return names.length == 0
                ? certificate.getSubject().toString()
                : IETFUtils.valueToString(names[0].getFirst().getValue());
    }
}
