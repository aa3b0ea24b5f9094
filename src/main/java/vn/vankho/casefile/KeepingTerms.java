package vn.vankho.casefile;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.vankho.access.Person;
import vn.vankho.archive.Disposals;
import vn.vankho.archive.KeepingTerm;
import vn.vankho.document.DocumentId;
import vn.vankho.home.Database;

/// Tells the archive until when each document must be kept: as long as the longest of its case
/// files
/// asks, and without an end while one of them is open.
@Component
class KeepingTerms {

    private final Database database;
    private final Disposals disposals;

    KeepingTerms(Database database, Disposals disposals) {
        this.database = database;
        this.disposals = disposals;
    }

    /// Passes on to the archive what the case files of a document ask.
    void pass(DocumentId document, Person who) {
        var files = database.read(jdbc -> CaseFileRows.holding(jdbc, document));
        disposals.setTerm(document, term(files), who);
    }

    void pass(CaseFileId file, Person who) {
        database.read(jdbc -> PlacedRows.of(jdbc, file))
                .forEach(placed -> pass(placed.document(), who));
    }

    /// Null where the document stands in no case file, or in one that has no end yet.
    static @Nullable KeepingTerm term(List<CaseFile> files) {
        boolean undecided =
                files.stream()
                        .anyMatch(
                                file ->
                                        file.isOpen()
                                                || file.fixed() == null
                                                || file.endedOn() == null);
        if (files.isEmpty() || undecided) {
            return null;
        }
        var permanent = files.stream().filter(file -> file.keepUntil().isEmpty()).findFirst();
        return permanent
                .map(file -> new KeepingTerm(null, basis(file)))
                .or(() -> latest(files))
                .orElse(null);
    }

    private static Optional<KeepingTerm> latest(List<CaseFile> files) {
        return files.stream()
                .max((a, b) -> day(a).compareTo(day(b)))
                .map(file -> new KeepingTerm(day(file), basis(file)));
    }

    private static LocalDate day(CaseFile file) {
        return file.keepUntil().orElse(LocalDate.MAX);
    }

    private static String basis(CaseFile file) {
        var fixed = file.fixed();
        return "Hồ sơ %s năm %d, thời hạn %s. %s"
                .formatted(
                        file.code(),
                        file.year(),
                        fixed == null ? "" : fixed.term().label(),
                        fixed == null ? "" : fixed.reason());
    }
}
