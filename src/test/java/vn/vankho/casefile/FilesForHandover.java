package vn.vankho.casefile;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import vn.vankho.access.Journal;
import vn.vankho.access.Person;
import vn.vankho.archive.Archive;
import vn.vankho.document.DocumentId;
import vn.vankho.home.Database;
import vn.vankho.home.VankhoHome;
import vn.vankho.office.Office;

/// Case files of an office for the tests of what hands them over.
public final class FilesForHandover implements AutoCloseable {

    public static final Person CLERK = OpenFiles.CLERK;

    private final OpenFiles open;

    public FilesForHandover(Path folder) {
        open = new OpenFiles(folder);
    }

    public VankhoHome home() {
        return open.home;
    }

    public Database database() {
        return open.database;
    }

    public Journal journal() {
        return open.journal;
    }

    public Archive archive() {
        return open.archive;
    }

    public Office office() {
        return open.office;
    }

    public CaseFiles files() {
        return open.files;
    }

    public Clock clock() {
        return open;
    }

    public CaseFile opened(String title) {
        return open.opened(2025, title, Term.of(10));
    }

    public DocumentId put(CaseFile file, String type, String number, String subject, int month) {
        var id = open.paper(type, number, subject, LocalDate.of(2025, month, 20));
        open.placing.put(file.id(), id, CLERK);
        return id;
    }

    /// Puts a file of any name and bytes in; the number gives it its place in the order of time.
    public DocumentId put(CaseFile file, String name, byte[] bytes, int number) {
        var id = open.received(name, bytes, number);
        open.placing.put(file.id(), id, CLERK);
        return id;
    }

    public CaseFile close(CaseFile file) {
        return open.closing.close(file.id(), LocalDate.of(2025, 12, 20), CLERK);
    }

    /// Midnight passes, and the journal's day is closed.
    public void nextDay() {
        open.today = open.today.plusDays(1);
        open.journal.closeDays();
    }

    /// In the order of the case file.
    public List<DocumentId> inOrder(CaseFile file) {
        return open.inOrder(file);
    }

    @Override
    public void close() {
        open.close();
    }
}
