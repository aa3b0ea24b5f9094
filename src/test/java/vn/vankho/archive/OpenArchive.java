package vn.vankho.archive;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import vn.vankho.access.Journal;
import vn.vankho.access.Person;
import vn.vankho.access.Role;
import vn.vankho.access.Sensitivity;
import vn.vankho.document.DocumentId;
import vn.vankho.document.Evidence;
import vn.vankho.document.Field;
import vn.vankho.document.FieldName;
import vn.vankho.document.PageText;
import vn.vankho.document.Reading;
import vn.vankho.home.Database;
import vn.vankho.home.VankhoHome;

/// A real archive in a temporary folder, without Spring.
final class OpenArchive implements AutoCloseable {

    static final Person CLERK = new Person("vanthu", "Lường Thị Thư", Set.of(Role.CLERK));

    final VankhoHome home;
    final List<Object> events = new CopyOnWriteArrayList<>();
    final Clock clock;
    Database database;
    Journal journal;
    Archive archive;

    OpenArchive(Path folder) {
        this(folder, Clock.systemUTC());
    }

    OpenArchive(Path folder, Clock clock) {
        this.home = new VankhoHome(folder);
        this.clock = clock;
        open();
    }

    private void open() {
        open(_ -> {});
    }

    private void open(DepositStep.Watcher watcher) {
        database = Database.open(home);
        journal = Journal.open(home, database, clock);
        archive = Archive.open(home, database, journal, events::add, clock, watcher);
    }

    Fixity fixity() {
        return archive.fixity(Pace.FREE);
    }

    Repairs repairs() {
        return new Repairs(home.archive(), archive.store(), database, journal, clock, fixity());
    }

    BackupPlaces places(int keep) {
        var objects = new SecondCopy(archive.store(), database, journal, clock, Pace.FREE);
        var copies = new DatedCopies(home, database, journal, clock, objects, keep);
        return new BackupPlaces(home, database, journal, clock, objects, copies);
    }

    /// Changes a byte of the file, whatever its mark says.
    static void damage(Path file) throws IOException {
        var bytes = Files.readAllBytes(file);
        bytes[bytes.length / 2] ^= 1;
        file.toFile().setWritable(true);
        Files.write(file, bytes);
    }

    Path folderOf(DocumentId id) {
        return archive.store().folder(ObjectId.of(id));
    }

    /// As after a restart.
    void reopen() {
        reopen(_ -> {});
    }

    void reopen(DepositStep.Watcher watcher) {
        close();
        open(watcher);
    }

    void loseDatabase() throws IOException {
        close();
        Files.delete(home.database());
        open();
    }

    DepositOutcome deposit(String name, byte[] bytes) {
        return deposit(name, new ByteArrayInputStream(bytes));
    }

    DepositOutcome deposit(String name, InputStream bytes) {
        return archive.deposit(bytes, new Arrival(name, "upload"), CLERK);
    }

    DocumentId depositText(String text) {
        return deposit("van-ban.txt", text.getBytes(StandardCharsets.UTF_8)).id();
    }

    DocumentId depositInside(String text, @Nullable DocumentId container) {
        var arrival = new Arrival("trong.txt", "container", Sensitivity.RESTRICTED, container);
        var bytes = new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
        return archive.deposit(bytes, arrival, CLERK).id();
    }

    Path store() {
        return home.archive().resolve("store");
    }

    List<Path> storedFiles() throws IOException {
        try (var all = Files.walk(store())) {
            return all.filter(Files::isRegularFile).sorted().toList();
        }
    }

    List<Path> staged() throws IOException {
        try (var children = Files.list(home.archive().resolve("staging"))) {
            return children.toList();
        }
    }

    static Reading reading(String subject) {
        var page =
                new PageText(
                        1,
                        "BÁO CÁO\n" + subject,
                        PageText.Source.TEXT,
                        0.98,
                        List.of(0, 3, 100, 200, 300, 40));
        var evidence = new Evidence(1, 8, 8 + subject.length(), subject);
        return new Reading(
                "text/plain",
                Reading.Origin.BORN_DIGITAL,
                "unicode",
                false,
                Reading.Outcome.COMPLETE,
                List.of(page),
                Map.of(
                        FieldName.TYPE, Field.proposed("Báo cáo", 0.9, null),
                        FieldName.NUMBER, Field.unknown(),
                        FieldName.SYMBOL, Field.proposed("BC-UBND", 0.9, null),
                        FieldName.ISSUED_DATE, Field.proposed("2024-12-20", 0.9, null),
                        FieldName.SUBJECT, Field.proposed(subject, 0.8, evidence),
                        FieldName.SIGNER_NAME, Field.absent()),
                List.of("Như trên"),
                "VT",
                List.of(
                        new Reading.Citation(
                                "Nghị định",
                                "30",
                                "NĐ-CP",
                                "2020-03-05",
                                "Chính phủ",
                                null,
                                false,
                                true,
                                evidence)),
                List.of(new Reading.Heading(1, "I.", "Kết quả", 1)),
                List.of(),
                List.of(),
                List.of("Trang 1 đọc được hết."));
    }

    @Override
    public void close() {
        database.close();
    }
}
