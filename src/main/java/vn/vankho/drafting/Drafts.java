package vn.vankho.drafting;

import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import vn.vankho.access.Access;
import vn.vankho.access.Action;
import vn.vankho.access.Journal;
import vn.vankho.access.Person;
import vn.vankho.drafting.DraftVersions.Version;
import vn.vankho.home.Database;

/// The drafts of the office: a template and the data that fills it.
@Service
public class Drafts {

    /// Under this name the data of a draft that was begun from an earlier report hold what people
    /// typed since; no template prints it.
    public static final String ROLLED = "soạn từ báo cáo trước";

    /// The name of the field that gets the number, as printed.
    private static final String NUMBER = "số";

    private static final JsonMapper JSON = new JsonMapper();
    private static final TypeReference<LinkedHashMap<String, Object>> DATA =
            new TypeReference<>() {};
    private static final int LONGEST_TITLE = 300;

    private final Database database;
    private final Journal journal;
    private final Clock clock;
    private final Templates templates;
    private final Filler filler;
    private final PdfRenderer pdfs;

    public Drafts(
            Database database,
            Journal journal,
            Clock clock,
            Templates templates,
            Filler filler,
            PdfRenderer pdfs) {
        this.database = database;
        this.journal = journal;
        this.clock = clock;
        this.templates = templates;
        this.filler = filler;
        this.pdfs = pdfs;
    }

    /// @param data as it was typed; the number and date of issue are added by issuing
    /// @param title the type and subject line, for lists
    /// @param frozen whether it has a number, and so does not change any more
    /// @param version counts the changes from 1
    public record Draft(
            UUID id,
            String template,
            String title,
            Map<String, Object> data,
            Instant changedAt,
            String changedBy,
            boolean frozen,
            int version) {

        /// Whether it was begun from an earlier report.
        public boolean rolled() {
            return data.containsKey(ROLLED);
        }
    }

    /// @throws TemplateUnusable if the template is missing or has problems
    public Draft create(String template, Map<String, ?> data, Person who) {
        return create(template, data, Saving.CREATED, who);
    }

    /// @param how where the data come from, for the list of versions
    /// @throws TemplateUnusable if the template is missing or has problems
    public Draft create(String template, Map<String, ?> data, Saving how, Person who) {
        Access.require(who, Action.DRAFT);
        var draft = draft(UUID.randomUUID(), templates.byName(template), data, who, 1);
        return database.write(
                jdbc -> {
                    DraftRows.add(jdbc, draft);
                    VersionRows.add(
                            jdbc, draft.id(), Version.of(draft, how, null, who), json(draft));
                    journal.record(
                            who,
                            "draft-created",
                            draft.id().toString(),
                            Map.of("template", template));
                    return draft;
                });
    }

    /// Keeps new data.
    ///
    /// @param version that of the draft which the person began to edit
    /// @throws DraftChangedMeanwhile if somebody saved it since
    /// @throws DraftNumbered once the draft has a number
    public Draft update(UUID id, Map<String, ?> data, int version, Person who) {
        return update(id, data, version, Saving.TYPED, who);
    }

    /// Keeps new data. Data that are the same as before make no new version.
    ///
    /// @param version that of the draft which the person began to edit
    /// @param how how the data came to be, for the list of versions
    /// @throws DraftChangedMeanwhile if somebody saved it since
    /// @throws DraftNumbered once the draft has a number
    public Draft update(UUID id, Map<String, ?> data, int version, Saving how, Person who) {
        Access.require(who, Action.DRAFT);
        return update(id, data, version, how, null, who);
    }

    Draft restore(UUID id, Map<String, ?> data, int restored, int version, Person who) {
        return update(id, data, version, Saving.RESTORED, restored, who);
    }

