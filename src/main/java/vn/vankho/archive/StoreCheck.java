package vn.vankho.archive;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import vn.vankho.access.IntegrityFinding;
import vn.vankho.home.ReadableDatabase;

/// Reads every byte of the store again and names each file that is not as it was written: changed,
/// missing, or not ours.
final class StoreCheck {

    /// The code for an object without a row. In a backup that is no fault: the object came after
    /// the copy of the database, and is listed at the first start.
    static final String UNLISTED = "object-unlisted";

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
        try {
            store.walk(
                    this::checkObject,
                    stranger -> findings.add(StoreFindings.fileUntracked(store, stranger)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void checkObject(Path folder) {
        var recorded = recorded(folder);
        if (recorded.isEmpty()) {
            unlisted.add(folder);
        }
        var found = new ObjectCheck(store, folder).object(recorded);
        findings.addAll(found);
        if (recorded.isPresent()) {
            listener.accept(new FixityResult(folder.getFileName().toString(), found));
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
        var name = folder.getFileName().toString();
        return database.read(jdbc -> DocumentRows.inventory(jdbc, name));
    }
}
