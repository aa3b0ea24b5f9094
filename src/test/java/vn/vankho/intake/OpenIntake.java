package vn.vankho.intake;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import org.springframework.util.unit.DataSize;
import vn.vankho.access.Journal;
import vn.vankho.access.Person;
import vn.vankho.access.Role;
import vn.vankho.archive.Archive;
import vn.vankho.archive.Arrival;
import vn.vankho.archive.ReadingKept;
import vn.vankho.document.DocumentId;
import vn.vankho.home.Database;
import vn.vankho.home.VankhoHome;
import vn.vankho.office.Bodies;
import vn.vankho.office.Office;
import vn.vankho.sandbox.Sandbox;
import vn.vankho.sandbox.SandboxSettings;

/// A real intake over a real archive, database and sandbox, without Spring; small limits.
public final class OpenIntake implements AutoCloseable {

    static final Person CLERK = new Person("vanthu", "Lường Thị Thư", Set.of(Role.CLERK));

    static final IntakeSettings SETTINGS =
            new IntakeSettings(
                    false,
                    2,
                    DataSize.ofMegabytes(30),
                    Duration.ofSeconds(60),
                    Duration.ofMinutes(5),
                    DataSize.ofMegabytes(100),
                    Path.of("inbox"));

    /// Workers stay warm from test to test.
    private static final Sandbox SANDBOX = new Sandbox(new SandboxSettings(2, 256, 100));

    static {
        Runtime.getRuntime().addShutdownHook(new Thread(SANDBOX::close));
    }

    public final VankhoHome home;
    final Database database;
    final Archive archive;
    public final Intake intake;
    final Bodies bodies;
    final Confirmations confirmations;
    final Summaries summaries;
    final PageFinding pages;
    final Rereading rereading;
    final Journal journal;

    public OpenIntake(Path folder) {
        this(folder, SETTINGS);
    }

    OpenIntake(Path folder, IntakeSettings settings) {
        home = new VankhoHome(folder);
        database = Database.open(home);
        var clock = Clock.systemUTC();
        journal = Journal.open(home, database, clock);
        archive = Archive.open(home, database, journal, this::tell, clock);
        intake = new Intake(archive, database, SANDBOX, settings);
        bodies = new Bodies(database, journal);
        var office = new Office(database, journal, bodies, clock);
        confirmations = new Confirmations(archive, database, journal, bodies, office, clock);
        summaries = new Summaries(archive, database);
        pages = new PageFinding(archive, database, SANDBOX);
        rereading = new Rereading(archive, database, journal, intake, confirmations, home);
    }

    private void tell(Object news) {
        if (news instanceof ReadingKept kept) {
            summaries.on(kept);
            pages.on(kept);
        }
    }

    Received receive(String name, byte[] bytes) {
        return intake.receive(new ByteArrayInputStream(bytes), new Arrival(name, "upload"), CLERK);
    }

    Received receive(String name, String text) {
        return receive(name, text.getBytes(StandardCharsets.UTF_8));
    }

    Received receive(Path file) throws IOException {
        return receive(file.getFileName().toString(), Files.readAllBytes(file));
    }

    Item read(Received received) {
        return intake.read(id(received), CLERK);
    }

    static DocumentId id(Received received) {
        return java.util.Objects.requireNonNull(received.id());
    }

    String textOf(Received received) {
        return archive.reading(id(received)).orElseThrow().text();
    }

    @Override
    public void close() {
        database.close();
    }
}
