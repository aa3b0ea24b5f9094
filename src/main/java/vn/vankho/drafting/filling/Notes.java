package vn.vankho.drafting.filling;

import jakarta.xml.bind.JAXBElement;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.docx4j.wml.CTEndnotes;
import org.docx4j.wml.CTFootnotes;
import org.docx4j.wml.CTFtnEdn;
import org.docx4j.wml.CTFtnEdnRef;
import org.docx4j.wml.STFtnEdn;
import org.jspecify.annotations.Nullable;

/// Footnotes and endnotes: each reference that is made gets a note of its own, filled where the
/// reference stands.
final class Notes {

    private final Blueprint blueprint;
    private final Map<String, List<CTFtnEdn>> made = new HashMap<>();

    Notes(Blueprint blueprint) {
        this.blueprint = blueprint;
    }

    /// A new reference to a new note, or null if the object is no reference to a note.
    @Nullable Object copy(JAXBElement<?> wrapped, Function<CTFtnEdn, List<Object>> render) {
        if (!(wrapped.getValue() instanceof CTFtnEdnRef reference)) {
            return null;
        }
        var kind = wrapped.getName().getLocalPart();
        var original = blueprint.notes().get(kind + reference.getId());
        if (original == null) {
            return null;
        }
        var copy = new CTFtnEdnRef();
        Shape.of(reference)
                .fields()
                .forEach(field -> Shape.set(field, copy, Shape.get(field, reference)));
        copy.setId(add(kind, original, render));
        return copy;
    }

    /// The file of the part that holds such notes.
    String entry(JAXBElement<?> reference) {
        boolean foot = reference.getName().getLocalPart().equals("footnoteReference");
        return blueprint.stories().stream()
                .filter(
                        story ->
                                foot
                                        ? story.root() instanceof CTFootnotes
                                        : story.root() instanceof CTEndnotes)
                .map(Blueprint.Story::entry)
                .findFirst()
                .orElse("");
    }

    private BigInteger add(
            String kind, CTFtnEdn original, Function<CTFtnEdn, List<Object>> render) {
        var notes = made.computeIfAbsent(kind, key -> new ArrayList<>());
        var note = new CTFtnEdn();
        // Below 10 are the separators, which keep their ids.
        note.setId(BigInteger.valueOf(10L + notes.size()));
        notes.add(note);
        note.getContent().addAll(render.apply(original));
        return note.getId();
    }

    /// The root of a note part with the notes that were made; any other root is no business of
    /// this class.
    @Nullable Object root(Object original) {
        return switch (original) {
            case CTFootnotes foot -> {
                var root = new CTFootnotes();
                root.setIgnorable(foot.getIgnorable());
                root.getFootnote().addAll(with(foot.getFootnote(), "footnoteReference"));
                yield root;
            }
            case CTEndnotes end -> {
                var root = new CTEndnotes();
                root.setIgnorable(end.getIgnorable());
                root.getEndnote().addAll(with(end.getEndnote(), "endnoteReference"));
                yield root;
            }
            default -> null;
        };
    }

    private List<CTFtnEdn> with(List<CTFtnEdn> originals, String kind) {
        var notes = new ArrayList<CTFtnEdn>();
        originals.stream()
                .filter(note -> note.getType() != null && note.getType() != STFtnEdn.NORMAL)
                .forEach(notes::add);
        notes.addAll(made.getOrDefault(kind, List.of()));
        return notes;
    }
}
