package vn.vankho.casefile;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import vn.vankho.access.Access;
import vn.vankho.access.Action;
import vn.vankho.access.Journal;
import vn.vankho.access.Person;
import vn.vankho.access.Sensitivity;
import vn.vankho.archive.Archive;
import vn.vankho.archive.ArchivedDocument;
import vn.vankho.document.DocumentId;
import vn.vankho.home.Database;

/// The case files of the office: what there is, and what stands in each. Whether a person may see
/// one, [#mayRead] says; what changes them asks for itself.
@Service
public class CaseFiles {

    private final Database database;
    private final Journal journal;
    private final Archive archive;
    private final Retention retention;
    private final OwnPapers own;
    private final Clock clock;

    public CaseFiles(
            Database database,
            Journal journal,
            Archive archive,
            Retention retention,
            OwnPapers own,
            Clock clock) {
        this.database = database;
        this.journal = journal;
        this.archive = archive;
        this.retention = retention;
        this.own = own;
        this.clock = clock;
    }

    public Optional<CaseFile> of(CaseFileId id) {
        return database.read(jdbc -> CaseFileRows.find(jdbc, id));
    }

    /// @throws CaseFileRefused if there is none
    CaseFile require(CaseFileId id) {
        return of(id).orElseThrow(CaseFileRefused::unknown);
    }

    /// The case files of a year, in the order of its list.
    public List<CaseFile> ofYear(int year) {
        return database.read(jdbc -> CaseFileRows.ofYear(jdbc, year));
    }

    public List<CaseFile> inState(CaseFile.State state) {
        return database.read(jdbc -> CaseFileRows.inState(jdbc, state));
    }

    /// The years that have case files, the newest first.
    public List<Integer> years() {
        return database.read(CaseFileRows::years);
    }

    /// The case files that a document stands in.
    public List<CaseFile> holding(DocumentId document) {
        return database.read(jdbc -> CaseFileRows.holding(jdbc, document));
    }

    /// The documents of a case file in their order, destroyed ones among them.
    public List<CaseDocument> documents(CaseFileId id) {
        return database.read(jdbc -> PlacedRows.of(jdbc, id)).stream()
                .flatMap(
                        placed ->
                                archive.find(placed.document()).stream()
                                        .map(document -> with(placed, document)))
                .toList();
    }

    private static CaseDocument with(PlacedRows.Placed placed, ArchivedDocument document) {
        return new CaseDocument(
                placed.ordinal(),
                document,
                placed.draft(),
                placed.sheets(),
                placed.note(),
                placed.addedAt(),
                placed.addedBy());
    }

    public int count(CaseFileId id) {
        return database.read(jdbc -> PlacedRows.count(jdbc, id));
    }

    /// The term of a case file: as it was fixed, else as it computes today.
    public ComputedTerm term(CaseFile file) {
        var fixed = file.fixed();
        return fixed != null
                ? new ComputedTerm(fixed, fixed.reason())
                : ComputedTerm.of(file, documents(file.id()), retention);
    }

    /// Whether the person may see this case file and its documents.
    public static boolean mayRead(CaseFile file, Person who) {
        return Access.allows(who, Action.READ_FILES)
                && Access.mayRead(who, NeedToKnow.audience(file));
    }

    /// What a person says of a new case file.
    ///
    /// @param heading where in the list of the year; null for one outside of it
    /// @param code null for the next free one
    public record Opening(
            int year,
            @Nullable Integer heading,
            @Nullable String code,
            String title,
            String creator,
            LocalDate startedOn,
            @Nullable Term term,
            @Nullable String note) {}

    /// Opens a case file; one that the list of the year does not have as well (Điều 29).
    ///
    /// @throws CaseFileRefused if its number and symbol are taken
    public CaseFile open(Opening opening, Person who) {
        Access.require(who, Action.KEEP_FILES);
        if (opening.title().isBlank()) {
            throw CaseFileRefused.because("Hãy ghi tiêu đề hồ sơ.");
        }
        return database.write(jdbc -> insert(jdbc, opening, who));
    }

    CaseFile insert(JdbcClient jdbc, Opening opening, Person who) {
        var code = opening.code() == null ? PlanCodes.next(jdbc, opening) : opening.code().strip();
        if (CaseFileRows.hasCode(jdbc, opening.year(), code, null)) {
            throw CaseFileRefused.codeTaken(code, opening.year());
        }
        var file =
                new CaseFile(
                        CaseFileId.random(),
                        opening.year(),
                        opening.heading(),
                        code,
                        opening.title().strip(),
                        own.fondsOf(opening.startedOn()),
                        opening.creator().strip(),
                        opening.startedOn(),
                        null,
                        opening.term(),
                        null,
                        Sensitivity.INTERNAL,
                        Set.of(),
                        "Sử dụng trong cơ quan",
                        "Tiếng Việt",
                        opening.note(),
                        CaseFile.State.OPEN,
                        null,
                        1);
        CaseFileRows.insert(jdbc, file);
        journal.record(who, "case-file-opened", file.id().place(), detail(file));
        return file;
    }

    static Map<String, String> detail(CaseFile file) {
        var detail = new TreeMap<String, String>();
        detail.put("code", file.code());
        detail.put("title", file.title());
        detail.put("year", Integer.toString(file.year()));
        detail.put("creator", file.creator());
        if (file.plannedTerm() != null) {
            detail.put("term", file.plannedTerm().label());
        }
        return detail;
    }

    /// Changes a case file in its row, with a line in the journal, in one transaction.
    ///
    /// @throws CaseFileRefused if somebody else changed it meanwhile
    CaseFile change(
            CaseFileId id,
            String what,
            Map<String, String> detail,
            UnaryOperator<CaseFile> change,
            Person who) {
        return database.write(
                jdbc -> {
                    var before = CaseFileRows.find(jdbc, id).orElseThrow(CaseFileRefused::unknown);
                    var after = change.apply(before);
                    if (CaseFileRows.hasCode(jdbc, after.year(), after.code(), id)) {
                        throw CaseFileRefused.codeTaken(after.code(), after.year());
                    }
                    if (!CaseFileRows.update(jdbc, after)) {
                        throw CaseFileRefused.changedMeanwhile(after);
                    }
                    journal.record(who, what, id.place(), detail);
                    return CaseFileRows.find(jdbc, id).orElseThrow();
                });
    }

    /// The day as it is in this office.
    public LocalDate today() {
        return LocalDate.now(clock.withZone(ZoneId.of("Asia/Ho_Chi_Minh")));
    }
}
