package vn.vankho.issuing;

import java.io.InputStream;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Service;
import vn.vankho.access.Access;
import vn.vankho.access.Action;
import vn.vankho.access.Journal;
import vn.vankho.access.Person;
import vn.vankho.archive.Archive;
import vn.vankho.archive.Arrival;
import vn.vankho.archive.DepositOutcome;
import vn.vankho.archive.SignatureRecords;
import vn.vankho.document.Description;
import vn.vankho.document.DocumentId;
import vn.vankho.drafting.Drafts;
import vn.vankho.drafting.Templates;
import vn.vankho.home.Database;
import vn.vankho.office.Office;
import vn.vankho.office.OwnOffice;
import vn.vankho.register.OutgoingRegister;
import vn.vankho.signature.SignatureReport;

/// Takes a draft through number and signature into the archive, one recorded step at a time.
///
/// Each step may be asked for again, after a double click or a crash: what is done already is not
/// done twice, and what is missing is made up for.
@Service
public class Issuing {

    /// The names under which a draft's data get what issuing adds: the number as printed, the date
    /// as ISO 8601 writes it.
    public static final String NUMBER = "số";

    public static final String ISSUED_DATE = "ngày ký";

    public static final String SYMBOL = "ký hiệu";

    private static final String SOURCE = "draft";

    private final DraftDesk drafts;
    private final OutgoingRegister register;
    private final Office office;
    private final Archive archive;
    private final SignatureRecords signatures;
    private final Database database;
    private final Journal journal;
    private final ConcurrentMap<Object, ReentrantLock> inHand = new ConcurrentHashMap<>();

    @Autowired
    public Issuing(
            Drafts drafts,
            Templates templates,
            Reviews reviews,
            OutgoingRegister register,
            Office office,
            Archive archive,
            SignatureRecords signatures,
            Database database,
            Journal journal) {
        this(
                DraftDesk.of(drafts, templates, reviews),
                register,
                office,
                archive,
                signatures,
                database,
                journal);
    }

    Issuing(
            DraftDesk drafts,
            OutgoingRegister register,
            Office office,
            Archive archive,
            SignatureRecords signatures,
            Database database,
            Journal journal) {
        this.drafts = drafts;
        this.register = register;
        this.office = office;
        this.archive = archive;
        this.signatures = signatures;
        this.database = database;
        this.journal = journal;
    }

    /// Gives the draft its number and freezes it, both or neither; the filled .docx then carries
    /// number and date. Asked again it answers with the same entry.
    ///
    /// @throws DraftIncomplete if the book would lack a part of its line
    /// @throws ReviewRefused if leaders have the draft still, or gave it back
    /// @throws DraftNumberStruckOut if it had a number that was struck out
    /// @throws vn.vankho.register.DateBeforeLastNumber if the book has a later date already
    public OutgoingRegister.Entry number(UUID draft, LocalDate issuedDate, Person who) {
        Access.require(who, Action.GIVE_NUMBER);
        refuseBesidePassage(draft);
        return register.forDraft(draft).orElseGet(() -> giveNumber(draft, issuedDate, who));
    }

    private OutgoingRegister.Entry giveNumber(UUID draft, LocalDate issuedDate, Person who) {
        if (drafts.frozen(draft)) {
            throw new DraftNumberStruckOut();
        }
        drafts.requireApproved(draft);
        var line = new RegisterLine(drafts.find(draft), () -> drafts.type(draft), code(issuedDate));
        var request = line.request(draft, issuedDate);
        return database.write(
                _ -> {
                    var entry = register.give(request, who);
                    drafts.freeze(draft, added(entry), who);
                    return entry;
                });
    }

    /// What goes step by step is not taken past its steps.
    private void refuseBesidePassage(UUID draft) {
        if (database.<Boolean>read(jdbc -> PassageRows.exists(jdbc, draft))) {
            throw PassageRefused.begun();
        }
    }

