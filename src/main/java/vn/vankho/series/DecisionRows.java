package vn.vankho.series;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.vankho.series.Decision.Join;
import vn.vankho.series.Decision.Rename;
import vn.vankho.series.Decision.Split;

/// The decisions in the database.
final class DecisionRows {

    private static final String INSERT =
            """
            insert into series_decision (id, kind, series_name, series_unit, series_scope, series_part,
                other_name, other_unit, other_scope, other_part, printed_name, from_period, new_name,
                decided_at, decided_by)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)\
            """;

    private DecisionRows() {}

    /// The number of the last decision, also of one that was taken back; 0 before the first.
    static long last(JdbcClient jdbc) {
        return jdbc.sql("select coalesce(max(id), 0) from series_decision")
                .query(Long.class)
                .single();
    }

    /// The decisions that stand, in their order.
    static List<Decision> standing(JdbcClient jdbc) {
        return jdbc.sql("select * from series_decision where taken_back_at is null order by id")
                .query((row, _) -> decision(row))
                .list();
    }

    /// @return whether there was one to take back
    static boolean takeBack(JdbcClient jdbc, long id, Instant at, String by) {
        var sql =
                """
                update series_decision set taken_back_at = ?, taken_back_by = ?
                where id = ? and taken_back_at is null\
                """;
        return jdbc.sql(sql).params(at.toString(), by, id).update() > 0;
    }

    static void insert(JdbcClient jdbc, Decision decision) {
        switch (decision) {
            case Join join -> insert(jdbc, join, "JOIN", join.into(), null, null, null);
            case Split split ->
                    insert(
                            jdbc,
                            split,
                            "SPLIT",
                            null,
                            split.printedName(),
                            split.fromPeriod(),
                            null);
            case Rename rename -> insert(jdbc, rename, "RENAME", null, null, null, rename.name());
        }
    }

    private static void insert(
            JdbcClient jdbc,
            Decision decision,
            String kind,
            @Nullable SeriesRef other,
            @Nullable String printedName,
            @Nullable String fromPeriod,
            @Nullable String newName) {
        var series = decision.series();
        jdbc.sql(INSERT)
                .param(decision.id())
                .param(kind)
                .param(series.name())
                .param(series.unit())
                .param(series.scope())
                .param(series.part())
                .param(other == null ? null : other.name())
                .param(other == null ? null : other.unit())
                .param(other == null ? null : other.scope())
                .param(other == null ? null : other.part())
                .param(printedName)
                .param(fromPeriod)
                .param(newName)
                .param(decision.at().toString())
                .param(decision.by())
                .update();
    }

    private static Decision decision(ResultSet row) throws SQLException {
        var id = row.getLong("id");
        var series = ref(row, "series");
        var at = Instant.parse(row.getString("decided_at"));
        var by = row.getString("decided_by");
        var kind = row.getString("kind");
        return switch (kind) {
            case "JOIN" -> new Join(id, series, ref(row, "other"), at, by);
            case "SPLIT" ->
                    new Split(
                            id,
                            series,
                            row.getString("printed_name"),
                            row.getString("from_period"),
                            at,
                            by);
            case "RENAME" -> new Rename(id, series, row.getString("new_name"), at, by);
            default -> throw new IllegalStateException("No such kind of decision: " + kind);
        };
    }

    private static SeriesRef ref(ResultSet row, String which) throws SQLException {
        return new SeriesRef(
                row.getString(which + "_name"),
                row.getString(which + "_unit"),
                row.getString(which + "_scope"),
                row.getLong(which + "_part"));
    }
}
