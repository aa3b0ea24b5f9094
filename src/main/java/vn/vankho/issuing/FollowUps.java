package vn.vankho.issuing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import vn.vankho.access.Access;
import vn.vankho.access.Action;
import vn.vankho.access.Journal;
import vn.vankho.access.Person;
import vn.vankho.archive.Archive;
import vn.vankho.archive.ArchivedDocument;
import vn.vankho.archive.SignatureRecords;
import vn.vankho.document.Description;
import vn.vankho.document.DocumentId;
import vn.vankho.document.Finding;
import vn.vankho.drafting.Drafts;
import vn.vankho.home.Database;
import vn.vankho.intake.ScanRenditions;
import vn.vankho.issuing.FollowUp.Kind;
import vn.vankho.issuing.FollowUp.Medium;
import vn.vankho.issuing.IssuingRules.Copying;
import vn.vankho.office.Office;
import vn.vankho.register.OutgoingRegister;
import vn.vankho.signature.FileSignatures.Verdict;

/// Begins what corrects a document that is out, or copies it: a draft of its own that names its
/// original, and then goes its own way through signature and number.
@Service
public class FollowUps {

    private static final int LONGEST_PART = 20_000;

    private final Drafts drafts;
    private final Archive archive;
    private final SignatureRecords signatures;
    private final ScanRenditions scans;
    private final OutgoingRegister register;
    private final Office office;
    private final Database database;
    private final Journal journal;
    private final Clock clock;

    public FollowUps(
            Drafts drafts,
            Archive archive,
            SignatureRecords signatures,
            ScanRenditions scans,
            OutgoingRegister register,
            Office office,
            Database database,
            Journal journal,
            Clock clock) {
        this.drafts = drafts;
        this.archive = archive;
        this.signatures = signatures;
        this.scans = scans;
        this.register = register;
        this.office = office;
        this.database = database;
        this.journal = journal;
        this.clock = clock;
    }

    /// Begins a draft.
    ///
    /// @param part what an extract takes; empty for all others
    /// @throws FollowUpRefused if the law does not know such a copy, or the original is recalled
    public FollowUp begin(DocumentId original, Kind kind, Medium medium, String part, Person who) {
        Access.require(who, Action.DRAFT);
        var document = archive.find(original).orElseThrow();
        Access.requireToRead(who, document.audience());
        refuse(document, kind, medium, part);
        var entry = register.forDocument(original);
        if (!kind.copy() && entry.isEmpty()) {
            throw FollowUpRefused.notOurs();
        }
        var template = template(kind, entry.orElse(null));
        var data = data(document, kind, part, entry.orElse(null));
        return database.write(
                _ -> {
                    var draft = drafts.create(template, data, who);
                    var made =
                            new FollowUp(
                                    draft.id(),
                                    original,
                                    kind,
                                    medium,
                                    part.isBlank() ? null : part.strip());
                    insert(made, who);
                    return made;
                });
    }

    private void refuse(ArchivedDocument document, Kind kind, Medium medium, String part) {
        if (archive.frozen(document.id()).isPresent()) {
            throw FollowUpRefused.recalled();
        }
        var symbol = document.description().symbol();
        if (kind == Kind.COPY_OF_COPY && (symbol == null || !symbol.startsWith("SY-"))) {
            throw FollowUpRefused.noCopyOfCopy();
        }
        if (new FollowUp(UUID.randomUUID(), document.id(), kind, medium, null).ofScan()
                && !electronic(document)
                && !scans.isWanted(document.id())) {
            throw FollowUpRefused.noScan();
        }
        if (kind == Kind.EXTRACT && (part.isBlank() || part.length() > LONGEST_PART)) {
            throw FollowUpRefused.withoutPart();
        }
        check(document, kind, medium).stream()
                .findFirst()
                .ifPresent(
                        finding -> {
                            throw new FollowUpRefused(finding.message());
                        });
    }

    private List<Finding> check(ArchivedDocument document, Kind kind, Medium medium) {
        return IssuingRules.check(
                new Copying(printed(document.description()), kind, electronic(document), medium));
    }

    /// What lies in the books already: nobody makes these any more, but an older program might
    /// have.
    public List<Finding> findings() {
        return all().stream()
                .flatMap(
                        each ->
                                archive.find(each.original()).stream()
                                        .flatMap(
                                                found ->
                                                        check(found, each.kind(), each.medium())
                                                                .stream()))
                .toList();
    }

    /// Signed electronically, whatever became of the signatures.
    private boolean electronic(ArchivedDocument document) {
        return switch (signatures.first(document.id()).fileVerdict()) {
            case Verdict.NONE, Verdict.NOT_JUDGED -> false;
            default -> true;
        };
    }

