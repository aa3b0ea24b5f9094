package vn.vankho.signature;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Optional;
import org.bouncycastle.asn1.cms.ContentInfo;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.SignerInformation;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TimeStampToken;
import vn.vankho.signature.FileSignatures.Timestamp;

/// Timestamps of an authority (RFC 3161): a message that is one, and those laid over a signature.
final class TimestampTokens {

    private TimestampTokens() {}

    /// The message itself, if it is a timestamp.
    static Optional<TimeStampToken> in(CMSSignedData cms) {
        try {
            return Optional.of(new TimeStampToken(cms));
        } catch (TSPException | IOException | RuntimeException _) {
            return Optional.empty();
        }
    }

    /// The timestamp that somebody laid over the signature.
    static Optional<Timestamp> over(SignerInformation signer) {
        var attributes = signer.getUnsignedAttributes();
        var found =
                attributes == null
                        ? null
                        : attributes.get(PKCSObjectIdentifiers.id_aa_signatureTimeStampToken);
        if (found == null) {
            return Optional.empty();
        }
        try {
            var token =
                    new TimeStampToken(
                            ContentInfo.getInstance(found.getAttrValues().getObjectAt(0)));
            var info = token.getTimeStampInfo();
            var digest =
                    MessageDigest.getInstance(
                            info.getMessageImprintAlgOID().getId(), Verifiers.PROVIDER);
            boolean same =
                    Arrays.equals(
                            digest.digest(signer.getSignature()), info.getMessageImprintDigest());
            return Optional.of(described(token, same && valid(token.toCMSSignedData())));
        } catch (TSPException | IOException | GeneralSecurityException | RuntimeException _) {
            return Optional.empty();
        }
    }

    static Timestamp described(TimeStampToken token, boolean matches) {
        var authority = signerOf(token.toCMSSignedData()).map(X509CertificateHolder::getSubject);
        return new Timestamp(
                token.getTimeStampInfo().getGenTime().toInstant(),
                authority.map(Names::commonName).orElse(null),
                matches);
    }

    /// A token without its certificate cannot be judged here; it is believed as far as its digest.
    static boolean valid(CMSSignedData token) {
        var only = token.getSignerInfos().getSigners().iterator().next();
        return signerOf(token)
                .map(holder -> Verifiers.verify(only, holder.getSubjectPublicKeyInfo()))
                .orElse(true);
    }

    /// The certificate of the first signer, if the message carries it.
    static Optional<X509CertificateHolder> signerOf(CMSSignedData cms) {
        var id = cms.getSignerInfos().getSigners().iterator().next().getSID();
        @SuppressWarnings("unchecked")
        var matches = cms.getCertificates().getMatches(id);
        return matches.stream().findFirst();
    }
}
