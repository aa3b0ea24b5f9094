package vn.vankho.drafting.returned;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import tools.jackson.databind.json.JsonMapper;
import vn.vankho.access.Access;
import vn.vankho.access.Action;
import vn.vankho.access.Journal;
import vn.vankho.access.Person;
import vn.vankho.drafting.DraftVersions;
import vn.vankho.drafting.Drafts;
import vn.vankho.drafting.NoSuchDraft;
import vn.vankho.drafting.Saving;
import vn.vankho.drafting.comparison.DataMerge;
import vn.vankho.drafting.forward.Forward;
import vn.vankho.drafting.wordfile.WordFile;
import vn.vankho.drafting.wordfile.WordFileReader;
import vn.vankho.home.Database;

/// Takes drafts back that were finished in Word or LibreOffice. The file is kept as it came; what
/// changed is shown, and goes into the draft only when a person accepts it.
@Service
public class ReturnedFiles {

    private static final JsonMapper JSON = new JsonMapper();
    private static final int LARGEST = 20_000_000;
    private static final Pattern PROPERTY = Pattern.compile("([0-9a-f-]{36})(?:/(\\d{1,9}))?");

    private final Drafts drafts;
    private final DraftVersions versions;
    private final ReturnReader reader;
    private final Forward forward;
    private final Database database;
    private final Journal journal;
    private final Clock clock;

    public ReturnedFiles(
            Drafts drafts,
            DraftVersions versions,
            ReturnReader reader,
            Forward forward,
            Database database,
            Journal journal,
            Clock clock) {
        this.drafts = drafts;
        this.versions = versions;
        this.reader = reader;
        this.forward = forward;
        this.database = database;
        this.journal = journal;
        this.clock = clock;
    }

    /// @param found what was read of it, as JSON; a sentence where nothing could be read
    /// @param taken the versions of the draft that hold something of it; empty if none does
    public record ReturnedFile(
            UUID id,
            UUID draft,
            Instant at,
            String by,
            String name,
            String sha256,
            String found,
            String taken) {

        /// Whether it could be read.
        public boolean readable() {
            return found.startsWith("{");
        }
    }

    /// A file beside the draft.
    ///
    /// @param sent the version that the file went out as; the newest where the file does not say
    /// @param marked whether the bookmarks round the values are still there
    public record Compared(ReturnedFile file, int sent, boolean marked, List<Change> changes) {}

    /// What came of accepting.
    ///
    /// @param notTaken places that would not show what was accepted, in Vietnamese
    /// @param unclear places in which the file has words that are no number, in Vietnamese
    public record Accepted(
            Drafts.Draft draft, int count, List<String> notTaken, List<String> unclear) {}

    /// Keeps the file and reads it.
    ///
    /// @throws ReturnRefused with a sentence if it cannot be read, or is another draft's
    public ReturnedFile receive(UUID draft, byte[] content, String name, Person who) {
        Access.require(who, Action.DRAFT);
        drafts.find(draft);
        if (content.length == 0) {
            throw ReturnRefused.empty();
        }
        if (content.length > LARGEST) {
            throw ReturnRefused.tooLarge();
        }
        try {
            var read = reader.read(content, name);
            requireOf(draft, read);
            return keep(draft, content, name, JSON.writeValueAsString(read), who);
        } catch (ReturnRefused refused) {
            keep(draft, content, name, String.valueOf(refused.getMessage()), who);
            throw refused;
        }
    }

    private void requireOf(UUID draft, WordFile file) {
        var property = property(file);
        if (property == null || property.equals(draft.toString())) {
            return;
        }
        try {
            var other = drafts.find(UUID.fromString(property));
            throw ReturnRefused.ofAnotherDraft(other.title());
        } catch (NoSuchDraft | IllegalArgumentException unknown) {
            throw ReturnRefused.ofUnknownDraft();
        }
    }

    private static @Nullable String property(WordFile file) {
        var parts = PROPERTY.matcher(file.draft() == null ? "" : file.draft());
        return parts.matches() ? parts.group(1) : null;
    }

