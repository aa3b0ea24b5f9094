package vn.vankho.access;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.vankho.home.Database;
import vn.vankho.home.ReadableDatabase;
import vn.vankho.home.VankhoHome;

/// The chained journal of what people did.
///
/// A line is a row written in the transaction of the act; each carries the hash of the line before.
/// The files under `archive/journal/` repeat the rows, a file a day, so that an outsider can check
/// them without the database; closed days are read-only and have a Merkle root each.
public final class Journal {

    /// Clocks are set right by small steps now and then: within this much a line takes the time of
    /// the one before.
    private static final Duration CLOCK_STEP = Duration.ofSeconds(5);

    private static final int REPLAY_PAGE = 1_000;

    private final Database database;
    private final Clock clock;
    private final JournalMirror mirror;

    private Journal(VankhoHome home, Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
        this.mirror = new JournalMirror(home.archive().resolve("journal"), database);
    }

    /// Opens the journal and makes rows and files agree: files are completed from the rows; lines
    /// that only the files have (the database was lost or is an older copy) are taken up again if
    /// they continue the chain.
    public static Journal open(VankhoHome home, Database database, Clock clock) {
        var journal = new Journal(home, database, clock);
        long before = journal.size();
        var takenUp = journal.mirror.takeUp();
        journal.closeDays();
        var lost = journal.mirror.complete();
        for (var day : lost) {
            journal.record(
                    Person.system(),
                    "journal-file-written-again",
                    JournalMirror.path(day),
                    Map.of());
        }
        if (takenUp > 0) {
            journal.recordLoss(takenUp, before);
        }
        return journal;
    }

    private void recordLoss(long lines, long before) {
        int numbers = database.read(jdbc -> JournalRows.countAfter(jdbc, before, "number-issued"));
        record(
                Person.system(),
                LostDatabase.LOST,
                "journal",
                Map.of(
                        LostDatabase.LINES,
                        Long.toString(lines),
                        LostDatabase.BEFORE,
                        Long.toString(before),
                        LostDatabase.NUMBERS,
                        Integer.toString(numbers)));
    }

    /// Writes down that documents lie in the archive while neither the database nor a file of the
    /// journal knows of any act: both are lost.
    public void recordLossOfAll() {
        recordLoss(0, 0);
    }

    /// The newest line that tells of one of these acts.
    Optional<JournalLine> last(List<String> acts) {
        return acts.stream()
                .flatMap(act -> database.read(jdbc -> JournalRows.last(jdbc, act)).stream())
                .map(row -> JournalLine.parse(row.line()))
                .max(Comparator.comparingLong(JournalLine::seq));
    }

    /// Writes one line, in the transaction of the act if one is open.
    ///
    /// @param what the act, in lower-case English words such as `deposit` or `number-issued`
    /// @param object what it was done to, such as a document's id
    /// @throws ClockBehind if the machine's clock stands before the last line
    public void record(Person who, String what, String object, Map<String, String> detail) {
        long seq = database.write(jdbc -> append(jdbc, who, what, object, detail));
        database.afterCommit(() -> mirror.catchUp(seq));
    }

    private long append(
            JdbcClient jdbc, Person who, String what, String object, Map<String, String> detail) {
        var last = JournalRows.last(jdbc);
        var at = now(last);
        var line =
                new JournalLine(
                        last.map(JournalRows.Row::seq).orElse(0L) + 1,
                        at,
                        who.login(),
                        JournalLine.roles(who),
                        what,
                        object,
                        detail,
                        last.map(row -> JournalLine.hash(row.line()))
                                .orElse(JournalLine.NOTHING_BEFORE));
        if (last.isPresent() && last.get().day().isBefore(line.day())) {
            closeDaysBefore(jdbc, line.day());
        }
        JournalRows.insert(jdbc, new JournalRows.Row(line.seq(), line.day(), line.print()));
        return line.seq();
    }

    private Instant now(Optional<JournalRows.Row> lastRow) {
        var now = clock.instant();
        if (lastRow.isEmpty()) {
            return now;
        }
        var last = JournalLine.parse(lastRow.get().line()).at();
        if (now.plus(CLOCK_STEP).isBefore(last)) {
            throw new ClockBehind(now, last);
        }
        return now.isBefore(last) ? last : now;
    }

