package vn.vankho.signature;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import javax.crypto.Cipher;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.bouncycastle.asn1.ASN1InputStream;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.x509.DigestInfo;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.bouncycastle.operator.DefaultAlgorithmNameFinder;
import org.jspecify.annotations.Nullable;
import vn.vankho.signature.FileSignatures.Algorithms;
import vn.vankho.signature.FileSignatures.Timestamp;

/// The oldest kind (`adbe.x509.rsa_sha1`, ISO 32000-1, 12.8.3.2): nothing but the RSA signature
/// itself; the certificate stands in the dictionary (`/Cert`) and is signed along with the page.
/// Programs of before about 2010 sign so; the digest need not be SHA-1.
final class BareSignature implements SignedMessage {

    static final String KIND = "adbe.x509.rsa_sha1";

    private final byte[] value;
    private final @Nullable X509CertificateHolder certificate;

    private BareSignature(byte[] value, @Nullable X509CertificateHolder certificate) {
        this.value = value;
        this.certificate = certificate;
    }

    static BareSignature parse(COSDictionary dictionary, byte[] contents) throws Unreadable {
        try (var in = new ASN1InputStream(contents)) {
            var value = ASN1OctetString.getInstance(in.readObject()).getOctets();
            return new BareSignature(value, certificate(dictionary));
        } catch (IOException | RuntimeException e) {
            // Bouncy Castle answers malformed input with several kinds of unchecked exception.
            throw new Unreadable("Không đọc được khối chữ ký.", 0);
        }
    }

    /// The signer's own comes first where there are several.
    private static @Nullable X509CertificateHolder certificate(COSDictionary dictionary)
            throws IOException {
        var held = dictionary.getDictionaryObject(COSName.getPDFName("Cert"));
        var first = held instanceof COSArray all && all.size() > 0 ? all.getObject(0) : held;
        return first instanceof COSString der ? new X509CertificateHolder(der.getBytes()) : null;
    }

    @Override
    public Optional<X509CertificateHolder> certificate() {
        return Optional.ofNullable(certificate);
    }

    @Override
    public Optional<Instant> signingTime() {
        return Optional.empty();
    }

    @Override
    public Optional<Timestamp> timestamp(boolean intact) {
        return Optional.empty();
    }

    @Override
    public Algorithms algorithms(X509CertificateHolder holder) throws IOException {
        var digest = signed(holder).map(BareSignature::name).orElse("");
        var weak = Names.weak(digest, holder);
        return new Algorithms(digest, digest + "WITHRSA", Names.keyBits(holder), weak);
    }

    private static String name(DigestInfo signed) {
        return new DefaultAlgorithmNameFinder()
                .getAlgorithmName(signed.getAlgorithmId())
                .toUpperCase(Locale.ROOT)
                .replace("-", "");
    }

    @Override
    public Proof prove(ByteRange range, Path file, X509CertificateHolder holder)
            throws IOException, GeneralSecurityException {
        if (!isRsa(holder)) {
            throw new NoSuchAlgorithmException(KIND);
        }
        var signed = signed(holder);
        if (signed.isEmpty()) {
            return Proof.NONE;
        }
        var algorithm = signed.get().getAlgorithmId().getAlgorithm().getId();
        var digest = MessageDigest.getInstance(algorithm, Verifiers.PROVIDER);
        try (var out = new DigestOutputStream(OutputStream.nullOutputStream(), digest)) {
            range.copy(file, out);
        }
        boolean same = Arrays.equals(digest.digest(), signed.get().getDigest());
        return new Proof(same, true, same);
    }

    private static boolean isRsa(X509CertificateHolder holder) throws IOException {
        var key = BouncyCastleProvider.getPublicKey(holder.getSubjectPublicKeyInfo());
        return key != null && key.getAlgorithm().equals("RSA");
    }

    /// What the key signed; nothing if it was not this key.
    private Optional<DigestInfo> signed(X509CertificateHolder holder) throws IOException {
        try {
            var cipher = Cipher.getInstance("RSA/ECB/PKCS1Padding", Verifiers.PROVIDER);
            var key = BouncyCastleProvider.getPublicKey(holder.getSubjectPublicKeyInfo());
            cipher.init(Cipher.DECRYPT_MODE, key);
            var plain = cipher.doFinal(value);
            var info = DigestInfo.getInstance(plain);
            // Nothing may stand behind it: else a small exponent could be made to say anything.
            return Arrays.equals(info.getEncoded("DER"), plain)
                    ? Optional.of(info)
                    : Optional.empty();
        } catch (GeneralSecurityException | RuntimeException _) {
            return Optional.empty();
        }
    }
}
