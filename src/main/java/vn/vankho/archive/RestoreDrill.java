package vn.vankho.archive;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import vn.vankho.access.Journal;
import vn.vankho.access.Person;
import vn.vankho.home.Database;
import vn.vankho.home.DatabaseCopy;
import vn.vankho.home.Durably;
import vn.vankho.home.Refusal;
import vn.vankho.home.VankhoHome;

/// Restores the newest backup of a place into a folder of its own, opens it as an office would,
/// checks every byte, and removes it again: a backup that was never restored is a hope.
public final class RestoreDrill {

    private static final Logger LOG = LoggerFactory.getLogger(RestoreDrill.class);
    private static final String FOLDER = "thu-khoi-phuc";

    private final VankhoHome home;
    private final Database database;
    private final Journal journal;
    private final Clock clock;

    RestoreDrill(VankhoHome home, Database database, Journal journal, Clock clock) {
        this.home = home;
        this.database = database;
        this.journal = journal;
        this.clock = clock;
    }

    /// @throws BackupRefused if the place has no backup, or this disk has no room for it
    public BackupPlaces.Run run(BackupPlace place, Person who) {
        var backup = FoundBackup.in(place.folder());
        var folder = home.root().resolve(FOLDER);
        journal.record(
                who, "restore-drill", place.folder().toString(), Map.of("set", backup.name()));
        try {
            Durably.deleteTree(folder);
            requireRoom(backup);
            return remember(place, restore(backup, folder));
        } catch (IOException e) {
            LOG.error("The drill could not use {}", folder, e);
            throw BackupRefused.notWritten(folder, e);
        } finally {
            remove(folder);
        }
    }

    private void requireRoom(FoundBackup backup) throws IOException {
        long needed = size(backup.archive()) + size(backup.objects().resolve("store"));
        long free = Files.getFileStore(home.root()).getUsableSpace();
        if (free < needed + needed / 10) {
            throw BackupRefused.noRoom(needed, free);
        }
    }

    private static long size(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            long sum = 0;
            for (var file : files.filter(Files::isRegularFile).toList()) {
                sum += Files.size(file);
            }
            return sum;
        }
    }

    private PlaceRows.Run restore(FoundBackup backup, Path folder) {
        var at = clock.instant();
        try {
            var restored = new VankhoHome(folder);
            var findings = Backups.restore(backup.folder(), restored);
            findings.forEach(finding -> LOG.warn("Restored for a drill: {}", finding));
            try (var copy = DatabaseCopy.open(restored.database())) {
                return new PlaceRows.Run(
                        at, backup.name(), copy.read(PlaceRows::documents), findings.size(), null);
            }
        } catch (Refusal refused) {
            return new PlaceRows.Run(at, backup.name(), 0, 0, refused.getMessage());
        } catch (DataAccessException e) {
            LOG.error("A restored database cannot be used", e);
            return new PlaceRows.Run(
                    at, backup.name(), 0, 0, "Cơ sở dữ liệu khôi phục ra không dùng được.");
        }
    }

    private BackupPlaces.Run remember(BackupPlace place, PlaceRows.Run run) {
        database.write(
                jdbc -> {
                    PlaceRows.insert(jdbc, place.id(), PlaceRows.DRILL, run);
                    return run;
                });
        return BackupPlaces.Run.of(run);
    }

    private static void remove(Path folder) {
        try {
            Durably.deleteTree(folder);
        } catch (IOException e) {
            LOG.warn("The folder of the drill stays: {}", folder, e);
        }
    }
}
