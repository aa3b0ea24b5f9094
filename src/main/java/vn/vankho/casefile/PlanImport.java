package vn.vankho.casefile;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import vn.vankho.access.Access;
import vn.vankho.access.Action;
import vn.vankho.access.Person;
import vn.vankho.archive.Archive;
import vn.vankho.archive.Arrival;
import vn.vankho.document.CellGrid;
import vn.vankho.document.DocumentId;
import vn.vankho.home.Database;
import vn.vankho.intake.Intake;

/// Takes a list of case files over from .xlsx, .xls or .csv. The file lies in the archive first and
/// is read in the sandbox like any other; then its lines are shown with all that is wrong with
/// them, and are taken over together or not at all. Taken over again, nothing is doubled.
@Service
public class PlanImport {

    private static final String SOURCE = "file-plan";

    private final Intake intake;
    private final Archive archive;
    private final FilePlans plans;
    private final Database database;

    public PlanImport(Intake intake, Archive archive, FilePlans plans, Database database) {
        this.intake = intake;
        this.archive = archive;
        this.plans = plans;
        this.database = database;
    }

    /// A list as it would be taken over.
    ///
    /// @param from the year of the list in the file; its titles are moved on from there
    /// @param headings how many headings it has
    /// @param files how many case files would be new
    /// @param standing how many stand in the year's list already
    /// @param examples the first new titles, as they would be
    /// @param problems Vietnamese sentences, each with its row; nothing is taken while there is one
    public record Preview(
            PlanSheet sheet,
            int from,
            int headings,
            int files,
            int standing,
            List<String> examples,
            List<String> problems) {

        public boolean ready() {
            return problems.isEmpty() && files + standing > 0;
        }
    }

    /// @return the file in the archive
    /// @throws CaseFileRefused if it could not be kept or read
    public DocumentId receive(InputStream content, String name, Person who) {
        Access.require(who, Action.MANAGE_FILES);
        var received = intake.receive(content, new Arrival(name, SOURCE), who);
        var id = received.id();
        if (id == null) {
            throw CaseFileRefused.because(Objects.requireNonNull(received.reason()));
        }
        if (archive.reading(id).isEmpty()) {
            intake.read(id, who);
        }
        return id;
    }

    /// @param year for which it is to be the list
    /// @param from the year of the list in the file; null to believe the file
    /// @param mapping names of [PlanColumn] by column, or blanks; null to use what was said before
    ///     of such a head, else to guess
    public Preview preview(
            DocumentId id,
            int year,
            @Nullable Integer from,
            @Nullable List<String> mapping,
            Person who) {
        Access.require(who, Action.MANAGE_FILES);
        return preview(read(id, year, from, mapping, who), year);
    }

    private Preview preview(Taken taken, int year) {
        var lines = taken.lines();
        var fresh = plans.fresh(year, lines);
        var problems = new ArrayList<>(taken.problems());
        problems.addAll(plans.clashes(year, lines));
        long files = lines.stream().filter(line -> !line.heading()).count();
        return new Preview(
                taken.sheet(),
                taken.from(),
                (int) lines.stream().filter(PlanLines.Line::heading).count(),
                fresh.size(),
                (int) files - fresh.size(),
                fresh.stream().map(PlanLines.Line::title).limit(3).toList(),
                problems);
    }

    private record Taken(
            PlanSheet sheet, int from, List<PlanLines.Line> lines, List<String> problems) {}

    private Taken read(
            DocumentId id,
            int year,
            @Nullable Integer from,
            @Nullable List<String> mapping,
            Person who) {
        var document = archive.find(id).orElseThrow(PlanImport::noTable);
        Access.requireToRead(who, document.audience());
        var grid = CellGrid.of(archive.reading(id).orElseThrow(PlanImport::noTable));
        if (grid.rows().isEmpty()) {
            throw noTable();
        }
        var guessed = PlanSheet.of(grid, null);
        var said = mapping == null ? remembered(guessed) : mapping;
        var sheet =
                said == null ? guessed : PlanSheet.of(grid, PlanColumn.named(said, grid.width()));
        var read = PlanReading.of(sheet);
        int source = from != null ? from : sheet.year() == 0 ? year : sheet.year();
        var lines = read.lines().stream().map(line -> line.movedOn(source, year)).toList();
        return new Taken(
                sheet,
                source,
                lines,
                read.problems().stream().map(PlanReading.Problem::sentence).toList());
    }

    private static CaseFileRefused noTable() {
        return CaseFileRefused.because("Tệp không có bảng nào đọc được; hãy gửi tệp .xlsx.");
    }

    /// Takes the list over as the preview showed it, and remembers what its columns are.
    ///
    /// @return how many case files were written
    /// @throws CaseFileRefused if anything stands in the way; then nothing was written
    public int takeOver(
            DocumentId id,
            int year,
            @Nullable Integer from,
            @Nullable List<String> mapping,
            Person who) {
        Access.require(who, Action.MANAGE_FILES);
        var taken = read(id, year, from, mapping, who);
        var preview = preview(taken, year);
        if (!preview.ready()) {
            throw CaseFileRefused.because(
                    "Danh mục chưa nhập được: "
                            + preview.problems().stream()
                                    .findFirst()
                                    .orElse("không có hồ sơ nào."));
        }
        int written = plans.take(year, taken.lines(), who);
        remember(taken.sheet());
        return written;
    }

    private void remember(PlanSheet sheet) {
        var said =
                sheet.columns().stream()
                        .map(column -> column == null ? "" : column.name())
                        .collect(Collectors.joining(","));
        database.write(
                jdbc ->
                        jdbc.sql(
                                        """
                                        insert into plan_columns (head, mapping) values (?, ?)
                                        on conflict (head) do update set mapping = excluded.mapping\
                                        """)
                                .params(key(sheet), said)
                                .update());
    }

    private @Nullable List<String> remembered(PlanSheet guessed) {
        return database.read(
                jdbc ->
                        jdbc.sql("select mapping from plan_columns where head = ?")
                                .param(key(guessed))
                                .query((row, _) -> row.getString(1))
                                .optional()
                                .map(text -> Arrays.asList(text.split(",", -1)))
                                .orElse(null));
    }

    private static String key(PlanSheet sheet) {
        return String.join("|", sheet.head());
    }
}
