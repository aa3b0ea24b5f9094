package vn.vankho.issuing;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import vn.vankho.access.Access;
import vn.vankho.access.Action;
import vn.vankho.access.Person;
import vn.vankho.document.Finding;
import vn.vankho.home.Database;
import vn.vankho.issuing.Stage.End;
import vn.vankho.issuing.Stage.Step;
import vn.vankho.issuing.sheet.PreparedPdf;
import vn.vankho.register.Dispatch;
import vn.vankho.register.OutgoingRegister;

/// Takes approved drafts on their way: form checked, signed, numbered, registered, signed or sealed
/// by the office, issued, filed.
///
/// Each step is one transaction: the row, the step with who and when, and the line of the journal.
/// Whoever asks again, after a double click or a crash, gets the same answer; of two who act at
/// once the second is told. What takes time (rendering, stamping, judging) happens before the
/// transaction and is done anew after a crash.
@Service
public class Passages {

    private final PassageBook book;
    private final PassageDesk desk;
    private final SigningSteps signing;
    private final ScanCopies copies;
    private final OutgoingRegister register;
    private final FormDesk form;
    private final IssuedFiling filing;
    private final Database database;

    Passages(
            PassageBook book,
            PassageDesk desk,
            SigningSteps signing,
            ScanCopies copies,
            OutgoingRegister register,
            FormDesk form,
            IssuedFiling filing,
            Database database) {
        this.book = book;
        this.desk = desk;
        this.signing = signing;
        this.copies = copies;
        this.register = register;
        this.form = form;
        this.filing = filing;
        this.database = database;
    }

    /// How far a draft has come; nothing if it was not handed over for issuing.
    public Optional<Passage> find(UUID draft) {
        return book.find(draft);
    }

    /// Those in which something waits for somebody, the longest waiting first.
    public List<Passage> open() {
        return book.open();
    }

    /// The newest file, to be signed or looked at; nothing before it was prepared, and once it is
    /// in the archive.
    public Optional<byte[]> file(UUID draft) {
        return book.file(draft);
    }

    /// Takes a file back that was signed outside: by the leaders or by the office, whoever comes
    /// next. The same file again is the same answer.
    ///
    /// @param otherSigner whether somebody confirmed that the signer's name means the same person
    /// @throws ReturnRefused with what is wrong with the file
    public Passage bringBack(UUID draft, byte[] content, boolean otherSigner, Person who) {
        return signing.bringBack(draft, content, otherSigner, who);
    }

    /// Puts number and date on the page, whichever way they come there.
    ///
    /// @throws PassageRefused if that could not be done; then it is asked for again
    public Passage putNumberOnPage(UUID draft, Person who) {
        return signing.putNumberOnPage(draft, who);
    }

    /// Writes the time of now on an electronic copy that nobody signed yet; the new file begins
    /// with the old one.
    public Passage renewTime(UUID draft, Person who) {
        return signing.renewTime(draft, who);
    }

    /// The ways that a draft can go.
    public List<Way> ways(UUID draft) {
        boolean copy = copies.of(draft).isPresent();
        return Arrays.stream(Way.values()).filter(way -> (way == Way.SCAN_COPY) == copy).toList();
    }

    /// Hands an approved draft over for issuing. Until its form is checked the way can be changed.
    ///
    /// @throws ReviewRefused if leaders have the draft still, or gave it back
    /// @throws PassageRefused if it has a number already
    public Passage begin(UUID draft, Way way, Person who) {
        Access.require(who, Action.GIVE_NUMBER);
        copies.requireFitting(draft, way);
        var known = find(draft);
        if (known.isPresent()) {
            return changeWay(known.get(), way);
        }
        register.forDraft(draft)
                .ifPresent(
                        entry -> {
                            throw PassageRefused.hasNumber(entry.printed());
                        });
        desk.requireApproved(draft);
        if (way == Way.SCAN_COPY) {
            copies.requireReady(draft, who);
        }
        return database.write(
                jdbc -> {
                    if (!PassageRows.exists(jdbc, draft)) {
                        PassageRows.insert(jdbc, draft, way, desk.urgent(draft));
                        book.record(jdbc, draft, Step.CONTENT_APPROVED, way.label(), null, who);
                    }
                    return PassageRows.find(jdbc, draft).orElseThrow();
                });
    }

