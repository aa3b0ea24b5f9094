package vn.vankho.drafting.forward;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import vn.vankho.access.Access;
import vn.vankho.access.Action;
import vn.vankho.access.Person;
import vn.vankho.archive.Archive;
import vn.vankho.document.DocumentId;
import vn.vankho.drafting.Drafts;
import vn.vankho.drafting.Saving;
import vn.vankho.home.Database;
import vn.vankho.intake.Confirmations;
import vn.vankho.report.forward.Entries;
import vn.vankho.report.forward.ForwardCheck;
import vn.vankho.report.forward.NextReport;
import vn.vankho.report.forward.Passage;
import vn.vankho.report.forward.ReportPeriod;
import vn.vankho.report.forward.Role;
import vn.vankho.report.forward.Typed;

/// *Soạn từ báo cáo năm trước*: begins a draft from an earlier report and keeps its figures live.
@Service
public class Forward {

    /// The template of reports.
    public static final String TEMPLATE = "bao-cao";

    /// Under this name the draft's data hold what people typed; no template prints it.
    static final String ENTRIES = Drafts.ROLLED;

    private final Beginning beginning;
    private final Drafts drafts;
    private final Archive archive;
    private final Confirmations confirmations;
    private final Database database;
    private final Clock clock;

    public Forward(
            Beginning beginning,
            Drafts drafts,
            Archive archive,
            Confirmations confirmations,
            Database database,
            Clock clock) {
        this.beginning = beginning;
        this.drafts = drafts;
        this.archive = archive;
        this.confirmations = confirmations;
        this.database = database;
        this.clock = clock;
    }

    /// Begins a draft for the same part of another year, or the next part of the same year.
    ///
    /// @param from the earlier report in the archive
    /// @return the new draft
    /// @throws CannotRollForward with a sentence in Vietnamese
    public ForwardView begin(DocumentId from, int year, Person who) {
        return begin(from, year, null, who);
    }

    /// The same for any later period.
    public ForwardView begin(DocumentId from, ReportPeriod period, Person who) {
        return begin(from, period.year(), period, who);
    }

    private ForwardView begin(
            DocumentId from, int year, @Nullable ReportPeriod period, Person who) {
        Access.require(who, Action.DRAFT);
        requireReadable(from, who);
        var reading = confirmations.reading(from).orElseThrow(CannotRollForward::notRead);
        var begun = beginning.begin(reading, from, year, period, who);
        var report = Typed.into(begun.base(), Entries.NONE);
        var data = new LinkedHashMap<>(begun.frame());
        data.putAll(DraftData.content(report));
        data.put(ENTRIES, ForwardJson.data(Entries.NONE));
        var draft = drafts.create(TEMPLATE, data, Saving.ROLLED, who);
        var row = new ForwardRows.Row(from, state(from), begun.base(), begun.office());
        database.write(
                jdbc -> {
                    ForwardRows.add(jdbc, draft.id(), row);
                    return draft;
                });
        return view(draft.id()).orElseThrow();
    }

    private void requireReadable(DocumentId from, Person who) {
        var document = archive.find(from).orElseThrow(CannotRollForward::notRead);
        Access.requireToRead(who, document.audience());
    }

    /// Changes with each reading and each confirmation of a document.
    private String state(DocumentId id) {
        int revision = confirmations.last(id).map(last -> last.revision()).orElse(0);
        return archive.readingNumber(id).orElse(0) + "/" + revision;
    }

    /// Writes a figure's cell and computes what follows from it.
    ///
    /// @param text as a Vietnamese types a number, with or without unit; blank takes it back
    /// @param version that of the draft which the person saw
    /// @throws vn.vankho.drafting.DraftChangedMeanwhile if somebody saved it since
    /// @throws ForwardRefused if the text is no number or the cell is computed
    public ForwardView type(
            UUID draft, String figure, Role role, String text, int version, Person who) {
        return change(
                draft,
                version,
                who,
                (report, entries) -> entering(report, who).value(entries, figure, role, text));
    }

    /// Puts other words in the place of a sentence; blank drops it. Figures in it stay where their
    /// tokens stand, see [SentenceText].
    ///
    /// @throws vn.vankho.drafting.DraftChangedMeanwhile if somebody saved it since
    public ForwardView write(UUID draft, String sentence, String text, int version, Person who) {
        return change(
                draft,
                version,
                who,
                (report, entries) -> entering(report, who).words(entries, sentence, text));
    }

