package vn.vankho.casefile;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.stereotype.Service;
import vn.vankho.access.Access;
import vn.vankho.access.Action;
import vn.vankho.access.Audience;
import vn.vankho.access.Journal;
import vn.vankho.access.Person;
import vn.vankho.access.RightsChanges;
import vn.vankho.access.Sensitivity;
import vn.vankho.archive.Archive;
import vn.vankho.document.DocumentId;
import vn.vankho.home.Database;

/// Who may see which case file, and what follows for its documents.
///
/// A document that stands in a case file for named persons may be read by these only; where it
/// stands in several such files, by the persons of any of them. A document of a restricted case
/// file
/// is at least restricted.
@Service
public class NeedToKnow {

    private final Database database;
    private final Journal journal;
    private final Archive archive;
    private final RightsChanges changes;

    public NeedToKnow(Database database, Journal journal, Archive archive, RightsChanges changes) {
        this.database = database;
        this.journal = journal;
        this.archive = archive;
        this.changes = changes;
    }

    static Audience audience(CaseFile file) {
        return new Audience(file.sensitivity(), file.readers());
    }

    /// Says who may see a case file and its documents.
    ///
    /// @param readers logins of those who alone may; empty where the sensitivity says it. Whoever
    ///     names others stays among them: else a slip would shut everybody out
    public void limit(CaseFileId id, Sensitivity sensitivity, Set<String> readers, Person who) {
        Access.require(who, Action.MANAGE_FILES);
        database.write(
                jdbc -> {
                    var file = CaseFileRows.find(jdbc, id).orElseThrow(CaseFileRefused::unknown);
                    Access.requireToRead(who, audience(file));
                    var named = new TreeSet<>(readers);
                    if (!named.isEmpty()) {
                        named.add(who.login());
                    }
                    jdbc.sql("update case_file set sensitivity = ? where id = ?")
                            .params(sensitivity.name(), id.toString())
                            .update();
                    CaseFileRows.putReaders(jdbc, id, named);
                    var list = String.join(", ", named);
                    journal.record(
                            who,
                            "case-file-limited",
                            id.place(),
                            Map.of("sensitivity", sensitivity.name(), "readers", list));
                    changes.note(
                            who,
                            id.place(),
                            "Hồ sơ %s: mức tiếp cận «%s»%s."
                                    .formatted(
                                            file.code(),
                                            sensitivity.label(),
                                            named.isEmpty() ? "" : ", chỉ dành cho " + list));
                    PlacedRows.of(jdbc, id).forEach(placed -> pass(placed.document(), who));
                    return id;
                });
    }

    /// Passes on to a document what its case files ask, in the transaction of the caller.
    void pass(DocumentId document, Person who) {
        var files = database.read(jdbc -> CaseFileRows.holding(jdbc, document));
        var readers = new HashSet<String>();
        files.forEach(file -> readers.addAll(file.readers()));
        archive.limitReaders(document, readers, who);
        files.stream()
                .map(CaseFile::sensitivity)
                .max(Sensitivity::compareTo)
                .filter(most -> most == Sensitivity.RESTRICTED)
                .filter(
                        most ->
                                archive.find(document)
                                        .filter(found -> found.sensitivity().compareTo(most) < 0)
                                        .isPresent())
                .ifPresent(most -> archive.changeSensitivity(document, most, who));
    }
}
