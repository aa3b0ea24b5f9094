package vn.vankho.drafting;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import vn.vankho.access.Access;
import vn.vankho.access.Action;
import vn.vankho.access.Journal;
import vn.vankho.access.Person;
import vn.vankho.home.Database;
import vn.vankho.home.VankhoHome;

/// Changes the files of `templates/` from the pages, and keeps what stood there before.
///
/// An office may still change the files by hand; what was never brought in through a page has no
/// former states.
@Service
public class TemplateShelf {

    private static final int STATES_KEPT = 20;

    private final Path folder;
    private final Database database;
    private final Journal journal;
    private final Clock clock;
    private final Templates templates;
    private final TemplateInspections inspections;
    private final Filler filler;

    public TemplateShelf(
            VankhoHome home,
            Database database,
            Journal journal,
            Clock clock,
            Templates templates,
            TemplateInspections inspections,
            Filler filler) {
        this.folder = home.templates();
        this.database = database;
        this.journal = journal;
        this.clock = clock;
        this.templates = templates;
        this.inspections = inspections;
        this.filler = filler;
    }

    /// A state that a later one took the place of.
    public record Former(UUID id, Instant replacedAt, String replacedBy, int size) {}

    /// The file as it is, parts of other templates not put in.
    ///
    /// @throws TemplateUnusable if there is none of that name
    public byte[] file(String name) {
        return read(place(name)).orElseThrow(() -> TemplateUnusable.missing(name));
    }

    /// Puts a new or changed template on the shelf, unless it has problems; then nothing changes.
    ///
    /// @return what is known of it; `usable()` says whether it was taken
    public Inspection put(String name, byte[] content, Person who) {
        Access.require(who, Action.KEEP_TEMPLATES);
        var place = place(name);
        var whole = filler.whole(content, folder, part -> {});
        var inspection = inspections.of(name, whole.docx()).with(whole.problems());
        if (inspection.usable()) {
            replace(name, place, content, who);
        }
        return inspection;
    }

    /// The former states, newest first.
    public List<Former> former(String name) {
        return database.read(
                jdbc ->
                        jdbc.sql(
                                        """
                                select id, replaced_at, replaced_by, length(content) as size
                                from template_state where name = :name order by replaced_at desc, id""")
                                .param("name", name)
                                .query(
                                        (row, number) ->
                                                new Former(
                                                        UUID.fromString(row.getString("id")),
                                                        Instant.parse(row.getString("replaced_at")),
                                                        row.getString("replaced_by"),
                                                        row.getInt("size")))
                                .list());
    }

    /// Puts a former state back; the present one becomes a former one.
    ///
    /// @throws TemplateUnusable if there is no such state
    public void restore(String name, UUID state, Person who) {
        Access.require(who, Action.KEEP_TEMPLATES);
        var content =
                database.<Optional<byte[]>>read(
                        jdbc ->
                                jdbc.sql(
                                                "select content from template_state where id = :id and name = :name")
                                        .param("id", state.toString())
                                        .param("name", name)
                                        .query((row, number) -> row.getBytes(1))
                                        .optional());
        replace(name, place(name), content.orElseThrow(() -> TemplateUnusable.missing(name)), who);
    }

    private void replace(String name, Path place, byte[] content, Person who) {
        var before = read(place);
        database.write(
                jdbc -> {
                    before.ifPresent(
                            former -> {
                                jdbc.sql(
                                                """
                                        insert into template_state (id, name, content, replaced_at, replaced_by)
                                        values (:id, :name, :content, :at, :by)""")
                                        .param("id", UUID.randomUUID().toString())
                                        .param("name", name)
                                        .param("content", former)
                                        .param("at", clock.instant().toString())
                                        .param("by", who.fullName())
                                        .update();
                                jdbc.sql(
                                                """
                                        delete from template_state where name = :name and id not in
                                            (select id from template_state where name = :name order by replaced_at desc, id limit :kept)""")
                                        .param("name", name)
                                        .param("kept", STATES_KEPT)
                                        .update();
                            });
                    journal.record(who, "template-changed", name, Map.of());
                    // The former state is in the same transaction: if the file cannot be written,
                    // neither is it.
                    write(place, content);
                    return true;
                });
    }

    private Path place(String name) {
        return templates.place(name).orElseThrow(() -> TemplateUnusable.misnamed(name));
    }

    private static Optional<byte[]> read(Path file) {
        try {
            return Files.isRegularFile(file)
                    ? Optional.of(Files.readAllBytes(file))
                    : Optional.empty();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /// Whole or not at all.
    private static void write(Path file, byte[] content) {
        try {
            var beside = Files.createTempFile(file.toAbsolutePath().getParent(), ".mau", ".tmp");
            Files.write(beside, content);
            Files.move(
                    beside,
                    file,
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }
}