    private Draft update(
            UUID id,
            Map<String, ?> data,
            int version,
            Saving how,
            @Nullable Integer restored,
            Person who) {
        var before = find(id);
        var draft = draft(id, templates.byName(before.template()), data, who, version + 1);
        if (!before.frozen()
                && before.version() == version
                && JSON.writeValueAsString(before.data()).equals(json(draft))) {
            return before;
        }
        return database.write(
                jdbc -> {
                    VersionRows.keepFirst(jdbc, find(id));
                    if (DraftRows.change(jdbc, draft, version) == 0) {
                        throw find(id).frozen()
                                ? new DraftNumbered()
                                : new DraftChangedMeanwhile(find(id).changedBy());
                    }
                    var kept = Version.of(draft, how, restored, who);
                    if (!VersionRows.goesOn(jdbc, id, kept)) {
                        journal.record(
                                who,
                                "draft-changed",
                                id.toString(),
                                Map.of("version", Integer.toString(version + 1), "how", how.key()));
                    }
                    VersionRows.add(jdbc, id, kept, json(draft));
                    return draft;
                });
    }

    private static String json(Draft draft) {
        return JSON.writeValueAsString(draft.data());
    }

    static Map<String, Object> parsed(String json) {
        return JSON.readValue(json, DATA);
    }

    private Draft draft(
            UUID id, Templates.Template template, Map<String, ?> data, Person who, int version) {
        var kept = new LinkedHashMap<String, Object>(data);
        return new Draft(
                id,
                template.name(),
                title(template, kept),
                kept,
                clock.instant(),
                who.fullName(),
                false,
                version);
    }

    /// A copy says in its own words already what it is: *Sao y Quyết định số …*.
    private static String title(Templates.Template template, Map<String, Object> data) {
        var subject =
                FieldNames.value(data, "trích yếu")
                        .map(value -> value.toString().strip())
                        .orElse("");
        var name = template.title();
        var kind = name.replaceFirst("^Bản (?=sao )", "");
        var says = subject.regionMatches(true, 0, kind, 0, kind.length());
        var title = says && !kind.equals(name) ? subject : (name + " " + subject).strip();
        return title.length() <= LONGEST_TITLE
                ? title
                : title.substring(0, LONGEST_TITLE - 1) + "…";
    }

    /// Drafts are seen by those who write, approve or number them.
    ///
    /// @throws vn.vankho.access.NotAllowed if the person is none of these
    public static void requireToSee(Person who) {
        if (!Access.allows(who, Action.GIVE_NUMBER) && !Access.allows(who, Action.APPROVE)) {
            Access.require(who, Action.DRAFT);
        }
    }

    /// @throws NoSuchDraft if there is none
    public Draft find(UUID id) {
        return database.<Optional<Draft>>read(jdbc -> DraftRows.find(jdbc, id))
                .orElseThrow(() -> new NoSuchDraft(id));
    }

    public List<Draft> newest(int limit, int offset) {
        return database.read(jdbc -> DraftRows.newest(jdbc, limit, offset));
    }

    /// Adds what issuing gives and lets the draft change no more; the template is kept as it is
    /// now. Asked again with the same it answers with the same. A draft that was frozen before it
    /// had its number still takes number and date, once.
    ///
    /// @param issued by field name: the number as printed, the date of issue (ISO), the
    ///     symbol if the draft lacks it
    /// @throws DraftIncomplete if anything would stay unfilled
    /// @throws DraftNumbered if it was frozen with something else
    public Draft freeze(UUID id, Map<String, ?> issued, Person who) {
        Access.require(who, Action.GIVE_NUMBER);
        var before = find(id);
        var data = FieldNames.with(before.data(), issued);
        if (before.frozen()) {
            return data.equals(before.data()) ? before : complete(before, issued, data, who);
        }
        var template = templates.byName(before.template()).content();
        if (filler.fill(template, data, false) instanceof Filler.Filled.Refused(var problems)) {
            throw new DraftIncomplete(problems);
        }
        var how = issued.containsKey(NUMBER) ? Saving.NUMBERED : Saving.LOCKED;
        return freeze(before, data, template, how, who);
    }

