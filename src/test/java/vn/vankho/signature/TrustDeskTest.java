package vn.vankho.signature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.vankho.RealParts;
import vn.vankho.access.IntegrityFinding;
import vn.vankho.access.Journal;
import vn.vankho.access.NotAllowed;
import vn.vankho.access.Person;
import vn.vankho.access.Role;
import vn.vankho.home.Database;
import vn.vankho.home.VankhoHome;
import vn.vankho.signature.TrustEntry.Kind;

class TrustDeskTest {

    private static final Person ADMIN = new Person("admin", "Quản Trị", Set.of(Role.ADMIN));
    private static final Pki PKI = Pki.usual();
    private static final Instant ISSUED = Instant.parse("2024-05-07T00:00:00Z");

    @TempDir Path folder;

    private Database database;
    private Journal journal;
    private TrustStore store;
    private TrustDesk desk;

    @BeforeEach
    void open() {
        var home = new VankhoHome(folder);
        database = Database.open(home);
        journal = Journal.open(home, database, Clock.systemUTC());
        store = new TrustStore(home);
        desk = new TrustDesk(store, journal, Clock.systemUTC());
    }

    @AfterEach
    void close() {
        database.close();
    }

    private static String fingerprint() {
        return Sha256s.of(Pki.der(PKI.root));
    }

    private void trustAll() {
        desk.add(Pki.der(PKI.root), fingerprint(), ADMIN);
        desk.add(Pki.der(PKI.sub), null, ADMIN);
        desk.add(PKI.crl(ISSUED), null, ADMIN);
    }

    @Test
    void keepsWhatAPersonAddedAndWritesItIntoTheJournal() {
        trustAll();
        assertThat(store.usable())
                .extracting(TrustEntry::kind)
                .containsExactly(Kind.ANCHOR, Kind.INTERMEDIATE, Kind.CRL);
        assertThat(store.usable()).extracting(TrustEntry::addedBy).containsOnly("Quản Trị");
        assertThat(journal.newest(9, 0))
                .filteredOn(line -> line.what().equals("trust-added"))
                .hasSize(3);
        assertThat(store.verify()).isEmpty();
    }

    @Test
    void takesARootOnlyWithTheFingerprintThatWasCompared() {
        assertThatThrownBy(() -> desk.add(Pki.der(PKI.root), null, ADMIN))
                .isInstanceOf(TrustRefused.class)
                .hasMessageContaining(fingerprint());
        assertThatThrownBy(() -> desk.add(Pki.der(PKI.root), "00".repeat(32), ADMIN))
                .isInstanceOf(TrustRefused.class);
        assertThat(store.entries()).isEmpty();
        var printed =
                HexFormat.ofDelimiter(":")
                        .withUpperCase()
                        .formatHex(HexFormat.of().parseHex(fingerprint()));
        assertThat(desk.add(Pki.der(PKI.root), printed, ADMIN)).hasSize(1);
    }

    @Test
    void refusesWhatVouchesForNobody() {
        assertThatThrownBy(() -> desk.add(Pki.der(PKI.leader().certificate()), null, ADMIN))
                .isInstanceOf(TrustRefused.class);
        assertThatThrownBy(() -> desk.add(new byte[] {1, 2, 3}, null, ADMIN))
                .isInstanceOf(TrustRefused.class);
        var clerk = new Person("vt", "Văn Thư", Set.of(Role.CLERK));
        assertThatThrownBy(() -> desk.add(Pki.der(PKI.sub), null, clerk))
                .isInstanceOf(NotAllowed.class);
    }

    @Test
    void takesAListOnlyFromAnIssuerThatItKnowsByKey() {
        assertThatThrownBy(() -> desk.add(PKI.crl(ISSUED), null, ADMIN))
                .isInstanceOf(TrustRefused.class);
        trustAll();
        assertThatThrownBy(() -> desk.add(Pki.impostor().crl(ISSUED), null, ADMIN))
                .isInstanceOf(TrustRefused.class);
    }

    @Test
    void keepsEveryListAndOverwritesNone() {
        trustAll();
        desk.add(PKI.crl(ISSUED.plusSeconds(86_400)), null, ADMIN);
        desk.add(PKI.crl(ISSUED, new Pki.Revoked(PKI.leader().certificate(), ISSUED)), null, ADMIN);
        var lists = store.usable().stream().filter(entry -> entry.kind() == Kind.CRL).toList();
        assertThat(lists).hasSize(3).extracting(TrustEntry::path).doesNotHaveDuplicates();
        assertThatThrownBy(() -> desk.add(PKI.crl(ISSUED.plusSeconds(86_400)), null, ADMIN))
                .isInstanceOf(TrustRefused.class);
    }

    @Test
    void doesNotUseAFileThatChangedOrThatNobodyListed() throws IOException {
        trustAll();
        var root = folder.resolve("archive/trust");
        var anchor = root.resolve(store.entries().getFirst().path());
        anchor.toFile().setWritable(true);
        Files.write(anchor, Pki.der(Pki.impostor().root));
        Files.write(root.resolve("anchors/mine.pem"), Pki.der(Pki.impostor().root));
        assertThat(store.material().anchors()).isEmpty();
        assertThat(store.verify())
                .extracting(IntegrityFinding::code)
                .containsExactly("trust-file-changed", "trust-file-unlisted");
    }

    @Test
    void usesNothingWhenTheListItselfIsBroken() throws IOException {
        trustAll();
        Files.writeString(folder.resolve("archive/trust/manifest.json"), "{");
        assertThat(store.usable()).isEmpty();
        assertThat(store.verify())
                .extracting(IntegrityFinding::code)
                .containsExactly("trust-manifest-unreadable");
    }

    @Test
    void readsTheCertificatesOfVietnameseAuthorities() throws IOException {
        var pem = RealParts.shared("spec/luu-tru-va-chu-ky.trust/vgca-root-g2.pem");
        var pin = "f04ba4b459a7c9a1b971ad9b1cb833e695a80c79aea63b174b66a70edfe2fdb8";
        var added = desk.add(Files.readAllBytes(pem), pin, ADMIN).getFirst();
        assertThat(added.subject()).isEqualTo("RootCA chuyên dùng Chính phủ G2");
        assertThat(added.kind()).isEqualTo(Kind.ANCHOR);
    }
}
