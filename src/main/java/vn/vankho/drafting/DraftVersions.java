package vn.vankho.drafting;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import vn.vankho.access.Access;
import vn.vankho.access.Action;
import vn.vankho.access.Person;
import vn.vankho.home.Database;

/// The saved states of a draft: every one is kept, can be looked at, compared and taken back.
@Service
public class DraftVersions {

    private final Database database;
    private final Drafts drafts;
    private final Filler filler;

    public DraftVersions(Database database, Drafts drafts, Filler filler) {
        this.database = database;
        this.drafts = drafts;
        this.filler = filler;
    }

    /// @param number from 1, without gaps since the draft's first kept state
    /// @param login who saved it
    /// @param savedBy their full name on that day
    /// @param restoredFrom the older version whose content this one has again
    public record Version(
            int number,
            Instant savedAt,
            String login,
            String savedBy,
            Saving how,
            @Nullable Integer restoredFrom) {

        static Version of(Drafts.Draft draft, Saving how, @Nullable Integer restored, Person who) {
            return new Version(
                    draft.version(), draft.changedAt(), who.login(), who.fullName(), how, restored);
        }
    }

    /// The newest first.
    public List<Version> newest(UUID draft, int limit, int offset) {
        return database.read(jdbc -> VersionRows.newest(jdbc, draft, limit, offset));
    }

    /// @throws NoSuchVersion if that state was not kept
    public Version find(UUID draft, int number) {
        return database.<Optional<Version>>read(jdbc -> VersionRows.find(jdbc, draft, number))
                .orElseThrow(() -> new NoSuchVersion(number));
    }

    /// Whether that state of the draft was kept.
    public boolean kept(UUID draft, int number) {
        return database.<Boolean>read(jdbc -> VersionRows.has(jdbc, draft, number));
    }

    /// The data of a saved state.
    ///
    /// @throws NoSuchVersion if that state was not kept
    public Map<String, Object> data(UUID draft, int number) {
        return database.<Optional<String>>read(jdbc -> VersionRows.json(jdbc, draft, number))
                .map(Drafts::parsed)
                .orElseThrow(() -> new NoSuchVersion(number));
    }

    /// The document of a saved state, with what it lacked marked; filled by the template of today.
    ///
    /// @throws DraftIncomplete if it cannot be filled at all
    public byte[] docx(UUID draft, int number) {
        return docx(draft, data(draft, number));
    }

    /// The document that other data would make with the draft's template.
    ///
    /// @throws DraftIncomplete if it cannot be filled at all
    public byte[] docx(UUID draft, Map<String, Object> data) {
        var template = drafts.template(drafts.find(draft));
        return switch (filler.fill(template, data, true)) {
            case Filler.Filled.Done(var docx, var missing) -> docx;
            case Filler.Filled.Refused(var problems) -> throw new DraftIncomplete(problems);
        };
    }

    /// Makes the content of an older state the newest one; nothing is taken away.
    ///
    /// @param version that of the draft as the person sees it
    /// @throws DraftChangedMeanwhile if somebody saved it since
    /// @throws DraftNumbered once the draft has a number
    public Drafts.Draft restore(UUID draft, int number, int version, Person who) {
        Access.require(who, Action.DRAFT);
        return drafts.restore(draft, data(draft, number), number, version, who);
    }

    /// Takes the last change back; asked again, the one before it.
    ///
    /// @return empty where there is nothing to take back
    public Optional<Drafts.Draft> undo(UUID draft, int version, Person who) {
        Access.require(who, Action.DRAFT);
        var now = find(draft, drafts.find(draft).version());
        int shown = now.restoredFrom() == null ? now.number() : now.restoredFrom();
        return kept(draft, shown - 1)
                ? Optional.of(restore(draft, shown - 1, version, who))
                : Optional.empty();
    }
}
