package vn.vankho.intake;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.vankho.document.DocumentId;
import vn.vankho.intake.Rereading.State;

/// The rows of `rereading`, and the column `reader_version` of `reading_task`.
final class RereadingRows {

    record Row(DocumentId document, State state, @Nullable String reason) {}

    private RereadingRows() {}

    /// Puts a document into the queue, unless it waits there or is being read.
    static void add(JdbcClient jdbc, DocumentId id) {
        jdbc.sql(
                        """
                        insert into rereading (document_id, state, reader_version, updated_at)
                        values (?, 'waiting', ?, ?)
                        on conflict (document_id) do update set state = 'waiting', reason = null,
                            reader_version = excluded.reader_version, updated_at = excluded.updated_at
                        where rereading.state <> 'reading'\
                        """)
                .params(id.toString(), ReaderVersion.CURRENT, Instant.now().toString())
                .update();
    }

    /// Every document that was read by other rules than those of today, or every one at all.
    static int addAll(JdbcClient jdbc, boolean olderOnly) {
        var ids =
                jdbc.sql(
                                """
                                select document.id from document
                                join reading_task task on task.document_id = document.id
                                where document.reading is not null and document.destroyed_at is null
                                    and (? = 0 or coalesce(task.reader_version, 0) < ?)
                                order by document.seq\
                                """)
                        .params(olderOnly ? 1 : 0, ReaderVersion.CURRENT)
                        .query((row, _) -> DocumentId.parse(row.getString(1)))
                        .list();
        ids.forEach(id -> add(jdbc, id));
        return ids.size();
    }

    static int older(JdbcClient jdbc) {
        return jdbc.sql(
                        """
                        select count(*) from document join reading_task task on task.document_id = document.id
                        where document.reading is not null and document.destroyed_at is null
                            and coalesce(task.reader_version, 0) < ?\
                        """)
                .param(ReaderVersion.CURRENT)
                .query(Integer.class)
                .single();
    }

    static void noteVersion(JdbcClient jdbc, DocumentId id) {
        jdbc.sql("update reading_task set reader_version = ? where document_id = ?")
                .params(ReaderVersion.CURRENT, id.toString())
                .update();
    }

    static void clearSettled(JdbcClient jdbc) {
        jdbc.sql("delete from rereading where state not in ('waiting', 'reading', 'differs')")
                .update();
    }

    static int interruptedWaitAgain(JdbcClient jdbc) {
        return jdbc.sql("update rereading set state = 'waiting' where state = 'reading'").update();
    }

    static Optional<DocumentId> firstWaiting(JdbcClient jdbc) {
        return jdbc.sql(
                        """
                        select rereading.document_id from rereading
                        join document on document.id = rereading.document_id
                        where rereading.state = 'waiting' order by document.seq limit 1\
                        """)
                .query((row, _) -> DocumentId.parse(row.getString(1)))
                .optional();
    }

    static void set(JdbcClient jdbc, DocumentId id, State state, @Nullable String reason) {
        jdbc.sql("update rereading set state = ?, reason = ?, updated_at = ? where document_id = ?")
                .param(code(state))
                .param(reason)
                .param(Instant.now().toString())
                .param(id.toString())
                .update();
    }

    static Optional<Row> find(JdbcClient jdbc, DocumentId id) {
        return jdbc.sql("select * from rereading where document_id = ?")
                .param(id.toString())
                .query((row, _) -> row(row))
                .optional();
    }

    static List<Row> in(JdbcClient jdbc, State state, int limit) {
        return jdbc.sql(
                        """
                        select rereading.* from rereading
                        join document on document.id = rereading.document_id
                        where rereading.state = ? order by document.seq limit ?\
                        """)
                .params(code(state), limit)
                .query((row, _) -> row(row))
                .list();
    }

    static Map<State, Integer> counts(JdbcClient jdbc) {
        var counts = new EnumMap<State, Integer>(State.class);
        jdbc.sql("select state, count(*) from rereading group by state")
                .query((row, _) -> counts.put(state(row.getString(1)), row.getInt(2)))
                .list();
        return counts;
    }

    private static Row row(ResultSet row) throws SQLException {
        return new Row(
                DocumentId.parse(row.getString("document_id")),
                state(row.getString("state")),
                row.getString("reason"));
    }

    private static String code(State state) {
        return state.name().toLowerCase(Locale.ROOT);
    }

    private static State state(String code) {
        return State.valueOf(code.toUpperCase(Locale.ROOT));
    }
}
