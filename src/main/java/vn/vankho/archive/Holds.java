package vn.vankho.archive;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.vankho.access.Journal;
import vn.vankho.access.Person;
import vn.vankho.document.DocumentId;
import vn.vankho.home.Database;

/// Orders that documents must stay as they are (*lệnh giữ*), whoever asks for what, administrators
/// among them. Who may give and lift them is the caller's to ask.
public final class Holds {

    private final Database database;
    private final Journal journal;
    private final Clock clock;

    public Holds(Database database, Journal journal, Clock clock) {
        this.database = database;
        this.journal = journal;
        this.clock = clock;
    }

    /// One order.
    ///
    /// @param placedBy login
    /// @param liftedBecause null while it stands
    public record Hold(
            UUID id,
            String reason,
            String placedBy,
            Instant placedAt,
            @Nullable String liftedBy,
            @Nullable String liftedBecause) {

        public boolean stands() {
            return liftedBy == null;
        }
    }

    /// Holds documents; an order may begin without any.
    public UUID place(String reason, Collection<DocumentId> documents, Person who) {
        if (reason.isBlank()) {
            throw DisposalRefused.holdWithoutReason();
        }
        var id = UUID.randomUUID();
        return database.write(
                jdbc -> {
                    jdbc.sql(
                                    """
                                    insert into hold_order (id, reason, placed_by, placed_at)
                                    values (?, ?, ?, ?)\
                                    """)
                            .params(
                                    id.toString(),
                                    reason.strip(),
                                    who.login(),
                                    clock.instant().toString())
                            .update();
                    documents.forEach(document -> add(jdbc, id, document));
                    journal.record(
                            who,
                            "hold-placed",
                            "hold/" + id,
                            Map.of(
                                    "reason",
                                    reason.strip(),
                                    "documents",
                                    String.join(
                                            " ",
                                            documents.stream()
                                                    .map(DocumentId::toString)
                                                    .toList())));
                    return id;
                });
    }

    /// Takes a document into an order that stands, as when it is put into a case file that is held.
    public void extend(UUID hold, DocumentId document) {
        database.write(
                jdbc -> {
                    add(jdbc, hold, document);
                    return document;
                });
    }

    private static void add(JdbcClient jdbc, UUID hold, DocumentId document) {
        jdbc.sql(
                        """
                        insert into held_document (hold_order, document_id) values (?, ?)
                        on conflict do nothing\
                        """)
                .params(hold.toString(), document.toString())
                .update();
    }

    /// Lifts an order; it stays to be read.
    ///
    /// @return whether it stood
    public boolean lift(UUID id, String because, Person who) {
        if (because.isBlank()) {
            throw DisposalRefused.holdWithoutReason();
        }
        return database.write(
                jdbc -> {
                    int rows =
                            jdbc.sql(
                                            """
                                            update hold_order set lifted_by = ?, lifted_at = ?, lifted_because = ?
                                            where id = ? and lifted_at is null\
                                            """)
                                    .params(
                                            who.login(),
                                            clock.instant().toString(),
                                            because.strip(),
                                            id.toString())
                                    .update();
                    if (rows > 0) {
                        journal.record(
                                who,
                                "hold-lifted",
                                "hold/" + id,
                                Map.of("reason", because.strip()));
                    }
                    return rows > 0;
                });
    }

    /// The orders that keep a document now.
    public List<Hold> on(DocumentId document) {
        return database.read(jdbc -> on(jdbc, document));
    }

    static List<Hold> on(JdbcClient jdbc, DocumentId document) {
        return jdbc.sql(
                        """
                        select hold_order.* from hold_order join held_document on hold_order = id
                        where document_id = ? and lifted_at is null order by placed_at\
                        """)
                .param(document.toString())
                .query((row, _) -> hold(row))
                .list();
    }

    /// All orders, the newest first, lifted ones among them.
    public List<Hold> all() {
        return database.read(
                jdbc ->
                        jdbc.sql("select * from hold_order order by placed_at desc, id")
                                .query((row, _) -> hold(row))
                                .list());
    }

    private static Hold hold(ResultSet row) throws SQLException {
        return new Hold(
                UUID.fromString(row.getString("id")),
                row.getString("reason"),
                row.getString("placed_by"),
                Instant.parse(row.getString("placed_at")),
                row.getString("lifted_by"),
                row.getString("lifted_because"));
    }
}