    private String template(Kind kind, OutgoingRegister.@Nullable Entry entry) {
        if (kind != Kind.REPLACEMENT) {
            return kind.template();
        }
        var draft = entry == null ? null : entry.request().draft();
        return draft == null ? "cong-van" : drafts.find(draft).template();
    }

    private Map<String, Object> data(
            ArchivedDocument document,
            Kind kind,
            String part,
            OutgoingRegister.@Nullable Entry entry) {
        var data = new LinkedHashMap<String, Object>();
        if (kind == Kind.REPLACEMENT && entry != null && entry.request().draft() != null) {
            data.putAll(drafts.find(entry.request().draft()).data());
            data.remove(Issuing.NUMBER);
            data.remove(Issuing.ISSUED_DATE);
            data.remove(PassageDesk.YEAR);
            return data;
        }
        data.putAll(head());
        data.put("trích yếu", "%s %s".formatted(kind.label(), printed(document.description())));
        symbol(kind).ifPresent(symbol -> data.put(Issuing.SYMBOL, symbol));
        if (kind == Kind.EXTRACT) {
            data.put(
                    "phần trích",
                    List.of("Trích " + printed(document.description()) + ":", part.strip()));
        }
        return data;
    }

    private Map<String, Object> head() {
        var known = new HashMap<String, Object>();
        office.letterhead(LocalDate.now(clock.withZone(ZoneId.systemDefault())))
                .ifPresent(
                        head -> {
                            known.put("tên cơ quan", head.headLines());
                            known.put("địa danh", head.place());
                            known.put("lưu", "VT");
                            if (!head.authority().isEmpty()) {
                                known.put("quyền hạn", String.join("\n", head.authority()));
                            }
                            if (head.signerTitle() != null) {
                                known.put("chức vụ", List.of(head.signerTitle()));
                            }
                            if (head.signerName() != null) {
                                known.put("người ký", head.signerName());
                            }
                        });
        return known;
    }

    private Optional<String> symbol(Kind kind) {
        var code =
                switch (kind) {
                    case TRUE_COPY -> "SY";
                    case COPY_OF_COPY -> "SL";
                    case EXTRACT -> "TrS";
                    case CORRECTION, REPLACEMENT -> "";
                };
        var today = LocalDate.now(clock.withZone(ZoneId.systemDefault()));
        return code.isEmpty()
                ? Optional.empty()
                : office.at(today).map(own -> code + "-" + own.code());
    }

    /// Such as *Báo cáo số 05/BC-UBND ngày 15/12/2025 của Ủy ban nhân dân xã …*.
    private static String printed(Description described) {
        var text = new StringBuilder();
        var type = described.type();
        text.append(type == null ? "văn bản" : type.toLowerCase(Locale.ROOT));
        if (described.number() != null && described.symbol() != null) {
            text.append(" số ").append(described.number()).append('/').append(described.symbol());
        }
        var date = described.issuedDate();
        if (date != null) {
            text.append(
                    " ngày %02d/%02d/%d"
                            .formatted(date.getDayOfMonth(), date.getMonthValue(), date.getYear()));
        }
        if (described.issuer() != null) {
            text.append(" của ").append(described.issuer());
        }
        return text.toString();
    }

    private void insert(FollowUp made, Person who) {
        database.write(
                jdbc ->
                        jdbc.sql(
                                        """
                                        insert into follow_up (draft_id, original, kind, medium, part)
                                        values (:draft, :original, :kind, :medium, :part)""")
                                .param("draft", made.draft().toString())
                                .param("original", made.original().toString())
                                .param("kind", made.kind().key())
                                .param("medium", made.medium().key())
                                .param("part", made.part())
                                .update());
        journal.record(
                who,
                "follow-up-begun",
                made.original().toString(),
                Map.of("kind", made.kind().label(), "draft", made.draft().toString()));
    }

    /// What was made of a document, in no order.
    public List<FollowUp> of(DocumentId original) {
        return database.read(
                jdbc ->
                        jdbc.sql("select * from follow_up where original = ?")
                                .param(original.toString())
                                .query((row, _) -> followUp(row))
                                .list());
    }

    /// What a draft was made of.
    public Optional<FollowUp> origin(UUID draft) {
        return database.read(
                jdbc ->
                        jdbc.sql("select * from follow_up where draft_id = ?")
                                .param(draft.toString())
                                .query((row, _) -> followUp(row))
                                .optional());
    }

    private List<FollowUp> all() {
        return database.read(
                jdbc ->
                        jdbc.sql("select * from follow_up order by draft_id")
                                .query((row, _) -> followUp(row))
                                .list());
    }

    private static FollowUp followUp(ResultSet row) throws SQLException {
        return new FollowUp(
                UUID.fromString(row.getString("draft_id")),
                DocumentId.parse(row.getString("original")),
                Kind.ofKey(row.getString("kind")),
                Medium.valueOf(row.getString("medium").toUpperCase(Locale.ROOT)),
                row.getString("part"));
    }
}
