package vn.vankho.archive;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.vankho.access.IntegrityFinding;

/// When each object was looked at last, and what was wrong with it.
final class FixityRows {

    private FixityRows() {}

    /// @param soundAt the last time all was as written; null if never
    record Look(String object, Instant checkedAt, @Nullable Instant soundAt) {}

    /// Objects that were never looked at, then those whose last look is older than this, the oldest
    /// first.
    static List<String> due(JdbcClient jdbc, Instant before, int limit) {
        return jdbc.sql(
                        """
                        select o.object from (%s) o left join fixity f on f.object = o.object
                        where f.checked_at is null or f.checked_at < ?
                        order by f.checked_at is not null, f.checked_at limit ?\
                        """
                                .formatted(DocumentRows.OBJECTS))
                .params(before.toString(), limit)
                .query((row, _) -> row.getString(1))
                .list();
    }

    /// Writes down what was found, in place of what was found before.
    static void record(JdbcClient jdbc, FixityResult result, Instant at) {
        jdbc.sql(
                        """
                        insert into fixity (object, checked_at, sound_at, damaged)
                        values (:object, :at, :soundAt, :damaged)
                        on conflict (object) do update set checked_at = excluded.checked_at,
                            sound_at = coalesce(excluded.sound_at, fixity.sound_at),
                            damaged = excluded.damaged\
                        """)
                .param("object", result.object())
                .param("at", at.toString())
                .param("soundAt", result.sound() ? at.toString() : null)
                .param("damaged", result.sound() ? 0 : 1)
                .update();
        jdbc.sql("delete from fixity_finding where object = ?").param(result.object()).update();
        result.findings().forEach(finding -> insert(jdbc, result.object(), finding));
    }

    private static void insert(JdbcClient jdbc, String object, IntegrityFinding finding) {
        jdbc.sql("insert into fixity_finding (object, code, path, message) values (?, ?, ?, ?)")
                .params(object, finding.code(), finding.path(), finding.message())
                .update();
    }

    static boolean isDamaged(JdbcClient jdbc, String object) {
        return jdbc.sql("select count(*) from fixity where object = ? and damaged = 1")
                        .param(object)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    static int damagedCount(JdbcClient jdbc) {
        return jdbc.sql("select count(*) from fixity where damaged = 1")
                .query(Integer.class)
                .single();
    }

    static List<Look> damaged(JdbcClient jdbc) {
        return jdbc.sql(
                        "select object, checked_at, sound_at from fixity where damaged = 1 order"
                                + " by object")
                .query(FixityRows::look)
                .list();
    }

    static List<IntegrityFinding> findings(JdbcClient jdbc, String object) {
        return jdbc.sql(
                        "select code, path, message from fixity_finding where object = ? order by"
                                + " path, code")
                .param(object)
                .query(
                        (row, _) ->
                                new IntegrityFinding(
                                        row.getString(1), row.getString(2), row.getString(3)))
                .list();
    }

    /// @param objects how many there are
    /// @param looked how many of them were looked at since
    /// @param late how many were looked at last before that day, or never
    record Count(int objects, int looked, int late) {}

    static Count count(JdbcClient jdbc, Instant since, Instant lateBefore) {
        return jdbc.sql(
                        """
                        select count(*),
                            sum(case when f.checked_at >= :since then 1 else 0 end),
                            sum(case when f.checked_at < :late then 1 else 0 end)
                        from (%s) o left join fixity f on f.object = o.object\
                        """
                                .formatted(DocumentRows.OBJECTS))
                .param("since", since.toString())
                .param("late", lateBefore.toString())
                .query((row, _) -> new Count(row.getInt(1), row.getInt(2), row.getInt(3)))
                .single();
    }

    static Optional<Instant> lastLook(JdbcClient jdbc) {
        return instant(jdbc, "select max(checked_at) from fixity");
    }

    static Optional<Instant> oldestLook(JdbcClient jdbc) {
        return instant(jdbc, "select min(checked_at) from fixity");
    }

    private static Optional<Instant> instant(JdbcClient jdbc, String question) {
        return jdbc.sql(question)
                .query((row, _) -> Optional.ofNullable(row.getString(1)).map(Instant::parse))
                .single();
    }

    /// Rows of objects that are not in the list any more.
    static void forgetUnlisted(JdbcClient jdbc) {
        for (var table : List.of("fixity_finding", "fixity")) {
            jdbc.sql(
                            "delete from %s where object not in (%s)"
                                    .formatted(table, DocumentRows.OBJECTS))
                    .update();
        }
    }

    private static Look look(ResultSet row, int number) throws SQLException {
        var sound = row.getString(3);
        return new Look(
                row.getString(1),
                Instant.parse(row.getString(2)),
                sound == null ? null : Instant.parse(sound));
    }
}
