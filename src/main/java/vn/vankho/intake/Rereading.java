package vn.vankho.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import vn.vankho.access.Access;
import vn.vankho.access.Action;
import vn.vankho.access.Journal;
import vn.vankho.access.Person;
import vn.vankho.archive.Archive;
import vn.vankho.archive.ArchivedDocument;
import vn.vankho.document.DocumentId;
import vn.vankho.document.Reading;
import vn.vankho.home.Database;
import vn.vankho.home.VankhoHome;

/// Reads documents again after the rules have changed. A newer reading in which every field is as
/// before takes the old one's place by itself; any other waits until a person has compared the two.
/// What people confirmed stays, whatever a reading says.
@Service
public class Rereading {

    private static final Logger log = LoggerFactory.getLogger(Rereading.class);

    /// What became of a document that is to be read again.
    public enum State {
        WAITING,
        READING,
        /// No field differs; the newer reading is kept.
        SAME,
        /// A person must compare.
        DIFFERS,
        FAILED,
        ACCEPTED,
        DECLINED
    }

    /// How far the work is.
    ///
    /// @param counts documents by what became of them since the work was asked for
    /// @param older documents whose reading was made by older rules
    public record Progress(Map<State, Integer> counts, int older) {

        public int of(State state) {
            return counts.getOrDefault(state, 0);
        }

        /// @param state the name of a [State]
        public int count(String state) {
            return of(State.valueOf(state));
        }

        public boolean running() {
            return of(State.WAITING) + of(State.READING) > 0;
        }

        public int all() {
            return counts.values().stream().mapToInt(Integer::intValue).sum();
        }

        public int done() {
            return all() - of(State.WAITING) - of(State.READING);
        }
    }

    private final Archive archive;
    private final Database database;
    private final Journal journal;
    private final Intake intake;
    private final Confirmations confirmations;
    private final NewReadings newer;

    public Rereading(
            Archive archive,
            Database database,
            Journal journal,
            Intake intake,
            Confirmations confirmations,
            VankhoHome home) {
        this.archive = archive;
        this.database = database;
        this.journal = journal;
        this.intake = intake;
        this.confirmations = confirmations;
        this.newer = new NewReadings(home.index().resolve("rereadings"));
    }

    /// Puts one document into the queue.
    ///
    /// @throws vn.vankho.archive.UnknownDocument if there is no such document
    public void ask(DocumentId id, Person who) {
        Access.require(who, Action.DESCRIBE);
        archive.original(id);
        database.write(
                jdbc -> {
                    RereadingRows.add(jdbc, id);
                    journal.record(who, "rereading-asked", id.toString(), Map.of());
                    return id;
                });
        intake.queue().wake();
    }

    /// Puts all documents that have a reading into the queue, or only those read by older rules.
    ///
    /// @return how many
    /// @throws vn.vankho.access.NotAllowed unless the person takes files in or looks after the
    ///     index
    public int askAll(boolean olderOnly, Person who) {
        if (!Access.allows(who, Action.MANAGE_INDEX)) {
            Access.require(who, Action.TAKE_IN);
        }
        int asked =
                database.write(
                        jdbc -> {
                            RereadingRows.clearSettled(jdbc);
                            int many = RereadingRows.addAll(jdbc, olderOnly);
                            var detail = Map.of("count", Integer.toString(many));
                            journal.record(who, "rereading-asked", "all", detail);
                            return many;
                        });
        intake.queue().wake();
        return asked;
    }

    public Progress progress() {
        return database.read(
                jdbc -> new Progress(RereadingRows.counts(jdbc), RereadingRows.older(jdbc)));
    }

    /// After a start: what was being read waits again, and what people confirmed of documents whose
    /// rows were lost is known again.
    void recover() {
        confirmations.restore();
        database.write(RereadingRows::interruptedWaitAgain);
    }

    /// Reads everything that waits, and returns when nothing waits any more.
    public void readWaiting() {
        while (readNext()) {
            // the next one
        }
    }

    /// Reads the next document that waits; false if none does.
    boolean readNext() {
        var next = claimNext();
        next.flatMap(archive::find).ifPresent(this::readClaimed);
        return next.isPresent();
    }

    private synchronized Optional<DocumentId> claimNext() {
        var next = database.read(RereadingRows::firstWaiting);
        next.ifPresent(id -> set(id, State.READING, null));
        return next;
    }

    private void readClaimed(ArchivedDocument document) {
        var done = false;
        try {
            read(document);
            done = true;
        } finally {
            if (!done) {
                set(document.id(), State.FAILED, "Chưa đọc lại được; hãy thử lại sau.");
            }
        }
    }

