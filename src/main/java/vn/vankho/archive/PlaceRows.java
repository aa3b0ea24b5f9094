package vn.vankho.archive;

import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Where copies are kept, what each has, and how making them went.
final class PlaceRows {

    static final String SET = "set";
    static final String DRILL = "drill";

    private PlaceRows() {}

    static List<BackupPlace> all(JdbcClient jdbc) {
        return jdbc.sql("select id, folder, added_at, added_by from backup_place order by added_at")
                .query(PlaceRows::place)
                .list();
    }

    private static BackupPlace place(ResultSet row, int number) throws SQLException {
        return new BackupPlace(
                row.getString(1),
                Path.of(row.getString(2)),
                Instant.parse(row.getString(3)),
                row.getString(4));
    }

    static void insert(JdbcClient jdbc, BackupPlace place) {
        jdbc.sql("insert into backup_place (id, folder, added_at, added_by) values (?, ?, ?, ?)")
                .params(
                        place.id(),
                        place.folder().toString(),
                        place.addedAt().toString(),
                        place.addedBy())
                .update();
    }

    static void delete(JdbcClient jdbc, String place) {
        for (var table : List.of("place_object", "keeping_run")) {
            jdbc.sql("delete from %s where place = ?".formatted(table)).param(place).update();
        }
        jdbc.sql("delete from backup_place where id = ?").param(place).update();
    }

    /// Objects that the place does not have yet.
    static List<String> lacking(JdbcClient jdbc, String place, int limit) {
        return jdbc.sql(
                        """
                        select o.object from (%s) o where not exists (
                            select 1 from place_object p where p.place = ? and p.object = o.object)
                        limit ?\
                        """
                                .formatted(DocumentRows.OBJECTS))
                .params(place, limit)
                .query((row, _) -> row.getString(1))
                .list();
    }

    static int lackingCount(JdbcClient jdbc, String place) {
        return jdbc.sql(
                        """
                        select count(*) from (%s) o where not exists (
                            select 1 from place_object p where p.place = ? and p.object = o.object)\
                        """
                                .formatted(DocumentRows.OBJECTS))
                .param(place)
                .query(Integer.class)
                .single();
    }

    static int count(JdbcClient jdbc, String place) {
        return jdbc.sql("select count(*) from place_object where place = ?")
                .param(place)
                .query(Integer.class)
                .single();
    }

    static void saw(JdbcClient jdbc, String place, String object, Instant at) {
        jdbc.sql(
                        """
                        insert into place_object (place, object, checked_at) values (?, ?, ?)
                        on conflict (place, object) do update set checked_at = excluded.checked_at\
                        """)
                .params(place, object, at.toString())
                .update();
    }

    static void lost(JdbcClient jdbc, String place, String object) {
        jdbc.sql("delete from place_object where place = ? and object = ?")
                .params(place, object)
                .update();
    }

    /// Copies that were looked at last before this, the oldest first.
    static List<String> due(JdbcClient jdbc, String place, Instant before, int limit) {
        return jdbc.sql(
                        """
                        select object from place_object where place = ? and checked_at < ?
                        order by checked_at limit ?\
                        """)
                .params(place, before.toString(), limit)
                .query((row, _) -> row.getString(1))
                .list();
    }

    /// One try to make a dated copy, or to bring one back elsewhere.
    record Run(Instant at, String name, int documents, int findings, @Nullable String problem) {

        boolean good() {
            return problem == null && findings == 0;
        }
    }

    static void insert(JdbcClient jdbc, String place, String kind, Run run) {
        jdbc.sql(
                        """
                        insert into keeping_run (place, kind, ran_at, name, documents, findings, problem)
                        values (?, ?, ?, ?, ?, ?, ?)
                        on conflict (place, kind, ran_at) do nothing\
                        """)
                .param(place)
                .param(kind)
                .param(run.at().toString())
                .param(run.name())
                .param(run.documents())
                .param(run.findings())
                .param(run.problem())
                .update();
    }

    static Optional<Run> last(JdbcClient jdbc, String place, String kind) {
        return run(jdbc, place, kind, "");
    }

    static Optional<Run> lastGood(JdbcClient jdbc, String place, String kind) {
        return run(jdbc, place, kind, " and problem is null and findings = 0");
    }

    private static Optional<Run> run(JdbcClient jdbc, String place, String kind, String condition) {
        return jdbc.sql(
                        """
                        select ran_at, name, documents, findings, problem from keeping_run
                        where place = ? and kind = ?%s order by ran_at desc limit 1\
                        """
                                .formatted(condition))
                .params(place, kind)
                .query(
                        (row, _) ->
                                new Run(
                                        Instant.parse(row.getString(1)),
                                        row.getString(2),
                                        row.getInt(3),
                                        row.getInt(4),
                                        row.getString(5)))
                .optional();
    }

    /// The last time a dated copy was made that is whole, in whichever place.
    static Optional<Instant> lastGoodSet(JdbcClient jdbc) {
        return jdbc.sql(
                        """
                        select max(ran_at) from keeping_run
                        where kind = 'set' and problem is null and findings = 0\
                        """)
                .query((row, _) -> Optional.ofNullable(row.getString(1)).map(Instant::parse))
                .single();
    }

    static Optional<Instant> firstDeposit(JdbcClient jdbc) {
        return jdbc.sql("select (select deposited_at from document order by seq limit 1)")
                .query((row, _) -> Optional.ofNullable(row.getString(1)).map(Instant::parse))
                .single();
    }

    /// Objects of documents that were destroyed by a decision. A copy from before there were
    /// decisions has none.
    static List<String> destroyed(JdbcClient jdbc) {
        boolean known =
                jdbc.sql("select count(*) from sqlite_master where name = 'disposal_object'")
                                .query(Integer.class)
                                .single()
                        > 0;
        return known
                ? jdbc.sql("select object from disposal_object")
                        .query((row, _) -> row.getString(1))
                        .list()
                : List.of();
    }

    /// Objects that are erased in the archive and still lie in the place.
    static List<String> erasedButHere(JdbcClient jdbc, String place) {
        return jdbc.sql(
                        """
                        select o.object from disposal_object o join disposal d
                            on d.document_id = o.document_id and d.state = ?
                        join place_object p on p.object = o.object and p.place = ?
                        where o.object not in (%s)\
                        """
                                .formatted(DocumentRows.OBJECTS))
                .params(DisposalRows.State.ERASED.name(), place)
                .query((row, _) -> row.getString(1))
                .list();
    }

    /// How many destroyed documents the place still has the bytes of.
    static int destroyedButHere(JdbcClient jdbc, String place) {
        return jdbc.sql(
                        """
                        select count(distinct o.document_id) from disposal_object o
                        join place_object p on p.object = o.object and p.place = ?""")
                .param(place)
                .query(Integer.class)
                .single();
    }

    static int documents(JdbcClient jdbc) {
        return jdbc.sql("select count(*) from document").query(Integer.class).single();
    }
}