    private Passage changeWay(Passage passage, Way way) {
        if (passage.way() == way) {
            return passage;
        }
        if (passage.stage() != Step.CONTENT_APPROVED) {
            throw PassageRefused.otherWay(passage.way());
        }
        return database.write(
                jdbc -> {
                    PassageRows.changeWay(jdbc, passage.draft(), way);
                    return PassageRows.find(jdbc, passage.draft()).orElseThrow();
                });
    }

    /// Checks the form, freezes the draft, and makes what is to be signed ready.
    ///
    /// @param despite why it goes on although the form has errors; empty if it shall not
    /// @throws PassageRefused with the errors
    /// @throws DraftIncomplete if the book would lack a part of its line
    public Passage checkForm(UUID draft, String despite, Person who) {
        var passage = book.require(draft);
        if (passage.reached(Step.FORMAT_CHECKED)) {
            return passage;
        }
        PassageBook.requireMove(passage, Step.FORMAT_CHECKED, who);
        desk.requireApproved(draft);
        var errors = form.errors(draft).stream().map(Finding::message).toList();
        if (!errors.isEmpty() && despite.isBlank()) {
            throw PassageRefused.form(errors);
        }
        var today = book.today();
        var line = desk.line(draft, today);
        var fields =
                Map.of(
                        Issuing.SYMBOL,
                        line.symbol(),
                        PassageDesk.YEAR,
                        String.valueOf(today.getYear()));
        var prepared =
                passage.way() == Way.NUMBER_FIRST ? null : desk.prepare(draft, fields, false);
        var words = prepared == null ? despite : joined(despite, prepared.remarks());
        return database.write(
                jdbc -> {
                    desk.freeze(draft, fields, who);
                    if (prepared != null) {
                        PassageBook.keep(jdbc, draft, prepared.content());
                    }
                    return book.move(
                            jdbc, passage, Step.FORMAT_CHECKED, words, content(prepared), who);
                });
    }

    private static byte @Nullable [] content(@Nullable PreparedPdf prepared) {
        return prepared == null ? null : prepared.content();
    }

    private static String joined(String first, List<String> more) {
        return (first.strip() + " " + String.join(" ", more)).strip();
    }

    /// Writes down that the leader signed on paper.
    public Passage signedByHand(UUID draft, LocalDate day, Person who) {
        var passage = book.require(draft);
        if (passage.way() == Way.PAPER && passage.reached(Step.SIGNED)) {
            return passage;
        }
        if (passage.way().electronic()) {
            throw PassageRefused.notNow(passage, Step.SIGNED);
        }
        PassageBook.requireMove(passage, Step.SIGNED, who);
        if (day.isAfter(book.today())) {
            throw PassageRefused.day("Ngày ký không thể sau hôm nay.");
        }
        return database.write(
                jdbc -> {
                    PassageRows.signedOn(jdbc, draft, day);
                    return book.move(jdbc, passage, Step.SIGNED, "", null, who);
                });
    }

    /// Gives the number and writes the line of the book; asked again it is the same number.
    ///
    /// @throws vn.vankho.register.DateBeforeLastNumber if the book has a later date already
    public Passage number(UUID draft, LocalDate day, Person who) {
        var passage = book.require(draft);
        if (passage.reached(Step.NUMBERED) && passage.stage() != End.STRUCK_OUT) {
            return passage;
        }
        PassageBook.requireMove(passage, Step.NUMBERED, who);
        int printed = desk.year(draft).orElse(day.getYear());
        if (passage.way() == Way.SIGN_FIRST && printed != day.getYear()) {
            throw PassageRefused.year(printed);
        }
        var line = desk.line(draft, day);
        return database.write(
                jdbc -> {
                    var entry = register.give(line, who);
                    desk.freeze(draft, Issuing.added(entry), who);
                    return book.move(jdbc, passage, Step.NUMBERED, entry.printed(), null, who);
                });
    }

    /// Writes down that the office's seal stands on the paper.
    public Passage seal(UUID draft, Person who) {
        var passage = book.require(draft);
        if (passage.reached(Step.SEALED)) {
            return passage;
        }
        PassageBook.requireMove(passage, Step.SEALED, who);
        return database.write(jdbc -> book.move(jdbc, passage, Step.SEALED, "", null, who));
    }

