package vn.vankho.casefile;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The rows of the lists of case files.
final class PlanRows {

    private PlanRows() {}

    static Optional<FilePlan> find(JdbcClient jdbc, int year) {
        var headings = headings(jdbc, year);
        return jdbc.sql("select * from file_plan where plan_year = ?")
                .param(year)
                .query(
                        (row, _) -> {
                            var at = row.getString("approved_at");
                            return new FilePlan(
                                    year,
                                    row.getInt("numbered_by_heading") == 1,
                                    headings,
                                    row.getString("decision"),
                                    row.getString("approved_by"),
                                    at == null ? null : Instant.parse(at));
                        })
                .optional();
    }

    private static List<FilePlan.Heading> headings(JdbcClient jdbc, int year) {
        return jdbc.sql("select * from plan_heading where plan_year = ? order by place")
                .param(year)
                .query(
                        (row, _) ->
                                new FilePlan.Heading(
                                        row.getInt("place"),
                                        row.getInt("small") == 1,
                                        row.getString("title"),
                                        row.getString("abbreviation")))
                .list();
    }

    static void make(JdbcClient jdbc, int year, boolean byHeading) {
        jdbc.sql(
                        """
                        insert into file_plan (plan_year, numbered_by_heading) values (?, ?)
                        on conflict (plan_year) do nothing\
                        """)
                .params(year, byHeading ? 1 : 0)
                .update();
    }

    static void insert(JdbcClient jdbc, int year, FilePlan.Heading heading) {
        jdbc.sql(
                        """
                        insert into plan_heading (plan_year, place, small, title, abbreviation)
                        values (?, ?, ?, ?, ?)\
                        """)
                .params(
                        year,
                        heading.place(),
                        heading.small() ? 1 : 0,
                        heading.title(),
                        heading.abbreviation())
                .update();
    }

    static void approve(JdbcClient jdbc, int year, String decision, Instant at, String by) {
        jdbc.sql(
                        """
                        update file_plan set decision = ?, approved_by = ?, approved_at = ?
                        where plan_year = ?\
                        """)
                .params(decision, by, at.toString(), year)
                .update();
    }
}