    private ReturnedFile keep(UUID draft, byte[] content, String name, String found, Person who) {
        var file =
                new ReturnedFile(
                        UUID.randomUUID(),
                        draft,
                        clock.instant().truncatedTo(ChronoUnit.MILLIS),
                        who.fullName(),
                        name,
                        sha256(content),
                        found,
                        "");
        return database.write(
                jdbc -> {
                    ReturnedRows.add(jdbc, file, who.login(), content);
                    var detail = Map.of("file", name, "sha256", file.sha256());
                    journal.record(who, "draft-returned", draft.toString(), detail);
                    return file;
                });
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /// Those of a draft, the newest first.
    public List<ReturnedFile> of(UUID draft) {
        return database.read(jdbc -> ReturnedRows.of(jdbc, draft));
    }

    /// @throws ReturnRefused if there is none
    public ReturnedFile find(UUID id) {
        return database.<Optional<ReturnedFile>>read(jdbc -> ReturnedRows.find(jdbc, id))
                .orElseThrow(ReturnRefused::missing);
    }

    /// The bytes as they came.
    public byte[] content(UUID id) {
        return database.<Optional<byte[]>>read(jdbc -> ReturnedRows.content(jdbc, id))
                .orElseThrow(ReturnRefused::missing);
    }

    /// What the file has otherwise than the draft that went out.
    public Compared compare(UUID id) {
        var work = work(id);
        var current = DataPlaces.of(work.now().data());
        var changes =
                work.found().changes().stream()
                        .map(change -> withNow(change, work.before(), current))
                        .toList();
        boolean marked = work.back().paragraphs().stream().anyMatch(WordFile.Paragraph::marked);
        return new Compared(work.file(), work.sent(), marked, changes);
    }

    /// Somebody may have changed the same value since.
    private static Change withNow(Change change, DataPlaces before, DataPlaces current) {
        var was = before.find(change.id()).map(DataPlaces.Place::value).orElse(null);
        var is = current.find(change.id()).map(DataPlaces.Place::value).orElse(null);
        return String.valueOf(was).equals(String.valueOf(is))
                ? change
                : new Change(
                        change.id(),
                        change.kind(),
                        change.place(),
                        change.before(),
                        is == null ? "" : String.valueOf(is),
                        change.after());
    }

    private record Work(
            ReturnedFile file,
            WordFile back,
            Drafts.Draft now,
            int sent,
            Map<String, Object> sentData,
            DataPlaces before,
            FoundChanges.Found found,
            boolean rolled) {}

    private Work work(UUID id) {
        var file = find(id);
        if (!file.readable()) {
            throw ReturnRefused.damaged();
        }
        var back = JSON.readValue(file.found(), WordFile.class);
        var now = drafts.find(file.draft());
        int sent = sent(back, now);
        var data = sent == now.version() ? now.data() : versions.data(now.id(), sent);
        var places = DataPlaces.of(data);
        var out = WordFileReader.read(versions.docx(now.id(), data));
        var found = FoundChanges.in(places, data, out, back);
        var view = forward.view(now.id());
        return new Work(
                file,
                back,
                now,
                sent,
                data,
                places,
                view.map(rolled -> RolledReturn.adapted(found, places, rolled)).orElse(found),
                view.isPresent());
    }

    private int sent(WordFile back, Drafts.Draft now) {
        var parts = PROPERTY.matcher(back.draft() == null ? "" : back.draft());
        if (!parts.matches() || parts.group(2) == null) {
            return now.version();
        }
        int version = Integer.parseInt(parts.group(2));
        return versions.kept(now.id(), version) ? version : now.version();
    }

    /// Writes accepted changes into the draft. What others changed elsewhere since stays.
    ///
    /// @param ids of changes
    /// @param version that of the draft which the person saw beside the file
    /// @throws vn.vankho.drafting.DraftChangedMeanwhile if somebody saved it since
    /// @throws vn.vankho.drafting.DraftNumbered once the draft has a number
    public Accepted accept(UUID id, Set<String> ids, int version, Person who) {
        Access.require(who, Action.DRAFT);
        var work = work(id);
        var wanted =
                work.found().changes().stream()
                        .filter(change -> change.acceptable() && ids.contains(change.id()))
                        .toList();
        if (work.rolled()) {
            var saved =
                    database.write(
                            jdbc -> {
                                var draft = rolled(work, wanted, version, who);
                                ReturnedRows.taken(jdbc, id, draft.version());
                                return draft;
                            });
            var unclear =
                    work.found().changes().stream()
                            .filter(change -> change.kind() == Change.Kind.UNCLEAR)
                            .map(change -> "%s («%s»)".formatted(change.place(), change.after()))
                            .toList();
            return new Accepted(saved, wanted.size(), List.of(), unclear);
        }
        var mine = Acceptance.of(work.sentData(), wanted, work.found().added());
        var merged = merged(work, mine);
        var saved =
                database.write(
                        jdbc -> {
                            var draft =
                                    drafts.update(
                                            work.now().id(),
                                            merged,
                                            version,
                                            Saving.BROUGHT_BACK,
                                            who);
                            ReturnedRows.taken(jdbc, id, draft.version());
                            return draft;
                        });
        return new Accepted(saved, wanted.size(), notShown(saved, wanted), List.of());
    }

    private Drafts.Draft rolled(Work work, List<Change> wanted, int version, Person who) {
        var draft = work.now();
        var back =
                RolledReturn.of(
                        wanted,
                        work.found().added(),
                        work.before(),
                        forward.view(draft.id()).orElseThrow(),
                        draft.data(),
                        forward.body(draft.id()));
        forward.bringBack(draft.id(), back, version, who);
        return drafts.find(draft.id());
    }

    /// Where both changed the same value the person has seen both and asked for the file's.
    private static Map<String, Object> merged(Work work, Map<String, Object> mine) {
        var theirs = work.now().data();
        var first = DataMerge.of(work.sentData(), mine, theirs, Set.of());
        if (first.conflicts().stream().anyMatch(both -> both.mine() instanceof List<?>)) {
            throw ReturnRefused.listsDiffer();
        }
        var all = first.conflicts().stream().map(DataMerge.Conflict::id);
        return DataMerge.of(work.sentData(), mine, theirs, all.collect(Collectors.toSet())).data();
    }

    /// A value that its form writes otherwise does not show what was accepted.
    private List<String> notShown(Drafts.Draft draft, List<Change> wanted) {
        var shown =
                Values.of(
                        WordFileReader.read(versions.docx(draft.id(), draft.data())).paragraphs());
        return wanted.stream()
                .filter(change -> change.kind() == Change.Kind.VALUE && shown.has(change.id()))
                .filter(
                        change ->
                                !String.join("\n\n", shown.of(change.id()))
                                        .contains(Values.tidy(change.after())))
                .map(Change::place)
                .toList();
    }
}