    /// Writes down that it went out; the book has the day of dispatch from then on.
    ///
    /// @param copies how many went out; null if not known
    public Passage issue(UUID draft, LocalDate day, @Nullable Integer copies, Person who) {
        var passage = book.require(draft);
        if (passage.reached(Step.ISSUED)) {
            return passage;
        }
        PassageBook.requireMove(passage, Step.ISSUED, who);
        var entry = register.forDraft(draft).orElseThrow(DraftNotNumbered::new);
        if (day.isAfter(book.today())) {
            throw PassageRefused.day("Ngày phát hành không thể sau hôm nay.");
        }
        if (day.isBefore(entry.request().issuedDate())) {
            throw PassageRefused.day("Ngày phát hành không thể trước ngày văn bản.");
        }
        var known = entry.dispatch();
        var dispatch =
                new Dispatch(
                        copies == null ? known.copies() : copies,
                        known.holder(),
                        day,
                        known.receivedBy(),
                        known.note());
        return database.write(
                jdbc -> {
                    register.dispatch(entry.key(), dispatch, who);
                    PassageRows.issuedOn(jdbc, draft, day);
                    return book.move(jdbc, passage, Step.ISSUED, "", null, who);
                });
    }

    /// Puts the file that went out into the archive.
    public Passage file(UUID draft, Person who) {
        var passage = book.require(draft);
        if (passage.stage() == End.FILED) {
            return passage;
        }
        if (!passage.way().electronic()) {
            throw PassageRefused.notNow(passage, End.FILED);
        }
        var content = file(draft).orElseGet(() -> new byte[0]);
        return deposit(passage, new ByteArrayInputStream(content), "ban-phat-hanh.pdf", who);
    }

    /// Puts the scan of a paper document into the archive, byte for byte.
    public Passage fileScan(UUID draft, InputStream scan, String name, Person who) {
        var passage = book.require(draft);
        if (passage.way().electronic()) {
            throw PassageRefused.notNow(passage, End.FILED);
        }
        return passage.stage() == End.FILED ? passage : deposit(passage, scan, name, who);
    }

    private Passage deposit(Passage passage, InputStream content, String name, Person who) {
        PassageBook.requireMove(passage, End.FILED, who);
        var entry = register.forDraft(passage.draft()).orElseThrow(DraftNotNumbered::new);
        var kept = filing.deposit(entry, content, name, who);
        return database.write(
                jdbc -> {
                    filing.tie(entry, kept, who);
                    PassageRows.filed(jdbc, passage.draft(), kept.id());
                    return book.move(jdbc, passage, End.FILED, "", null, who);
                });
    }

    /// Takes it back to its drafter before it has a number; what was signed is void.
    public Passage withdraw(UUID draft, String reason, Person who) {
        var passage = book.require(draft);
        if (passage.stage() == Step.CONTENT_APPROVED) {
            return passage;
        }
        if (!passage.mayBeWithdrawn()) {
            throw PassageRefused.numbered();
        }
        PassageBook.requireMove(passage, Step.CONTENT_APPROVED, who);
        if (reason.isBlank()) {
            throw PassageRefused.withoutReason();
        }
        return database.write(
                jdbc -> {
                    desk.thaw(draft, who);
                    PassageRows.keepFile(jdbc, draft, null, null);
                    PassageRows.signedOn(jdbc, draft, null);
                    return book.move(
                            jdbc, passage, Step.CONTENT_APPROVED, reason.strip(), null, who);
                });
    }

    /// Strikes the number out before it went out; the way ends there.
    public Passage strikeOut(UUID draft, String reason, Person who) {
        var passage = book.require(draft);
        if (passage.stage() == End.STRUCK_OUT) {
            return passage;
        }
        PassageBook.requireMove(passage, End.STRUCK_OUT, who);
        if (reason.isBlank()) {
            throw PassageRefused.withoutReason();
        }
        var entry = register.forDraft(draft).orElseThrow(DraftNotNumbered::new);
        return database.write(
                jdbc -> {
                    register.strikeOut(entry.key(), reason, who);
                    return book.move(jdbc, passage, End.STRUCK_OUT, reason.strip(), null, who);
                });
    }
}
