package vn.vankho.register;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import vn.vankho.access.Access;
import vn.vankho.access.Action;
import vn.vankho.access.Journal;
import vn.vankho.access.Person;
import vn.vankho.home.Database;

/// How numbers are given through time: each plan holds from its day until the next one's.
@Service
public class NumberingPlans {

    private static final String INSERT =
            """
            insert into numbering_plan (valid_from, per_type, advisory, decision, set_by, set_at)
            values (?, ?, ?, ?, ?, ?)
            """;
    private static final String AT =
            "select * from numbering_plan where valid_from <= ? order by valid_from desc limit 1";
    private static final String NEWEST_DATE =
            "select max(issued_date) from outgoing_line where from_paper = 0";

    private final Database database;
    private final Journal journal;
    private final Clock clock;

    public NumberingPlans(Database database, Journal journal, Clock clock) {
        this.database = database;
        this.journal = journal;
        this.clock = clock;
    }

    /// All plans that were ever decided, the newest first.
    public List<Numbering> all() {
        return database.read(
                jdbc ->
                        jdbc.sql("select * from numbering_plan order by valid_from desc")
                                .query(NumberingPlans::plan)
                                .list());
    }

    /// The plan that holds on a day.
    public Numbering at(LocalDate day) {
        return database.read(jdbc -> at(jdbc, day));
    }

    static Numbering at(JdbcClient jdbc, LocalDate day) {
        return jdbc.sql(AT)
                .param(day.toString())
                .query(NumberingPlans::plan)
                .optional()
                .orElseGet(Numbering::usual);
    }

    /// Decides how numbers are given from a day on. Numbers that were given stay as they are; a
    /// sequence that begins within a year goes on behind the highest number that its documents
    /// have in that year, so that number and symbol stay unique.
    ///
    /// @throws PlanTooEarly if a number was given for that day or a later one, or a plan begins
    /// then
    public void decide(Numbering plan, Person who) {
        Access.require(who, Action.MANAGE_BOOKS);
        database.write(
                jdbc -> {
                    refuseThePast(jdbc, plan.validFrom());
                    jdbc.sql(INSERT).params(row(plan, who)).update();
                    journal.record(
                            who, "numbering-decided", plan.validFrom().toString(), detail(plan));
                    return plan;
                });
    }

    private static void refuseThePast(JdbcClient jdbc, LocalDate from) {
        var newest = jdbc.sql(NEWEST_DATE).query(String.class).optional().orElse("");
        var latest =
                jdbc.sql("select max(valid_from) from numbering_plan")
                        .query(String.class)
                        .optional()
                        .orElse("");
        var last = newest.compareTo(latest) > 0 ? newest : latest;
        if (!last.isEmpty() && !from.isAfter(LocalDate.parse(last))) {
            throw new PlanTooEarly(LocalDate.parse(last));
        }
    }

    private List<Object> row(Numbering plan, Person who) {
        return List.of(
                plan.validFrom().toString(),
                plan.perType() ? 1 : 0,
                codes(plan),
                plan.decision(),
                who.login(),
                clock.instant().toString());
    }

    private static Map<String, String> detail(Numbering plan) {
        return Map.of(
                "per-type", Boolean.toString(plan.perType()),
                "advisory", codes(plan),
                "decision", plan.decision());
    }

    private static String codes(Numbering plan) {
        return String.join(" ", new TreeSet<>(plan.advisory()));
    }

    private static Numbering plan(ResultSet row, int index) throws SQLException {
        return new Numbering(
                LocalDate.parse(row.getString("valid_from")),
                row.getInt("per_type") != 0,
                codes(row.getString("advisory")),
                row.getString("decision"));
    }

    private static Set<String> codes(String text) {
        return Arrays.stream(text.split(" "))
                .filter(code -> !code.isBlank())
                .collect(Collectors.toUnmodifiableSet());
    }
}
