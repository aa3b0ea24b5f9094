package vn.vankho.intake;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.vankho.document.DocumentId;
import vn.vankho.document.Field;
import vn.vankho.document.FieldName;

/// The rows of `confirmation` and `confirmed_field`.
final class ConfirmationRows {

    private ConfirmationRows() {}

    static Optional<Confirmation> last(JdbcClient jdbc, DocumentId id) {
        return jdbc.sql("select * from confirmation where document_id = ?")
                .param(id.toString())
                .query(
                        (row, _) ->
                                new Confirmation(
                                        row.getInt("revision"),
                                        row.getString("confirmed_by"),
                                        Instant.parse(row.getString("confirmed_at"))))
                .optional();
    }

    static List<ConfirmedField> fields(JdbcClient jdbc, DocumentId id) {
        return jdbc.sql("select * from confirmed_field where document_id = ?")
                .param(id.toString())
                .query((row, _) -> field(row))
                .list();
    }

    private static ConfirmedField field(ResultSet row) throws SQLException {
        return new ConfirmedField(
                FieldName.valueOf(row.getString("field")),
                row.getString("field_value"),
                row.getString("proposed_value"),
                Field.State.valueOf(row.getString("proposed_state")),
                row.getString("body"));
    }

    /// Puts these in place of what was confirmed before.
    static void put(
            JdbcClient jdbc, DocumentId id, List<ConfirmedField> fields, String by, Instant at) {
        jdbc.sql(
                        """
                        insert into confirmation (document_id, revision, confirmed_by, confirmed_at)
                        values (?, 1, ?, ?)
                        on conflict (document_id) do update set revision = confirmation.revision + 1,
                            confirmed_by = excluded.confirmed_by, confirmed_at = excluded.confirmed_at\
                        """)
                .params(id.toString(), by, at.toString())
                .update();
        jdbc.sql("delete from confirmed_field where document_id = ?").param(id.toString()).update();
        fields.forEach(field -> insert(jdbc, id, field));
    }

    private static void insert(JdbcClient jdbc, DocumentId id, ConfirmedField field) {
        jdbc.sql(
                        """
                        insert into confirmed_field
                            (document_id, field, field_value, proposed_value, proposed_state, body)
                        values (?, ?, ?, ?, ?, ?)\
                        """)
                .param(id.toString())
                .param(field.name().name())
                .param(field.value())
                .param(field.proposed())
                .param(field.proposedState().name())
                .param(field.body())
                .update();
    }
}
