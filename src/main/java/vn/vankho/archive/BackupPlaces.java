package vn.vankho.archive;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;
import vn.vankho.access.Journal;
import vn.vankho.access.Person;
import vn.vankho.home.Database;
import vn.vankho.home.Durably;
import vn.vankho.home.VankhoHome;

/// The folders on other disks where copies of everything are kept. Thông tư 05/2025/TT-BNV asks for
/// at least two sets on independent media.
public final class BackupPlaces {

    /// Without a good backup for so long, the first page says so.
    public static final Duration WARN_AFTER = Duration.ofDays(7);

    private static final Duration TRY_AGAIN = Duration.ofHours(1);
    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final VankhoHome home;
    private final Database database;
    private final Journal journal;
    private final Clock clock;
    private final SecondCopy objects;
    private final DatedCopies copies;

    BackupPlaces(
            VankhoHome home,
            Database database,
            Journal journal,
            Clock clock,
            SecondCopy objects,
            DatedCopies copies) {
        this.home = home;
        this.database = database;
        this.journal = journal;
        this.clock = clock;
        this.objects = objects;
        this.copies = copies;
    }

    /// How a place stands.
    ///
    /// @param reachable whether its disk is there now
    /// @param objects how many objects it has
    /// @param lacking how many it does not have yet
    /// @param destroyed how many destroyed documents it still has the bytes of
    /// @param lastGood when the last dated copy was made that is whole
    /// @param last how the last try went
    /// @param drill how the last try to restore from it went
    public record State(
            BackupPlace place,
            boolean reachable,
            int objects,
            int lacking,
            int destroyed,
            Optional<Instant> lastGood,
            Optional<Run> last,
            Optional<Run> drill) {}

    /// How one backup, or one restore drill, went.
    ///
    /// @param problem a sentence; empty if it was done
    public record Run(Instant at, int documents, int findings, String problem) {

        static Run of(PlaceRows.Run run) {
            var problem = run.problem();
            return new Run(
                    run.at(), run.documents(), run.findings(), problem == null ? "" : problem);
        }

        public boolean good() {
            return findings == 0 && problem.isEmpty();
        }
    }

    public List<BackupPlace> all() {
        return database.read(PlaceRows::all);
    }

    public Optional<BackupPlace> find(String id) {
        return all().stream().filter(place -> place.id().equals(id)).findFirst();
    }

    public List<State> states() {
        return all().stream().map(this::state).toList();
    }

    private State state(BackupPlace place) {
        return database.read(
                jdbc ->
                        new State(
                                place,
                                isReachable(place),
                                PlaceRows.count(jdbc, place.id()),
                                PlaceRows.lackingCount(jdbc, place.id()),
                                PlaceRows.destroyedButHere(jdbc, place.id()),
                                PlaceRows.lastGood(jdbc, place.id(), PlaceRows.SET)
                                        .map(PlaceRows.Run::at),
                                PlaceRows.last(jdbc, place.id(), PlaceRows.SET).map(Run::of),
                                PlaceRows.last(jdbc, place.id(), PlaceRows.DRILL).map(Run::of)));
    }

    /// Whether the place's disk is there, and is the one that it was.
    static boolean isReachable(BackupPlace place) {
        return read(place.label()).map(label -> place.id().equals(label.get("id"))).orElse(false);
    }

    private static Optional<Map<?, ?>> read(Path label) {
        try {
            return Files.isRegularFile(label)
                    ? Optional.of(JSON.readValue(Files.readAllBytes(label), Map.class))
                    : Optional.empty();
        } catch (IOException | JacksonException e) {
            return Optional.empty();
        }
    }

    /// Makes a folder a place of backups. One that was a place of this archive before is taken up
    /// again with all that it holds.
    ///
    /// @throws BackupRefused with the reason
    public BackupPlace add(Path given, Person who) {
        var folder = given.normalize();
        requireFit(folder);
        journal.record(who, "backup-place-added", folder.toString(), Map.of());
        var place = new BackupPlace(id(folder), folder, clock.instant(), who.login());
        try {
            prepare(place);
        } catch (IOException e) {
            throw BackupRefused.notWritten(folder, e);
        }
        database.write(
                jdbc -> {
                    PlaceRows.insert(jdbc, place);
                    return place;
                });
        return place;
    }

