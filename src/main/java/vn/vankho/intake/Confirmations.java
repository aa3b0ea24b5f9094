package vn.vankho.intake;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import vn.vankho.access.Access;
import vn.vankho.access.Action;
import vn.vankho.access.Journal;
import vn.vankho.access.JournalLine;
import vn.vankho.access.Person;
import vn.vankho.archive.Archive;
import vn.vankho.archive.ArchivedDocument;
import vn.vankho.document.DocumentId;
import vn.vankho.document.Field;
import vn.vankho.document.FieldName;
import vn.vankho.document.Reading;
import vn.vankho.home.Database;
import vn.vankho.office.Bodies;
import vn.vankho.office.BodyMatch;
import vn.vankho.office.Office;
import vn.vankho.office.Officer;

/// What people say of documents. It stands above every reading, and no reading changes it.
@Service
public class Confirmations {

    private final Archive archive;
    private final Database database;
    private final Journal journal;
    private final Bodies bodies;
    private final Clock clock;
    private final FieldRemarks remarks;

    public Confirmations(
            Archive archive,
            Database database,
            Journal journal,
            Bodies bodies,
            Office office,
            Clock clock) {
        this.archive = archive;
        this.database = database;
        this.journal = journal;
        this.bodies = bodies;
        this.clock = clock;
        this.remarks = new FieldRemarks(bodies, office, archive, clock);
    }

    /// Takes from the journal what people confirmed of documents whose rows were lost.
    void restore() {
        var lost = archive.listedAgain();
        if (lost.isEmpty()) {
            return;
        }
        journal.replay(
                line -> {
                    var rows = ConfirmationLine.parse(line);
                    if (!rows.isEmpty() && lost.contains(DocumentId.parse(line.object()))) {
                        restore(line, rows);
                    }
                });
    }

    private void restore(JournalLine line, List<ConfirmedField> rows) {
        database.write(
                jdbc -> {
                    var id = DocumentId.parse(line.object());
                    ConfirmationRows.put(jdbc, id, rows, line.who(), line.at());
                    return id;
                });
    }

    /// The newest reading, with the confirmed values in their places.
    public Optional<Reading> reading(DocumentId id) {
        return archive.find(id)
                .flatMap(
                        document ->
                                archive.reading(id)
                                        .map(
                                                reading ->
                                                        reading.withFields(
                                                                known(document, reading))));
    }

    /// The readings of confirmed documents of the same type and issuer from before this one, the
    /// newest first, as far as the person may read them: what a report is compared with.
    public List<Reading> earlier(ArchivedDocument document, int most, Person who) {
        return readings(archive.earlierOfItsKind(document, most), who);
    }

    /// The same for a paper that was read without being stored.
    public List<Reading> earlier(Reading reading, int most, Person who) {
        return readings(archive.earlierOfItsKind(reading, most), who);
    }

    private List<Reading> readings(List<ArchivedDocument> documents, Person who) {
        return documents.stream()
                .filter(one -> Access.mayRead(who, one.audience()))
                .flatMap(one -> reading(one.id()).stream())
                .toList();
    }

    /// The fields of a reading with what people said in their places.
    Map<FieldName, Field> known(ArchivedDocument document, Reading reading) {
        var rows = database.read(jdbc -> ConfirmationRows.fields(jdbc, document.id()));
        return ConfirmedFields.over(reading, document.description(), rows);
    }

    /// Who confirmed the document last.
    public Optional<Confirmation> last(DocumentId id) {
        return database.read(jdbc -> ConfirmationRows.last(jdbc, id));
    }

    /// @throws vn.vankho.archive.UnknownDocument if there is no such document
    /// @throws NotReadYet if nothing was read of it yet
    public ConfirmSheet sheet(DocumentId id) {
        archive.original(id);
        var document = archive.find(id).orElseThrow();
        var read = archive.reading(id).orElseThrow(NotReadYet::new);
        var last = last(id);
        var known = known(document, read);
        var said = remarks.of(id, ConfirmedFields.values(known));
        var fields =
                ConfirmedFields.NAMES.stream()
                        .map(name -> open(name, known, read, said))
                        .sorted(OpenField.FIRST_WHAT_NEEDS_A_LOOK)
                        .toList();
        return new ConfirmSheet(document, read, fields, token(document, last), last.orElse(null));
    }

    private static OpenField open(
            FieldName name,
            Map<FieldName, Field> known,
            Reading read,
            Map<FieldName, List<String>> said) {
        var field = known.getOrDefault(name, Field.absent());
        var value = read.field(name).value();
        boolean differs =
                field.state() == Field.State.CONFIRMED
                        && value != null
                        && !value.equals(field.value());
        return new OpenField(
                name,
                field,
                Certainty.of(field, read),
                differs ? value : null,
                said.getOrDefault(name, List.of()));
    }

    private static String token(ArchivedDocument document, Optional<Confirmation> last) {
        return last.map(Confirmation::revision).orElse(0)
                + "-"
                + Integer.toHexString(document.description().hashCode());
    }

