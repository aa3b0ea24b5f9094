package vn.vankho.signature;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.GeneralSecurityException;
import java.security.cert.CRLException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import vn.vankho.access.Access;
import vn.vankho.access.Action;
import vn.vankho.access.Journal;
import vn.vankho.access.Person;
import vn.vankho.signature.TrustEntry.Kind;

/// Takes certificates and revocation lists into the trust store. Nothing is fetched: a person
/// brings the file, and compares the fingerprint of a root with what its authority publishes.
@Service
public class TrustDesk {

    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'", Locale.ROOT)
                    .withZone(ZoneOffset.UTC);
    private static final int LINE = 64;

    private final TrustStore store;
    private final Journal journal;
    private final Clock clock;

    public TrustDesk(TrustStore store, Journal journal, Clock clock) {
        this.store = store;
        this.journal = journal;
        this.clock = clock;
    }

    /// Adds what a file holds: one or several certificates of authorities, or a revocation list.
    ///
    /// @param fingerprint SHA-256 of the root as the person compared it; needed for a root only
    /// @throws TrustRefused with the reason; then nothing was added
    public synchronized List<TrustEntry> add(
            byte[] file, @Nullable String fingerprint, Person who) {
        Access.require(who, Action.MANAGE_OFFICE);
        var certificates = certificates(file);
        try {
            if (certificates.isEmpty()) {
                return List.of(addCrl(crl(file), who));
            }
            for (var each : certificates) {
                requireFit(each, fingerprint);
            }
            var added = new ArrayList<TrustEntry>();
            for (var each : certificates) {
                added.add(addCertificate(each, who));
            }
            return added;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (CertificateException | CRLException e) {
            throw TrustRefused.unreadable();
        }
    }

    private static List<X509Certificate> certificates(byte[] file) {
        try {
            return CertificateFactory.getInstance("X.509")
                    .generateCertificates(new ByteArrayInputStream(file))
                    .stream()
                    .map(X509Certificate.class::cast)
                    .toList();
        } catch (CertificateException _) {
            return List.of();
        }
    }

    private static X509CRL crl(byte[] file) {
        try {
            var crl =
                    CertificateFactory.getInstance("X.509")
                            .generateCRL(new ByteArrayInputStream(file));
            if (crl instanceof X509CRL list) {
                return list;
            }
        } catch (CertificateException | CRLException _) {
            // refused below, as anything else that is no list
        }
        throw TrustRefused.unreadable();
    }

    /// A signer's own certificate has no business here: to trust it would be to trust its owner.
    private void requireFit(X509Certificate certificate, @Nullable String fingerprint)
            throws CertificateException {
        var subject = Subjects.name(certificate.getSubjectX500Principal());
        if (certificate.getBasicConstraints() < 0) {
            throw TrustRefused.noAuthority(subject);
        }
        var own = Sha256s.of(certificate.getEncoded());
        if (known(own)) {
            throw TrustRefused.present(subject);
        }
        if (!isRoot(certificate)) {
            return;
        }
        if (fingerprint == null || fingerprint.isBlank()) {
            throw TrustRefused.notCompared(subject, own);
        }
        if (!letters(fingerprint).equals(own)) {
            throw TrustRefused.otherFingerprint(subject);
        }
    }

    private boolean known(String fingerprint) {
        return store.usable().stream().anyMatch(each -> each.fingerprint().equals(fingerprint));
    }

    /// Pages print fingerprints with colons or spaces, in large letters or small ones.
    private static String letters(String fingerprint) {
        return fingerprint.toLowerCase(Locale.ROOT).replaceAll("[^0-9a-f]", "");
    }

    private static boolean isRoot(X509Certificate certificate) {
        return certificate.getSubjectX500Principal().equals(certificate.getIssuerX500Principal());
    }

    private TrustEntry addCertificate(X509Certificate certificate, Person who)
            throws IOException, CertificateException {
        var kind = isRoot(certificate) ? Kind.ANCHOR : Kind.INTERMEDIATE;
        var fingerprint = Sha256s.of(certificate.getEncoded());
        var pem = pem(certificate.getEncoded());
        var entry =
                new TrustEntry(
                        kind,
                        kind.folder() + "/" + fingerprint + ".pem",
                        Sha256s.of(pem),
                        fingerprint,
                        Subjects.name(certificate.getSubjectX500Principal()),
                        Subjects.name(certificate.getIssuerX500Principal()),
                        certificate.getNotBefore().toInstant(),
                        certificate.getNotAfter().toInstant(),
                        who.fullName(),
                        clock.instant());
        return added(entry, pem, who);
    }

    private static byte[] pem(byte[] der) {
        var lines = Base64.getMimeEncoder(LINE, new byte[] {'\n'}).encodeToString(der);
        return ("-----BEGIN CERTIFICATE-----\n" + lines + "\n-----END CERTIFICATE-----\n")
                .getBytes(java.nio.charset.StandardCharsets.US_ASCII);
    }

    private TrustEntry addCrl(X509CRL list, Person who) throws IOException, CRLException {
        var issuerName = Subjects.name(list.getIssuerX500Principal());
        var issuer = issuer(list).orElseThrow(() -> TrustRefused.noIssuer(issuerName));
        var der = list.getEncoded();
        var sha256 = Sha256s.of(der);
        if (known(sha256)) {
            throw TrustRefused.present("Danh sách thu hồi của " + issuerName);
        }
        var entry =
                new TrustEntry(
                        Kind.CRL,
                        free(Kind.CRL.folder() + "/" + issuer + "/" + STAMP.format(from(list))),
                        sha256,
                        sha256,
                        issuerName,
                        issuer,
                        from(list),
                        instant(list.getNextUpdate()),
                        who.fullName(),
                        clock.instant());
        return added(entry, der, who);
    }

    private static Instant from(X509CRL list) {
        return list.getThisUpdate().toInstant();
    }

    private static @Nullable Instant instant(@Nullable Date date) {
        return date == null ? null : date.toInstant();
    }

    /// A list is never overwritten, not even by another one of the same second.
    private String free(String name) throws IOException {
        var taken = store.folder().files();
        var path = name + ".crl";
        for (int i = 2; taken.contains(path); i++) {
            path = name + "-" + i + ".crl";
        }
        return path;
    }

    /// The fingerprint of the authority whose key signed the list.
    private Optional<String> issuer(X509CRL list) throws IOException {
        for (var entry : store.usable()) {
            if (entry.kind() != Kind.CRL) {
                var pem = store.folder().bytes(entry);
                if (pem.isPresent() && signed(list, pem.get())) {
                    return Optional.of(entry.fingerprint());
                }
            }
        }
        return Optional.empty();
    }

    private static boolean signed(X509CRL list, byte[] pem) {
        try {
            var certificate =
                    (X509Certificate)
                            CertificateFactory.getInstance("X.509")
                                    .generateCertificate(new ByteArrayInputStream(pem));
            if (!certificate.getSubjectX500Principal().equals(list.getIssuerX500Principal())) {
                return false;
            }
            list.verify(certificate.getPublicKey());
            return true;
        } catch (GeneralSecurityException _) {
            return false;
        }
    }

    private TrustEntry added(TrustEntry entry, byte[] bytes, Person who) throws IOException {
        store.folder().add(entry, bytes);
        journal.record(
                who,
                "trust-added",
                "trust/" + entry.path(),
                Map.of(
                        "kind", entry.kind().name(),
                        "subject", entry.subject(),
                        "fingerprint", entry.fingerprint(),
                        "from", entry.from().toString(),
                        "until", String.valueOf(entry.until())));
        return entry;
    }
}
