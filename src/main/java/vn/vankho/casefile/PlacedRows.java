package vn.vankho.casefile;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.vankho.document.DocumentId;

/// Which documents stand in which case file, and in which place.
final class PlacedRows {

    private PlacedRows() {}

    /// A document's place, without the document.
    record Placed(
            int ordinal,
            DocumentId document,
            boolean draft,
            @Nullable String sheets,
            @Nullable String note,
            Instant addedAt,
            String addedBy) {}

    static List<Placed> of(JdbcClient jdbc, CaseFileId file) {
        return jdbc.sql("select * from case_file_document where case_file = ? order by ordinal")
                .param(file.toString())
                .query((row, _) -> placed(row))
                .list();
    }

    private static Placed placed(ResultSet row) throws SQLException {
        return new Placed(
                row.getInt("ordinal"),
                DocumentId.parse(row.getString("document_id")),
                row.getInt("is_draft") == 1,
                row.getString("sheets"),
                row.getString("note"),
                Instant.parse(row.getString("added_at")),
                row.getString("added_by"));
    }

    static int count(JdbcClient jdbc, CaseFileId file) {
        return jdbc.sql("select count(*) from case_file_document where case_file = ?")
                .param(file.toString())
                .query(Integer.class)
                .single();
    }

    static boolean has(JdbcClient jdbc, CaseFileId file, DocumentId document) {
        return jdbc.sql(
                                "select count(*) from case_file_document where case_file = ? and"
                                        + " document_id = ?")
                        .params(file.toString(), document.toString())
                        .query(Integer.class)
                        .single()
                > 0;
    }

    static void insert(JdbcClient jdbc, CaseFileId file, Placed placed) {
        jdbc.sql(
                        """
                        insert into case_file_document (case_file, ordinal, document_id, is_draft, sheets,
                            note, added_at, added_by) values (?, ?, ?, ?, ?, ?, ?, ?)\
                        """)
                .params(
                        Arrays.asList(
                                file.toString(),
                                placed.ordinal(),
                                placed.document().toString(),
                                placed.draft() ? 1 : 0,
                                placed.sheets(),
                                placed.note(),
                                placed.addedAt().toString(),
                                placed.addedBy()))
                .update();
    }

    static void delete(JdbcClient jdbc, CaseFileId file, DocumentId document) {
        jdbc.sql("delete from case_file_document where case_file = ? and document_id = ?")
                .params(file.toString(), document.toString())
                .update();
    }

    /// Gives documents their places in this order, from 1.
    static void number(JdbcClient jdbc, CaseFileId file, List<DocumentId> inOrder) {
        for (int i = 0; i < inOrder.size(); i++) {
            jdbc.sql(
                            "update case_file_document set ordinal = ? where case_file = ? and"
                                    + " document_id = ?")
                    .params(i + 1, file.toString(), inOrder.get(i).toString())
                    .update();
        }
    }

    static void mark(
            JdbcClient jdbc,
            CaseFileId file,
            DocumentId document,
            boolean draft,
            @Nullable String sheets,
            @Nullable String note) {
        jdbc.sql(
                        """
                        update case_file_document set is_draft = ?, sheets = ?, note = ?
                        where case_file = ? and document_id = ?\
                        """)
                .params(
                        Arrays.asList(
                                draft ? 1 : 0, sheets, note, file.toString(), document.toString()))
                .update();
    }
}
