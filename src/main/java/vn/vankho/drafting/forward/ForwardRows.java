package vn.vankho.drafting.forward;

import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.vankho.document.DocumentId;
import vn.vankho.report.forward.NextReport;
import vn.vankho.report.forward.OfficeThen;

/// The rows of drafts that were begun from an earlier report.
final class ForwardRows {

    private ForwardRows() {}

    /// @param state in which the source was read
    record Row(DocumentId source, String state, NextReport base, OfficeThen office) {}

    static void add(JdbcClient jdbc, UUID draft, Row row) {
        jdbc.sql(
                        """
                        insert into draft_forward (draft, document, source_state, base, office)
                        values (:draft, :document, :state, :base, :office)""")
                .param("draft", draft.toString())
                .param("document", row.source().toString())
                .param("state", row.state())
                .param("base", ForwardJson.print(row.base()))
                .param("office", ForwardJson.print(row.office()))
                .update();
    }

    static Optional<Row> find(JdbcClient jdbc, UUID draft) {
        return jdbc.sql("select * from draft_forward where draft = :draft")
                .param("draft", draft.toString())
                .query(
                        (row, _) ->
                                new Row(
                                        DocumentId.parse(row.getString("document")),
                                        row.getString("source_state"),
                                        ForwardJson.report(row.getString("base")),
                                        ForwardJson.office(row.getString("office"))))
                .optional();
    }
}
