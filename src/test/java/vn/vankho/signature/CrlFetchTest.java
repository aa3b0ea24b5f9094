package vn.vankho.signature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.vankho.access.Journal;
import vn.vankho.access.NotAllowed;
import vn.vankho.access.Person;
import vn.vankho.access.Role;
import vn.vankho.home.Database;
import vn.vankho.home.VankhoHome;
import vn.vankho.signature.CrlFetch.Outcome;
import vn.vankho.signature.TrustEntry.Kind;

/// An authority publishes its list on a web server of this machine.
class CrlFetchTest {

    private static final Person ADMIN = new Person("admin", "Quản Trị", Set.of(Role.ADMIN));
    private static final Person CLERK = new Person("thu", "Hoàng Thị Thu", Set.of(Role.CLERK));
    private static final Pki PKI = Pki.usual();
    private static final Instant NOW = Instant.parse("2024-05-07T00:00:00Z");

    @TempDir Path folder;
    private final AtomicInteger asked = new AtomicInteger();
    private Database database;
    private TrustStore store;
    private TrustDesk desk;
    private CrlFetch fetch;
    private HttpServer server;
    private volatile byte[] published = PKI.crl(NOW);
    private volatile int status = 200;

    @BeforeEach
    void open() throws IOException {
        var home = new VankhoHome(folder);
        database = Database.open(home);
        var journal = Journal.open(home, database, Clock.systemUTC());
        store = new TrustStore(home);
        desk = new TrustDesk(store, journal, Clock.systemUTC());
        fetch = new CrlFetch(store, desk, journal);
        desk.add(Pki.der(PKI.root), Sha256s.of(Pki.der(PKI.root)), ADMIN);
        desk.add(Pki.der(PKI.sub), null, ADMIN);
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext(
                "/",
                exchange -> {
                    asked.incrementAndGet();
                    exchange.sendResponseHeaders(status, published.length);
                    try (var body = exchange.getResponseBody()) {
                        body.write(published);
                    }
                });
        server.start();
    }

    @AfterEach
    void close() {
        server.stop(0);
        database.close();
    }

    private CrlAddress address() {
        var at = "http://127.0.0.1:%d/sub.crl".formatted(server.getAddress().getPort());
        return CrlAddress.in(Pki.der(PKI.publishingAt(at))).getFirst();
    }

    private Outcome fetched() throws IOException {
        store.folder().note(Set.of(address()));
        return fetch.fetch(ADMIN).getFirst();
    }

    @Test
    void asksNobodyUntilAnAdministratorPresses() throws IOException {
        store.folder().note(Set.of(address()));
        assertThat(fetch.addresses()).containsExactly(address());
        assertThatThrownBy(() -> fetch.fetch(CLERK)).isInstanceOf(NotAllowed.class);
        assertThat(asked).hasValue(0);
    }

    @Test
    void keepsTheListThatTheAuthorityPublishes() throws IOException {
        assertThat(fetched().added()).isTrue();
        assertThat(store.usable()).filteredOn(each -> each.kind() == Kind.CRL).hasSize(1);
        assertThat(store.verify()).isEmpty();
        assertThat(fetch.fetch(ADMIN).getFirst().sentence()).contains("đã có trong kho tin cậy");
    }

    @Test
    void refusesAListOfAnImpostor() throws IOException {
        published = Pki.impostor().crl(NOW);
        assertThat(fetched().added()).isFalse();
        assertThat(store.usable()).noneMatch(each -> each.kind() == Kind.CRL);
    }

    @Test
    void saysThatAServerDidNotAnswerRightly() throws IOException {
        status = 302;
        assertThat(fetched().sentence()).startsWith("Không tải được");
        status = 200;
        published = "<html>".getBytes(java.nio.charset.StandardCharsets.US_ASCII);
        assertThat(fetched().added()).isFalse();
    }

    @Test
    void takesAddressesOfTheWebAlone() {
        var others = PKI.publishingAt("ldap://127.0.0.1/cn=ca");
        assertThat(CrlAddress.in(Pki.der(others))).isEmpty();
        assertThat(CrlAddress.in(Pki.der(PKI.publishingAt("file:///etc/passwd")))).isEmpty();
    }
}
