package vn.vankho.signature;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A certificate or revocation list that the office keeps, as the manifest has it.
///
/// @param path below `archive/trust/`, with `/`
/// @param sha256 of the file's bytes as they are kept, hexadecimal; for a certificate (DER inside)
///     see `fingerprint`
/// @param fingerprint SHA-256 of the certificate or list itself (DER), as authorities publish it
/// @param subject of the certificate; of a list, its issuer
/// @param from a certificate's first day, a list's day of issue
/// @param until a certificate's last day; of a list, when the next one is due, if it says so
public record TrustEntry(
        Kind kind,
        String path,
        String sha256,
        String fingerprint,
        String subject,
        String issuer,
        Instant from,
        @Nullable Instant until,
        String addedBy,
        Instant addedAt) {

    public enum Kind {
        /// A chain may end here.
        ANCHOR("anchors", "Chứng thư gốc"),
        /// Helps to build a chain.
        INTERMEDIATE("intermediates", "Chứng thư trung gian"),
        CRL("crl", "Danh sách thu hồi");

        private final String folder;
        private final String label;

        Kind(String folder, String label) {
            this.folder = folder;
            this.label = label;
        }

        String folder() {
            return folder;
        }

        public String label() {
            return label;
        }
    }
}
