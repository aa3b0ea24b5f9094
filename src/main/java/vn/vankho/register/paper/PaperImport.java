package vn.vankho.register.paper;

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
import vn.vankho.document.Reading;
import vn.vankho.intake.Intake;
import vn.vankho.register.ArrivedPapers;
import vn.vankho.register.PaperTakeover;

/// Takes over the books of past years from .xlsx, .xls or .csv. The file lies in the archive first
/// and is read in the sandbox like any other; then its lines are shown with all that is wrong with
/// them, and are taken over together or not at all.
@Service
public class PaperImport {

    private final Intake intake;
    private final Archive archive;
    private final PaperTakeover takeover;

    public PaperImport(Intake intake, Archive archive, PaperTakeover takeover) {
        this.intake = intake;
        this.archive = archive;
        this.takeover = takeover;
    }

    /// A book as it would be taken over.
    ///
    /// @param lines how many lines it has
    /// @param skipped rows that are no lines, such as *Tháng 3*
    public record Preview(
            PaperBook book, int lines, int skipped, List<PaperProblem> problems, boolean ready) {}

    /// @return the file in the archive
    /// @throws PaperFileRefused if it could not be kept or read
    public DocumentId receive(InputStream content, String name, Person who) {
        Access.require(who, Action.MANAGE_BOOKS);
        var received = intake.receive(content, new Arrival(name, ArrivedPapers.PAPER_BOOK), who);
        var id = received.id();
        if (id == null) {
            throw PaperFileRefused.because(received.reason());
        }
        if (archive.reading(id).isEmpty()) {
            intake.read(id, who);
        }
        return id;
    }

    /// @param mapping names of [PaperColumn] by column, or blanks; null to use what was said
    ///     before of such a head, else to guess
    public Preview preview(
            DocumentId id,
            boolean incoming,
            int year,
            boolean perType,
            @Nullable List<String> mapping,
            Person who) {
        Access.require(who, Action.MANAGE_BOOKS);
        return check(book(id, incoming, year, perType, mapping)).preview();
    }

    private PaperBook book(
            DocumentId id,
            boolean incoming,
            int year,
            boolean perType,
            @Nullable List<String> mapping) {
        var grid = CellGrid.of(archive.reading(id).orElseThrow(PaperFileRefused::noTable));
        if (grid.rows().isEmpty()) {
            throw PaperFileRefused.noTable();
        }
        var guessed = PaperBook.of(grid, incoming, year, perType, null);
        var said = mapping == null ? remembered(guessed) : mapping;
        return said == null
                ? guessed
                : PaperBook.of(grid, incoming, year, perType, columns(said, grid.width()));
    }

    private @Nullable List<String> remembered(PaperBook guessed) {
        return takeover.columns(kind(guessed), headKey(guessed))
                .map(text -> Arrays.asList(text.split(",", -1)))
                .orElse(null);
    }

    private static List<@Nullable PaperColumn> columns(List<String> names, int width) {
        var columns = new ArrayList<@Nullable PaperColumn>();
        for (int i = 0; i < width; i++) {
            var name = i < names.size() ? names.get(i) : "";
            columns.add(
                    Arrays.stream(PaperColumn.values())
                            .filter(column -> column.name().equals(name))
                            .findFirst()
                            .orElse(null));
        }
        return columns;
    }

    private record Checked(Preview preview, PaperLines.Read read) {}

    private Checked check(PaperBook book) {
        var read = PaperLines.of(book);
        var problems = new ArrayList<>(read.problems());
        takeover.clashes(book.year(), book.perType(), read.lines())
                .forEach(
                        clash ->
                                problems.add(PaperProblem.blocking(clash.row(), clash.sentence())));
        problems.sort(java.util.Comparator.comparingInt(PaperProblem::row));
        boolean ready =
                !read.lines().isEmpty() && problems.stream().noneMatch(PaperProblem::blocks);
        return new Checked(
                new Preview(book, read.lines().size(), read.skipped(), problems, ready), read);
    }

    /// Takes the book over as the preview showed it.
    ///
    /// @return how many lines were written
    /// @throws PaperFileRefused if anything stands in the way; then nothing was written
    public int takeOver(
            DocumentId id,
            boolean incoming,
            int year,
            boolean perType,
            List<String> mapping,
            Person who) {
        Access.require(who, Action.MANAGE_BOOKS);
        var book = book(id, incoming, year, perType, mapping);
        var checked = check(book);
        if (!checked.preview().ready()) {
            throw PaperFileRefused.notReady();
        }
        takeover.takeOver(year, perType, checked.read().lines(), id, who);
        var said =
                book.columns().stream()
                        .map(column -> column == null ? "" : column.name())
                        .collect(Collectors.joining(","));
        takeover.rememberColumns(kind(book), headKey(book), said, who);
        return checked.read().lines().size();
    }

    private static String kind(PaperBook book) {
        return book.incoming() ? "incoming" : "outgoing";
    }

    private static String headKey(PaperBook book) {
        return String.join("|", book.head());
    }

    /// What was read of the file, in words, where it holds no table.
    public List<String> notes(DocumentId id) {
        return archive.reading(id)
                .map(Reading::notes)
                .map(Objects::requireNonNull)
                .orElse(List.of());
    }
}