    /// Writes down what a person says of a document, all of it or nothing.
    ///
    /// @throws vn.vankho.access.NotAllowed if the person may not describe documents
    /// @throws NotReadYet if nothing was read of it yet
    public ConfirmOutcome confirm(DocumentId id, ConfirmEntry entry, Person who) {
        Access.require(who, Action.DESCRIBE);
        var typed = Typed.of(entry);
        if (!typed.refusals().isEmpty()) {
            return new ConfirmOutcome.Refused(typed.refusals());
        }
        var sheet = sheet(id);
        if (!sheet.token().equals(entry.token())) {
            var theirs = sheet.values();
            return theirs.equals(typed.values())
                    ? new ConfirmOutcome.Confirmed()
                    : new ConfirmOutcome.Overtaken(theirs);
        }
        var unseen = remarks.of(id, typed.values());
        unseen.values().removeIf(entry.seen()::containsAll);
        if (!unseen.isEmpty()) {
            return new ConfirmOutcome.Remarked(unseen);
        }
        // If not, somebody was faster by a moment: the token no longer fits.
        return keep(sheet, typed, who) ? new ConfirmOutcome.Confirmed() : confirm(id, entry, who);
    }

    /// @return false if the document has changed since the sheet was made; then nothing is kept
    private boolean keep(ConfirmSheet sheet, Typed typed, Person who) {
        var id = sheet.document().id();
        var rows = typed.settled().stream().map(name -> row(name, sheet, typed)).toList();
        return database.write(
                jdbc -> {
                    var now = archive.find(id).orElseThrow();
                    if (!token(now, last(id)).equals(sheet.token())) {
                        return false;
                    }
                    ConfirmationRows.put(jdbc, id, rows, who.login(), clock.instant());
                    var description = ConfirmedFields.description(typed.values());
                    archive.describe(id, description, ConfirmationLine.print(rows), who);
                    return true;
                });
    }

    private ConfirmedField row(FieldName name, ConfirmSheet sheet, Typed typed) {
        var read = sheet.reading().field(name);
        return new ConfirmedField(
                name,
                typed.values().get(name),
                read.value(),
                read.state(),
                body(name, typed.values()));
    }

    private @Nullable String body(FieldName name, Map<FieldName, String> values) {
        var value = values.get(name);
        boolean isBody = name == FieldName.ISSUER || name == FieldName.SUPERIOR;
        if (!isBody || value == null) {
            return null;
        }
        var date = FieldRemarks.date(values).orElse(null);
        return bodies.match(value, date) instanceof BodyMatch.Exact(var body) ? body.id() : null;
    }

    /// The documents that may be confirmed together, from a line in a list: every field is certain,
    /// and there is nothing to remark. Looks through those after the given one until there are
    /// enough.
    public List<ConfirmSheet> certain(int most) {
        var certain = new ArrayList<ConfirmSheet>();
        for (var id : database.read(SummaryRows::certain)) {
            if (certain.size() < most) {
                sheetIfCertain(id).ifPresent(certain::add);
            }
        }
        return certain;
    }

    private Optional<ConfirmSheet> sheetIfCertain(DocumentId id) {
        var open = archive.find(id).filter(document -> !document.description().confirmed());
        return open.isEmpty() ? Optional.empty() : Optional.of(sheet(id)).filter(this::isCertain);
    }

    private boolean isCertain(ConfirmSheet sheet) {
        return Certainty.allOf(sheet.reading())
                && sheet.fields().stream().allMatch(open -> open.remarks().isEmpty());
    }

    /// Confirms a document as it was read, if it is still as the list showed it and certain.
    ///
    /// @return whether it was
    /// @throws vn.vankho.access.NotAllowed if the person may not describe documents
    public boolean confirmCertain(DocumentId id, String token, Person who) {
        Access.require(who, Action.DESCRIBE);
        var sheet = sheet(id);
        return sheet.token().equals(token)
                && isCertain(sheet)
                && keep(sheet, Typed.asRead(sheet), who);
    }

    /// Names of bodies to choose from, as papers print them, on a day or at any time.
    public List<String> bodyNames(@Nullable LocalDate date) {
        return bodies.all().stream()
                .filter(body -> date == null || body.valid().includes(date))
                .map(body -> body.issuingName())
                .distinct()
                .sorted()
                .toList();
    }

    /// Who may have signed a paper of this body on a day.
    public List<Officer> signers(@Nullable String issuer, @Nullable LocalDate date) {
        return issuer == null || date == null ? List.of() : remarks.officers(issuer, date);
    }

    /// What a person typed, in the form in which it is kept.
    private record Typed(
            Map<FieldName, String> values,
            List<FieldName> settled,
            Map<FieldName, String> refusals) {

        private static final String NOTHING =
                "Hãy ghi ít nhất một thông tin, như trích yếu, để còn tìm lại được văn bản.";

        static Typed of(ConfirmEntry entry) {
            var typed =
                    new Typed(
                            new EnumMap<>(FieldName.class),
                            new ArrayList<>(),
                            new EnumMap<>(FieldName.class));
            ConfirmedFields.NAMES.stream()
                    .filter(name -> entry.values().containsKey(name))
                    .forEach(name -> typed.take(name, entry));
            if (typed.values().isEmpty() && typed.refusals().isEmpty()) {
                typed.refusals().put(FieldName.SUBJECT, NOTHING);
            }
            return typed;
        }

        private void take(FieldName name, ConfirmEntry entry) {
            switch (TypedValue.of(name, entry.values().get(name))) {
                case TypedValue.Unfit(var sentence) -> refusals.put(name, sentence);
                case TypedValue.Fit(var value) when value != null -> {
                    values.put(name, value);
                    settled.add(name);
                }
                case TypedValue.Fit(_) -> {
                    if (!entry.unread().contains(name)) {
                        settled.add(name);
                    }
                }
            }
        }

        static Typed asRead(ConfirmSheet sheet) {
            return new Typed(sheet.values(), ConfirmedFields.NAMES, Map.of());
        }
    }
}
