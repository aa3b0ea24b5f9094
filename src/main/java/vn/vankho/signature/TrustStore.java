package vn.vankho.signature;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import vn.vankho.access.IntegrityFinding;
import vn.vankho.home.VankhoHome;
import vn.vankho.signature.TrustEntry.Kind;
import vn.vankho.signature.chain.ChainAnswer;
import vn.vankho.signature.chain.TrustMaterial;

/// The certificates that the office trusts and the revocation lists that it collected, in
/// `archive/trust`. Only what the manifest lists and what is still as it lists it is ever used.
@Component
public final class TrustStore {

    private static final Logger LOG = LoggerFactory.getLogger(TrustStore.class);

    /// More than this is not handed to the sandbox with each question.
    private static final long MOST_CRL_BYTES = 24_000_000;

    private final TrustFolder folder;

    public TrustStore(VankhoHome home) {
        this.folder = new TrustFolder(home.archive().resolve("trust"));
    }

    TrustFolder folder() {
        return folder;
    }

    /// Everything that the manifest lists, also what is not used because it changed.
    public List<TrustEntry> entries() {
        try {
            return folder.entries();
        } catch (IOException e) {
            LOG.error("The list of trusted certificates cannot be read; none is used", e);
            return List.of();
        }
    }

    /// The entries of which every byte is as it was when they were added.
    public List<TrustEntry> usable() {
        return entries().stream().filter(entry -> bytes(entry).isPresent()).toList();
    }

    private Optional<byte[]> bytes(TrustEntry entry) {
        try {
            return folder.bytes(entry);
        } catch (IOException e) {
            LOG.error("Cannot read {}", entry.path(), e);
            return Optional.empty();
        }
    }

    /// Stands for all that is used: two reports with the same value had the same to go by.
    public String sha256() {
        var lines =
                usable().stream()
                        .map(entry -> entry.kind() + " " + entry.sha256() + "\n")
                        .sorted()
                        .collect(Collectors.joining());
        return Sha256s.of(lines.getBytes(StandardCharsets.UTF_8));
    }

    TrustMaterial material() {
        return new TrustMaterial(
                certificates(Kind.ANCHOR), certificates(Kind.INTERMEDIATE), crls());
    }

    private List<byte[]> certificates(Kind kind) {
        return entries().stream()
                .filter(entry -> entry.kind() == kind)
                .flatMap(entry -> bytes(entry).stream())
                .map(TrustStore::der)
                .toList();
    }

    static byte[] der(byte[] pem) {
        try {
            return CertificateFactory.getInstance("X.509")
                    .generateCertificate(new ByteArrayInputStream(pem))
                    .getEncoded();
        } catch (CertificateException e) {
            // It was read when it was added, and has not changed since.
            throw new IllegalStateException(e);
        }
    }

    /// Of each issuer the newest list, and of each month before the last one: a certificate that
    /// expired then is no longer on later ones.
    private List<byte[]> crls() {
        var chosen = new ArrayList<byte[]>();
        var months = new HashSet<String>();
        long size = 0;
        for (var entry : newestCrlsFirst()) {
            if (!months.add(entry.issuer() + YearMonth.from(entry.from().atZone(ZoneOffset.UTC)))) {
                continue;
            }
            var bytes = bytes(entry);
            size += bytes.map(each -> each.length).orElse(0);
            if (size > MOST_CRL_BYTES) {
                LOG.warn(
                        "Too many revocation lists; those from before {} are left out",
                        entry.from());
                break;
            }
            bytes.ifPresent(chosen::add);
        }
        return chosen;
    }

    private List<TrustEntry> newestCrlsFirst() {
        return entries().stream()
                .filter(entry -> entry.kind() == Kind.CRL)
                .sorted(Comparator.comparing(TrustEntry::from).reversed())
                .toList();
    }

    /// A revocation list by the digest of its bytes.
    Optional<byte[]> crl(String sha256) {
        return entries().stream()
                .filter(entry -> entry.kind() == Kind.CRL && entry.fingerprint().equals(sha256))
                .findFirst()
                .flatMap(this::bytes);
    }

    /// Remembers where the revocation lists are published that were wanting: by the word of
    /// certificates for which a trusted root vouches, and of no others.
    void noteAddresses(ChainAnswer answer) {
        var found =
                answer.signatures().stream()
                        .map(ChainAnswer.SignatureChain::chain)
                        .filter(ChainAnswer::anchored)
                        .flatMap(List::stream)
                        .filter(link -> !link.anchor())
                        .flatMap(link -> CrlAddress.in(link.der()).stream())
                        .distinct()
                        .toList();
        try {
            folder.note(found);
        } catch (IOException e) {
            LOG.warn("Addresses of revocation lists could not be written down", e);
        }
    }

    /// What is not as the manifest says: missing, changed, or not in it. Empty if all is well.
    public List<IntegrityFinding> verify() {
        try {
            var findings = new ArrayList<IntegrityFinding>();
            var listed = new HashSet<String>();
            for (var entry : folder.entries()) {
                listed.add(entry.path());
                if (folder.bytes(entry).isEmpty()) {
                    findings.add(changed(entry));
                }
            }
            folder.files().stream()
                    .filter(path -> !listed.contains(path))
                    .forEach(path -> findings.add(unlisted(path)));
            return findings;
        } catch (IOException e) {
            LOG.error("The trust store cannot be read", e);
            return List.of(
                    new IntegrityFinding(
                            "trust-manifest-unreadable",
                            "trust/" + TrustFolder.MANIFEST,
                            "Không đọc được danh mục kho tin cậy; mọi chứng thư trong đó không được dùng."));
        }
    }

    private static IntegrityFinding changed(TrustEntry entry) {
        return new IntegrityFinding(
                "trust-file-changed",
                "trust/" + entry.path(),
                "%s «%s» bị mất hoặc đã bị sửa; không được dùng."
                        .formatted(entry.kind().label(), entry.subject()));
    }

    private static IntegrityFinding unlisted(String path) {
        return new IntegrityFinding(
                "trust-file-unlisted",
                "trust/" + path,
                "Tệp không có trong danh mục kho tin cậy; không được dùng.");
    }
}
