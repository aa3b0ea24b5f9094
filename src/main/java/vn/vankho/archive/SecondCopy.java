package vn.vankho.archive;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.vankho.access.Journal;
import vn.vankho.access.Person;
import vn.vankho.home.Database;

/// Keeps the objects in a place of backups up to date with the archive: objects are added to it and
/// read again now and then, none is ever changed. A damaged copy is set aside and made anew.
final class SecondCopy {

    static final Duration AGAIN_AFTER = Duration.ofDays(30);

    private static final Logger LOG = LoggerFactory.getLogger(SecondCopy.class);
    private static final int AT_ONCE = 100;
    private static final int ALL = Integer.MAX_VALUE;

    private final ObjectStore archive;
    private final Database database;
    private final Journal journal;
    private final Clock clock;
    private final Pace pace;

    SecondCopy(ObjectStore archive, Database database, Journal journal, Clock clock, Pace pace) {
        this.archive = archive;
        this.database = database;
        this.journal = journal;
        this.clock = clock;
        this.pace = pace;
    }

    /// Brings in what the place does not have. What is damaged in the archive is left out: a copy
    /// of damage helps nobody.
    ///
    /// @return how many objects could not be brought in
    int bringUpToDate(BackupPlace place) throws IOException {
        var lacking = database.read(jdbc -> PlaceRows.lacking(jdbc, place.id(), ALL));
        int left = 0;
        for (var object : lacking) {
            boolean brought = bring(place, object);
            requireThere(place);
            if (brought) {
                saw(place, object);
            } else {
                left++;
            }
        }
        return left;
    }

    /// A disk that was pulled out meanwhile has lost nothing, and was given nothing.
    static void requireThere(BackupPlace place) throws IOException {
        if (!BackupPlaces.isReachable(place)) {
            throw new IOException("The disk is not there any more: " + place.folder());
        }
    }

    private boolean bring(BackupPlace place, String object) throws IOException {
        var inventory = database.read(jdbc -> DocumentRows.inventory(jdbc, object));
        var store = place.store();
        if (inventory.isEmpty()) {
            return true; // left the list meanwhile
        }
        if (store.has(object)) {
            if (ObjectCopy.isSound(store, store.folder(object), inventory.get())) {
                return true;
            }
            setAside(place, object);
        }
        return archive.has(object) && ObjectCopy.bring(archive, store, object, inventory.get());
    }

    private void saw(BackupPlace place, String object) {
        database.write(
                jdbc -> {
                    PlaceRows.saw(jdbc, place.id(), object, clock.instant());
                    return object;
                });
    }

    private void setAside(BackupPlace place, String object) throws IOException {
        new SetAside(place.folder().resolve(BackupPlace.SET_ASIDE))
                .take(place.store().folder(object), clock.instant());
    }

    /// Reads some of the copies again that were looked at longest ago.
    ///
    /// @return whether there were any
    boolean lookAtSome(BackupPlace place) {
        var before = clock.instant().minus(AGAIN_AFTER);
        var due = database.read(jdbc -> PlaceRows.due(jdbc, place.id(), before, AT_ONCE));
        due.forEach(object -> look(place, object));
        return !due.isEmpty();
    }

    private void look(BackupPlace place, String object) {
        var store = place.store();
        var recorded = database.read(jdbc -> DocumentRows.inventory(jdbc, object));
        var folder = store.folder(object);
        if (store.has(object) && new ObjectCheck(store, folder, pace).object(recorded).isEmpty()) {
            saw(place, object);
            return;
        }
        try {
            requireThere(place);
            LOG.warn("The copy of {} in {} is damaged or lost", object, place.folder());
            if (store.has(object)) {
                setAside(place, object);
            }
            lost(place, object);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void lost(BackupPlace place, String object) {
        database.write(
                jdbc -> {
                    PlaceRows.lost(jdbc, place.id(), object);
                    journal.record(
                            Person.system(),
                            "copy-damaged",
                            place.folder().toString(),
                            Map.of("object", object));
                    return object;
                });
    }

    /// Which of these objects the place's folder lacks.
    static List<String> missing(BackupPlace place, List<String> objects) {
        var store = place.store();
        return objects.stream().filter(object -> !store.has(object)).toList();
    }
}