    /// Says that a sentence is right as it stands; its mark is settled.
    ///
    /// @throws vn.vankho.drafting.DraftChangedMeanwhile if somebody saved it since
    public ForwardView settle(UUID draft, String sentence, int version, Person who) {
        return change(
                draft,
                version,
                who,
                (report, entries) -> entering(report, who).settled(entries, sentence));
    }

    private Entering entering(NextReport report, Person who) {
        return new Entering(report, who, clock);
    }

    /// Takes what was changed in Word, in one version of the draft.
    ///
    /// @throws vn.vankho.drafting.DraftChangedMeanwhile if somebody saved it since
    /// @throws ForwardRefused if a value is no number or is computed
    public ForwardView bringBack(UUID draft, BroughtBack back, int version, Person who) {
        return change(
                draft,
                version,
                Saving.BROUGHT_BACK,
                back.frame(),
                who,
                (report, before) -> entering(report, who).all(before, back));
    }

    /// Takes many values at once, in one version of the draft.
    ///
    /// @param values of cells that are typed, each in its figure's unit
    /// @throws vn.vankho.drafting.DraftChangedMeanwhile if somebody saved it since
    ForwardView enter(UUID draft, List<Entries.Value> values, int version, Person who) {
        return change(
                draft,
                version,
                Saving.FROM_TABLE,
                Map.of(),
                who,
                (_, before) -> {
                    var entries = before;
                    for (var value : values) {
                        entries = entries.with(value);
                    }
                    return entries;
                });
    }

    /// The passages of which the paragraphs of the draft's body were made, in their order.
    public List<Passage> body(UUID draft) {
        return view(draft).map(view -> DraftData.body(view.report())).orElse(List.of());
    }

    private ForwardView change(
            UUID id, int version, Person who, BiFunction<NextReport, Entries, Entries> change) {
        return change(id, version, Saving.TYPED, Map.of(), who, change);
    }

    private ForwardView change(
            UUID id,
            int version,
            Saving how,
            Map<String, Object> frame,
            Person who,
            BiFunction<NextReport, Entries, Entries> change) {
        Access.require(who, Action.DRAFT);
        var row = row(id).orElseThrow(ForwardRefused::notForward);
        var draft = drafts.find(id);
        var entries = change.apply(row.base(), entries(draft.data()));
        var data = new LinkedHashMap<>(draft.data());
        data.putAll(frame);
        data.putAll(DraftData.content(Typed.into(row.base(), entries)));
        data.put(ENTRIES, ForwardJson.data(entries));
        drafts.update(id, data, version, how, who);
        return view(id).orElseThrow();
    }

    private Optional<ForwardRows.Row> row(UUID draft) {
        return database.read(jdbc -> ForwardRows.find(jdbc, draft));
    }

    private static Entries entries(Map<String, Object> data) {
        var kept = data.get(ENTRIES);
        return kept == null ? Entries.NONE : ForwardJson.entries(kept);
    }

    /// The draft with its figures and marks; empty if it was not begun from an earlier report.
    public Optional<ForwardView> view(UUID draft) {
        return row(draft).map(row -> view(drafts.find(draft), row));
    }

    private ForwardView view(Drafts.Draft draft, ForwardRows.Row row) {
        var report = Typed.into(row.base(), entries(draft.data()));
        return new ForwardView(
                draft.id(),
                draft.version(),
                report,
                row.source(),
                changed(row),
                ForwardCheck.of(report, row.office(), frame(draft.data())));
    }

    /// Head, foot and recipients of a draft as they are printed.
    static List<String> frame(Map<String, Object> data) {
        var frame = new ArrayList<String>();
        for (var name :
                List.of(
                        "tên cơ quan",
                        "địa danh",
                        "kính gửi",
                        "nơi nhận",
                        "quyền hạn",
                        "chức vụ",
                        "người ký")) {
            var value = data.get(name);
            if (value instanceof List<?> list) {
                frame.add(String.join(" ", list.stream().map(String::valueOf).toList()));
            } else if (value != null) {
                frame.add(value.toString());
            }
        }
        return frame;
    }

    private @Nullable String changed(ForwardRows.Row row) {
        if (state(row.source()).equals(row.state())) {
            return null;
        }
        return confirmations
                .reading(row.source())
                .map(reading -> beginning.again(reading, row.base(), row.office()))
                .map(now -> SourceChanges.between(row.base(), now))
                .orElse(null);
    }
}