    private void requireFit(Path folder) {
        if (!folder.isAbsolute()) {
            throw BackupRefused.notAbsolute(folder);
        }
        if (folder.startsWith(home.root()) || home.root().startsWith(folder)) {
            throw BackupRefused.insideArchive(folder);
        }
        if (all().stream().anyMatch(place -> overlap(place.folder(), folder))) {
            throw BackupRefused.knownPlace(folder);
        }
        if (!read(folder.resolve(BackupPlace.LABEL)).isPresent() && !isEmpty(folder)) {
            throw BackupRefused.targetNotEmpty(folder);
        }
    }

    private static boolean overlap(Path one, Path other) {
        return one.startsWith(other) || other.startsWith(one);
    }

    private static boolean isEmpty(Path folder) {
        if (Files.notExists(folder)) {
            return true;
        }
        try (var children = Files.list(folder)) {
            return children.findAny().isEmpty();
        } catch (IOException e) {
            return false; // no folder, or one that cannot be read: not for us
        }
    }

    /// @throws BackupRefused if the folder belongs to another archive
    private String id(Path folder) {
        var label = read(folder.resolve(BackupPlace.LABEL));
        if (label.isEmpty()) {
            return UUID.randomUUID().toString();
        }
        if (!journal.origin().orElseThrow().equals(label.get().get("archive"))) {
            throw BackupRefused.ofAnotherArchive(folder);
        }
        return String.valueOf(label.get().get("id"));
    }

    private void prepare(BackupPlace place) throws IOException {
        Durably.createFolders(place.folder());
        place.store().prepare();
        Durably.createFolders(place.sets());
        if (!Files.exists(place.label())) {
            var keys = new LinkedHashMap<String, Object>();
            keys.put("product", "Văn khố");
            keys.put("id", place.id());
            keys.put("archive", journal.origin().orElseThrow());
            Durably.writeNew(
                    place.label(), JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(keys));
            Durably.syncFolder(place.folder());
        }
    }

    /// Uses a place no more. What lies there stays.
    public void remove(BackupPlace place, Person who) {
        database.write(
                jdbc -> {
                    PlaceRows.delete(jdbc, place.id());
                    journal.record(
                            who, "backup-place-removed", place.folder().toString(), Map.of());
                    return place;
                });
    }

    /// Makes a dated copy now.
    ///
    /// @throws BackupRefused if the place's disk is not there
    public Run backUp(BackupPlace place, Person who) {
        if (!isReachable(place)) {
            throw BackupRefused.notThere(place.folder());
        }
        return Run.of(copies.make(place, who));
    }

    /// Whether the place has no copy of today yet. A copy that shows damage is one; a try that
    /// failed
    /// is repeated after a while.
    boolean isDue(BackupPlace place) {
        var last = database.read(jdbc -> PlaceRows.last(jdbc, place.id(), PlaceRows.SET));
        return last.isEmpty()
                || (last.get().problem() == null
                        ? day(last.get().at()).isBefore(day(clock.instant()))
                        : last.get().at().plus(TRY_AGAIN).isBefore(clock.instant()));
    }

    private static LocalDate day(Instant at) {
        return at.atZone(ZONE).toLocalDate();
    }

    /// Brings new objects into the place, and reads some of its copies again.
    ///
    /// @return whether there was anything to read again
    boolean bringUpToDate(BackupPlace place) throws IOException {
        objects.bringUpToDate(place);
        return objects.lookAtSome(place);
    }

    /// When the last whole backup was made, in whichever place.
    public Optional<Instant> lastGood() {
        return database.read(PlaceRows::lastGoodSet);
    }

    /// Whether documents have been here for a week and no whole backup was made within the last
    /// one.
    public boolean isLate() {
        var before = clock.instant().minus(WARN_AFTER);
        return database.read(
                jdbc ->
                        PlaceRows.firstDeposit(jdbc).filter(at -> at.isBefore(before)).isPresent()
                                && PlaceRows.lastGoodSet(jdbc)
                                        .filter(at -> !at.isBefore(before))
                                        .isEmpty());
    }
}
