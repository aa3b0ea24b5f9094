package vn.vankho.office;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Bodies and what followed them, as rows.
final class BodyRows {

    private static final String SELECT = "select * from body order by body_name, valid_from";
    private static final String PUT =
            """
            insert into body (id, type_name, body_name, parent, valid_from, valid_to, place, short_code)
            values (?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (id) do update set
                type_name = excluded.type_name, body_name = excluded.body_name,
                parent = excluded.parent, valid_from = excluded.valid_from,
                valid_to = excluded.valid_to, place = excluded.place,
                short_code = excluded.short_code
            """;
    private static final String FOLLOW =
            """
            insert into body_succession (predecessor, successor) values (?, ?)
            on conflict (predecessor, successor) do nothing
            """;

    private BodyRows() {}

    private record Succession(String predecessor, String successor) {}

    static List<Body> all(JdbcClient jdbc) {
        var successions =
                jdbc.sql("select predecessor, successor from body_succession")
                        .query((row, _) -> new Succession(row.getString(1), row.getString(2)))
                        .list();
        return jdbc.sql(SELECT).query((row, _) -> body(row, successions)).list();
    }

    private static Body body(ResultSet row, List<Succession> successions) throws SQLException {
        var id = row.getString("id");
        return new Body(
                id,
                row.getString("type_name"),
                row.getString("body_name"),
                row.getString("parent"),
                new Period(
                        OfficeRows.date(row.getString("valid_from")),
                        OfficeRows.date(row.getString("valid_to"))),
                row.getString("place"),
                row.getString("short_code"),
                others(successions, id, Succession::successor, Succession::predecessor),
                others(successions, id, Succession::predecessor, Succession::successor));
    }

    private static Set<String> others(
            List<Succession> successions,
            String id,
            Function<Succession, String> own,
            Function<Succession, String> other) {
        return successions.stream()
                .filter(each -> own.apply(each).equals(id))
                .map(other)
                .collect(Collectors.toSet());
    }

    /// Adds the body or renews what is known of it.
    static void put(JdbcClient jdbc, Body body) {
        jdbc.sql(PUT)
                .params(
                        Arrays.asList(
                                body.id(),
                                body.type(),
                                body.name(),
                                body.parent(),
                                OfficeRows.text(body.valid().from()),
                                OfficeRows.text(body.valid().to()),
                                body.place(),
                                body.shortCode()))
                .update();
        body.predecessors().forEach(other -> jdbc.sql(FOLLOW).params(other, body.id()).update());
        body.successors().forEach(other -> jdbc.sql(FOLLOW).params(body.id(), other).update());
    }
}
