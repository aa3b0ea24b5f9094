package vn.vankho.register;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import vn.vankho.access.Access;
import vn.vankho.access.Person;
import vn.vankho.archive.Archive;
import vn.vankho.archive.ArchivedDocument;
import vn.vankho.document.DocumentId;
import vn.vankho.document.FieldName;
import vn.vankho.document.Reading;
import vn.vankho.form.SecrecyMark;
import vn.vankho.intake.Confirmations;
import vn.vankho.office.Office;

/// What the archive knows of a paper that is to stand in the incoming book.
@Service
public class ArrivedPapers {

    /// Stands where a line must say something and the paper does not.
    public static final String UNKNOWN = "(chưa rõ)";

    /// The source of files that are books themselves, and no documents for them.
    public static final String PAPER_BOOK = "paper-book";

    private final Archive archive;
    private final Confirmations confirmations;
    private final Office office;

    public ArrivedPapers(Archive archive, Confirmations confirmations, Office office) {
        this.archive = archive;
        this.office = office;
        this.confirmations = confirmations;
    }

    /// A line for the book as the document says it, for a person to look over: what was confirmed
    /// stands above what was read.
    ///
    /// @throws vn.vankho.archive.UnknownDocument if there is no such document
    /// @throws SecretDocument if it bears the mark of a state secret
    /// @throws vn.vankho.access.NotAllowed if the person may not read it
    public IncomingDocument proposal(DocumentId id, LocalDate arrivedOn, Person who) {
        archive.original(id);
        var document = archive.find(id).orElseThrow();
        Access.requireToRead(who, document.audience());
        refuseSecrets(id);
        return proposal(document, confirmations.reading(id).orElse(null), arrivedOn);
    }

    private static IncomingDocument proposal(
            ArchivedDocument document, @Nullable Reading reading, LocalDate arrivedOn) {
        var said = document.description();
        return new IncomingDocument(
                arrivedOn,
                or(said.issuer(), UNKNOWN),
                said.number(),
                said.symbol(),
                said.issuedDate(),
                said.type(),
                or(said.subject(), UNKNOWN),
                null,
                null,
                null,
                value(reading, FieldName.URGENCY),
                value(reading, FieldName.SIGNER_TITLE),
                said.signerName(),
                null,
                reading == null || reading.pages().isEmpty() ? null : reading.pages().size(),
                document.id());
    }

    /// @throws SecretDocument if the file bears the mark of a state secret
    void refuseSecrets(DocumentId id) {
        Optional<Reading> reading = archive.reading(id);
        reading.flatMap(read -> SecrecyMark.of(read.pages()))
                .ifPresent(
                        mark -> {
                            throw new SecretDocument(mark.level());
                        });
    }

    /// Files that came in lately and may belong into the incoming book, the newest first: looked at
    /// already, not signed here, and not issued by this office. What could not be read is among
    /// them: it has come all the same.
    ///
    /// @param most how many of the newest files are looked at
    List<ArchivedDocument> lately(int most) {
        return archive.newest(most).stream()
                .filter(document -> !document.source().equals("draft"))
                .filter(document -> !document.source().equals(PAPER_BOOK))
                .filter(document -> document.container() == null)
                .filter(this::lookedAt)
                .filter(document -> !isOurs(document))
                .toList();
    }

    private boolean lookedAt(ArchivedDocument document) {
        return document.description().subject() != null
                || archive.reading(document.id()).isPresent();
    }

    private boolean isOurs(ArchivedDocument document) {
        var issuer = document.description().issuer();
        return issuer != null
                && office.states().stream()
                        .map(state -> DuplicateKey.ofAuthor(state.name()))
                        .anyMatch(DuplicateKey.ofAuthor(issuer)::equals);
    }

    /// Whether the person may read what a line speaks of; paper alone is as open as the book.
    public boolean readable(@Nullable DocumentId id, Person who) {
        return id == null
                || archive.find(id)
                        .map(document -> Access.mayRead(who, document.audience()))
                        .orElse(true);
    }

    private static String or(@Nullable String value, String other) {
        return value == null || value.isBlank() ? other : value;
    }

    private static @Nullable String value(@Nullable Reading reading, FieldName name) {
        return reading == null ? null : reading.field(name).value();
    }

    /// An ISO date, or null.
    static @Nullable LocalDate date(@Nullable String iso) {
        try {
            return iso == null || iso.isBlank() ? null : LocalDate.parse(iso.strip());
        } catch (DateTimeParseException noDay) {
            return null;
        }
    }
}