    private void read(ArchivedDocument document) {
        var id = document.id();
        // The files inside became documents of their own when it was read first.
        var result = intake.files().read(archive.original(id), document.fileName(), _ -> List.of());
        var before = archive.reading(id);
        if (result.workerDied() || isWorse(result.reading(), before)) {
            set(id, State.FAILED, String.join(" ", result.reading().notes()));
            return;
        }
        var changes = before.map(old -> changes(document, old, result.reading()));
        if (changes.isPresent() && !changes.get().fields().isEmpty()) {
            newer.put(id, result.reading());
            set(id, State.DIFFERS, null);
        } else {
            intake.queue().keep(id, result.reading());
            set(id, State.SAME, null);
        }
    }

    /// A reading that failed never takes the place of one that did not.
    private static boolean isWorse(Reading now, Optional<Reading> before) {
        return now.outcome() == Reading.Outcome.FAILED
                && before.isPresent()
                && before.get().outcome() != Reading.Outcome.FAILED;
    }

    private ReadingChanges changes(ArchivedDocument document, Reading before, Reading after) {
        var known = confirmations.known(document, before);
        return ReadingChanges.between(document, before, known, after);
    }

    private void set(DocumentId id, State state, @Nullable String reason) {
        database.write(
                jdbc -> {
                    RereadingRows.set(jdbc, id, state, reason);
                    return id;
                });
    }

    /// The newer readings that wait for a person, oldest document first, as far as the person may
    /// read those documents.
    public List<ReadingChanges> waiting(int limit, Person who) {
        return database.read(jdbc -> RereadingRows.in(jdbc, State.DIFFERS, limit)).stream()
                .flatMap(row -> archive.find(row.document()).stream())
                .filter(document -> Access.mayRead(who, document.audience()))
                .flatMap(document -> changes(document).stream())
                .toList();
    }

    private Optional<ReadingChanges> changes(ArchivedDocument document) {
        var before = archive.reading(document.id());
        var after = newer.find(document.id());
        if (before.isEmpty() || after.isEmpty()) {
            // index/ was deleted meanwhile: the newer reading is made again.
            database.write(
                    jdbc -> {
                        RereadingRows.add(jdbc, document.id());
                        return document;
                    });
            intake.queue().wake();
            return Optional.empty();
        }
        return Optional.of(changes(document, before.get(), after.get()));
    }

    /// The documents that could not be read again, with the reason.
    public Map<ArchivedDocument, String> failed(int limit, Person who) {
        return database.read(jdbc -> RereadingRows.in(jdbc, State.FAILED, limit)).stream()
                .flatMap(
                        row ->
                                archive.find(row.document()).stream()
                                        .filter(one -> Access.mayRead(who, one.audience()))
                                        .map(one -> Map.entry(one, String.valueOf(row.reason()))))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /// Lets the newer reading take the place of the old one. Fields that people confirmed stay.
    ///
    /// @return false if no newer reading waits any more
    /// @throws vn.vankho.access.NotAllowed if the person may not describe documents
    public boolean accept(DocumentId id, Person who) {
        return settle(id, State.ACCEPTED, who);
    }

    /// Keeps the old reading; the newer one is forgotten.
    ///
    /// @return false if no newer reading waits any more
    /// @throws vn.vankho.access.NotAllowed if the person may not describe documents
    public boolean decline(DocumentId id, Person who) {
        return settle(id, State.DECLINED, who);
    }

    private synchronized boolean settle(DocumentId id, State how, Person who) {
        Access.require(who, Action.DESCRIBE);
        var row = database.read(jdbc -> RereadingRows.find(jdbc, id));
        var document = archive.find(id);
        var reading = newer.find(id);
        if (row.isEmpty() || row.get().state() != State.DIFFERS || document.isEmpty()) {
            return false;
        }
        Access.requireToRead(who, document.get().audience());
        if (reading.isEmpty()) {
            log.info("The newer reading of {} is gone", id);
            return false;
        }
        var names = changed(document.get(), reading.get());
        if (how == State.ACCEPTED) {
            intake.queue().keep(id, reading.get());
        }
        database.write(
                jdbc -> {
                    RereadingRows.set(jdbc, id, how, null);
                    var what = how == State.ACCEPTED ? "rereading-accepted" : "rereading-declined";
                    journal.record(who, what, id.toString(), Map.of("fields", names));
                    return id;
                });
        newer.remove(id);
        return true;
    }

    private String changed(ArchivedDocument document, Reading after) {
        var names = new ArrayList<String>();
        archive.reading(document.id())
                .map(before -> changes(document, before, after))
                .ifPresent(
                        changes ->
                                changes.fields()
                                        .forEach(change -> names.add(change.name().label())));
        return String.join(", ", names);
    }
}
