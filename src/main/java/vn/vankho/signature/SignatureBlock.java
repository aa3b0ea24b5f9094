package vn.vankho.signature;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bouncycastle.asn1.ASN1InputStream;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.asn1.cms.ContentInfo;
import org.bouncycastle.asn1.cms.Time;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.SignerInformation;
import org.bouncycastle.operator.OperatorCreationException;
import vn.vankho.signature.FileSignatures.Algorithms;
import vn.vankho.signature.FileSignatures.Timestamp;

/// The cryptographic message (CMS) that a signature dictionary holds, with its one signer.
final class SignatureBlock implements SignedMessage {

    static final String TIMESTAMP = "ETSI.RFC3161";
    private static final String ENCLOSED_SHA1 = "adbe.pkcs7.sha1";
    private static final Set<String> DETACHED =
            Set.of("adbe.pkcs7.detached", "ETSI.CAdES.detached");

    private final String kind;
    private final ContentInfo content;
    private final CMSSignedData cms;
    private final SignerInformation signer;

    private SignatureBlock(
            String kind, ContentInfo content, CMSSignedData cms, SignerInformation signer) {
        this.kind = kind;
        this.content = content;
        this.cms = cms;
        this.signer = signer;
    }

    static boolean understands(String kind) {
        return DETACHED.contains(kind) || kind.equals(TIMESTAMP) || kind.equals(ENCLOSED_SHA1);
    }

    /// @param kind the dictionary's `/SubFilter`
    /// @param contents the message, perhaps with padding behind it
    static SignatureBlock parse(String kind, byte[] contents) throws Unreadable {
        try (var in = new ASN1InputStream(contents)) {
            var content = ContentInfo.getInstance(in.readObject());
            var cms = new CMSSignedData(content);
            var signers = cms.getSignerInfos().getSigners();
            if (signers.size() != 1) {
                throw new Unreadable(
                        "Khối chữ ký có %d người ký, phải có đúng một.".formatted(signers.size()),
                        signers.size());
            }
            return new SignatureBlock(kind, content, cms, signers.iterator().next());
        } catch (IOException | CMSException | RuntimeException e) {
            // Bouncy Castle answers malformed input with several kinds of unchecked exception.
            throw new Unreadable("Không đọc được khối chữ ký.", 0);
        }
    }

    @Override
    public Optional<X509CertificateHolder> certificate() {
        return TimestampTokens.signerOf(cms);
    }

    @Override
    public Optional<Instant> signingTime() {
        return attribute(CMSAttributes.signingTime)
                .map(each -> Time.getInstance(each.getAttrValues().getObjectAt(0)))
                .map(time -> time.getDate().toInstant());
    }

    private Optional<Attribute> attribute(ASN1ObjectIdentifier name) {
        return Optional.ofNullable(signer.getSignedAttributes())
                .map(attributes -> attributes.get(name))
                .filter(each -> each.getAttrValues().size() > 0);
    }

    @Override
    public Algorithms algorithms(X509CertificateHolder certificate) throws IOException {
        return Names.algorithms(signer, certificate);
    }

    @Override
    public Proof prove(ByteRange range, Path file, X509CertificateHolder certificate)
            throws IOException, GeneralSecurityException {
        return switch (kind) {
            case TIMESTAMP -> proveTimestamp(range, file, certificate);
            case ENCLOSED_SHA1 -> proveEnclosedSha1(range, file, certificate);
            default -> proveDetached(range, file, certificate);
        };
    }

    /// A signature by an algorithm that nobody here knows is neither good nor broken.
    private void requireKnown(X509CertificateHolder certificate)
            throws IOException, GeneralSecurityException {
        try {
            Verifiers.of(certificate.getSubjectPublicKeyInfo())
                    .getContentVerifier(
                            signer.toASN1Structure().getDigestEncryptionAlgorithm(),
                            signer.getDigestAlgorithmID());
        } catch (OperatorCreationException unknown) {
            throw new NoSuchAlgorithmException(unknown);
        }
    }

    /// A detached message over the covered bytes.
    private Proof proveDetached(ByteRange range, Path file, X509CertificateHolder certificate)
            throws IOException, GeneralSecurityException {
        var digest = digest(signer.getDigestAlgOID(), range, file);
        var signed = attribute(CMSAttributes.messageDigest);
        if (signed.isEmpty()) {
            requireKnown(certificate);
            boolean whole = verifyDigest(digest, certificate);
            return new Proof(whole, whole, whole);
        }
        var value = signed.get().getAttrValues().getObjectAt(0);
        boolean same = Arrays.equals(ASN1OctetString.getInstance(value).getOctets(), digest);
        if (same) {
            requireKnown(certificate);
        }
        boolean whole = verifyDigest(digest, certificate);
        return new Proof(same, whole || verifyAttributes(certificate), same && whole);
    }

    /// A message that encloses the SHA-1 digest of the covered bytes (`adbe.pkcs7.sha1`).
    private Proof proveEnclosedSha1(ByteRange range, Path file, X509CertificateHolder certificate)
            throws IOException, GeneralSecurityException {
        var digest = digest("SHA-1", range, file);
        boolean same = Arrays.equals(enclosed(), digest);
        if (same) {
            requireKnown(certificate);
        }
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
    private Proof proveTimestamp(ByteRange range, Path file, X509CertificateHolder certificate)
            throws IOException, GeneralSecurityException {
        var token = TimestampTokens.in(cms);
        if (token.isEmpty()) {
            return new Proof(false, false, false);
        }
        var info = token.get().getTimeStampInfo();
        var digest = digest(info.getMessageImprintAlgOID().getId(), range, file);
        boolean same = Arrays.equals(info.getMessageImprintDigest(), digest);
        boolean signature = verifyEnclosed(certificate.getSubjectPublicKeyInfo());
        return new Proof(same, signature, same && signature);
    }

    @Override
    public Optional<Timestamp> timestamp(boolean intact) {
        return kind.equals(TIMESTAMP)
                ? TimestampTokens.in(cms).map(token -> TimestampTokens.described(token, intact))
                : TimestampTokens.over(signer);
    }

    private boolean verifyEnclosed(SubjectPublicKeyInfo key) {
        return Verifiers.verify(signer, key);
    }

    private boolean verifyDigest(byte[] digest, X509CertificateHolder certificate) {
        try {
            var detached = new CMSSignedData(Map.of(signer.getDigestAlgOID(), digest), content);
            var same = detached.getSignerInfos().getSigners().iterator().next();
            return Verifiers.verify(same, certificate.getSubjectPublicKeyInfo());
        } catch (CMSException _) {
            return false;
        }
    }

    /// Whether the key signed the signed attributes, whatever these say of the content.
    private boolean verifyAttributes(X509CertificateHolder certificate) {
        try {
            var check =
                    Verifiers.of(certificate.getSubjectPublicKeyInfo())
                            .getContentVerifier(
                                    signer.toASN1Structure().getDigestEncryptionAlgorithm(),
                                    signer.getDigestAlgorithmID());
            check.getOutputStream().write(signer.getEncodedSignedAttributes());
            return check.verify(signer.getSignature());
        } catch (OperatorCreationException | IOException | RuntimeException _) {
            return false;
        }
    }

    private static byte[] digest(String algorithm, ByteRange range, Path file)
            throws IOException, GeneralSecurityException {
        var digest = MessageDigest.getInstance(algorithm, Verifiers.PROVIDER);
        try (var out = new DigestOutputStream(OutputStream.nullOutputStream(), digest)) {
            range.copy(file, out);
        }
        return digest.digest();
    }
}
