package vn.vankho.office;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.stereotype.Service;
import vn.vankho.access.Access;
import vn.vankho.access.Action;
import vn.vankho.access.Journal;
import vn.vankho.access.Person;
import vn.vankho.home.Database;

/// The days off of each year: those of the law, and what the office wrote down of the government's
/// yearly notice.
@Service
public class DaysOff {

    private static final int LONGEST = 200;

    private final Database database;
    private final Journal journal;
    private final Clock clock;

    public DaysOff(Database database, Journal journal, Clock clock) {
        this.database = database;
        this.journal = journal;
        this.clock = clock;
    }

    /// A day that differs from others of its weekday.
    ///
    /// @param working whether the office works on it, for a day off that was moved
    /// @param ours whether the office wrote it down; else the law says it
    public record Day(LocalDate date, String name, boolean working, boolean ours) {}

    /// As it stands now.
    public WorkCalendar calendar() {
        var moved = new HashMap<LocalDate, Boolean>();
        ours().forEach(day -> moved.put(day.date(), day.working()));
        return new WorkCalendar(moved);
    }

    private List<Day> ours() {
        return database.read(
                jdbc ->
                        jdbc.sql("select * from day_off order by off_day")
                                .query(
                                        (row, _) ->
                                                new Day(
                                                        LocalDate.parse(row.getString("off_day")),
                                                        row.getString("reason"),
                                                        row.getInt("working") == 1,
                                                        true))
                                .list());
    }

    /// The days of a year in their order.
    public List<Day> ofYear(int year) {
        var days = new TreeMap<LocalDate, Day>();
        WorkCalendar.holidays(year)
                .forEach((date, name) -> days.put(date, new Day(date, name, false, false)));
        ours().stream()
                .filter(day -> day.date().getYear() == year)
                .forEach(day -> days.put(day.date(), day));
        return List.copyOf(days.values());
    }

    /// Writes a day down, or changes what was written.
    ///
    /// @param reason what the notice calls it, with its number
    /// @throws DayOffRefused without a reason
    public void put(LocalDate day, boolean working, String reason, Person who) {
        Access.require(who, Action.MANAGE_OFFICE);
        var said = reason.strip();
        if (said.isEmpty() || said.length() > LONGEST) {
            throw new DayOffRefused("Hãy ghi lý do hoặc số thông báo, không quá 200 chữ.");
        }
        database.write(
                jdbc -> {
                    jdbc.sql(
                                    """
                                    insert into day_off (off_day, working, reason, set_at, set_by)
                                    values (:day, :working, :reason, :at, :by)
                                    on conflict (off_day) do update set working = excluded.working,
                                        reason = excluded.reason, set_at = excluded.set_at,
                                        set_by = excluded.set_by\
                                    """)
                            .param("day", day.toString())
                            .param("working", working ? 1 : 0)
                            .param("reason", said)
                            .param("at", clock.instant().toString())
                            .param("by", who.login())
                            .update();
                    var detail = Map.of("reason", said, "working", Boolean.toString(working));
                    journal.record(who, "day-off-set", "day-off/" + day, detail);
                    return day;
                });
    }

    /// Takes back what was written: the law's word counts again.
    public void forget(LocalDate day, Person who) {
        Access.require(who, Action.MANAGE_OFFICE);
        database.write(
                jdbc -> {
                    int gone =
                            jdbc.sql("delete from day_off where off_day = ?")
                                    .param(day.toString())
                                    .update();
                    if (gone > 0) {
                        journal.record(who, "day-off-forgotten", "day-off/" + day, Map.of());
                    }
                    return day;
                });
    }
}
