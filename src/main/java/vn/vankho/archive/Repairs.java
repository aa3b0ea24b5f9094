package vn.vankho.archive;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import vn.vankho.access.Journal;
import vn.vankho.access.JournalLine;
import vn.vankho.access.Person;
import vn.vankho.home.Database;

/// Puts a sound copy in the place of a damaged or lost object.
///
/// The copy counts only if its inventory has the digest that the journal and the database have.
/// The damaged object is set aside in `archive/set-aside`, never deleted.
public final class Repairs {

    private static final String SET_ASIDE = "set-aside";

    private final ObjectStore store;
    private final Path setAside;
    private final Database database;
    private final Journal journal;
    private final Clock clock;
    private final Fixity fixity;

    Repairs(
            Path archive,
            ObjectStore store,
            Database database,
            Journal journal,
            Clock clock,
            Fixity fixity) {
        this.store = store;
        this.setAside = archive.resolve(SET_ASIDE);
        this.database = database;
        this.journal = journal;
        this.clock = clock;
        this.fixity = fixity;
    }

    /// How a repair ended.
    public sealed interface Outcome {

        /// @param from the folder that the sound copy came from
        record Repaired(Path from) implements Outcome {}

        /// All is as it was written; nothing was done.
        record WasSound() implements Outcome {}

        /// @param sentence the reason, in Vietnamese
        record NotRepaired(String sentence) implements Outcome {}
    }

    /// The places of backups as they are now.
    public List<BackupPlace> places() {
        return database.read(PlaceRows::all);
    }

    /// Repairs an object from the first place that has a sound copy of it.
    ///
    /// @param object the name of the object's folder
    /// @param more other folders to look in, such as a backup that was brought along; asked first
    public Outcome repair(String object, List<Path> more, Person who) {
        if (fixity.look(object).sound()) {
            return new Outcome.WasSound();
        }
        var inventory = inventory(object);
        if (inventory == null) {
            return new Outcome.NotRepaired(
                    "Nhật ký và cơ sở dữ liệu không cùng ghi một mã băm cho mục này nên không biết bản nào đúng.");
        }
        for (var source : sources(more)) {
            try {
                if (tryFrom(source, object, inventory, who)) {
                    return new Outcome.Repaired(source.root());
                }
            } catch (IOException e) {
                return new Outcome.NotRepaired(
                        "Không ghi được vào kho lưu trữ; hãy kiểm tra dung lượng và quyền ghi của ổ đĩa.");
            }
        }
        return new Outcome.NotRepaired(
                "Không nơi sao lưu nào có bản nguyên vẹn của mục này; hãy cắm ổ đĩa sao lưu khác rồi thử lại.");
    }

    private List<ObjectStore> sources(List<Path> more) {
        var folders = new ArrayList<Path>();
        more.forEach(
                folder -> {
                    folders.add(folder);
                    folders.add(folder.resolve("archive"));
                });
        places().forEach(place -> folders.add(place.folder()));
        return folders.stream()
                .map(ObjectStore::new)
                .filter(source -> Files.isDirectory(source.root()))
                .filter(source -> !source.root().equals(store.root()))
                .toList();
    }

    private boolean tryFrom(ObjectStore source, String object, String inventory, Person who)
            throws IOException {
        if (!source.has(object) || !ObjectCopy.isSound(source, source.folder(object), inventory)) {
            return false;
        }
        var aside = new AtomicReference<@Nullable Path>();
        if (!ObjectCopy.bring(
                source, store, object, inventory, () -> aside.set(makeRoom(object)))) {
            return false;
        }
        record(source, object, inventory, Optional.ofNullable(aside.get()), who);
        return true;
    }

    private @Nullable Path makeRoom(String object) throws IOException {
        return store.has(object)
                ? new SetAside(setAside).take(store.folder(object), clock.instant())
                : null;
    }

    private void record(
            ObjectStore source, String object, String inventory, Optional<Path> aside, Person who) {
        var detail = new TreeMap<>(Map.of("object", object, "inventory", inventory));
        detail.put("from", source.root().toString());
        aside.ifPresent(path -> detail.put("set-aside", path.getFileName().toString()));
        database.write(
                jdbc -> {
                    var id = DocumentRows.objectOf(jdbc, object).orElseThrow();
                    journal.record(who, "object-repaired", id.document().toString(), detail);
                    return id;
                });
        fixity.look(object);
    }

    /// The digest of the inventory, if journal and database agree on it.
    private @Nullable String inventory(String object) {
        var listed = database.read(jdbc -> DocumentRows.inventory(jdbc, object));
        var id = database.read(jdbc -> DocumentRows.objectOf(jdbc, object));
        if (listed.isEmpty() || id.isEmpty()) {
            return null;
        }
        var told = new ArrayList<String>();
        journal.replay(
                line -> {
                    if (isAbout(line, id.get())) {
                        told.add(line.detail().getOrDefault("inventory", ""));
                    }
                });
        return told.contains(listed.get()) ? listed.get() : null;
    }

    private static boolean isAbout(JournalLine line, ObjectId id) {
        if (!line.object().equals(id.document().toString())) {
            return false;
        }
        if (id.isDocument()) {
            return line.what().equals("deposit") || line.what().equals("deposit-listed-again");
        }
        boolean kept =
                line.what().equals(id.kind() + "-kept")
                        && Integer.toString(id.number()).equals(line.detail().get("number"));
        return kept || id.urn().equals(line.detail().get("evidence"));
    }
}
