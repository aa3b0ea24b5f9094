package vn.vankho.casefile;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import vn.vankho.access.Access;
import vn.vankho.access.Action;
import vn.vankho.access.Journal;
import vn.vankho.access.Person;
import vn.vankho.archive.Archive;
import vn.vankho.archive.ArchivedDocument;
import vn.vankho.document.DocumentId;
import vn.vankho.document.Reading;
import vn.vankho.form.SecrecyMark;
import vn.vankho.home.Database;

/// Puts documents into case files and takes them out again. A document is kept once, in however
/// many
/// files it stands.
@Service
public class Placing {

    /// Where a draft says that it is one: in its first lines.
    private static final Pattern DRAFT =
            Pattern.compile(
                    "(?iu)^[\\s(\\[]{0,5}(?:bản )?dự thảo(?:\\s{1,3}lần\\s{1,3}\\d{1,2})?[\\s)\\]:.]{0,5}$");

    private static final int HEAD_LINES = 12;
    private static final int LONGEST_LINE = 60;

    private final Database database;
    private final Journal journal;
    private final Archive archive;
    private final CaseFiles files;
    private final NeedToKnow needToKnow;
    private final FileHolds holds;
    private final KeepingTerms terms;
    private final OwnPapers own;
    private final Clock clock;

    public Placing(
            Database database,
            Journal journal,
            Archive archive,
            CaseFiles files,
            NeedToKnow needToKnow,
            FileHolds holds,
            KeepingTerms terms,
            OwnPapers own,
            Clock clock) {
        this.database = database;
        this.journal = journal;
        this.archive = archive;
        this.files = files;
        this.needToKnow = needToKnow;
        this.holds = holds;
        this.terms = terms;
        this.own = own;
        this.clock = clock;
    }

    /// Puts a document at the end of an open case file; nothing happens if it stands there already.
    ///
    /// @throws CaseFileRefused if the file is not open, the document is a state secret or gone, or
    ///     the fonds was closed before its day (G11)
    public void put(CaseFileId id, DocumentId document, Person who) {
        Access.require(who, Action.KEEP_FILES);
        var file = open(id, who);
        var found =
                archive.find(document)
                        .orElseThrow(() -> CaseFileRefused.because("Không có văn bản này."));
        Access.requireToRead(who, found.audience());
        var reading = archive.reading(document).orElse(null);
        refuse(file, found, reading);
        database.write(jdbc -> put(jdbc, file, document, isDraft(reading), who));
    }

    private void refuse(CaseFile file, ArchivedDocument document, @Nullable Reading reading) {
        if (document.destroyed()) {
            throw CaseFileRefused.because("Văn bản này đã tiêu hủy, không đưa vào hồ sơ được.");
        }
        if (reading != null) {
            SecrecyMark.of(reading.pages())
                    .ifPresent(
                            mark -> {
                                throw CaseFileRefused.because(SecretPapers.sentence(mark.level()));
                            });
        }
        var closed = own.closedOn(file.fonds());
        if (OpenFonds.isAfter(document, closed)) {
            var name = document.description().number();
            throw CaseFileRefused.because(
                    OpenFonds.sentence(
                            name == null ? document.fileName() : "số " + name,
                            file,
                            closed.orElseThrow()));
        }
    }

    private DocumentId put(
            JdbcClient jdbc, CaseFile file, DocumentId document, boolean draft, Person who) {
        if (PlacedRows.has(jdbc, file.id(), document)) {
            return document;
        }
        int ordinal = PlacedRows.count(jdbc, file.id()) + 1;
        PlacedRows.insert(
                jdbc,
                file.id(),
                new PlacedRows.Placed(
                        ordinal, document, draft, null, null, clock.instant(), who.login()));
        journal.record(
                who,
                "document-put-into-file",
                file.id().place(),
                Map.of("document", document.toString(), "code", file.code()));
        holds.pass(jdbc, file.id(), document);
        needToKnow.pass(document, who);
        terms.pass(document, who);
        return document;
    }

