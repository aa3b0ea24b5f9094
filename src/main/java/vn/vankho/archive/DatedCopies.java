package vn.vankho.archive;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import vn.vankho.access.IntegrityFinding;
import vn.vankho.access.Journal;
import vn.vankho.access.Person;
import vn.vankho.home.Database;
import vn.vankho.home.DatabaseCopy;
import vn.vankho.home.Durably;
import vn.vankho.home.HomeUnusable;
import vn.vankho.home.VankhoHome;

/// Makes the dated copies in a place of backups: database, journal, certificates and the rest,
/// while
/// the objects lie once for all dates in the place's store. So each day costs only what is new, and
/// each date can still be restored as a whole.
final class DatedCopies {

    private static final Logger LOG = LoggerFactory.getLogger(DatedCopies.class);
    private static final String BEING_MADE = ".dang-tao";

    /// Made anew, copied in another way, or of this machine only.
    private static final Set<String> NOT_COPIED =
            Set.of(
                    "store",
                    "db",
                    "journal",
                    "staging",
                    "lock",
                    "restoring",
                    "set-aside",
                    "holding");

    private final VankhoHome home;
    private final Database database;
    private final Journal journal;
    private final Clock clock;
    private final SecondCopy objects;
    private final int keep;
    private final ReturnedDisposals returned;

    /// @param keep how many dated copies stay in a place; older ones are removed
    DatedCopies(
            VankhoHome home,
            Database database,
            Journal journal,
            Clock clock,
            SecondCopy objects,
            int keep) {
        this.home = home;
        this.database = database;
        this.journal = journal;
        this.clock = clock;
        this.objects = objects;
        this.keep = keep;
        this.returned = new ReturnedDisposals(database, journal, clock);
    }

    /// Makes a copy of today's state, checks it, and remembers how it went. What goes wrong is in
    /// the answer: a disk that is not plugged in is no reason to stop working.
    PlaceRows.Run make(BackupPlace place, Person who) {
        var at = clock.instant();
        var name = SetAside.stamp(at);
        PlaceRows.Run run;
        try {
            journal.record(who, "backup", place.folder().toString(), Map.of("set", name));
            run = copy(place, name, at);
            returned.meet(place.folder());
            removeOld(place);
        } catch (IOException | DataAccessException | HomeUnusable e) {
            LOG.error("No backup was made in {}", place.folder(), e);
            run = new PlaceRows.Run(at, name, 0, 0, why(place, e));
        }
        remember(place, PlaceRows.SET, run);
        return run;
    }

    private static String why(BackupPlace place, Exception reason) {
        var refused =
                BackupPlaces.isReachable(place)
                        ? BackupRefused.notWritten(place.folder(), reason)
                        : BackupRefused.notThere(place.folder());
        return String.valueOf(refused.getMessage());
    }

    void remember(BackupPlace place, String kind, PlaceRows.Run run) {
        database.write(
                jdbc -> {
                    PlaceRows.insert(jdbc, place.id(), kind, run);
                    return run;
                });
    }

    /// The database first: objects come before their rows, so the store that is brought up to date
    /// afterwards has every object that the copy of the database lists.
    private PlaceRows.Run copy(BackupPlace place, String name, Instant at) throws IOException {
        sweep(place);
        var making = place.sets().resolve(name + BEING_MADE);
        var archive = making.resolve("archive");
        var db = archive.resolve("db").resolve("vankho.db");
        Durably.createFolders(archive.resolve("db"));
        Durably.createFolders(archive.resolve("journal"));
        database.copyTo(db);
        Durably.sync(db);
        objects.bringUpToDate(place);
        FolderCopy.copy(home.archive(), archive, NOT_COPIED);
        try (var copy = DatabaseCopy.open(db)) {
            journal.copyTo(archive.resolve("journal"), copy);
            var findings = check(place, archive, copy);
            int documents = copy.read(PlaceRows::documents);
            SecondCopy.requireThere(place);
            Durably.writeNew(
                    making.resolve(Backups.LABEL),
                    BackupLabel.print(at, documents, findings.size(), journal));
            Durably.syncFolder(making);
            Durably.rename(making, place.sets().resolve(name));
            Durably.syncFolder(place.sets());
            findings.forEach(finding -> LOG.warn("Backup {}: {}", name, finding));
            return new PlaceRows.Run(at, name, documents, findings.size(), null);
        }
    }

    /// The journal's copy, line by line, and that the place has every object, each of which was
    /// read
    /// when it was brought in and is read again every month.
    private static List<IntegrityFinding> check(
            BackupPlace place, Path archive, DatabaseCopy copy) {
        var findings = new ArrayList<>(Journal.verify(archive.resolve("journal"), copy));
        SecondCopy.missing(place, copy.read(DocumentRows::objects))
                .forEach(
                        object -> findings.add(StoreFindings.objectMissing(place.store(), object)));
        return findings;
    }

    /// What an interrupted run left behind.
    private static void sweep(BackupPlace place) throws IOException {
        Durably.createFolders(place.sets());
        place.store().prepare();
        try (var children = Files.list(place.sets())) {
            for (var child : children.toList()) {
                if (child.getFileName().toString().endsWith(BEING_MADE)) {
                    Durably.deleteTree(child);
                }
            }
        }
    }

    private void removeOld(BackupPlace place) throws IOException {
        var sets = sets(place.folder());
        for (var old : sets.subList(0, Math.max(0, sets.size() - keep))) {
            // Without its label it is no backup any more, also if the rest is interrupted.
            Files.delete(old.resolve(Backups.LABEL));
            Durably.deleteTree(old);
        }
        Durably.syncFolder(place.sets());
        erase(place, sets(place.folder()));
    }

    /// A document that was destroyed vanishes from a place once no dated copy there lists it.
    private void erase(BackupPlace place, List<Path> sets) throws IOException {
        List<String> gone = database.read(jdbc -> PlaceRows.erasedButHere(jdbc, place.id()));
        var erased = new TreeSet<>(gone);
        for (var set : sets) {
            if (erased.isEmpty()) {
                return;
            }
            try (var copy = DatabaseCopy.open(new FoundBackup(set, place.folder()).database())) {
                copy.read(DocumentRows::objects).forEach(erased::remove);
            } catch (DataAccessException e) {
                LOG.info("{} is from an older program: what it lists stays until it goes", set, e);
                return;
            }
        }
        for (var object : erased) {
            Durably.deleteTree(place.store().folder(object));
            database.write(
                    jdbc -> {
                        PlaceRows.lost(jdbc, place.id(), object);
                        journal.record(
                                Person.system(),
                                "copy-erased",
                                place.folder().toString(),
                                Map.of("object", object));
                        return object;
                    });
        }
    }

    /// The finished dated copies of a place, the oldest first.
    static List<Path> sets(Path place) throws IOException {
        var folder = place.resolve(BackupPlace.SETS);
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (var children = Files.list(folder)) {
            return children.filter(set -> Files.isRegularFile(set.resolve(Backups.LABEL)))
                    .filter(set -> !set.getFileName().toString().endsWith(BEING_MADE))
                    .sorted(Comparator.comparing(set -> set.getFileName().toString()))
                    .toList();
        }
    }

    /// The newest finished dated copy of a place.
    static Optional<Path> newest(Path place) throws IOException {
        var sets = sets(place);
        return sets.isEmpty() ? Optional.empty() : Optional.of(sets.getLast());
    }
}
