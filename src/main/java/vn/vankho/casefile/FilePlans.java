package vn.vankho.casefile;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import vn.vankho.access.Access;
import vn.vankho.access.Action;
import vn.vankho.access.Journal;
import vn.vankho.access.Person;
import vn.vankho.home.Database;

/// The lists of case files (*danh mục hồ sơ*), one a year, issued by the head at its beginning
/// (Nghị định 30/2020, Điều 28, Phụ lục V).
@Service
public class FilePlans {

    private final Database database;
    private final Journal journal;
    private final CaseFiles files;
    private final Clock clock;

    public FilePlans(Database database, Journal journal, CaseFiles files, Clock clock) {
        this.database = database;
        this.journal = journal;
        this.files = files;
        this.clock = clock;
    }

    public Optional<FilePlan> of(int year) {
        return database.read(jdbc -> PlanRows.find(jdbc, year));
    }

    /// Makes a list from that of the year before: the same headings, and a case file for each that
    /// stood in it, with the year in its title moved on.
    ///
    /// @return how many case files it has
    /// @throws CaseFileRefused if the year has a list already, or the year before has none
    public int fromLastYear(int year, Person who) {
        Access.require(who, Action.MANAGE_FILES);
        return database.write(
                jdbc -> {
                    requireNone(jdbc, year);
                    var last = PlanRows.find(jdbc, year - 1).orElseThrow(() -> noListOf(year - 1));
                    PlanRows.make(jdbc, year, last.numberedByHeading());
                    last.headings().forEach(heading -> PlanRows.insert(jdbc, year, heading));
                    var planned =
                            CaseFileRows.ofYear(jdbc, year - 1).stream()
                                    .filter(file -> file.heading() != null)
                                    .toList();
                    planned.forEach(file -> files.insert(jdbc, again(file, year), who));
                    record(year, "file-plan-made", planned.size(), who);
                    return planned.size();
                });
    }

    private static CaseFiles.Opening again(CaseFile file, int year) {
        var title = file.title().replace(Integer.toString(year - 1), Integer.toString(year));
        return new CaseFiles.Opening(
                year,
                file.heading(),
                file.code(),
                title,
                file.creator(),
                LocalDate.of(year, 1, 1),
                file.plannedTerm());
    }

    private static CaseFileRefused noListOf(int year) {
        return CaseFileRefused.because(
                "Năm %d chưa có danh mục hồ sơ để lập theo.".formatted(year));
    }

    private static void requireNone(JdbcClient jdbc, int year) {
        PlanRows.find(jdbc, year)
                .ifPresent(
                        _ -> {
                            throw CaseFileRefused.because(
                                    "Năm %d đã có danh mục hồ sơ.".formatted(year));
                        });
    }

    /// Makes a list, or adds to one that is not approved yet, from lines as they are copied out of
    /// a
    /// spreadsheet: number and symbol, title, term and maker between tabs; a line without a number
    /// is a heading, a big one if it begins with a Roman number.
    ///
    /// @return how many case files it has got
    /// @throws CaseFileRefused with the number of the line that cannot be used; then nothing is
    /// kept
    public int take(int year, String lines, Person who) {
        Access.require(who, Action.MANAGE_FILES);
        var read = PlanLines.read(lines);
        if (read.isEmpty()) {
            throw CaseFileRefused.because("Chưa có dòng nào của danh mục.");
        }
        return database.write(
                jdbc -> {
                    var plan = PlanRows.find(jdbc, year);
                    if (plan.map(FilePlan::isApproved).orElse(false)) {
                        throw approved(year);
                    }
                    PlanRows.make(jdbc, year, false);
                    int taken = take(jdbc, year, read, who);
                    record(year, "file-plan-taken-in", taken, who);
                    return taken;
                });
    }

    private int take(JdbcClient jdbc, int year, List<PlanLines.Line> lines, Person who) {
        var headings = new ArrayList<>(PlanRows.find(jdbc, year).orElseThrow().headings());
        int files = 0;
        for (var line : lines) {
            if (line.heading()) {
                int place = headings.isEmpty() ? 1 : headings.getLast().place() + 1;
                var heading =
                        new FilePlan.Heading(
                                place, line.small(), line.title(), line.abbreviation());
                headings.add(heading);
                PlanRows.insert(jdbc, year, heading);
            } else {
                files++;
                open(jdbc, year, headings, line, who);
            }
        }
        return files;
    }

    private void open(
            JdbcClient jdbc,
            int year,
            List<FilePlan.Heading> headings,
            PlanLines.Line line,
            Person who) {
        if (headings.isEmpty()) {
            var all = new FilePlan.Heading(1, false, "Hồ sơ của cơ quan", PlanCodes.NO_HEADING);
            headings.add(all);
            PlanRows.insert(jdbc, year, all);
        }
        files.insert(
                jdbc,
                new CaseFiles.Opening(
                        year,
                        headings.getLast().place(),
                        line.code(),
                        line.title(),
                        line.creator(),
                        LocalDate.of(year, 1, 1),
                        line.term()),
                who);
    }

    private static CaseFileRefused approved(int year) {
        return CaseFileRefused.because(
                "Danh mục hồ sơ năm %d đã được duyệt; hồ sơ mới thì mở ngoài danh mục."
                        .formatted(year));
    }

    /// The head approves the list.
    ///
    /// @param decision number and day of the decision by which it is issued
    /// @throws CaseFileRefused if there is none, or it is approved already
    public FilePlan approve(int year, String decision, Person who) {
        Access.require(who, Action.DECIDE_FILES);
        if (decision.isBlank()) {
            throw CaseFileRefused.because("Hãy ghi số, ngày của quyết định ban hành danh mục.");
        }
        return database.write(
                jdbc -> {
                    var plan = PlanRows.find(jdbc, year).orElseThrow(() -> noListOf(year));
                    if (plan.isApproved()) {
                        throw approved(year);
                    }
                    PlanRows.approve(jdbc, year, decision.strip(), clock.instant(), who.login());
                    journal.record(
                            who,
                            "file-plan-approved",
                            "file-plan/" + year,
                            Map.of("decision", decision.strip()));
                    return PlanRows.find(jdbc, year).orElseThrow();
                });
    }

    private void record(int year, String what, int count, Person who) {
        journal.record(who, what, "file-plan/" + year, Map.of("count", Integer.toString(count)));
    }
}
