package vn.vankho.signature;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1InputStream;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.asn1.cms.ContentInfo;
import org.bouncycastle.asn1.cms.Time;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.SignerInformation;
import org.bouncycastle.cms.SignerInformationVerifier;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TimeStampToken;

/// The cryptographic message (CMS) that a signature dictionary holds, with its one signer.
final class SignatureBlock {

    /// Given by hand where it is used, so that nothing else in the process changes.
    static final BouncyCastleProvider PROVIDER = new BouncyCastleProvider();

    private final ContentInfo content;
    private final CMSSignedData cms;
    private final SignerInformation signer;

    private SignatureBlock(ContentInfo content, CMSSignedData cms, SignerInformation signer) {
        this.content = content;
        this.cms = cms;
        this.signer = signer;
    }

    /// The message cannot be read, or has not exactly one signer.
    static final class Unreadable extends Exception {

        private final int signers;

        Unreadable(String sentence, int signers) {
            super(sentence);
            this.signers = signers;
        }

        int signers() {
            return signers;
        }
    }

    /// @param contents the message, perhaps with padding behind it
    static SignatureBlock parse(byte[] contents) throws Unreadable {
        try (var in = new ASN1InputStream(contents)) {
            var content = ContentInfo.getInstance(in.readObject());
            var cms = new CMSSignedData(content);
            var signers = cms.getSignerInfos().getSigners();
            if (signers.size() != 1) {
                throw new Unreadable(
                        "Khối chữ ký có %d người ký, phải có đúng một.".formatted(signers.size()),
                        signers.size());
            }
            return new SignatureBlock(content, cms, signers.iterator().next());
        } catch (IOException | CMSException | RuntimeException e) {
            // Bouncy Castle answers malformed input with several kinds of unchecked exception.
            throw new Unreadable("Không đọc được khối chữ ký.", 0);
        }
    }

    SignerInformation signer() {
        return signer;
    }

    /// The signer's certificate, if the message carries it.
    Optional<X509CertificateHolder> certificate() {
        return matching(cms);
    }

    private static Optional<X509CertificateHolder> matching(CMSSignedData cms) {
        var id = cms.getSignerInfos().getSigners().iterator().next().getSID();
        @SuppressWarnings("unchecked")
        var matches = cms.getCertificates().getMatches(id);
        return matches.stream().findFirst();
    }

    /// When the signer's machine says that it signed.
    Optional<Instant> signingTime() {
        return attribute(CMSAttributes.signingTime)
                .map(each -> Time.getInstance(each.getAttrValues().getObjectAt(0)))
                .map(time -> time.getDate().toInstant());
    }

    private Optional<Attribute> attribute(ASN1ObjectIdentifier name) {
        return Optional.ofNullable(signer.getSignedAttributes())
                .map(attributes -> attributes.get(name))
                .filter(each -> each.getAttrValues().size() > 0);
    }

    /// What the mathematics say.
    ///
    /// @param intact whether everything fits: the digest, the signature, and what ties them
    record Proof(boolean digestMatches, boolean signatureMatches, boolean intact) {}

    /// A detached message over the covered bytes.
    Proof proveDetached(ByteRange range, Path file, X509CertificateHolder certificate)
            throws IOException, GeneralSecurityException {
        var digest = digest(signer.getDigestAlgOID(), range, file);
        boolean whole = verifyDigest(digest, certificate);
        var signed = attribute(CMSAttributes.messageDigest);
        if (signed.isEmpty()) {
            return new Proof(whole, whole, whole);
        }
        var value = signed.get().getAttrValues().getObjectAt(0);
        boolean same = Arrays.equals(ASN1OctetString.getInstance(value).getOctets(), digest);
        return new Proof(same, whole || verifyAttributes(certificate), same && whole);
    }

    /// A message that encloses the SHA-1 digest of the covered bytes (`adbe.pkcs7.sha1`).
    Proof proveEnclosedSha1(ByteRange range, Path file, X509CertificateHolder certificate)
            throws IOException, GeneralSecurityException {
        var digest = digest("SHA-1", range, file);
        boolean same = Arrays.equals(enclosed(), digest);
        boolean signature = verifyEnclosed(certificate.getSubjectPublicKeyInfo());
        return new Proof(same, signature, same && signature);
    }

    private byte[] enclosed() throws IOException {
        var out = new ByteArrayOutputStream();
        if (cms.getSignedContent() != null) {
            try {
                cms.getSignedContent().write(out);
            } catch (CMSException e) {
                throw new IOException(e);
            }
        }
        return out.toByteArray();
    }

