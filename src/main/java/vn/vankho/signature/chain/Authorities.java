package vn.vankho.signature.chain;

import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;

/// What a certificate allows its holder to do (RFC 5280). Whoever holds an honest certificate of
/// their own could otherwise issue one in anybody's name, or vouch for any time.
final class Authorities {

    private static final String TIME_STAMPING = "1.3.6.1.5.5.7.3.8";
    private static final int SIGNS_CERTIFICATES = 5;

    /// Certificates of the first version cannot say what they are for; some old roots are such.
    private static final int CAN_SAY = 3;

    private Authorities() {}

    /// Whether it is the certificate of an authority.
    ///
    /// @param below how many authorities stand between it and the signer
    static boolean mayIssue(X509Certificate certificate, int below) {
        if (certificate.getVersion() < CAN_SAY) {
            return certificate
                    .getIssuerX500Principal()
                    .equals(certificate.getSubjectX500Principal());
        }
        var usage = certificate.getKeyUsage();
        return certificate.getBasicConstraints() >= below
                && (usage == null || usage[SIGNS_CERTIFICATES]);
    }

    /// Whether its holder is a timestamping authority.
    static boolean mayStamp(X509Certificate certificate) {
        try {
            var purposes = certificate.getExtendedKeyUsage();
            return purposes != null && purposes.contains(TIME_STAMPING);
        } catch (CertificateParsingException _) {
            return false;
        }
    }
}
