package vn.vankho.series;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import vn.vankho.access.Journal;
import vn.vankho.access.Person;
import vn.vankho.access.Role;
import vn.vankho.access.Sensitivity;
import vn.vankho.archive.Archive;
import vn.vankho.archive.Arrival;
import vn.vankho.archive.ReadingKept;
import vn.vankho.document.Description;
import vn.vankho.document.DocumentId;
import vn.vankho.home.Database;
import vn.vankho.home.VankhoHome;
import vn.vankho.office.Bodies;
import vn.vankho.office.Office;
import vn.vankho.office.OwnOffice;

/// Series over a real archive and database in a temporary folder, without Spring.
final class OpenSeries implements AutoCloseable {

    static final String OWN = "Ủy ban nhân dân xã Suối Mây";
    static final Person CLERK = new Person("thu", "Văn thư", Set.of(Role.CLERK));
    static final Person READER = new Person("xem", "Người xem", Set.of(Role.READER));
    private static final Person ADMIN = new Person("quan", "Quản trị", Set.of(Role.ADMIN));

    final VankhoHome home;
    Database database;
    Journal journal;
    Archive archive;
    Office office;
    Bodies bodies;
    Series series;

    OpenSeries(Path folder) {
        home = new VankhoHome(folder);
        open();
        office.setUp(OwnOffice.named(OWN), ADMIN);
    }

    private void open() {
        var clock = Clock.systemUTC();
        database = Database.open(home);
        journal = Journal.open(home, database, clock);
        archive = Archive.open(home, database, journal, this::hear, clock);
        bodies = new Bodies(database, journal);
        office = new Office(database, journal, bodies, clock);
        series = new Series(database, archive, journal, office, bodies, clock);
        await();
    }

    private void hear(Object news) {
        if (news instanceof ReadingKept kept && series != null) {
            series.on(kept);
        }
    }

    void await() {
        try {
            if (!series.awaitFirstComparison(Duration.ofMinutes(1))) {
                throw new AssertionError("The series were not brought into step");
            }
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    void reopen() {
        close();
        open();
    }

    /// The office's own data are lost with it; documents and journal are not.
    void loseDatabase() throws IOException {
        close();
        Files.delete(home.database());
        open();
        office.setUp(OwnOffice.named(OWN), ADMIN);
    }

    void importBodies(String json) {
        bodies.importJson(json, ADMIN);
    }

    /// A report of the own office, issued in December of its year.
    DocumentId report(int year, FigureText text) {
        return document("Báo cáo", OWN, LocalDate.of(year, 12, 15), year, text);
    }

    DocumentId document(String type, String issuer, LocalDate issued, int year, FigureText text) {
        var bytes = UUID.randomUUID().toString().getBytes(StandardCharsets.UTF_8);
        var arrival = new Arrival("bao-cao.docx", "upload", Sensitivity.PUBLIC, null);
        var id = archive.deposit(new ByteArrayInputStream(bytes), arrival, CLERK).id();
        archive.keepReading(id, text.reading(year));
        describe(id, type, issuer, issued, false);
        return id;
    }

    void describe(DocumentId id, String type, String issuer, LocalDate issued, boolean confirmed) {
        var description =
                new Description(
                        type, "15", "BC-UBND", issued, issuer, "Kết quả năm", null, confirmed);
        archive.describe(id, description, CLERK);
    }

    IndicatorSeries only(String name) {
        var found = series.list(SeriesQuery.own(name), CLERK).series();
        if (found.size() != 1) {
            throw new AssertionError("%d series of this name: %s".formatted(found.size(), found));
        }
        return found.getFirst();
    }

    SeriesPoint point(String name, String period) {
        return only(name)
                .points()
                .filter(point -> point.period().equals(period))
                .findFirst()
                .orElseThrow();
    }

    @Override
    public void close() {
        series.close();
        database.close();
    }
}