    /// What a draft that came in as a file says of itself.
    private static boolean isDraft(@Nullable Reading reading) {
        return reading != null
                && !reading.pages().isEmpty()
                && reading.pages()
                        .getFirst()
                        .text()
                        .lines()
                        .limit(HEAD_LINES)
                        .anyMatch(Placing::isDraftMark);
    }

    private static boolean isDraftMark(String line) {
        return line.length() <= LONGEST_LINE && DRAFT.matcher(line).matches();
    }

    /// Takes a document out of an open case file; the others close up.
    ///
    /// @throws CaseFileRefused if the file is not open or is held
    public void takeOut(CaseFileId id, DocumentId document, String reason, Person who) {
        Access.require(who, Action.KEEP_FILES);
        var file = open(id, who);
        holds.requireFree(file);
        database.write(
                jdbc -> {
                    PlacedRows.delete(jdbc, id, document);
                    var left = PlacedRows.of(jdbc, id).stream().map(PlacedRows.Placed::document);
                    PlacedRows.number(jdbc, id, left.toList());
                    journal.record(
                            who,
                            "document-taken-out-of-file",
                            id.place(),
                            Map.of(
                                    "document",
                                    document.toString(),
                                    "code",
                                    file.code(),
                                    "reason",
                                    reason.strip()));
                    needToKnow.pass(document, who);
                    terms.pass(document, who);
                    return document;
                });
    }

    /// Says of a document in an open case file whether it is a draft, on which sheets it is, and
    /// what else is to be noted.
    public void mark(
            CaseFileId id,
            DocumentId document,
            boolean draft,
            @Nullable String sheets,
            @Nullable String note,
            Person who) {
        Access.require(who, Action.KEEP_FILES);
        var file = open(id, who);
        database.write(
                jdbc -> {
                    PlacedRows.mark(jdbc, id, document, draft, sheets, note);
                    journal.record(
                            who,
                            "document-marked-in-file",
                            id.place(),
                            Map.of(
                                    "document",
                                    document.toString(),
                                    "code",
                                    file.code(),
                                    "draft",
                                    Boolean.toString(draft)));
                    return document;
                });
    }

    /// Puts the documents of an open case file in the order of their days; those without one keep
    /// their place behind the others.
    public void sortByDay(CaseFileId id, Person who) {
        Access.require(who, Action.KEEP_FILES);
        var file = open(id, who);
        var sorted =
                files.documents(id).stream()
                        .sorted(
                                Comparator.comparing(Placing::day)
                                        .thenComparingInt(CaseDocument::ordinal))
                        .map(placed -> placed.document().id())
                        .toList();
        number(file, sorted, who);
    }

    private static String day(CaseDocument placed) {
        var issued = placed.document().description().issuedDate();
        return issued == null ? "9999" : issued.toString();
    }

    /// Moves a document to another place in an open case file.
    ///
    /// @param ordinal from 1
    public void move(CaseFileId id, DocumentId document, int ordinal, Person who) {
        Access.require(who, Action.KEEP_FILES);
        var file = open(id, who);
        var inOrder =
                new ArrayList<>(
                        files.documents(id).stream().map(each -> each.document().id()).toList());
        if (inOrder.remove(document)) {
            inOrder.add(Math.clamp(ordinal - 1L, 0, inOrder.size()), document);
            number(file, inOrder, who);
        }
    }

    private void number(CaseFile file, List<DocumentId> inOrder, Person who) {
        database.write(
                jdbc -> {
                    PlacedRows.number(jdbc, file.id(), inOrder);
                    journal.record(
                            who,
                            "case-file-ordered",
                            file.id().place(),
                            Map.of("code", file.code()));
                    return inOrder;
                });
    }

    private CaseFile open(CaseFileId id, Person who) {
        var file = files.require(id);
        Access.requireToRead(who, NeedToKnow.audience(file));
        if (!file.isOpen()) {
            throw CaseFileRefused.notOpen(file);
        }
        return file;
    }
}
