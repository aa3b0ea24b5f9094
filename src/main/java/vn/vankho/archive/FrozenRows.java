package vn.vankho.archive;

import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.vankho.document.DocumentId;

/// Documents whose metadata stay as they are.
final class FrozenRows {

    private FrozenRows() {}

    static Optional<String> reason(JdbcClient jdbc, DocumentId id) {
        return jdbc.sql("select reason from frozen_document where document_id = ?")
                .param(id.toString())
                .query(String.class)
                .optional();
    }

    static void insert(JdbcClient jdbc, DocumentId id, String reason, Instant at, String login) {
        jdbc.sql(
                        """
                        insert into frozen_document (document_id, reason, frozen_at, frozen_by)
                        values (?, ?, ?, ?) on conflict (document_id) do nothing""")
                .params(id.toString(), reason, at.toString(), login)
                .update();
    }

    /// @throws DocumentFrozen if it is frozen
    static void refuse(JdbcClient jdbc, DocumentId id) {
        reason(jdbc, id)
                .ifPresent(
                        reason -> {
                            throw new DocumentFrozen(reason);
                        });
    }
}
