package vn.vankho.issuing;

import java.io.ByteArrayInputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.vankho.access.Access;
import vn.vankho.access.Journal;
import vn.vankho.access.Person;
import vn.vankho.home.Database;
import vn.vankho.issuing.PassageStep.FileState;
import vn.vankho.issuing.Stage.End;
import vn.vankho.issuing.Stage.Step;
import vn.vankho.register.OutgoingRegister;

/// Where each document stands, and the one way of moving it on: the row, the step with who and
/// when, and the line of the journal, together or not at all.
@Component
class PassageBook {

    private final OutgoingRegister register;
    private final Database database;
    private final Journal journal;
    private final Clock clock;

    PassageBook(OutgoingRegister register, Database database, Journal journal, Clock clock) {
        this.register = register;
        this.database = database;
        this.journal = journal;
        this.clock = clock;
    }

    Optional<Passage> find(UUID draft) {
        return database.read(jdbc -> PassageRows.find(jdbc, draft)).map(this::withRegister);
    }

    Passage require(UUID draft) {
        return find(draft).orElseThrow(PassageRefused::notBegun);
    }

    List<Passage> open() {
        return database.read(PassageRows::open).stream()
                .map(this::withRegister)
                .filter(passage -> passage.stage() instanceof Step)
                .toList();
    }

    Optional<byte[]> file(UUID draft) {
        return database.read(jdbc -> PassageRows.file(jdbc, draft));
    }

    /// The number may have been struck out in the book.
    private Passage withRegister(Passage passage) {
        boolean numbered = passage.stage() != End.FILED && passage.reached(Step.NUMBERED);
        return numbered && register.forDraft(passage.draft()).isEmpty()
                ? passage.at(End.STRUCK_OUT)
                : passage;
    }

    static void requireMove(Passage passage, Stage to, Person who) {
        var move =
                Moves.find(passage.way(), passage.stage(), to)
                        .orElseThrow(() -> PassageRefused.notNow(passage, to));
        if (move.actions().stream().noneMatch(action -> Access.allows(who, action))) {
            Access.require(who, move.actions().getFirst());
        }
    }

    Passage move(
            JdbcClient jdbc,
            Passage seen,
            Stage to,
            String words,
            byte @Nullable [] file,
            Person who) {
        if (!PassageRows.move(jdbc, seen, to)) {
            throw PassageRefused.movedOn();
        }
        record(jdbc, seen.draft(), to, words, file, who);
        return PassageRows.find(jdbc, seen.draft()).orElseThrow();
    }

    void record(
            JdbcClient jdbc,
            UUID draft,
            Stage stage,
            String words,
            byte @Nullable [] file,
            Person who) {
        var state = file == null ? null : new FileState(file.length, sha256(file));
        PassageRows.addStep(jdbc, draft, stage, clock.instant(), who, words, state);
        var detail = new HashMap<String, String>();
        detail.put("step", stage.label());
        if (!words.isBlank()) {
            detail.put("words", words);
        }
        if (state != null) {
            detail.put("file", state.sha256());
        }
        journal.record(who, "issuing-step", draft.toString(), detail);
    }

    /// Two people who sign the same file beside each other: the second one is told.
    void keepInstead(JdbcClient jdbc, Passage seen, byte[] file) {
        if (!PassageRows.replaceFile(jdbc, seen, file, sha256(file))) {
            throw PassageRefused.movedOn();
        }
    }

    static void keep(JdbcClient jdbc, UUID draft, byte[] file) {
        PassageRows.keepFile(jdbc, draft, file, sha256(file));
    }

    static String sha256(byte[] file) {
        return Digest.of(new ByteArrayInputStream(file)).hex();
    }

    LocalDate today() {
        return LocalDate.now(clock.withZone(ZoneId.systemDefault()));
    }
}
