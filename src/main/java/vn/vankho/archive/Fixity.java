package vn.vankho.archive;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.vankho.access.Journal;
import vn.vankho.access.Person;
import vn.vankho.home.Database;

/// Reads every object again, over and over, and remembers what is not as it was written.
///
/// Each object is due [#AGAIN_AFTER] after its last look, so that it has been read within
/// [#AT_THE_LATEST] even if the machine is off for a month. What was looked at stands in the
/// database: after a restart the work goes on where it was.
public final class Fixity {

    static final Duration AGAIN_AFTER = Duration.ofDays(60);

    /// No object goes longer than this without a look.
    public static final Duration AT_THE_LATEST = Duration.ofDays(90);

    private static final int AT_ONCE = 100;
    private static final Duration WRITE_AFTER = Duration.ofSeconds(2);

    private final ObjectStore store;
    private final Database database;
    private final Journal journal;
    private final Clock clock;
    private final Pace pace;

    /// @param pace how fast the background work may read
    Fixity(ObjectStore store, Database database, Journal journal, Clock clock, Pace pace) {
        this.store = store;
        this.database = database;
        this.journal = journal;
        this.clock = clock;
        this.pace = pace;
    }

    /// Where the work stands.
    ///
    /// @param objects how many objects there are; a document and what was learnt of it are several
    /// @param lookedAt how many were read within the last 90 days
    /// @param late how many were not, though they are older
    /// @param next when the next object is due; empty if there is none yet
    public record State(
            int objects,
            int lookedAt,
            int late,
            int damaged,
            Optional<Instant> last,
            Optional<Instant> next) {

        /// In whole percent, 100 only if nothing is left.
        public int percent() {
            return objects == 0 ? 100 : (int) (100L * lookedAt / objects);
        }
    }

    public State state() {
        var since = clock.instant().minus(AT_THE_LATEST);
        return database.read(
                jdbc -> {
                    var count = FixityRows.count(jdbc, since, since);
                    var next =
                            FixityRows.due(jdbc, clock.instant().minus(AGAIN_AFTER), 1).isEmpty()
                                    ? FixityRows.oldestLook(jdbc).map(at -> at.plus(AGAIN_AFTER))
                                    : Optional.of(clock.instant());
                    return new State(
                            count.objects(),
                            count.looked(),
                            count.late(),
                            FixityRows.damagedCount(jdbc),
                            FixityRows.lastLook(jdbc),
                            next);
                });
    }

    /// Everything that is known to be damaged.
    public List<Damage> damaged() {
        return database.read(
                jdbc ->
                        FixityRows.damaged(jdbc).stream()
                                .flatMap(look -> Damage.of(jdbc, look).stream())
                                .toList());
    }

    public int damagedCount() {
        return database.read(FixityRows::damagedCount);
    }

    /// Looks at some of the objects that are due, at the pace of the background.
    ///
    /// @return whether there were any
    boolean lookAtSome() {
        return lookAtSome(AT_ONCE);
    }

    boolean lookAtSome(int most) {
        var before = clock.instant().minus(AGAIN_AFTER);
        var due = database.read(jdbc -> FixityRows.due(jdbc, before, most));
        look(due, pace);
        return !due.isEmpty();
    }

    /// Forgets what was seen of objects that are not in the list any more.
    void forgetUnlisted() {
        database.write(
                jdbc -> {
                    FixityRows.forgetUnlisted(jdbc);
                    return true;
                });
    }

    /// Looks at one object now.
    FixityResult look(String object) {
        var result = read(object, Pace.FREE);
        record(List.of(result));
        return result;
    }

    /// A thread that is asked to end writes down what it has seen so far.
    private void look(List<String> objects, Pace at) {
        var seen = new ArrayList<FixityResult>();
        try {
            long begun = System.nanoTime();
            for (var object : objects) {
                seen.add(read(object, at));
                if (System.nanoTime() - begun > WRITE_AFTER.toNanos()) {
                    record(List.copyOf(seen));
                    seen.clear();
                    begun = System.nanoTime();
                }
            }
        } finally {
            boolean stopped = Thread.interrupted();
            record(seen);
            if (stopped) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private FixityResult read(String object, Pace at) {
        var folder = store.folder(object);
        if (!store.has(object)) {
            return new FixityResult(object, List.of(StoreFindings.objectMissing(store, object)));
        }
        var recorded = database.read(jdbc -> DocumentRows.inventory(jdbc, object));
        return new FixityResult(object, new ObjectCheck(store, folder, at).object(recorded));
    }

    /// Writes down what was found. Objects that left the list meanwhile are not written down.
    void record(List<FixityResult> results) {
        if (results.isEmpty()) {
            return;
        }
        database.write(
                jdbc -> {
                    for (var result : results) {
                        boolean news =
                                !result.sound() && !FixityRows.isDamaged(jdbc, result.object());
                        FixityRows.record(jdbc, result, clock.instant());
                        if (news) {
                            announce(result);
                        }
                    }
                    return results.size();
                });
    }

    private void announce(FixityResult result) {
        var first = result.findings().getFirst();
        journal.record(
                Person.system(),
                "damage-found",
                document(result.object()),
                Map.of(
                        "object",
                        result.object(),
                        "files",
                        Integer.toString(result.findings().size()),
                        "path",
                        first.path(),
                        "finding",
                        first.message()));
    }

    private String document(String object) {
        @Nullable ObjectId id =
                database.read(jdbc -> DocumentRows.objectOf(jdbc, object)).orElse(null);
        return id == null ? object : id.document().toString();
    }
}
