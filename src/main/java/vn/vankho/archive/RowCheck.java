package vn.vankho.archive;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.vankho.access.IntegrityFinding;
import vn.vankho.access.Journal;
import vn.vankho.access.JournalLine;
import vn.vankho.home.Database;

/// Compares the list of documents with what the journal says of them: a row that somebody edited in
/// the database file does not agree with the lines that were chained when it was written.
final class RowCheck {

    private static final Logger LOG = LoggerFactory.getLogger(RowCheck.class);

    private static final Map<String, String> LABELS =
            Map.ofEntries(
                    Map.entry("inventory", "mã băm của bản kê khai"),
                    Map.entry("sha256", "mã băm SHA-256"),
                    Map.entry("size", "cỡ tệp"),
                    Map.entry("name", "tên tệp"),
                    Map.entry("source", "nguồn"),
                    Map.entry("sensitivity", "mức tiếp cận"),
                    Map.entry("readers", "những người được xem"),
                    Map.entry("type", "tên loại"),
                    Map.entry("number", "số"),
                    Map.entry("symbol", "ký hiệu"),
                    Map.entry("issuedDate", "ngày văn bản"),
                    Map.entry("issuer", "cơ quan"),
                    Map.entry("subject", "trích yếu"),
                    Map.entry("signerName", "người ký"),
                    Map.entry("confirmed", "đã xác nhận"));

    private static final List<String> OF_DEPOSIT =
            List.of("inventory", "sha256", "size", "name", "source");

    private final Database database;
    private final Journal journal;
    private final Map<String, Map<String, String>> documents = new HashMap<>();
    private final Map<String, String> evidence = new HashMap<>();
    private final List<IntegrityFinding> findings = new ArrayList<>();

    RowCheck(Database database, Journal journal) {
        this.database = database;
        this.journal = journal;
    }

    /// A journal that cannot be read proves nothing; what is wrong with it is named elsewhere.
    List<IntegrityFinding> run() {
        try {
            journal.replay(this::hear);
        } catch (IllegalArgumentException e) {
            LOG.warn("Rows cannot be compared with a journal that cannot be read", e);
            return List.of();
        }
        return database.read(
                jdbc -> {
                    DocumentRows.each(jdbc, this::document);
                    DocumentRows.eachEvidence(jdbc, this::evidence);
                    return findings;
                });
    }

    private void hear(JournalLine line) {
        switch (line.what()) {
            case "deposit", "deposit-listed-again" ->
                    deposited(documents.computeIfAbsent(line.object(), _ -> new TreeMap<>()), line);
            case Replay.DESCRIBE -> described(line);
            case Replay.SENSITIVITY_CHANGED, Replay.READERS_CHANGED -> {
                var facts = documents.get(line.object());
                if (facts != null) {
                    facts.putAll(line.detail());
                }
            }
            case "evidence-listed-again" ->
                    note(line.detail().get("evidence"), line.detail().get("inventory"));
            default -> hearEvidence(line);
        }
    }

    /// A document that is listed again is as people had made it before. Old lines do not say who
    /// might read a document when it came in.
    private static void deposited(Map<String, String> facts, JournalLine line) {
        facts.putIfAbsent("readers", "");
        var sensitivity = line.detail().get("sensitivity");
        if (sensitivity != null) {
            facts.putIfAbsent("sensitivity", sensitivity);
        }
        for (var name : OF_DEPOSIT) {
            var value = line.detail().get(name);
            if (value != null) {
                facts.put(name, value);
            }
        }
    }

    /// What no person confirmed, a later reading may change.
    private void described(JournalLine line) {
        var facts = documents.get(line.object());
        if (facts == null) {
            return;
        }
        Replay.DESCRIBED.forEach(facts::remove);
        if (Boolean.parseBoolean(line.detail().get("confirmed"))) {
            Replay.DESCRIBED.forEach(
                    name ->
                            facts.put(
                                    name, Objects.requireNonNullElse(line.detail().get(name), "")));
        }
    }

    private void hearEvidence(JournalLine line) {
        if (line.what().endsWith("-kept")) {
            var kind = line.what().substring(0, line.what().length() - "-kept".length());
            var number = line.detail().get("number");
            if (number != null && number.matches("\\d{1,9}")) {
                note(
                        "urn:vankho:doc:%s:%s:%04d"
                                .formatted(line.object(), kind, Integer.parseInt(number)),
                        line.detail().get("inventory"));
            }
        }
    }

    private void note(@Nullable String urn, @Nullable String inventory) {
        if (urn != null && inventory != null) {
            evidence.put(urn, inventory);
        }
    }

    private void document(DocumentRows.Listed row) {
        var told = documents.get(row.document().id().toString());
        if (told == null) {
            findings.add(
                    new IntegrityFinding(
                            "row-untold",
                            "db/document/" + row.document().id(),
                            "Nhật ký không có dòng nào về việc nhận văn bản này."));
            return;
        }
        var found = facts(row);
        told.forEach(
                (name, value) -> {
                    var present = found.getOrDefault(name, "");
                    if (!present.equals(value)) {
                        findings.add(changed("document/" + row.document().id(), name));
                    }
                });
    }

    private static Map<String, String> facts(DocumentRows.Listed row) {
        var document = row.document();
        var facts = new HashMap<>(Replay.print(document.description()));
        facts.put("inventory", row.inventory());
        facts.put("sha256", document.sha256().hex());
        facts.put("size", Long.toString(document.size()));
        facts.put("name", document.fileName());
        facts.put("source", document.source());
        facts.put("sensitivity", document.sensitivity().name());
        facts.putAll(Replay.print(document.readers()));
        return facts;
    }

    private void evidence(ObjectId id, String inventory) {
        var told = evidence.get(id.urn());
        if (told != null && !told.equals(inventory)) {
            findings.add(
                    changed(
                            "evidence/%s/%s/%04d".formatted(id.document(), id.kind(), id.number()),
                            "inventory"));
        }
    }

    private static IntegrityFinding changed(String row, String name) {
        return new IntegrityFinding(
                "row-changed",
                "db/" + row + ":" + name,
                "Dòng trong cơ sở dữ liệu khác với nhật ký: %s đã bị sửa."
                        .formatted(LABELS.getOrDefault(name, name)));
    }
}
