package vn.vankho.intake;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.vankho.document.DocumentId;
import vn.vankho.intake.Item.State;

/// The rows of `reading_task`.
final class ReadingRows {

    /// @param attempts how often the worker died over the file
    record Row(DocumentId document, State state, @Nullable String reason, int attempts) {

        static Row waiting(DocumentId document) {
            return new Row(document, State.WAITING, null, 0);
        }
    }

    private ReadingRows() {}

    /// Does nothing if the document has a row already.
    static void add(JdbcClient jdbc, DocumentId id, State state, @Nullable String reason) {
        jdbc.sql(
                        """
                        insert into reading_task (document_id, place, state, reason, updated_at)
                        values (?, (select coalesce(max(place), 0) + 1 from reading_task), ?, ?, ?)
                        on conflict (document_id) do nothing""")
                .param(id.toString())
                .param(code(state))
                .param(reason)
                .param(Instant.now().toString())
                .update();
    }

    static Optional<Row> find(JdbcClient jdbc, DocumentId id) {
        return jdbc.sql("select * from reading_task where document_id = ?")
                .param(id.toString())
                .query((row, _) -> row(row))
                .optional();
    }

    static List<Row> newest(JdbcClient jdbc, int limit, int offset) {
        return jdbc.sql("select * from reading_task order by place desc limit ? offset ?")
                .params(limit, offset)
                .query((row, _) -> row(row))
                .list();
    }

    static Optional<DocumentId> firstWaiting(JdbcClient jdbc) {
        return jdbc.sql(
                        """
                        select document_id from reading_task where state = 'waiting'
                        order by attempts, place limit 1""")
                .query((row, _) -> DocumentId.parse(row.getString(1)))
                .optional();
    }

    static void set(JdbcClient jdbc, DocumentId id, State state, @Nullable String reason) {
        jdbc.sql(
                        """
                        update reading_task set state = ?, reason = ?, updated_at = ?
                        where document_id = ?""")
                .param(code(state))
                .param(reason)
                .param(Instant.now().toString())
                .param(id.toString())
                .update();
    }

    static void setAttempts(JdbcClient jdbc, DocumentId id, int attempts) {
        jdbc.sql("update reading_task set attempts = ? where document_id = ?")
                .params(attempts, id.toString())
                .update();
    }

    /// After a crash nobody is reading what was being read.
    static int interruptedWaitAgain(JdbcClient jdbc) {
        return jdbc.sql("update reading_task set state = 'waiting' where state = 'reading'")
                .update();
    }

    private static String code(State state) {
        return state.name().toLowerCase(Locale.ROOT);
    }

    private static Row row(ResultSet row) throws SQLException {
        return new Row(
                DocumentId.parse(row.getString("document_id")),
                State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
                row.getString("reason"),
                row.getInt("attempts"));
    }
}
