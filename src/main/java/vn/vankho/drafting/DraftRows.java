package vn.vankho.drafting;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;
import vn.vankho.drafting.Drafts.Draft;

/// The newest state of each draft in the database.
final class DraftRows {

    private static final JsonMapper JSON = new JsonMapper();

    private DraftRows() {}

    static void add(JdbcClient jdbc, Draft draft) {
        jdbc.sql(
                        """
                        insert into draft (id, template, title, data, changed_at, changed_by, draft_version)
                        values (:id, :template, :title, :data, :at, :by, 1)""")
                .param("id", draft.id().toString())
                .param("template", draft.template())
                .param("title", draft.title())
                .param("data", JSON.writeValueAsString(draft.data()))
                .param("at", draft.changedAt().toString())
                .param("by", draft.changedBy())
                .update();
    }

    /// @param version that of the draft which is changed
    /// @return 0 if that is not its version any more, or it has a number
    static int change(JdbcClient jdbc, Draft draft, int version) {
        return jdbc.sql(
                        """
                        update draft set title = :title, data = :data, changed_at = :at, changed_by = :by,
                            draft_version = draft_version + 1
                        where id = :id and draft_version = :version and frozen_at is null""")
                .param("title", draft.title())
                .param("data", JSON.writeValueAsString(draft.data()))
                .param("at", draft.changedAt().toString())
                .param("by", draft.changedBy())
                .param("id", draft.id().toString())
                .param("version", version)
                .update();
    }

    /// @return 0 if the draft was changed or frozen meanwhile
    static int freeze(
            JdbcClient jdbc, Draft before, Map<String, Object> data, byte[] template, Instant now) {
        return jdbc.sql(
                        """
                        update draft set data = :data, frozen_at = :at, template_content = :template,
                            draft_version = draft_version + 1
                        where id = :id and draft_version = :version and frozen_at is null""")
                .param("data", JSON.writeValueAsString(data))
                .param("at", now.toString())
                .param("template", template)
                .param("id", before.id().toString())
                .param("version", before.version())
                .update();
    }

    /// @return 0 if the draft was changed meanwhile, or is not frozen
    static int complete(JdbcClient jdbc, Draft before, Map<String, Object> data) {
        return jdbc.sql(
                        """
                        update draft set data = :data, draft_version = draft_version + 1
                        where id = :id and draft_version = :version and frozen_at is not null""")
                .param("data", JSON.writeValueAsString(data))
                .param("id", before.id().toString())
                .param("version", before.version())
                .update();
    }

    static void thaw(JdbcClient jdbc, UUID id) {
        jdbc.sql("update draft set frozen_at = null, template_content = null where id = ?")
                .param(id.toString())
                .update();
    }

    static Optional<Draft> find(JdbcClient jdbc, UUID id) {
        return jdbc.sql("select * from draft where id = ?")
                .param(id.toString())
                .query((row, _) -> draft(row))
                .optional();
    }

    static List<Draft> newest(JdbcClient jdbc, int limit, int offset) {
        return jdbc.sql("select * from draft order by changed_at desc, id limit ? offset ?")
                .params(limit, offset)
                .query((row, _) -> draft(row))
                .list();
    }

    /// The template that a numbered draft was made with.
    static byte[] template(JdbcClient jdbc, UUID id) {
        return jdbc.sql("select template_content from draft where id = ?")
                .param(id.toString())
                .query((row, _) -> row.getBytes(1))
                .single();
    }

    private static Draft draft(ResultSet row) throws SQLException {
        return new Draft(
                UUID.fromString(row.getString("id")),
                row.getString("template"),
                row.getString("title"),
                Drafts.parsed(row.getString("data")),
                Instant.parse(row.getString("changed_at")),
                row.getString("changed_by"),
                row.getString("frozen_at") != null,
                row.getInt("draft_version"));
    }
}
