package vn.vankho.issuing;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import vn.vankho.access.Access;
import vn.vankho.access.Action;
import vn.vankho.access.Journal;
import vn.vankho.access.Person;
import vn.vankho.archive.Archive;
import vn.vankho.document.DocumentId;
import vn.vankho.home.Database;
import vn.vankho.register.OutgoingRegister;

/// Recalls documents that are out (Điều 18.4; Phụ lục VI, III.8): the office's own copy and what is
/// written of it are frozen, the facts of the recall are kept for good.
@Service
public class Recalls {

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.ROOT);

    private final OutgoingRegister register;
    private final Archive archive;
    private final Database database;
    private final Journal journal;
    private final Clock clock;

    public Recalls(
            OutgoingRegister register,
            Archive archive,
            Database database,
            Journal journal,
            Clock clock) {
        this.register = register;
        this.archive = archive;
        this.database = database;
        this.journal = journal;
        this.clock = clock;
    }

    /// @param decision the document by which it is recalled
    /// @param askedOf who was told to send it back, or to destroy the electronic one
    /// @param by the full name on that day
    public record Recall(
            DocumentId document,
            LocalDate on,
            String reason,
            String decision,
            String askedOf,
            Instant recordedAt,
            String by) {}

    /// Recalls a document for good; asked again it is the same recall.
    ///
    /// @throws FollowUpRefused if it is no document of the office's own books, or a part is missing
    public Recall recall(
            DocumentId document,
            LocalDate day,
            String reason,
            String decision,
            String askedOf,
            Person who) {
        Access.require(who, Action.VOID_NUMBER);
        var known = find(document);
        if (known.isPresent()) {
            return known.get();
        }
        if (register.forDocument(document).isEmpty()) {
            throw FollowUpRefused.notOurs();
        }
        if (reason.isBlank() || decision.isBlank()) {
            throw FollowUpRefused.incomplete();
        }
        if (day.isAfter(LocalDate.now(clock.withZone(ZoneId.systemDefault())))) {
            throw FollowUpRefused.future();
        }
        var recall =
                new Recall(
                        document,
                        day,
                        reason.strip(),
                        decision.strip(),
                        askedOf.strip(),
                        clock.instant(),
                        who.fullName());
        return database.write(
                _ -> {
                    insert(recall, who);
                    archive.freeze(document, sentence(recall), who);
                    return find(document).orElseThrow();
                });
    }

    private static String sentence(Recall recall) {
        return "Đã thu hồi ngày %s theo %s: %s"
                .formatted(DAY.format(recall.on()), recall.decision(), recall.reason());
    }

    private void insert(Recall recall, Person who) {
        var document = recall.document().toString();
        database.write(
                jdbc ->
                        jdbc.sql(
                                        """
                                        insert into recall (document_id, recalled_on, reason, decision, asked_of,
                                            recorded_at, login, recorded_by) values (?, ?, ?, ?, ?, ?, ?, ?)""")
                                .params(
                                        document,
                                        recall.on().toString(),
                                        recall.reason(),
                                        recall.decision(),
                                        recall.askedOf(),
                                        recall.recordedAt().toString(),
                                        who.login(),
                                        recall.by())
                                .update());
        journal.record(
                who,
                "document-recalled",
                document,
                Map.of(
                        "date", recall.on().toString(),
                        "reason", recall.reason(),
                        "decision", recall.decision(),
                        "asked-of", recall.askedOf()));
    }

    public Optional<Recall> find(DocumentId document) {
        return database.read(
                jdbc ->
                        jdbc.sql("select * from recall where document_id = ?")
                                .param(document.toString())
                                .query(
                                        (row, _) ->
                                                new Recall(
                                                        document,
                                                        LocalDate.parse(
                                                                row.getString("recalled_on")),
                                                        row.getString("reason"),
                                                        row.getString("decision"),
                                                        row.getString("asked_of"),
                                                        Instant.parse(row.getString("recorded_at")),
                                                        row.getString("recorded_by")))
                                .optional());
    }
}