    /// Gives every past day that has none its Merkle root.
    public void closeDays() {
        database.write(
                jdbc -> {
                    closeDaysBefore(jdbc, JournalLine.day(clock.instant()));
                    return true;
                });
        database.afterCommit(() -> mirror.catchUp(Long.MAX_VALUE));
    }

    private static void closeDaysBefore(JdbcClient jdbc, LocalDate today) {
        for (var day : JournalRows.unclosed(jdbc, today)) {
            var lines = RootLine.over(JournalRows.of(jdbc, day), JournalRows.lastRoot(jdbc));
            JournalRows.insert(jdbc, lines.with(inventories(jdbc, day)));
        }
    }

    private static InventoryLog inventories(JdbcClient jdbc, LocalDate until) {
        var inventories = new InventoryLog();
        inventories.add(JournalRows.withInventory(jdbc, until));
        return inventories;
    }

    /// The newest lines first.
    public List<JournalLine> newest(int limit, int offset) {
        return database.read(jdbc -> JournalRows.newest(jdbc, limit, offset)).stream()
                .map(row -> JournalLine.parse(row.line()))
                .toList();
    }

    /// Tells every line, oldest first, for what must be done again from the beginning.
    public void replay(Consumer<JournalLine> listener) {
        var from = new AtomicLong();
        List<JournalRows.Row> rows;
        do {
            rows = database.read(jdbc -> JournalRows.after(jdbc, from.get(), REPLAY_PAGE));
            rows.forEach(row -> listener.accept(JournalLine.parse(row.line())));
            from.addAndGet(rows.size());
        } while (!rows.isEmpty());
    }

    /// How many lines there are.
    public long size() {
        return database.read(JournalRows::last).map(JournalRows.Row::seq).orElse(0L);
    }

    /// The Merkle root of a closed day: what is printed and kept outside this machine.
    public Optional<String> root(LocalDate day) {
        return roots().stream()
                .filter(root -> root.day().equals(day))
                .map(RootLine::root)
                .findFirst();
    }

    /// The roots of all closed days, the oldest first.
    public List<RootLine> roots() {
        return database.read(JournalRows::roots);
    }

    /// What can be proved about these objects with the roots of the closed days alone. Lines of
    /// today have no root yet and are left out.
    public JournalProofs proofs(Set<String> objects) {
        return proofs(objects, Set.of());
    }

    /// The same, with the way to the roots of other closed days as well.
    ///
    /// @param marked days whose roots somebody vouches for, as by a time stamp
    public JournalProofs proofs(Set<String> objects, Set<LocalDate> marked) {
        return JournalProofs.about(objects, marked, database);
    }

    /// The root of the day that was closed last.
    public Optional<RootLine> newestRoot() {
        return roots().reversed().stream().findFirst();
    }

    /// Tells this journal from every other: the hash of its first line; empty if it has none yet.
    public Optional<String> origin() {
        return database.read(JournalRows::first).map(row -> JournalLine.hash(row.line()));
    }

    /// Checks the chain, the files against the rows, and the roots. Empty if all is as written.
    public List<IntegrityFinding> verify() {
        return mirror.verify();
    }

    /// Checks a day against a root that was kept outside this machine, the day's own or the one
    /// over
    /// all objects: also a journal that was rewritten and chained anew does not pass.
    public List<IntegrityFinding> verify(String rootHex, LocalDate day) {
        return database.read(jdbc -> RootCheck.of(jdbc, rootHex.strip(), day)).stream().toList();
    }

    /// Copies the journal's files into an empty folder, as far as a copy of the database goes that
    /// was made a moment before.
    public void copyTo(Path target, ReadableDatabase copy) throws IOException {
        mirror.copyTo(target, copy);
    }

    /// Checks a journal that is not in use: the files in a folder against a copy of the database.
    public static List<IntegrityFinding> verify(Path folder, ReadableDatabase copy) {
        return copy.read(
                jdbc ->
                        new JournalCheck(folder, jdbc, Long.MAX_VALUE, Integer.MAX_VALUE)
                                .findings());
    }
}
