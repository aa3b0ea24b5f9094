package vn.vankho.intake;

import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.vankho.document.DocumentId;

/// The rows of `page_task`.
final class PageRows {

    private PageRows() {}

    static boolean isKnown(JdbcClient jdbc, DocumentId id) {
        return jdbc.sql("select count(*) from page_task where document_id = ?")
                        .param(id.toString())
                        .query(Integer.class)
                        .single()
                > 0;
    }

    static void set(JdbcClient jdbc, DocumentId id, boolean waiting) {
        jdbc.sql(
                        """
                        insert into page_task (document_id, state, updated_at) values (?, ?, ?)
                        on conflict (document_id) do update set state = excluded.state,
                            updated_at = excluded.updated_at\
                        """)
                .params(id.toString(), waiting ? "waiting" : "settled", Instant.now().toString())
                .update();
    }

    /// The newest first: people look at what has just come in.
    static Optional<DocumentId> firstWaiting(JdbcClient jdbc) {
        return jdbc.sql(
                        """
                        select document_id from page_task where state = 'waiting'
                        order by updated_at desc limit 1""")
                .query((row, _) -> DocumentId.parse(row.getString(1)))
                .optional();
    }
}
