package vn.vankho.office;

import java.util.Arrays;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Officers, as rows.
final class OfficerRows {

    private static final String SELECT =
            """
            select officer_name, title, body, valid_from, valid_to from officer
            where body = ? order by valid_from desc, officer_name
            """;
    private static final String PUT =
            """
            insert into officer (body, officer_name, title, valid_from, valid_to)
            values (?, ?, ?, ?, ?)
            on conflict (body, officer_name, title, valid_from)
            do update set valid_to = excluded.valid_to
            """;

    private OfficerRows() {}

    static List<Officer> of(JdbcClient jdbc, String body) {
        return jdbc.sql(SELECT)
                .param(body)
                .query(
                        (row, _) ->
                                new Officer(
                                        row.getString("officer_name"),
                                        row.getString("title"),
                                        row.getString("body"),
                                        new Period(
                                                OfficeRows.date(row.getString("valid_from")),
                                                OfficeRows.date(row.getString("valid_to")))))
                .list();
    }

    static void replace(JdbcClient jdbc, String body, List<Officer> officers) {
        jdbc.sql("delete from officer where body = ?").param(body).update();
        officers.forEach(officer -> put(jdbc, officer));
    }

    /// Adds the officer, or renews the end of their time.
    static void put(JdbcClient jdbc, Officer officer) {
        jdbc.sql(PUT)
                .params(
                        Arrays.asList(
                                officer.body(),
                                officer.name(),
                                officer.title(),
                                OfficeRows.key(officer.valid().from()),
                                OfficeRows.text(officer.valid().to())))
                .update();
    }
}