    private Draft complete(
            Draft before, Map<String, ?> issued, Map<String, Object> data, Person who) {
        boolean taken =
                issued.entrySet().stream()
                        .anyMatch(
                                each ->
                                        FieldNames.value(before.data(), each.getKey())
                                                .map(Object::toString)
                                                .filter(old -> !old.isBlank())
                                                .filter(old -> !old.equals(each.getValue()))
                                                .isPresent());
        if (taken) {
            throw new DraftNumbered();
        }
        return database.write(
                jdbc -> {
                    if (DraftRows.complete(jdbc, before, data) == 0) {
                        throw new DraftNumbered();
                    }
                    var numbered = find(before.id());
                    var version = Version.of(numbered, Saving.NUMBERED, null, who);
                    VersionRows.add(jdbc, before.id(), version, json(numbered));
                    journal.record(who, "draft-frozen", before.id().toString(), Map.of());
                    return numbered;
                });
    }

    /// Lets a draft change again that was frozen and never got its number. Asked again it answers
    /// with the same.
    ///
    /// @throws DraftNumbered if it has a number
    public Draft thaw(UUID id, Person who) {
        Access.require(who, Action.GIVE_NUMBER);
        return database.write(
                jdbc -> {
                    var frozen = find(id);
                    if (frozen.data().get(NUMBER) instanceof String number && !number.isBlank()) {
                        throw new DraftNumbered();
                    }
                    if (frozen.frozen()) {
                        DraftRows.thaw(jdbc, id);
                        journal.record(who, "draft-thawed", id.toString(), Map.of());
                    }
                    return find(id);
                });
    }

    private Draft freeze(
            Draft before, Map<String, Object> data, byte[] template, Saving how, Person who) {
        var id = before.id().toString();
        return database.write(
                jdbc -> {
                    VersionRows.keepFirst(jdbc, find(before.id()));
                    if (DraftRows.freeze(jdbc, before, data, template, clock.instant()) == 0) {
                        throw new DraftChangedMeanwhile(find(before.id()).changedBy());
                    }
                    var frozen = find(before.id());
                    var numbered = Version.of(frozen, how, null, who);
                    VersionRows.add(jdbc, before.id(), numbered, json(frozen));
                    journal.record(who, "draft-frozen", id, Map.of());
                    return find(before.id());
                });
    }

    /// What the draft still lacks, number and date of issue aside; empty when it could be issued.
    public List<Problem> problems(UUID id) {
        var draft = find(id);
        return switch (filler.fill(template(draft), withId(draft), false)) {
            case Filler.Filled.Done(var docx, var missing) -> missing;
            case Filler.Filled.Refused(var problems) -> problems;
        };
    }

    /// The filled document. In a draft that has no number yet, whatever is missing is marked in
    /// yellow.
    ///
    /// @throws DraftIncomplete if it cannot be filled at all
    public byte[] docx(UUID id) {
        var draft = find(id);
        return switch (filler.fill(template(draft), withId(draft), !draft.frozen())) {
            case Filler.Filled.Done(var docx, var missing) -> docx;
            case Filler.Filled.Refused(var problems) -> throw new DraftIncomplete(problems);
        };
    }

    /// The filled document with more data than the draft has yet, as a PDF.
    ///
    /// @throws DraftIncomplete if anything would stay unfilled
    public byte[] pdf(UUID id, Map<String, ?> more) {
        var draft = find(id);
        var data = FieldNames.with(withId(draft), more);
        return switch (filler.fill(template(draft), data, false)) {
            case Filler.Filled.Done(var docx, var _) -> pdfs.render(docx);
            case Filler.Filled.Refused(var problems) -> throw new DraftIncomplete(problems);
        };
    }

    /// The same as a PDF.
    public byte[] pdf(UUID id) {
        return pdfs.render(docx(id));
    }

    byte[] template(Draft draft) {
        return draft.frozen()
                ? database.<byte[]>read(jdbc -> DraftRows.template(jdbc, draft.id()))
                : templates.byName(draft.template()).content();
    }

    /// Which draft and which version of it: an edited file finds both again.
    static Map<String, Object> withId(Draft draft) {
        var id = "%s/%d".formatted(draft.id(), draft.version());
        return FieldNames.with(draft.data(), Map.of("mã dự thảo", id));
    }
}
