package vn.vankho.access;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.vankho.home.Database;
import vn.vankho.home.Durably;
import vn.vankho.home.ReadableDatabase;

/// Repeats the journal's rows in files, always in order, however many threads write.
final class JournalMirror {

    private static final Logger LOG = LoggerFactory.getLogger(JournalMirror.class);
    private static final String ENDING = ".jsonl";
    private static final int BATCH = 10_000;

    private final Path folder;
    private final Database database;
    private final JournalFile roots;

    /// The last line and the number of roots that the files have; nothing is appended before
    /// [#complete] has looked.
    private long written = Long.MAX_VALUE;

    private int rootsWritten;

    JournalMirror(Path folder, Database database) {
        this.folder = folder;
        this.database = database;
        this.roots = new JournalFile(folder.resolve("roots" + ENDING));
        try {
            Durably.createFolders(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// How a day's file is called in findings.
    static String path(LocalDate day) {
        return "journal/" + day + ENDING;
    }

    JournalFile file(LocalDate day) {
        return new JournalFile(folder.resolve(day + ENDING));
    }

    /// Appends what is committed and not yet in the files. One thread does it for all that wait.
    synchronized void catchUp(long seq) {
        if (seq <= written) {
            return;
        }
        try {
            appendRows();
            appendRoots();
        } catch (IOException e) {
            // The act is done and its row is safe; the next line, or the next start, completes the
            // file.
            LOG.error("The journal's files could not be completed", e);
        }
    }

    private void appendRows() throws IOException {
        List<JournalRows.Row> rows;
        do {
            rows = database.read(jdbc -> JournalRows.after(jdbc, written, BATCH));
            var byDay = new TreeMap<LocalDate, List<JournalRows.Row>>();
            rows.forEach(row -> byDay.computeIfAbsent(row.day(), _ -> new ArrayList<>()).add(row));
            for (var day : byDay.entrySet()) {
                file(day.getKey()).append(lines(day.getValue()));
                written = day.getValue().getLast().seq();
            }
        } while (rows.size() == BATCH);
    }

    private void appendRoots() throws IOException {
        if (database.read(JournalRows::countRoots) == rootsWritten) {
            return;
        }
        var all = database.read(JournalRows::roots);
        var fresh = all.subList(rootsWritten, all.size());
        for (var root : fresh) {
            file(root.day()).close();
        }
        roots.append(fresh.stream().map(RootLine::print).toList());
        rootsWritten = all.size();
    }

    /// Completes the files at start: days without a file get one, the last days their last lines.
    ///
    /// @return the days that were closed long ago and whose file was gone
    synchronized List<LocalDate> complete() {
        var lost = new ArrayList<LocalDate>();
        try {
            var known = database.read(JournalRows::roots);
            var closed = known.stream().map(RootLine::day).toList();
            for (var day : database.read(JournalRows::days)) {
                if (closed.contains(day) && roots.exists() && !file(day).exists()) {
                    lost.add(day);
                }
                completeDay(day, closed.contains(day));
            }
            roots.complete(known.stream().map(RootLine::print).toList());
            rootsWritten = known.size();
            written = database.read(JournalRows::last).map(JournalRows.Row::seq).orElse(0L);
            return lost;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void completeDay(LocalDate day, boolean closed) throws IOException {
        var file = file(day);
        if (!closed || !file.exists() || Files.isWritable(file.path())) {
            file.complete(lines(database.read(jdbc -> JournalRows.of(jdbc, day))));
        }
        if (closed) {
            file.close();
        }
    }

    private static List<String> lines(List<JournalRows.Row> rows) {
        return rows.stream().map(JournalRows.Row::line).toList();
    }

    /// Takes lines up again that only the files have, as long as they continue the chain.
    ///
    /// @return how many
    synchronized long takeUp() {
        try {
            var last = database.read(JournalRows::last);
            long before = last.map(JournalRows.Row::seq).orElse(0L);
            long after = before;
            for (var day : days()) {
                if (last.isEmpty() || !day.isBefore(last.get().day())) {
                    after = takeUp(day, after);
                }
            }
            return after - before;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private long takeUp(LocalDate day, long after) throws IOException {
        var lines = file(day).lines();
        return database.write(
                jdbc -> {
                    var last = JournalRows.last(jdbc);
                    for (var line : lines) {
                        var next = continuing(last, day, line);
                        if (next.isPresent()) {
                            JournalRows.insert(jdbc, next.get());
                            last = next;
                        }
                    }
                    return last.map(JournalRows.Row::seq).orElse(after);
                });
    }

    private static Optional<JournalRows.Row> continuing(
            Optional<JournalRows.Row> last, LocalDate day, String text) {
        try {
            var line = JournalLine.parse(text);
            var prev =
                    last.map(row -> JournalLine.hash(row.line()))
                            .orElse(JournalLine.NOTHING_BEFORE);
            boolean fits =
                    line.seq() == last.map(JournalRows.Row::seq).orElse(0L) + 1
                            && line.prev().equals(prev)
                            && line.day().equals(day);
            return fits
                    ? Optional.of(new JournalRows.Row(line.seq(), day, text))
                    : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /// The days that have a file, in order.
    private List<LocalDate> days() throws IOException {
        try (var files = Files.list(folder)) {
            return files.map(JournalMirror::day).flatMap(Optional::stream).sorted().toList();
        }
    }

    private static Optional<LocalDate> day(Path file) {
        var name = file.getFileName().toString();
        if (!name.endsWith(ENDING)) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.parse(name.substring(0, name.length() - ENDING.length())));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    /// Checks rows, files and roots while nobody appends to the files.
    synchronized List<IntegrityFinding> verify() {
        catchUp(Long.MAX_VALUE);
        return database.read(
                jdbc -> new JournalCheck(folder, jdbc, written, rootsWritten).findings());
    }

    /// Copies the files as they are, damage and all, save for lines that the copy of the database
    /// does not have yet.
    synchronized void copyTo(Path target, ReadableDatabase copy) throws IOException {
        catchUp(Long.MAX_VALUE);
        var last = copy.read(JournalRows::last);
        for (var day : days()) {
            if (last.isPresent() && day.isBefore(last.get().day())) {
                Durably.copy(file(day).path(), target.resolve(day + ENDING));
            }
        }
        if (last.isPresent()) {
            var day = last.get().day();
            int lines = copy.read(jdbc -> JournalRows.of(jdbc, day)).size();
            copyLines(file(day), target, lines);
        }
        copyLines(roots, target, copy.read(JournalRows::roots).size());
        Durably.syncFolder(target);
    }

    private static void copyLines(JournalFile from, Path target, int count) throws IOException {
        var lines = from.lines();
        if (count > 0 && !lines.isEmpty()) {
            var name = from.path().getFileName();
            new JournalFile(target.resolve(name))
                    .append(lines.subList(0, Math.min(count, lines.size())));
        }
    }
}
