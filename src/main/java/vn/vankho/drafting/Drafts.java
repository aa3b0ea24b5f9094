package vn.vankho.drafting;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import vn.vankho.access.Access;
import vn.vankho.access.Action;
import vn.vankho.access.Journal;
import vn.vankho.access.Person;
import vn.vankho.home.Database;

/// The drafts of the office: a template and the data that fills it.
@Service
public class Drafts {

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
            int version) {}

    /// @throws TemplateUnusable if the template is missing or has problems
    public Draft create(String template, Map<String, ?> data, Person who) {
        Access.require(who, Action.DRAFT);
        var draft = draft(UUID.randomUUID(), templates.byName(template), data, who, 1);
        return database.write(
                jdbc -> {
                    jdbc.sql(
                                    """
                            insert into draft (id, template, title, data, changed_at, changed_by, draft_version)
                            values (:id, :template, :title, :data, :at, :by, 1)""")
                            .param("id", draft.id().toString())
                            .param("template", template)
                            .param("title", draft.title())
                            .param("data", JSON.writeValueAsString(draft.data()))
                            .param("at", draft.changedAt().toString())
                            .param("by", draft.changedBy())
                            .update();
                    journal.record(
                            who,
                            "draft-created",
                            draft.id().toString(),
                            Map.of("template", template));
                    return draft;
                });
    }

    /// Keeps new data, whatever others saved meanwhile.
    ///
    /// @throws DraftNumbered once the draft has a number
    public Draft update(UUID id, Map<String, ?> data, Person who) {
        return update(id, data, find(id).version(), who);
    }

    /// Keeps new data.
    ///
    /// @param version that of the draft which the person began to edit
    /// @throws DraftChangedMeanwhile if somebody saved it since
    /// @throws DraftNumbered once the draft has a number
    public Draft update(UUID id, Map<String, ?> data, int version, Person who) {
        Access.require(who, Action.DRAFT);
        var before = find(id);
        var draft = draft(id, templates.byName(before.template()), data, who, version + 1);
        return database.write(
                jdbc -> {
                    int changed =
                            jdbc.sql(
                                            """
                            update draft set title = :title, data = :data, changed_at = :at, changed_by = :by,
                                draft_version = draft_version + 1
                            where id = :id and draft_version = :version and frozen_at is null""")
                                    .param("title", draft.title())
                                    .param("data", JSON.writeValueAsString(draft.data()))
                                    .param("at", draft.changedAt().toString())
                                    .param("by", draft.changedBy())
                                    .param("id", id.toString())
                                    .param("version", version)
                                    .update();
                    if (changed == 0) {
                        throw find(id).frozen()
                                ? new DraftNumbered()
                                : new DraftChangedMeanwhile(find(id).changedBy());
                    }
                    journal.record(
                            who,
                            "draft-changed",
                            id.toString(),
                            Map.of("version", Integer.toString(version + 1)));
                    return draft;
                });
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

    private static String title(Templates.Template template, Map<String, Object> data) {
        var subject =
                FieldNames.value(data, "trích yếu")
                        .map(value -> " " + value.toString().strip())
                        .orElse("");
        var title = template.title() + subject;
        return title.length() <= LONGEST_TITLE
                ? title
                : title.substring(0, LONGEST_TITLE - 1) + "…";
    }

    /// @throws NoSuchDraft if there is none
    public Draft find(UUID id) {
        return database.<Optional<Draft>>read(
                        jdbc ->
                                jdbc.sql("select * from draft where id = :id")
                                        .param("id", id.toString())
                                        .query((row, number) -> draft(row))
                                        .optional())
                .orElseThrow(() -> new NoSuchDraft(id));
    }

    public List<Draft> newest(int limit, int offset) {
        return database.read(
                jdbc ->
                        jdbc.sql(
                                        "select * from draft order by changed_at desc, id limit :limit offset :offset")
                                .param("limit", limit)
                                .param("offset", offset)
                                .query((row, number) -> draft(row))
                                .list());
    }

    private static Draft draft(ResultSet row) throws SQLException {
        return new Draft(
                UUID.fromString(row.getString("id")),
                row.getString("template"),
                row.getString("title"),
                JSON.readValue(row.getString("data"), DATA),
                Instant.parse(row.getString("changed_at")),
                row.getString("changed_by"),
                row.getString("frozen_at") != null,
                row.getInt("draft_version"));
    }

    /// Adds what issuing gives and lets the draft change no more; the template is kept as it is
    /// now. Asked again with
    /// the same it answers with the same.
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
            if (!data.equals(before.data())) {
                throw new DraftNumbered();
            }
            return before;
        }
        var template = templates.byName(before.template()).content();
        if (filler.fill(template, withId(id, data), false)
                instanceof Filler.Filled.Refused(var problems)) {
            throw new DraftIncomplete(problems);
        }
        return freeze(before, data, template, who);
    }

    private Draft freeze(Draft before, Map<String, Object> data, byte[] template, Person who) {
        var id = before.id().toString();
        return database.write(
                jdbc -> {
                    int changed =
                            jdbc.sql(
                                            """
                            update draft set data = :data, frozen_at = :at, template_content = :template,
                                draft_version = draft_version + 1
                            where id = :id and draft_version = :version and frozen_at is null""")
                                    .param("data", JSON.writeValueAsString(data))
                                    .param("at", clock.instant().toString())
                                    .param("template", template)
                                    .param("id", id)
                                    .param("version", before.version())
                                    .update();
                    if (changed == 0) {
                        throw new DraftChangedMeanwhile(find(before.id()).changedBy());
                    }
                    journal.record(who, "draft-frozen", id, Map.of());
                    return find(before.id());
                });
    }

    /// What the draft still lacks, number and date of issue aside; empty when it could be issued.
    public List<Problem> problems(UUID id) {
        var draft = find(id);
        return switch (filler.fill(template(draft), withId(id, draft.data()), false)) {
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
        return switch (filler.fill(template(draft), withId(id, draft.data()), !draft.frozen())) {
            case Filler.Filled.Done(var docx, var missing) -> docx;
            case Filler.Filled.Refused(var problems) -> throw new DraftIncomplete(problems);
        };
    }

    /// The same as a PDF.
    public byte[] pdf(UUID id) {
        return pdfs.render(docx(id));
    }

    private byte[] template(Draft draft) {
        return draft.frozen()
                ? frozenTemplate(draft.id())
                : templates.byName(draft.template()).content();
    }

    private byte[] frozenTemplate(UUID id) {
        return database.<byte[]>read(
                jdbc ->
                        jdbc.sql("select template_content from draft where id = :id")
                                .param("id", id.toString())
                                .query((row, number) -> row.getBytes(1))
                                .single());
    }

    /// The id goes into the file's properties, by which an edited file finds its draft again.
    private static Map<String, Object> withId(UUID id, Map<String, Object> data) {
        return FieldNames.with(data, Map.of("mã dự thảo", id.toString()));
    }
}
