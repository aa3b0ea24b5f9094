package vn.vankho.signature;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.bouncycastle.asn1.ASN1IA5String;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.x509.CRLDistPoint;
import org.bouncycastle.asn1.x509.DistributionPoint;
import org.bouncycastle.asn1.x509.DistributionPointName;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;

/// Where an authority publishes its revocation list, by the word of a certificate that it issued.
///
/// @param issuer whose list is found there
public record CrlAddress(String address, String issuer) {

    /// Longer ones are no addresses.
    private static final int LONGEST = 300;

    /// The addresses that a certificate names, those of the web alone.
    static List<CrlAddress> in(byte[] der) {
        try {
            var certificate =
                    (X509Certificate)
                            CertificateFactory.getInstance("X.509")
                                    .generateCertificate(new ByteArrayInputStream(der));
            var issuer = Subjects.name(certificate.getIssuerX500Principal());
            var found = new ArrayList<CrlAddress>();
            for (var address : addresses(certificate)) {
                found.add(new CrlAddress(address, issuer));
            }
            return found;
        } catch (CertificateException | RuntimeException _) {
            // Bouncy Castle answers a malformed extension with unchecked exceptions.
            return List.of();
        }
    }

    private static List<String> addresses(X509Certificate certificate) {
        var extension = certificate.getExtensionValue(Extension.cRLDistributionPoints.getId());
        if (extension == null) {
            return List.of();
        }
        var points =
                CRLDistPoint.getInstance(ASN1OctetString.getInstance(extension).getOctets())
                        .getDistributionPoints();
        return Stream.of(points)
                .map(DistributionPoint::getDistributionPoint)
                .filter(name -> name != null && name.getType() == DistributionPointName.FULL_NAME)
                .flatMap(name -> Stream.of(GeneralNames.getInstance(name.getName()).getNames()))
                .filter(name -> name.getTagNo() == GeneralName.uniformResourceIdentifier)
                .map(name -> ASN1IA5String.getInstance(name.getName()).getString().strip())
                .filter(address -> web(address).isPresent())
                .toList();
    }

    /// The address, if it is one of the web.
    static Optional<URI> web(String address) {
        try {
            var uri = URI.create(address);
            var scheme = String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
            boolean web = scheme.equals("http") || scheme.equals("https");
            return web && uri.getHost() != null && address.length() <= LONGEST
                    ? Optional.of(uri)
                    : Optional.empty();
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }
}
