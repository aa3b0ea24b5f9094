package vn.vankho.issuing;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.vankho.access.Access;
import vn.vankho.access.Action;
import vn.vankho.access.Person;
import vn.vankho.home.Database;
import vn.vankho.issuing.PassageStep.FileState;
import vn.vankho.issuing.Stage.Step;
import vn.vankho.issuing.sheet.PreparedPdf;
import vn.vankho.issuing.sheet.Stamper;
import vn.vankho.register.OutgoingRegister;

/// What happens to the file between form and dispatch: signed outside by one leader or several,
/// stamped with number and date, signed by the office.
@Component
class SigningSteps {

    private static final String RENEWED = "Ghi lại thời gian sao.";

    private final PassageBook book;
    private final PassageDesk desk;
    private final OutgoingRegister register;
    private final SignedReturns returned;
    private final Stamper stamper;
    private final ScanCopies copies;
    private final Database database;

    SigningSteps(
            PassageBook book,
            PassageDesk desk,
            OutgoingRegister register,
            SignedReturns returned,
            Stamper stamper,
            ScanCopies copies,
            Database database) {
        this.book = book;
        this.desk = desk;
        this.register = register;
        this.returned = returned;
        this.stamper = stamper;
        this.copies = copies;
        this.database = database;
    }

    Passage bringBack(UUID draft, byte[] content, boolean otherSigner, Person who) {
        var passage = book.require(draft);
        if (isKept(passage, content)) {
            return passage;
        }
        var stage = passage.next().orElse(passage.stage());
        if (!passage.way().electronic() || (stage != Step.SIGNED && stage != Step.ORG_SIGNED)) {
            throw PassageRefused.notNow(passage, Step.SIGNED);
        }
        PassageBook.requireMove(passage, stage, who);
        var expected =
                new SignedReturns.Expected(
                        book.file(draft).orElseThrow(),
                        prepared(passage),
                        passage.way(),
                        stage,
                        desk.signers(draft),
                        otherSigner);
        var found = returned.check(expected, content, book.today());
        var accepted =
                passage.way() == Way.SCAN_COPY
                        ? found.and(copies.check(passage, content, found.signedOn()))
                        : found;
        return database.write(jdbc -> take(jdbc, passage, stage, content, accepted, who));
    }

    /// Whether it is a file that somebody signed and brought back before.
    private static boolean isKept(Passage passage, byte[] content) {
        var sha256 = PassageBook.sha256(content);
        var partial = passage.way() == Way.SCAN_COPY ? List.of() : passage.partial();
        return passage.steps().stream()
                .filter(
                        step ->
                                partial.contains(step)
                                        || step.stage() == Step.SIGNED
                                        || step.stage() == Step.ORG_SIGNED)
                .filter(step -> passage.reached(step.stage()))
                .anyMatch(step -> step.file() != null && step.file().sha256().equals(sha256));
    }

    private static long prepared(Passage passage) {
        return passage.steps().stream()
                .map(PassageStep::file)
                .filter(file -> file != null)
                .mapToLong(FileState::length)
                .min()
                .orElse(0);
    }

    private Passage take(
            JdbcClient jdbc,
            Passage passage,
            Stage stage,
            byte[] content,
            SignedReturns.Accepted accepted,
            Person who) {
        book.keepInstead(jdbc, passage, content);
        var words = String.join(" ", accepted.remarks());
        if (!accepted.missing().isEmpty()) {
            return book.move(jdbc, passage, passage.stage(), words, content, who);
        }
        if (stage == Step.SIGNED) {
            PassageRows.signedOn(jdbc, passage.draft(), accepted.signedOn());
        }
        var moved = book.move(jdbc, passage, stage, words, content, who);
        boolean both = stage == Step.SIGNED && accepted.byOffice();
        return both && Access.allows(who, Action.ARCHIVE_SIGNED)
                ? book.move(jdbc, moved, Step.ORG_SIGNED, "", content, who)
                : moved;
    }

    Passage putNumberOnPage(UUID draft, Person who) {
        var passage = book.require(draft);
        if (passage.reached(Step.REGISTERED)) {
            return passage;
        }
        PassageBook.requireMove(passage, Step.REGISTERED, who);
        var entry = register.forDraft(draft).orElseThrow(DraftNotNumbered::new);
        var page =
                switch (passage.way()) {
                    case NUMBER_FIRST -> desk.prepare(draft, Map.of(), true);
                    case SIGN_FIRST -> new PreparedPdf(stamped(draft, entry), List.of());
                    case SCAN_COPY -> new PreparedPdf(copies.sheet(draft), List.of());
                    case PAPER -> null;
                };
        var content = page == null ? null : page.content();
        var words = page == null ? "" : String.join(" ", page.remarks());
        return database.write(
                jdbc -> {
                    if (content != null) {
                        PassageBook.keep(jdbc, draft, content);
                    }
                    return book.move(jdbc, passage, Step.REGISTERED, words, content, who);
                });
    }

    Passage renewTime(UUID draft, Person who) {
        var passage = book.require(draft);
        if (passage.way() != Way.SCAN_COPY || passage.stage() != Step.REGISTERED) {
            throw PassageRefused.notNow(passage, Step.REGISTERED);
        }
        Access.require(who, Action.GIVE_NUMBER);
        var content = copies.withWords(draft, book.file(draft).orElseThrow());
        return database.write(
                jdbc -> {
                    book.keepInstead(jdbc, passage, content);
                    return book.move(jdbc, passage, Step.REGISTERED, RENEWED, content, who);
                });
    }

    private byte[] stamped(UUID draft, OutgoingRegister.Entry entry) {
        var signed = book.file(draft).orElseThrow();
        var date = entry.request().issuedDate();
        return stamper.stamp(signed, entry.printedNumber(), date)
                .filter(stamped -> Arrays.mismatch(signed, stamped) == signed.length)
                .orElseThrow(PassageRefused::stampFailed);
    }
}