    /// A timestamp over the covered bytes (`ETSI.RFC3161`).
    Proof proveTimestamp(ByteRange range, Path file, X509CertificateHolder certificate)
            throws IOException, GeneralSecurityException {
        var token = documentTimestamp();
        if (token.isEmpty()) {
            return new Proof(false, false, false);
        }
        var info = token.get().getTimeStampInfo();
        var digest = digest(info.getMessageImprintAlgOID().getId(), range, file);
        boolean same = Arrays.equals(info.getMessageImprintDigest(), digest);
        boolean signature = verifyEnclosed(certificate.getSubjectPublicKeyInfo());
        return new Proof(same, signature, same && signature);
    }

    /// The message itself, if it is a timestamp.
    Optional<TimeStampToken> documentTimestamp() {
        try {
            return Optional.of(new TimeStampToken(cms));
        } catch (TSPException | IOException | RuntimeException _) {
            return Optional.empty();
        }
    }

    /// The timestamp that somebody laid over the signature.
    Optional<FileSignatures.Timestamp> timestamp() {
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
                    MessageDigest.getInstance(info.getMessageImprintAlgOID().getId(), PROVIDER);
            boolean same =
                    Arrays.equals(
                            digest.digest(signer.getSignature()), info.getMessageImprintDigest());
            return Optional.of(described(token, same && valid(token.toCMSSignedData())));
        } catch (TSPException | IOException | GeneralSecurityException | RuntimeException _) {
            return Optional.empty();
        }
    }

    static FileSignatures.Timestamp described(TimeStampToken token, boolean matches) {
        var authority = matching(token.toCMSSignedData()).map(X509CertificateHolder::getSubject);
        return new FileSignatures.Timestamp(
                token.getTimeStampInfo().getGenTime().toInstant(),
                authority.map(Names::commonName).orElse(null),
                matches);
    }

    /// A token without its certificate cannot be judged here; it is believed as far as its digest.
    private static boolean valid(CMSSignedData token) {
        var only = token.getSignerInfos().getSigners().iterator().next();
        return matching(token)
                .map(certificate -> verify(only, certificate.getSubjectPublicKeyInfo()))
                .orElse(true);
    }

    private boolean verifyEnclosed(SubjectPublicKeyInfo key) {
        return verify(signer, key);
    }

    private boolean verifyDigest(byte[] digest, X509CertificateHolder certificate) {
        try {
            var detached = new CMSSignedData(Map.of(signer.getDigestAlgOID(), digest), content);
            var same = detached.getSignerInfos().getSigners().iterator().next();
            return verify(same, certificate.getSubjectPublicKeyInfo());
        } catch (CMSException _) {
            return false;
        }
    }

    private static boolean verify(SignerInformation signer, SubjectPublicKeyInfo key) {
        try {
            return signer.verify(verifier(key));
        } catch (CMSException | OperatorCreationException | IOException | RuntimeException _) {
            return false;
        }
    }

    /// Whether the key signed the signed attributes, whatever these say of the content.
    private boolean verifyAttributes(X509CertificateHolder certificate) {
        try {
            var check =
                    verifier(certificate.getSubjectPublicKeyInfo())
                            .getContentVerifier(
                                    signer.toASN1Structure().getDigestEncryptionAlgorithm(),
                                    signer.getDigestAlgorithmID());
            check.getOutputStream().write(signer.getEncodedSignedAttributes());
            return check.verify(signer.getSignature());
        } catch (OperatorCreationException | IOException | RuntimeException _) {
            return false;
        }
    }

    /// By key, not by certificate: else Bouncy Castle refuses what was signed outside the
    /// certificate's dates, which is a question of its own.
    private static SignerInformationVerifier verifier(SubjectPublicKeyInfo key)
            throws OperatorCreationException, IOException {
        return new JcaSimpleSignerInfoVerifierBuilder()
                .setProvider(PROVIDER)
                .build(BouncyCastleProvider.getPublicKey(key));
    }

    private static byte[] digest(String algorithm, ByteRange range, Path file)
            throws IOException, GeneralSecurityException {
        var digest = MessageDigest.getInstance(algorithm, PROVIDER);
        try (var out = new DigestOutputStream(OutputStream.nullOutputStream(), digest)) {
            range.copy(file, out);
        }
        return digest.digest();
    }
}
