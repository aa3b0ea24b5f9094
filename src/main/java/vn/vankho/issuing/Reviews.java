package vn.vankho.issuing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import vn.vankho.access.Access;
import vn.vankho.access.Action;
import vn.vankho.access.Journal;
import vn.vankho.access.Person;
import vn.vankho.drafting.Drafts;
import vn.vankho.home.Database;
import vn.vankho.issuing.ReviewStep.Kind;
import vn.vankho.issuing.ReviewStep.Place;

/// Hands drafts to the leaders, who comment, return or approve them.
@Service
public class Reviews {

    private static final int LONGEST = 4_000;

    private final Drafts drafts;
    private final Database database;
    private final Journal journal;
    private final Clock clock;

    public Reviews(Drafts drafts, Database database, Journal journal, Clock clock) {
        this.drafts = drafts;
        this.database = database;
        this.journal = journal;
        this.clock = clock;
    }

    /// What was done with a draft so far, in order.
    public List<ReviewStep> of(UUID draft) {
        return database.read(
                jdbc ->
                        jdbc.sql("select * from draft_review where draft_id = ? order by seq")
                                .param(draft.toString())
                                .query((row, _) -> step(row))
                                .list());
    }

    private static ReviewStep step(ResultSet row) throws SQLException {
        return new ReviewStep(
                row.getInt("seq"),
                Instant.parse(row.getString("done_at")),
                row.getString("done_by"),
                Kind.valueOf(row.getString("step").toUpperCase(Locale.ROOT)),
                row.getInt("version"),
                new Place(row.getInt("page"), row.getInt("across"), row.getInt("down")),
                row.getString("words"));
    }

    public ReviewState state(UUID draft) {
        var steps = of(draft);
        var now = drafts.find(draft);
        // Freezing counts as a change of its own; what was frozen is what was approved.
        int frozen =
                steps.stream()
                        .filter(step -> step.kind() == Kind.APPROVED)
                        .mapToInt(ReviewStep::version)
                        .max()
                        .orElse(now.version());
        return ReviewState.of(steps, now.frozen() ? frozen : now.version());
    }

    /// Hands the draft to the leaders as it is.
    ///
    /// @param version that of the draft which the person saw
    /// @throws ReviewRefused if it has a number, or was changed since
    public void submit(UUID draft, int version, Person who) {
        Access.require(who, Action.DRAFT);
        add(draft, version, Kind.SUBMITTED, Place.WHOLE, "", "draft-submitted", who);
    }

    /// Notes something at a place. Whoever may see drafts may comment on them.
    ///
    /// @throws ReviewRefused if there are no words, or the draft has a number
    public void comment(UUID draft, int version, Place place, String words, Person who) {
        Drafts.requireToSee(who);
        if (words.isBlank()) {
            throw ReviewRefused.withoutWords();
        }
        add(draft, version, Kind.COMMENTED, place, words, "draft-commented", who);
    }

    /// Gives it back to be changed.
    ///
    /// @throws ReviewRefused if no reason is given, the draft has a number, or was changed since
    public void giveBack(UUID draft, int version, String reason, Person who) {
        Access.require(who, Action.APPROVE);
        if (reason.isBlank()) {
            throw ReviewRefused.withoutReason();
        }
        add(draft, version, Kind.RETURNED, Place.WHOLE, reason, "draft-given-back", who);
    }

    /// Approves exactly what the person read.
    ///
    /// @throws ReviewRefused if the draft has a number, or was changed since
    public void approve(UUID draft, int version, Person who) {
        Access.require(who, Action.APPROVE);
        add(draft, version, Kind.APPROVED, Place.WHOLE, "", "draft-approved", who);
    }

    /// @throws ReviewRefused if leaders have the draft, or gave it back, or it was changed since
    void requireApproved(UUID draft) {
        var state = state(draft);
        if (!state.mayBeNumbered()) {
            throw ReviewRefused.notApproved(state);
        }
    }

    private void add(
            UUID id, int version, Kind kind, Place place, String words, String act, Person who) {
        if (words.length() > LONGEST) {
            throw ReviewRefused.tooLong();
        }
        database.write(
                jdbc -> {
                    var draft = drafts.find(id);
                    if (draft.frozen()) {
                        throw ReviewRefused.numbered();
                    }
                    if (draft.version() != version) {
                        throw ReviewRefused.changed(draft.changedBy());
                    }
                    insert(jdbc, id, version, kind, place, words, who);
                    var detail = Map.of("version", String.valueOf(version), "words", words.strip());
                    journal.record(who, act, id.toString(), detail);
                    return true;
                });
    }

    private void insert(
            JdbcClient jdbc,
            UUID draft,
            int version,
            Kind kind,
            Place place,
            String words,
            Person who) {
        jdbc.sql(
                        """
                        insert into draft_review (draft_id, seq, done_at, login, done_by, step, version, page,
                            across, down, words)
                        select :draft, coalesce(max(seq), 0) + 1, :at, :login, :by, :step, :version, :page,
                            :across, :down, :words
                        from draft_review where draft_id = :draft""")
                .param("draft", draft.toString())
                .param("at", clock.instant().toString())
                .param("login", who.login())
                .param("by", who.fullName())
                .param("step", key(kind))
                .param("version", version)
                .param("page", place.page())
                .param("across", place.across())
                .param("down", place.down())
                .param("words", words.strip())
                .update();
    }

    private static String key(Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }
}
