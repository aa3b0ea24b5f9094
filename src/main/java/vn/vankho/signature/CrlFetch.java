package vn.vankho.signature;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import vn.vankho.access.Access;
import vn.vankho.access.Action;
import vn.vankho.access.Journal;
import vn.vankho.access.Person;
import vn.vankho.signature.TrustEntry.Kind;

/// Fetches revocation lists when an administrator asks for it, and never else: from the addresses
/// that certificates name for which a trusted authority vouches. Each list goes the way of a file
/// that a person brings, so one that its authority did not sign is refused.
@Service
public class CrlFetch {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    /// The lists of large authorities have some megabytes.
    private static final int LARGEST = 24_000_000;

    /// One click asks no more than these.
    private static final int MOST = 20;

    private final TrustStore store;
    private final TrustDesk desk;
    private final Journal journal;

    public CrlFetch(TrustStore store, TrustDesk desk, Journal journal) {
        this.store = store;
        this.desk = desk;
        this.journal = journal;
    }

    /// What came of one address.
    ///
    /// @param added whether a list was added that was not there
    /// @param sentence in Vietnamese
    public record Outcome(CrlAddress from, boolean added, String sentence) {}

    /// Where lists are found: by the certificates of the store, and by those of signers whose
    /// chain ended on one of its roots.
    public List<CrlAddress> addresses() {
        var all = new LinkedHashSet<CrlAddress>();
        try {
            for (var entry : store.usable()) {
                if (entry.kind() == Kind.INTERMEDIATE) {
                    store.folder()
                            .bytes(entry)
                            .ifPresent(pem -> all.addAll(CrlAddress.in(TrustStore.der(pem))));
                }
            }
            all.addAll(store.folder().addresses());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return all.stream().limit(MOST).toList();
    }

    /// Asks each address once; this is the product's only call into the network.
    public List<Outcome> fetch(Person who) {
        Access.require(who, Action.MANAGE_OFFICE);
        var outcomes = new ArrayList<Outcome>();
        try (var client =
                HttpClient.newBuilder()
                        .connectTimeout(PATIENCE)
                        .followRedirects(HttpClient.Redirect.NEVER)
                        .build()) {
            for (var address : addresses()) {
                var outcome = fetch(client, address, who);
                journal.record(
                        who,
                        "crl-fetched",
                        address.address(),
                        Map.of("issuer", address.issuer(), "outcome", outcome.sentence()));
                outcomes.add(outcome);
            }
        }
        return outcomes;
    }

    private Outcome fetch(HttpClient client, CrlAddress address, Person who) {
        try {
            var list = desk.add(content(client, URI.create(address.address())), null, who);
            return new Outcome(
                    address, true, "Đã thêm danh sách thu hồi của «%s».".formatted(names(list)));
        } catch (TrustRefused refused) {
            return new Outcome(address, false, String.valueOf(refused.getMessage()));
        } catch (IOException failed) {
            return new Outcome(address, false, "Không tải được: máy chủ không trả lời đúng.");
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return new Outcome(address, false, "Không tải được: việc tải bị dừng.");
        }
    }

    private static String names(List<TrustEntry> list) {
        return list.getFirst().subject();
    }

    private static byte[] content(HttpClient client, URI address)
            throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(address).timeout(PATIENCE).GET().build();
        var answer = client.send(request, HttpResponse.BodyHandlers.ofInputStream());
        try (var body = answer.body()) {
            var content = body.readNBytes(LARGEST + 1);
            if (answer.statusCode() != 200 || content.length > LARGEST) {
                throw new IOException("Status %d".formatted(answer.statusCode()));
            }
            return content;
        }
    }
}
