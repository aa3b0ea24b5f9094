package vn.vankho.archive;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.dao.DataAccessException;
import vn.vankho.access.IntegrityFinding;
import vn.vankho.access.Journal;
import vn.vankho.access.Person;
import vn.vankho.home.Database;
import vn.vankho.home.DatabaseCopy;
import vn.vankho.home.Durably;
import vn.vankho.home.HomeLock;
import vn.vankho.home.HomeUnusable;
import vn.vankho.home.VankhoHome;

/// Makes backups while people work, and restores them; each is checked before it counts.
public final class Backups {

    static final String LABEL = "vankho-backup.json";
    private static final String ARCHIVE = "archive";
    private static final String JOURNAL = "journal";

    /// Made anew, copied in another way, or of this machine only.
    private static final Set<String> NOT_COPIED =
            Set.of("db", JOURNAL, "staging", "lock", "restoring", "set-aside", "holding");

    private final VankhoHome home;
    private final Database database;
    private final Journal journal;
    private final Clock clock;

    public Backups(VankhoHome home, Database database, Journal journal, Clock clock) {
        this.home = home;
        this.database = database;
        this.journal = journal;
        this.clock = clock;
    }

    /// A backup that was made.
    ///
    /// @param findings what the check of the copy found; empty if it is whole
    public record Backup(Path folder, Instant at, List<IntegrityFinding> findings) {}

    /// Copies all that must be kept into an empty folder, preferably on another disk, and checks
    /// every byte of the copy.
    ///
    /// @throws BackupRefused with the reason; then the folder is left empty
    public Backup backUp(Path target, Person who) {
        var folder = target.toAbsolutePath().normalize();
        requireFit(folder);
        journal.record(who, "backup", folder.toString(), Map.of());
        try {
            return copyAndCheck(folder);
        } catch (IOException | DataAccessException e) {
            clear(folder, e);
            throw BackupRefused.notWritten(folder, e);
        }
    }

    private void requireFit(Path folder) {
        if (folder.startsWith(home.archive())) {
            throw BackupRefused.insideArchive(folder);
        }
        if (Files.exists(folder) && !isEmpty(folder, Set.of())) {
            throw BackupRefused.targetNotEmpty(folder);
        }
    }

    private static boolean isEmpty(Path folder, Set<String> save) {
        try (var children = Files.list(folder)) {
            return children.allMatch(child -> save.contains(child.getFileName().toString()));
        } catch (IOException e) {
            return false; // no folder, or one that cannot be read: not for us
        }
    }

    /// The database first: objects come before their rows, so the copy of the store has every
    /// object that the copy of the database lists.
    private Backup copyAndCheck(Path folder) throws IOException {
        var archive = folder.resolve(ARCHIVE);
        var db = archive.resolve("db").resolve("vankho.db");
        Durably.createFolders(archive.resolve("db"));
        Durably.createFolders(archive.resolve(JOURNAL));
        Leaving.copying().lock();
        try {
            database.copyTo(db);
            Durably.sync(db);
            FolderCopy.copy(home.archive(), archive, NOT_COPIED);
        } finally {
            Leaving.copying().unlock();
        }
        try (var copy = DatabaseCopy.open(db)) {
            journal.copyTo(archive.resolve(JOURNAL), copy);
            var backup = new Backup(folder, clock.instant(), check(archive, copy));
            int documents = copy.read(PlaceRows::documents);
            new ReturnedDisposals(database, journal, clock)
                    .export(folder.resolve(DestroyedRegister.FILE));
            Durably.writeNew(
                    folder.resolve(LABEL),
                    BackupLabel.print(backup.at(), documents, backup.findings().size(), journal));
            Durably.syncFolder(folder);
            return backup;
        }
    }

    private static List<IntegrityFinding> check(Path archive, DatabaseCopy copy) {
        var store = new StoreCheck(new ObjectStore(archive), copy).run().stream();
        var lines = Journal.verify(archive.resolve(JOURNAL), copy).stream();
        return Stream.concat(store, lines)
                .filter(finding -> !finding.code().equals(StoreCheck.UNLISTED))
                .toList();
    }

    private static void clear(Path folder, Exception reason) {
        try {
            Durably.deleteTree(folder.resolve(ARCHIVE));
            Files.deleteIfExists(folder.resolve(DestroyedRegister.FILE));
            Files.deleteIfExists(folder.resolve(LABEL));
        } catch (IOException e) {
            reason.addSuppressed(e);
        }
    }

    /// Restores a backup into a home that has no data yet, and checks it there. The home must not
    /// be held by anybody, this process included.
    ///
    /// @param from a backup, a place of backups (then its newest dated copy), or one of those
    ///     copies
    /// @return what the check found; empty if all is whole
    /// @throws BackupRefused with the reason; then the home is as it was
    public static List<IntegrityFinding> restore(Path from, VankhoHome to) {
        return restore(from, to, List.of()).findings();
    }

    /// What a restore brought back.
    ///
    /// @param findings what the check found; empty if all is whole
    /// @param returned documents that were destroyed after the backup, as registers tell
    public record Restored(
            List<IntegrityFinding> findings, List<ReturnedDisposals.Returned> returned) {}

    /// The same, compared with registers of destroyed documents: those beside the backup and in its
    /// place, and any others.
    ///
    /// @param registers files, each `da-tieu-huy.json` of some backup or place
    public static Restored restore(Path from, VankhoHome to, List<Path> registers) {
        var backup = FoundBackup.in(from.toAbsolutePath().normalize());
        try (var _ = HomeLock.hold(to)) {
            if (!isEmpty(to.archive(), Set.of("README.md", "lock"))) {
                throw BackupRefused.homeNotEmpty(to.archive());
            }
            copyBack(backup, to);
            return openAndCheck(to, Stream.concat(backup.registers(), registers.stream()).toList());
        }
    }

    private static void copyBack(FoundBackup backup, VankhoHome to) {
        try {
            try (var _ = DatabaseCopy.open(backup.database())) {
                backup.copyTo(to.restoring());
            }
            moveIntoPlace(to);
        } catch (IOException | HomeUnusable e) {
            throw BackupRefused.notRestored(backup.folder(), e);
        }
    }

    /// A home with the folder `restoring` is not opened, so nobody sees a half restored one.
    private static void moveIntoPlace(VankhoHome home) throws IOException {
        try (var children = Files.list(home.restoring())) {
            for (var child : children.toList()) {
                Durably.rename(child, home.archive().resolve(child.getFileName().toString()));
            }
        }
        Durably.syncFolder(home.archive());
        Files.delete(home.restoring());
        Durably.syncFolder(home.archive());
    }

    private static Restored openAndCheck(VankhoHome home, List<Path> registers) {
        var clock = Clock.systemUTC();
        try (var database = Database.open(home)) {
            var journal = Journal.open(home, database, clock);
            var archive = Archive.open(home, database, journal, _ -> {}, clock);
            var disposals = new ReturnedDisposals(database, journal, clock);
            var findings = new ArrayList<IntegrityFinding>();
            for (var file : registers) {
                compare(disposals, file).ifPresent(findings::add);
            }
            findings.addAll(archive.verify());
            return new Restored(findings, disposals.all());
        }
    }

    /// What is restored stays restored, whatever its register is worth.
    private static Optional<IntegrityFinding> compare(ReturnedDisposals disposals, Path register) {
        try {
            disposals.compare(register, Person.system());
            return Optional.empty();
        } catch (BackupRefused refused) {
            var sentence = String.valueOf(refused.getMessage());
            return Optional.of(
                    new IntegrityFinding("register-unusable", register.toString(), sentence));
        }
    }
}
