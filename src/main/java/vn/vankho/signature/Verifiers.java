package vn.vankho.signature;

import java.io.IOException;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.SignerInformation;
import org.bouncycastle.cms.SignerInformationVerifier;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.bouncycastle.operator.OperatorCreationException;

/// Proves signatures with a public key.
final class Verifiers {

    /// Given by hand where it is used, so that nothing else in the process changes.
    static final BouncyCastleProvider PROVIDER = new BouncyCastleProvider();

    private Verifiers() {}

    static boolean verify(SignerInformation signer, SubjectPublicKeyInfo key) {
        try {
            return signer.verify(of(key));
        } catch (CMSException | OperatorCreationException | IOException | RuntimeException _) {
            return false;
        }
    }

    /// By key, not by certificate: else Bouncy Castle refuses what was signed outside the
    /// certificate's dates, which is a question of its own.
    ///
    /// @throws OperatorCreationException if nobody here knows such keys
    static SignerInformationVerifier of(SubjectPublicKeyInfo key)
            throws OperatorCreationException, IOException {
        var known = BouncyCastleProvider.getPublicKey(key);
        if (known == null) {
            throw new OperatorCreationException("unknown key " + key.getAlgorithm().getAlgorithm());
        }
        return new JcaSimpleSignerInfoVerifierBuilder().setProvider(PROVIDER).build(known);
    }
}
