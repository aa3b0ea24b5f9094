package vn.vankho.archive;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.vankho.access.Journal;
import vn.vankho.access.JournalLine;
import vn.vankho.access.Sensitivity;
import vn.vankho.document.Description;
import vn.vankho.document.DocumentId;
import vn.vankho.home.Database;

/// Does again what people decided about documents whose rows were lost: the journal has it.
/// Else a document that was restricted would be open again.
final class Replay {

    static final String DESCRIBE = "describe";
    static final String SENSITIVITY_CHANGED = "sensitivity-changed";
    static final String READERS_CHANGED = "readers-changed";

    /// The names under which a line tells what a document was described to be.
    static final List<String> DESCRIBED =
            List.of(
                    "type",
                    "number",
                    "symbol",
                    "issuedDate",
                    "issuer",
                    "subject",
                    "signerName",
                    "confirmed");
    static final String FROZEN = "document-frozen";

    private final Database database;
    private final Set<DocumentId> documents;

    /// @param documents those that were listed again
    Replay(Database database, Set<DocumentId> documents) {
        this.database = database;
        this.documents = documents;
    }

    void run(Journal journal) {
        journal.replay(
                line -> {
                    if (isDecision(line) && documents.contains(DocumentId.parse(line.object()))) {
                        database.write(jdbc -> again(jdbc, line));
                    }
                });
    }

    private static boolean isDecision(JournalLine line) {
        return line.what().equals(DESCRIBE)
                || line.what().equals(SENSITIVITY_CHANGED)
                || line.what().equals(READERS_CHANGED)
                || line.what().equals(FROZEN);
    }

    private static DocumentId again(JdbcClient jdbc, JournalLine line) {
        var id = DocumentId.parse(line.object());
        if (line.what().equals(DESCRIBE)) {
            DocumentRows.describe(jdbc, id, description(line.detail()));
        } else if (line.what().equals(READERS_CHANGED)) {
            DocumentRows.setReaders(jdbc, id, readers(line.detail()));
        } else if (line.what().equals(FROZEN)) {
            var reason = line.detail().getOrDefault("reason", "");
            FrozenRows.insert(jdbc, id, reason, line.at(), line.who());
        } else {
            DocumentRows.setSensitivity(jdbc, id, sensitivity(line.detail()));
        }
        return id;
    }

    static Map<String, String> print(Sensitivity sensitivity) {
        return Map.of("sensitivity", sensitivity.name());
    }

    private static Sensitivity sensitivity(Map<String, String> detail) {
        var name = detail.get("sensitivity");
        return name == null ? Sensitivity.RESTRICTED : Sensitivity.valueOf(name);
    }

    static Map<String, String> print(Set<String> readers) {
        return Map.of("readers", String.join("\n", new TreeSet<>(readers)));
    }

    private static Set<String> readers(Map<String, String> detail) {
        return detail.getOrDefault("readers", "")
                .lines()
                .filter(login -> !login.isBlank())
                .collect(Collectors.toSet());
    }

    static Map<String, String> print(Description description) {
        var values = new TreeMap<String, String>();
        put(values, "type", description.type());
        put(values, "number", description.number());
        put(values, "symbol", description.symbol());
        put(values, "issuedDate", description.issuedDate());
        put(values, "issuer", description.issuer());
        put(values, "subject", description.subject());
        put(values, "signerName", description.signerName());
        put(values, "confirmed", description.confirmed());
        return values;
    }

    private static void put(Map<String, String> values, String name, @Nullable Object value) {
        if (value != null) {
            values.put(name, value.toString());
        }
    }

    private static Description description(Map<String, String> detail) {
        var date = detail.get("issuedDate");
        return new Description(
                detail.get("type"),
                detail.get("number"),
                detail.get("symbol"),
                date == null ? null : LocalDate.parse(date),
                detail.get("issuer"),
                detail.get("subject"),
                detail.get("signerName"),
                Boolean.parseBoolean(detail.get("confirmed")));
    }
}