    private Optional<String> code(LocalDate date) {
        return office.at(date).map(OwnOffice::code);
    }

    static Map<String, String> added(OutgoingRegister.Entry entry) {
        return Map.of(
                NUMBER, entry.printedNumber(),
                SYMBOL, entry.request().symbol(),
                ISSUED_DATE, entry.request().issuedDate().toString());
    }

    /// Files the signed PDF or scan of a numbered draft, byte for byte. The same file again is the
    /// same answer.
    ///
    /// @throws DraftNotNumbered if the draft has no number that stands
    /// @throws SignedFileExists if another file was filed for it
    public DepositOutcome fileSigned(UUID draft, InputStream content, String fileName, Person who) {
        Access.require(who, Action.ARCHIVE_SIGNED);
        refuseBesidePassage(draft);
        return oneAtATime(
                draft,
                () ->
                        fileSignedNow(
                                register.forDraft(draft).orElseThrow(DraftNotNumbered::new),
                                content,
                                fileName,
                                who));
    }

    /// The same for a document that was written elsewhere and has only its number here.
    ///
    /// @throws DraftNotNumbered if there is no such number, or it was struck out
    /// @throws PassageRefused if it was written here; its own page takes the file
    public DepositOutcome fileSigned(
            OutgoingRegister.Key number, InputStream content, String fileName, Person who) {
        Access.require(who, Action.ARCHIVE_SIGNED);
        return oneAtATime(number, () -> fileSignedNow(outside(number), content, fileName, who));
    }

    private OutgoingRegister.Entry outside(OutgoingRegister.Key number) {
        var entry =
                register.find(number)
                        .filter(each -> each.struckOutBecause() == null)
                        .orElseThrow(DraftNotNumbered::new);
        if (entry.request().draft() != null) {
            throw PassageRefused.begun();
        }
        return entry;
    }

    /// Two uploads for one document at the same time would both find nothing filed yet.
    private <T> T oneAtATime(Object document, Supplier<T> work) {
        var lock = inHand.computeIfAbsent(document, _ -> new ReentrantLock());
        lock.lock();
        try {
            return work.get();
        } finally {
            lock.unlock();
        }
    }

    private DepositOutcome fileSignedNow(
            OutgoingRegister.Entry entry, InputStream content, String fileName, Person who) {
        var filed = entry.document();
        if (filed != null) {
            return sameAgain(entry, filed, content, who);
        }
        var outcome = archive.deposit(content, new Arrival(fileName, SOURCE), who);
        var found = signatures.judge(outcome.id(), who);
        file(entry, outcome.id(), found, who);
        return outcome;
    }

    /// Nothing goes into the archive that does not belong to the number. A crash may have come
    /// before the description.
    private DepositOutcome sameAgain(
            OutgoingRegister.Entry entry, DocumentId filed, InputStream content, Person who) {
        var kept = archive.find(filed).orElseThrow();
        if (!kept.sha256().equals(Digest.of(content))) {
            throw new SignedFileExists(entry);
        }
        if (!kept.description().confirmed()) {
            archive.describe(filed, description(entry), who);
        }
        return new DepositOutcome.Duplicate(filed, kept.sha256());
    }

    private void file(
            OutgoingRegister.Entry entry, DocumentId document, SignatureReport found, Person who) {
        database.write(
                _ -> {
                    register.file(entry.key(), document, who);
                    var detail = SignatureListing.detail(found);
                    journal.record(who, "signed-document-filed", document.toString(), detail);
                    return entry;
                });
        archive.describe(document, description(entry), who);
    }

    private Description description(OutgoingRegister.Entry entry) {
        var request = entry.request();
        return new Description(
                request.type(),
                entry.printedNumber(),
                request.symbol(),
                request.issuedDate(),
                office.at(request.issuedDate()).map(OwnOffice::name).orElse(null),
                request.subject(),
                request.signerName(),
                true);
    }
}
