package vn.vankho.archive;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.vankho.document.DocumentId;

/// The rows of terms and destructions.
final class DisposalRows {

    private DisposalRows() {}

    enum State {
        MOVING,
        HELD,
        ERASING,
        ERASED
    }

    record Row(DocumentId document, State state, String sentence, LocalDate eraseAfter) {}

    /// An object that goes with its document. @param folder the name of its folder
    record Going(String folder, String urn, String inventory) {}

    static Optional<KeepingTerm> term(JdbcClient jdbc, DocumentId id) {
        return jdbc.sql("select * from keeping_term where document_id = ?")
                .param(id.toString())
                .query(
                        (row, _) -> {
                            var until = row.getString("keep_until");
                            return new KeepingTerm(
                                    until == null ? null : LocalDate.parse(until),
                                    row.getString("basis"));
                        })
                .optional();
    }

    static void setTerm(
            JdbcClient jdbc, DocumentId id, @Nullable KeepingTerm term, Instant at, String by) {
        jdbc.sql("delete from keeping_term where document_id = ?").param(id.toString()).update();
        if (term != null) {
            var until = term.until();
            jdbc.sql(
                            """
                            insert into keeping_term (document_id, permanent, keep_until, basis, set_at, set_by)
                            values (?, ?, ?, ?, ?, ?)\
                            """)
                    .params(
                            Arrays.asList(
                                    id.toString(),
                                    until == null ? 1 : 0,
                                    until == null ? null : until.toString(),
                                    term.basis(),
                                    at.toString(),
                                    by))
                    .update();
        }
    }

    static Optional<Row> find(JdbcClient jdbc, DocumentId id) {
        return jdbc.sql("select * from disposal where document_id = ?")
                .param(id.toString())
                .query((row, _) -> row(row))
                .optional();
    }

    static List<Row> in(JdbcClient jdbc, State state) {
        return jdbc.sql("select * from disposal where state = ? order by begun_at, document_id")
                .param(state.name())
                .query((row, _) -> row(row))
                .list();
    }

    private static Row row(ResultSet row) throws SQLException {
        return new Row(
                DocumentId.parse(row.getString("document_id")),
                State.valueOf(row.getString("state")),
                row.getString("sentence"),
                LocalDate.parse(row.getString("erase_after")));
    }

    static Optional<String> certificate(JdbcClient jdbc, DocumentId id) {
        return jdbc.sql("select certificate from disposal where document_id = ?")
                .param(id.toString())
                .query((row, _) -> row.getString(1))
                .optional();
    }

    /// Lists a destruction; the document's own row stays and says that it is gone.
    static void insert(
            JdbcClient jdbc, DocumentId id, DisposalCertificate certificate, State state) {
        jdbc.sql(
                        """
                        insert into disposal (document_id, state, decision, sentence, certificate, begun_at,
                            begun_by, erase_after) values (?, ?, ?, ?, ?, ?, ?, ?)\
                        """)
                .params(
                        id.toString(),
                        state.name(),
                        certificate.decision(),
                        certificate.sentence(),
                        new String(certificate.print(), StandardCharsets.UTF_8),
                        certificate.executedAt().toString(),
                        certificate.executedBy(),
                        certificate.eraseAfter().toString())
                .update();
        for (var gone : certificate.objects()) {
            jdbc.sql(
                            """
                            insert into disposal_object (object, document_id, urn, inventory)
                            values (?, ?, ?, ?)\
                            """)
                    .params(
                            ObjectId.parse(gone.urn()).folderName(),
                            id.toString(),
                            gone.urn(),
                            gone.inventory())
                    .update();
        }
        jdbc.sql("update document set destroyed_at = ? where id = ?")
                .params(certificate.executedAt().toString(), id.toString())
                .update();
    }

    /// The evidence that goes is no longer listed.
    static void forgetEvidence(JdbcClient jdbc, DocumentId id) {
        jdbc.sql("delete from evidence where document_id = ?").param(id.toString()).update();
        jdbc.sql("update document set reading = null where id = ?").param(id.toString()).update();
    }

    static void set(JdbcClient jdbc, DocumentId id, State state, @Nullable Instant erasedAt) {
        jdbc.sql(
                        """
                        update disposal set state = ?, erased_at = coalesce(?, erased_at)
                        where document_id = ?\
                        """)
                .params(
                        Arrays.asList(
                                state.name(),
                                erasedAt == null ? null : erasedAt.toString(),
                                id.toString()))
                .update();
    }

    static List<Going> going(JdbcClient jdbc, DocumentId id) {
        return jdbc.sql("select * from disposal_object where document_id = ? order by urn")
                .param(id.toString())
                .query(
                        (row, _) ->
                                new Going(
                                        row.getString("object"),
                                        row.getString("urn"),
                                        row.getString("inventory")))
                .list();
    }

    static boolean isGoing(JdbcClient jdbc, String folder) {
        return jdbc.sql("select count(*) from disposal_object where object = ?")
                        .param(folder)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /// The folder names of everything that went or is going.
    static List<String> allGone(JdbcClient jdbc) {
        return jdbc.sql("select object from disposal_object")
                .query((row, _) -> row.getString(1))
                .list();
    }

    /// The object of a document and all its evidence, with their inventories.
    static List<DisposalCertificate.Gone> objects(JdbcClient jdbc, DocumentId id) {
        var own =
                jdbc.sql("select inventory from document where id = ?")
                        .param(id.toString())
                        .query((row, _) -> row.getString(1))
                        .single();
        var evidence =
                jdbc.sql(
                                """
                                select kind, number, inventory from evidence where document_id = ?
                                order by kind, number\
                                """)
                        .param(id.toString())
                        .query(
                                (row, _) ->
                                        new DisposalCertificate.Gone(
                                                new ObjectId(id, row.getString(1), row.getInt(2))
                                                        .urn(),
                                                row.getString(3)))
                        .list();
        var all = new ArrayList<DisposalCertificate.Gone>();
        all.add(new DisposalCertificate.Gone(id.urn(), own));
        all.addAll(evidence);
        return all;
    }

    /// Destroyed documents whose trace is not whole: no row or no certificate.
    static List<DocumentId> withoutTrace(JdbcClient jdbc) {
        return jdbc.sql(
                        """
                        select id from document where destroyed_at is not null and (
                            not exists (select 1 from disposal where document_id = document.id)
                            or not exists (select 1 from evidence where document_id = document.id
                                and kind = 'disposal')) order by seq\
                        """)
                .query((row, _) -> DocumentId.parse(row.getString(1)))
                .list();
    }

    /// Destroyed documents whose decision is not in the archive.
    static List<DocumentId> withoutDecision(JdbcClient jdbc) {
        return jdbc.sql(
                        """
                        select document_id from disposal where not exists (
                            select 1 from document where id = disposal.decision
                                and destroyed_at is null) order by document_id\
                        """)
                .query((row, _) -> DocumentId.parse(row.getString(1)))
                .list();
    }
}
