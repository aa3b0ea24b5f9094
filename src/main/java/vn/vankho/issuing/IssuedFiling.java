package vn.vankho.issuing;

import java.io.InputStream;
import org.springframework.stereotype.Component;
import vn.vankho.access.Journal;
import vn.vankho.access.Person;
import vn.vankho.archive.Archive;
import vn.vankho.archive.Arrival;
import vn.vankho.archive.SignatureRecords;
import vn.vankho.document.Description;
import vn.vankho.document.DocumentId;
import vn.vankho.office.Office;
import vn.vankho.office.OwnOffice;
import vn.vankho.register.OutgoingRegister;
import vn.vankho.signature.SignatureReport;

/// Puts the file that went out into the archive and ties it to its number.
@Component
class IssuedFiling {

    private static final String SOURCE = "draft";

    private final Archive archive;
    private final SignatureRecords signatures;
    private final OutgoingRegister register;
    private final Office office;
    private final Journal journal;

    IssuedFiling(
            Archive archive,
            SignatureRecords signatures,
            OutgoingRegister register,
            Office office,
            Journal journal) {
        this.archive = archive;
        this.signatures = signatures;
        this.register = register;
        this.office = office;
        this.journal = journal;
    }

    /// A document in the archive, with what its signatures say.
    record Kept(DocumentId id, SignatureReport signatures) {}

    /// Durable when it returns; the same bytes again are the same document.
    Kept deposit(OutgoingRegister.Entry entry, InputStream content, String name, Person who) {
        var id = archive.deposit(content, new Arrival(name, SOURCE), who).id();
        var report = signatures.judge(id, who);
        var description = description(entry);
        if (!archive.find(id).orElseThrow().description().equals(description)) {
            archive.describe(id, description, who);
        }
        return new Kept(id, report);
    }

    /// Within the transaction of the step.
    void tie(OutgoingRegister.Entry entry, Kept kept, Person who) {
        register.file(entry.key(), kept.id(), who);
        var detail = SignatureListing.detail(kept.signatures());
        journal.record(who, "signed-document-filed", kept.id().toString(), detail);
    }

    Description description(OutgoingRegister.Entry entry) {
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
