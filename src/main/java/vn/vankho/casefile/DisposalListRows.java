package vn.vankho.casefile;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.vankho.document.DocumentId;

/// The rows of lists of disposal.
final class DisposalListRows {

    private DisposalListRows() {}

    static int lastNumber(JdbcClient jdbc, int year) {
        return jdbc.sql(
                        "select coalesce(max(list_number), 0) from disposal_list where list_year ="
                                + " ?")
                .param(year)
                .query(Integer.class)
                .single();
    }

    static void insert(JdbcClient jdbc, DisposalList list, Instant at) {
        jdbc.sql(
                        """
                        insert into disposal_list (id, list_year, list_number, title, state, prepared_by,
                            prepared_at) values (?, ?, ?, ?, ?, ?, ?)\
                        """)
                .params(
                        list.id().toString(),
                        list.year(),
                        list.number(),
                        list.title(),
                        list.state().name(),
                        list.preparedBy(),
                        at.toString())
                .update();
        for (var item : list.items()) {
            jdbc.sql(
                            """
                            insert into disposal_item (list, place, case_file, prepared, verdict)
                            values (?, ?, ?, ?, ?)\
                            """)
                    .params(
                            list.id().toString(),
                            item.place(),
                            item.file().toString(),
                            item.prepared(),
                            item.verdict().name())
                    .update();
        }
    }

    static void reviewed(JdbcClient jdbc, UUID list, String by, Instant at) {
        set(jdbc, "state = 'REVIEWED', reviewed_by = ?, reviewed_at = ?", list, by, at.toString());
    }

    static void decided(JdbcClient jdbc, UUID list, String by, Instant at, DocumentId decision) {
        set(
                jdbc,
                "state = 'DECIDED', decided_by = ?, decided_at = ?, decision = ?",
                list,
                by,
                at.toString(),
                decision.toString());
    }

    static void executed(JdbcClient jdbc, UUID list, String by, Instant at) {
        set(jdbc, "state = 'EXECUTED', executed_by = ?, executed_at = ?", list, by, at.toString());
    }

    private static void set(JdbcClient jdbc, String what, UUID list, String... values) {
        var statement = jdbc.sql("update disposal_list set " + what + " where id = ?");
        for (var value : values) {
            statement = statement.param(value);
        }
        statement.param(list.toString()).update();
    }

    static void putItem(JdbcClient jdbc, UUID list, DisposalList.Item item) {
        jdbc.sql(
                        """
                        update disposal_item set reviewed = ?, decided = ?, verdict = ?, outcome = ?
                        where list = ? and place = ?\
                        """)
                .params(
                        Arrays.asList(
                                item.reviewed(),
                                item.decided(),
                                item.verdict().name(),
                                item.outcome(),
                                list.toString(),
                                item.place()))
                .update();
    }

    static Optional<DisposalList> find(JdbcClient jdbc, UUID id) {
        return jdbc
                .sql("select * from disposal_list where id = ?")
                .param(id.toString())
                .query((row, _) -> list(row))
                .list()
                .stream()
                .map(list -> withItems(jdbc, list))
                .findFirst();
    }

    static List<DisposalList> all(JdbcClient jdbc) {
        // Read whole before the items are asked for: one connection serves both.
        var lists =
                jdbc.sql("select * from disposal_list order by list_year desc, list_number desc")
                        .query((row, _) -> list(row))
                        .list();
        return lists.stream().map(list -> withItems(jdbc, list)).toList();
    }

    private static DisposalList list(ResultSet row) throws SQLException {
        var decision = row.getString("decision");
        return new DisposalList(
                UUID.fromString(row.getString("id")),
                row.getInt("list_year"),
                row.getInt("list_number"),
                row.getString("title"),
                DisposalList.State.valueOf(row.getString("state")),
                row.getString("prepared_by"),
                row.getString("reviewed_by"),
                row.getString("decided_by"),
                row.getString("decided_at"),
                decision == null ? null : DocumentId.parse(decision),
                row.getString("executed_by"),
                List.of());
    }

    private static DisposalList withItems(JdbcClient jdbc, DisposalList list) {
        var items =
                jdbc.sql("select * from disposal_item where list = ? order by place")
                        .param(list.id().toString())
                        .query((row, _) -> item(row))
                        .list();
        return new DisposalList(
                list.id(),
                list.year(),
                list.number(),
                list.title(),
                list.state(),
                list.preparedBy(),
                list.reviewedBy(),
                list.decidedBy(),
                list.decidedAt(),
                list.decision(),
                list.executedBy(),
                items);
    }

    private static DisposalList.Item item(ResultSet row) throws SQLException {
        return new DisposalList.Item(
                row.getInt("place"),
                CaseFileId.parse(row.getString("case_file")),
                row.getString("prepared"),
                row.getString("reviewed"),
                row.getString("decided"),
                DisposalList.Verdict.valueOf(row.getString("verdict")),
                row.getString("outcome"));
    }
}
