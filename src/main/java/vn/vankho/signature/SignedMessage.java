package vn.vankho.signature;

import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Optional;
import org.bouncycastle.cert.X509CertificateHolder;
import vn.vankho.signature.FileSignatures.Algorithms;
import vn.vankho.signature.FileSignatures.Timestamp;

/// What a signature dictionary holds: who signed, when by their own word, and the mathematics.
sealed interface SignedMessage permits SignatureBlock, BareSignature {

    /// The message cannot be read, or has not exactly one signer.
    final class Unreadable extends Exception {

        private final int signers;

        Unreadable(String sentence, int signers) {
            super(sentence);
            this.signers = signers;
        }

        int signers() {
            return signers;
        }
    }

    /// What the mathematics say.
    ///
    /// @param intact whether everything fits: the digest, the signature, and what ties them
    record Proof(boolean digestMatches, boolean signatureMatches, boolean intact) {

        static final Proof NONE = new Proof(false, false, false);
    }

    static boolean understood(String kind) {
        return SignatureBlock.understands(kind) || kind.equals(BareSignature.KIND);
    }

    /// @param kind the dictionary's `/SubFilter`; one that is understood
    static SignedMessage parse(String kind, Located found, byte[] contents) throws Unreadable {
        return kind.equals(BareSignature.KIND)
                ? BareSignature.parse(found.dictionary(), contents)
                : SignatureBlock.parse(kind, contents);
    }

    /// The signer's certificate, if the message carries it.
    Optional<X509CertificateHolder> certificate();

    /// When the signer's machine says that it signed.
    Optional<Instant> signingTime();

    Algorithms algorithms(X509CertificateHolder certificate) throws IOException;

    /// @throws GeneralSecurityException if it was signed by an algorithm that nobody here knows
    Proof prove(ByteRange range, Path file, X509CertificateHolder certificate)
            throws IOException, GeneralSecurityException;

    /// @param intact whether the message was proved
    Optional<Timestamp> timestamp(boolean intact);
}
