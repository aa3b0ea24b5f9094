package vn.vankho.signature;

import static org.bouncycastle.asn1.x500.style.BCStyle.CN;
import static org.bouncycastle.asn1.x500.style.BCStyle.EmailAddress;
import static org.bouncycastle.asn1.x500.style.BCStyle.O;

import java.io.IOException;
import java.security.interfaces.DSAKey;
import java.security.interfaces.ECKey;
import java.security.interfaces.RSAKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.style.IETFUtils;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cms.DefaultCMSSignatureAlgorithmNameGenerator;
import org.bouncycastle.cms.SignerInformation;
import org.bouncycastle.jcajce.interfaces.EdDSAKey;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.bouncycastle.operator.DefaultAlgorithmNameFinder;
import org.jspecify.annotations.Nullable;
import vn.vankho.signature.FileSignatures.Algorithms;
import vn.vankho.signature.FileSignatures.Certificate;

/// What certificates and algorithms are called.
final class Names {

    private static final int SHORTEST_RSA_KEY = 2048;

    private static final Set<String> WEAK_DIGESTS = Set.of("SHA1", "MD5", "MD4", "MD2");

    private Names() {}

    static @Nullable String commonName(X500Name name) {
        return part(name, CN);
    }

    static @Nullable String organisation(X500Name name) {
        return part(name, O);
    }

    static @Nullable String part(X500Name name, ASN1ObjectIdentifier kind) {
        var parts = name.getRDNs(kind);
        return parts.length == 0
                ? null
                : IETFUtils.valueToString(parts[0].getFirst().getValue()).strip();
    }

    static Certificate certificate(X509CertificateHolder holder) throws IOException {
        return new Certificate(
                holder.getSubject().toString(),
                part(holder.getSubject(), EmailAddress),
                Sha256s.of(holder.getEncoded()),
                holder.getNotBefore().toInstant(),
                holder.getNotAfter().toInstant(),
                Signer.kind(holder.getSubject()));
    }

    static Algorithms algorithms(SignerInformation signer, X509CertificateHolder holder)
            throws IOException {
        var digest =
                new DefaultAlgorithmNameFinder()
                        .getAlgorithmName(signer.getDigestAlgorithmID())
                        .toUpperCase(Locale.ROOT)
                        .replace("-", "");
        var signature =
                new DefaultCMSSignatureAlgorithmNameGenerator()
                        .getSignatureName(
                                signer.getDigestAlgorithmID(),
                                signer.toASN1Structure().getDigestEncryptionAlgorithm());
        return new Algorithms(digest, signature, keyBits(holder), weak(digest, holder));
    }

    static int keyBits(X509CertificateHolder holder) throws IOException {
        return switch (BouncyCastleProvider.getPublicKey(holder.getSubjectPublicKeyInfo())) {
            case RSAKey key -> key.getModulus().bitLength();
            case ECKey key -> key.getParams().getOrder().bitLength();
            case DSAKey key -> key.getParams().getP().bitLength();
            case EdDSAKey key -> key.getAlgorithm().equals("Ed448") ? 456 : 256;
            case null, default -> 0;
        };
    }

    static List<String> weak(String digest, X509CertificateHolder holder) throws IOException {
        var weak = new ArrayList<String>();
        if (WEAK_DIGESTS.contains(digest)) {
            weak.add(digest);
        }
        var key = BouncyCastleProvider.getPublicKey(holder.getSubjectPublicKeyInfo());
        if (key instanceof RSAKey && keyBits(holder) < SHORTEST_RSA_KEY) {
            weak.add("RSA-" + keyBits(holder));
        }
        return weak;
    }
}
