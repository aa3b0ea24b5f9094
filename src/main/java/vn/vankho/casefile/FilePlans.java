package vn.vankho.casefile;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
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

    private static final String READY = shipped();

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

    private static String shipped() {
        try (var in =
                Objects.requireNonNull(FilePlans.class.getResourceAsStream("danh-muc-mau.txt"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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
        var title = PlanYears.moved(file.title(), year - 1, year);
        return new CaseFiles.Opening(
                year,
                file.heading(),
                file.code(),
                title,
                file.creator(),
                LocalDate.of(year, 1, 1),
                file.plannedTerm(),
                file.note());
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
        return take(year, read, who);
    }

    /// @return how many case files it has got; those that stood there already are not counted
    int take(int year, List<PlanLines.Line> lines, Person who) {
        Access.require(who, Action.MANAGE_FILES);
        return database.write(
                jdbc -> {
                    var plan = PlanRows.find(jdbc, year);
                    if (plan.map(FilePlan::isApproved).orElse(false)) {
                        throw approved(year);
                    }
                    PlanRows.make(jdbc, year, false);
                    int taken = take(jdbc, year, lines, who);
                    record(year, "file-plan-taken-in", taken, who);
                    return taken;
                });
    }

    /// The lines of case files that the list of the year does not have.
    List<PlanLines.Line> fresh(int year, List<PlanLines.Line> lines) {
        var standing = files.ofYear(year);
        return lines.stream()
                .filter(line -> !line.heading() && standing.stream().noneMatch(line::isOf))
                .toList();
    }

    /// What the list of the year has under the same number for something else, and whether it is
    /// approved: Vietnamese sentences.
    List<String> clashes(int year, List<PlanLines.Line> lines) {
        var clashes = new ArrayList<String>();
        if (of(year).filter(FilePlan::isApproved).isPresent()) {
            clashes.add(approved(year).getMessage());
        }
        for (var line : fresh(year, lines)) {
            files.ofYear(year).stream()
                    .filter(file -> file.code().equals(line.code()))
                    .map(
                            file ->
                                    "Dòng %d: số và ký hiệu %s trong danh mục năm %d là của hồ sơ «%s»."
                                            .formatted(line.row(), file.code(), year, file.title()))
                    .forEach(clashes::add);
        }
        return clashes;
    }

    /// Makes a list from the one that comes with the product, for a commune that has none yet: the
    /// headings and columns of Phụ lục V, terms where `docs/case-files.md` knows a source for them.
    ///
    /// @return how many case files it has
    /// @throws CaseFileRefused if the year has a list already
    public int ready(int year, Person who) {
        Access.require(who, Action.MANAGE_FILES);
        return database.write(
                jdbc -> {
                    requireNone(jdbc, year);
                    return take(year, READY.replace("{năm}", Integer.toString(year)), who);
                });
    }

    private int take(JdbcClient jdbc, int year, List<PlanLines.Line> lines, Person who) {
        var standing = CaseFileRows.ofYear(jdbc, year);
        FilePlan.Heading big = null;
        FilePlan.Heading current = null;
        int taken = 0;
        for (var line : lines) {
            if (line.heading()) {
                current = heading(jdbc, year, line, big);
                big = line.small() ? big : current;
            } else if (standing.stream().noneMatch(line::isOf)) {
                current =
                        current == null ? heading(jdbc, year, PlanLines.NO_HEADING, null) : current;
                files.insert(jdbc, opening(year, current.place(), line), who);
                taken++;
            }
        }
        return taken;
    }

    /// The heading of this name, which may stand there already; a small one under the same big
    /// one. No small one is put in between: its case files go under the big one then.
    private static FilePlan.Heading heading(
            JdbcClient jdbc, int year, PlanLines.Line line, FilePlan.@Nullable Heading big) {
        var plan = PlanRows.find(jdbc, year).orElseThrow();
        var headings = plan.headings();
        var above = big == null ? Optional.<FilePlan.Heading>empty() : Optional.of(big);
        var standing =
                headings.stream()
                        .filter(one -> one.small() == line.small())
                        .filter(one -> one.title().equals(line.title()))
                        .filter(one -> !line.small() || plan.above(one).equals(above))
                        .findFirst();
        if (big != null
                && line.small()
                && standing.isEmpty()
                && !plan.above(headings.getLast()).equals(above)) {
            return big;
        }
        return standing.orElseGet(
                () -> {
                    int place = headings.isEmpty() ? 1 : headings.getLast().place() + 1;
                    var made =
                            new FilePlan.Heading(
                                    place, line.small(), line.title(), line.abbreviation());
                    PlanRows.insert(jdbc, year, made);
                    return made;
                });
    }

    private static CaseFiles.Opening opening(int year, int heading, PlanLines.Line line) {
        return new CaseFiles.Opening(
                year,
                heading,
                line.code(),
                line.title(),
                line.creator(),
                LocalDate.of(year, 1, 1),
                line.term(),
                line.note());
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
