package vn.vankho.access;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;

/// One pass over the whole journal: is each line tied to the one before, do the files say what the
/// rows say, does each closed day have the root of its lines?
final class JournalCheck {

    private static final String ROOTS = "roots.jsonl";

    private final Path folder;
    private final JdbcClient jdbc;
    private final long lastInFiles;
    private final int rootsInFiles;
    private final List<IntegrityFinding> findings = new ArrayList<>();
    private long seq;
    private String prev = JournalLine.NOTHING_BEFORE;

    JournalCheck(Path folder, JdbcClient jdbc, long lastInFiles, int rootsInFiles) {
        this.folder = folder;
        this.jdbc = jdbc;
        this.lastInFiles = lastInFiles;
        this.rootsInFiles = rootsInFiles;
    }

    List<IntegrityFinding> findings() {
        var known = new HashSet<String>(Set.of(ROOTS));
        for (var day : JournalRows.days(jdbc)) {
            known.add(day + ".jsonl");
            checkDay(day.toString(), JournalRows.of(jdbc, day));
        }
        checkRoots();
        checkUntracked(known);
        return findings;
    }

    private void checkDay(String day, List<JournalRows.Row> rows) {
        var path = "journal/" + day + ".jsonl";
        for (int i = 0; i < rows.size(); i++) {
            checkChain(path + ":" + (i + 1), rows.get(i));
        }
        var inFile = rows.stream().filter(row -> row.seq() <= lastInFiles).toList();
        if (!inFile.isEmpty()) {
            compare(path, inFile.stream().map(JournalRows.Row::line).toList(), day + ".jsonl");
        }
    }

    private void checkChain(String place, JournalRows.Row row) {
        if (!isNext(row)) {
            add(
                    "journal-chain-broken",
                    place,
                    "Dòng nhật ký này không nối tiếp dòng trước: có dòng đã bị sửa, thêm hoặc bớt.");
        }
        seq = row.seq();
        prev = JournalLine.hash(row.line());
    }

    private boolean isNext(JournalRows.Row row) {
        try {
            var line = JournalLine.parse(row.line());
            return row.seq() == seq + 1
                    && line.seq() == row.seq()
                    && line.day().equals(row.day())
                    && line.prev().equals(prev)
                    && line.print().equals(row.line());
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private void compare(String path, List<String> recorded, String name) {
        var file = new JournalFile(folder.resolve(name));
        if (!file.exists()) {
            add("journal-file-missing", path, "Tệp nhật ký đã bị mất.");
            return;
        }
        var found = read(file);
        int both = Math.min(recorded.size(), found.size());
        for (int i = 0; i < both; i++) {
            if (!JournalFile.raw(recorded.get(i)).equals(found.get(i))) {
                add("journal-line-changed", path + ":" + (i + 1), "Dòng này đã bị sửa.");
            }
        }
        if (found.size() < recorded.size()) {
            add(
                    "journal-line-missing",
                    path + ":" + (both + 1),
                    "Tệp nhật ký bị thiếu từ dòng này.");
        }
        if (found.size() > recorded.size()) {
            add(
                    "journal-line-added",
                    path + ":" + (both + 1),
                    "Từ dòng này là dòng lạ, không có trong cơ sở dữ liệu.");
        }
        checkLastLineEnd(path, found.size(), file);
    }

    private void checkLastLineEnd(String path, int lines, JournalFile file) {
        try {
            if (!file.endsWithLineEnd()) {
                add("journal-line-changed", path + ":" + lines, "Dòng này bị cắt cụt.");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> read(JournalFile file) {
        try {
            return file.rawLines();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void checkRoots() {
        var roots = JournalRows.roots(jdbc);
        var previous = JournalLine.NOTHING_BEFORE;
        var inventories = new InventoryLog();
        for (int i = 0; i < roots.size(); i++) {
            var rows = JournalRows.of(jdbc, roots.get(i).day());
            inventories.add(rows);
            checkRoot(
                    "journal/" + ROOTS + ":" + (i + 1), roots.get(i), previous, rows, inventories);
            previous = roots.get(i).root();
        }
        var inFile = roots.subList(0, Math.min(rootsInFiles, roots.size()));
        if (!inFile.isEmpty()) {
            compare("journal/" + ROOTS, inFile.stream().map(RootLine::print).toList(), ROOTS);
        }
    }

    private void checkRoot(
            String place,
            RootLine root,
            String previous,
            List<JournalRows.Row> rows,
            InventoryLog inventories) {
        if (!isRootOf(root, previous, rows, inventories)) {
            add(
                    "journal-root-changed",
                    place,
                    "Mã gốc của ngày này không khớp với các dòng nhật ký trong ngày.");
        }
    }

    private static boolean isRootOf(
            RootLine root, String previous, List<JournalRows.Row> rows, InventoryLog inventories) {
        if (rows.isEmpty()) {
            return false;
        }
        var lines = RootLine.over(rows, previous);
        return root.equals(root.objectsRoot() == null ? lines : lines.with(inventories));
    }

    private void checkUntracked(Set<String> known) {
        try (var files = Files.list(folder)) {
            files.map(file -> file.getFileName().toString())
                    .filter(name -> !known.contains(name))
                    .sorted()
                    .forEach(
                            name ->
                                    add(
                                            "journal-file-untracked",
                                            "journal/" + name,
                                            "Tệp lạ trong thư mục nhật ký."));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void add(String code, String path, String message) {
        findings.add(new IntegrityFinding(code, path, message));
    }
}
