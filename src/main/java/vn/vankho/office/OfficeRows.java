package vn.vankho.office;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.vankho.office.OwnOffice.Unit;

/// The office's own data, as rows. An empty text stands for an unknown beginning, because a key
/// cannot be null.
final class OfficeRows {

    private static final String SELECT = "select * from own_office order by valid_from desc";
    private static final String UNITS =
            "select code, unit_name from own_unit where valid_from = ? order by place_in_list";
    private static final String CLOSE =
            """
            update own_office set valid_to = ?
            where valid_from < ? and (valid_to is null or valid_to >= ?)
            """;
    private static final String INSERT =
            """
            insert into own_office (valid_from, valid_to, name, head_lines, superior_line, place, code)
            values (?, ?, ?, ?, ?, ?, ?)
            """;

    private OfficeRows() {}

    static List<OwnOffice> states(JdbcClient jdbc) {
        // Read whole before the units are asked for: one connection serves both.
        var rows = jdbc.sql(SELECT).query((row, _) -> state(row)).list();
        return rows.stream().map(state -> withUnits(jdbc, state)).toList();
    }

    private static OwnOffice state(ResultSet row) throws SQLException {
        return new OwnOffice(
                row.getString("name"),
                List.of(row.getString("head_lines").split("\n")),
                row.getString("superior_line"),
                row.getString("place"),
                row.getString("code"),
                List.of(),
                new Period(date(row.getString("valid_from")), date(row.getString("valid_to"))));
    }

    private static OwnOffice withUnits(JdbcClient jdbc, OwnOffice state) {
        var units =
                jdbc.sql(UNITS)
                        .param(key(state.valid().from()))
                        .query((row, _) -> new Unit(row.getString(1), row.getString(2)))
                        .list();
        return new OwnOffice(
                state.name(),
                state.headLines(),
                state.superiorLine(),
                state.place(),
                state.code(),
                units,
                state.valid());
    }

    static void put(JdbcClient jdbc, OwnOffice office) {
        var from = office.valid().from();
        if (from != null) {
            var start = from.toString();
            jdbc.sql(CLOSE).params(from.minusDays(1).toString(), start, start).update();
        }
        jdbc.sql("delete from own_unit where valid_from = ?").param(key(from)).update();
        jdbc.sql("delete from own_office where valid_from = ?").param(key(from)).update();
        jdbc.sql(INSERT).params(columns(office)).update();
        var place = new ArrayList<Unit>();
        for (var unit : office.units()) {
            place.add(unit);
            jdbc.sql(
                            "insert into own_unit (valid_from, place_in_list, code, unit_name) values (?, ?, ?, ?)")
                    .params(key(from), place.size(), unit.code(), unit.name())
                    .update();
        }
    }

    private static List<@Nullable Object> columns(OwnOffice office) {
        return Arrays.asList(
                key(office.valid().from()),
                text(office.valid().to()),
                office.name(),
                String.join("\n", office.headLines()),
                office.superiorLine(),
                office.place(),
                office.code());
    }

    static String key(@Nullable LocalDate date) {
        return date == null ? "" : date.toString();
    }

    static @Nullable String text(@Nullable LocalDate date) {
        return date == null ? null : date.toString();
    }

    static @Nullable LocalDate date(@Nullable String text) {
        return text == null || text.isEmpty() ? null : LocalDate.parse(text);
    }
}
