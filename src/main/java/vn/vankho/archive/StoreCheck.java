package vn.vankho.archive;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.vankho.access.IntegrityFinding;
import vn.vankho.home.ReadableDatabase;

/// Reads every byte of the store again and names each file that is not as it was written: changed,
/// missing, or not ours.
final class StoreCheck {

    /// The code for an object without a row. In a backup that is no fault: the object came after
    /// the copy of the database, and is listed at the first start.
    static final String UNLISTED = "object-unlisted";

    private static final int BATCH = 256;
    private static final int AT_ONCE = Math.clamp(Runtime.getRuntime().availableProcessors(), 2, 4);

    private final ObjectStore store;
    private final ReadableDatabase database;
    private final List<IntegrityFinding> findings = new ArrayList<>();
    private final List<Path> unlisted = new ArrayList<>();
    private final Consumer<FixityResult> listener;

    StoreCheck(ObjectStore store, ReadableDatabase database) {
        this(store, database, _ -> {});
    }

    /// @param listener told of each listed object, as it is found
    StoreCheck(ObjectStore store, ReadableDatabase database, Consumer<FixityResult> listener) {
        this.store = store;
        this.database = database;
        this.listener = listener;
    }

    List<IntegrityFinding> run() {
        checkRootFiles();
        checkObjects();
        checkUnlisted();
        checkRows();
        findings.addAll(new DisposalCheck(database).run());
        return findings;
    }

    private void checkRootFiles() {
        findings.addAll(new ObjectCheck(store, store.root()).texts(ObjectStore.ROOT_FILES));
    }

    private void checkObjects() {
        try (var threads = Executors.newFixedThreadPool(AT_ONCE)) {
            var walk = new Walk(threads);
            store.walk(walk);
            checkObjects(walk.waiting, threads);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private final class Walk implements ObjectStore.Visitor {

        private final ExecutorService threads;
        private final List<Path> waiting = new ArrayList<>();

        Walk(ExecutorService threads) {
            this.threads = threads;
        }

        @Override
        public void object(Path folder) {
            waiting.add(folder);
            if (waiting.size() == BATCH) {
                checkObjects(waiting, threads);
            }
        }

        @Override
        public void stranger(Path path) {
            findings.add(StoreFindings.fileUntracked(store, path));
        }

        @Override
        public void unreadable(Path folder) {
            findings.add(StoreFindings.folderUnreadable(store, folder));
        }
    }

    /// Reads several objects at once, and tells of them in their order.
    private void checkObjects(List<Path> folders, ExecutorService threads) {
        var recorded = database.read(jdbc -> folders.stream().map(of(jdbc)).toList());
        var results = new ArrayList<Future<List<IntegrityFinding>>>();
        for (int i = 0; i < folders.size(); i++) {
            var check = new ObjectCheck(store, folders.get(i));
            var inventory = recorded.get(i);
            results.add(threads.submit(() -> check.object(inventory)));
        }
        for (int i = 0; i < folders.size(); i++) {
            checked(folders.get(i), recorded.get(i).isPresent(), done(results.get(i)));
        }
        folders.clear();
    }

    private void checked(Path folder, boolean listed, List<IntegrityFinding> found) {
        findings.addAll(found);
        if (listed) {
            listener.accept(new FixityResult(folder.getFileName().toString(), found));
        } else {
            unlisted.add(folder);
        }
    }

    private static <T> T done(Future<T> work) {
        try {
            return work.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Pace.Stopped();
        } catch (ExecutionException e) {
            throw new IllegalStateException("An object could not be checked", e.getCause());
        }
    }

    /// Looked up again, because a deposit may have been between its rename and its row.
    private void checkUnlisted() {
        unlisted.stream()
                .filter(folder -> recorded(folder).isEmpty())
                .forEach(folder -> findings.add(StoreFindings.objectUnlisted(store, folder)));
    }

    private void checkRows() {
        database.read(DocumentRows::objects).stream()
                .filter(name -> !store.has(name))
                .sorted()
                .forEach(this::missing);
    }

    private void missing(String name) {
        var finding = StoreFindings.objectMissing(store, name);
        findings.add(finding);
        listener.accept(new FixityResult(name, List.of(finding)));
    }

    private Optional<String> recorded(Path folder) {
        return database.read(jdbc -> of(jdbc).apply(folder));
    }

    private static Function<Path, Optional<String>> of(JdbcClient jdbc) {
        return folder -> DocumentRows.inventory(jdbc, folder.getFileName().toString());
    }
}
