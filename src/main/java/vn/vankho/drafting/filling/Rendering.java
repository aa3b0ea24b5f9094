package vn.vankho.drafting.filling;

import jakarta.xml.bind.JAXBElement;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.docx4j.wml.P;
import org.docx4j.wml.RPr;
import org.jspecify.annotations.Nullable;

/// One fill: makes new objects from a blueprint's, with the values of the data in the place of
/// the slots.
final class Rendering {

    private final Blueprint blueprint;
    private final Values values;
    private final Ids ids = new Ids();
    private final Notes notes;
    private final RuleLengths rules;
    private final ListRestarts lists;
    private final Pictures pictures;
    private final Map<Slot, String> paragraphValues = new IdentityHashMap<>();
    private Scope scope;
    /// How wide a picture may be here, in EMU.
    private long room = RuleLengths.TEXT_WIDTH * RuleLengths.EMU;

    Rendering(Blueprint blueprint, Map<?, ?> data) {
        this.blueprint = blueprint;
        this.values = new Values(blueprint.names().keySet());
        this.scope = Scope.of(data);
        this.notes = new Notes(blueprint);
        this.rules = new RuleLengths(blueprint.styles());
        this.lists = new ListRestarts(blueprint.numbering());
        this.pictures = new Pictures(blueprint.entries());
    }

    Values values() {
        return values;
    }

    Notes notes() {
        return notes;
    }

    ListRestarts lists() {
        return lists;
    }

    Pictures pictures() {
        return pictures;
    }

    /// The root of a part, made anew where it changes.
    Object copyRoot(Blueprint.Story story) {
        return pictures.within(
                story.entry(),
                () -> {
                    var copy = copy(story.root());
                    return copy == null ? story.root() : copy;
                });
    }

    /// A plain text with its fields filled.
    String text(String text, String place) {
        var filled = values.inText(text, place, scope);
        return filled == null ? text : filled;
    }

    /// The same object if nothing in it changes, else a new one; null if it is left out.
    @Nullable Object copy(@Nullable Object object) {
        if (object == null || !blueprint.changing().contains(object)) {
            return object;
        }
        if (object instanceof JAXBElement<?> wrapped) {
            var inner = copyNamed(wrapped);
            return inner == null ? null : rewrapped(wrapped, inner);
        }
        return copied(object);
    }

    private @Nullable Object copyNamed(JAXBElement<?> wrapped) {
        var note =
                notes.copy(
                        wrapped,
                        original ->
                                pictures.within(
                                        notes.entry(wrapped),
                                        () -> list(original.getContent(), original)));
        return note != null ? note : copy(wrapped.getValue());
    }

    @SuppressWarnings("unchecked")
    private static Object rewrapped(JAXBElement<?> like, Object inner) {
        return new JAXBElement<>(
                like.getName(), (Class<Object>) like.getDeclaredType(), like.getScope(), inner);
    }

    private @Nullable Object copied(Object object) {
        var shape = Shape.of(object);
        var copy = shape.make();
        for (var field : shape.fields()) {
            var value = Shape.get(field, object);
            Shape.set(
                    field, copy, value instanceof List<?> list ? list(list, object) : copy(value));
        }
        return ids.renew(copy, text -> values.inText(text, "Mô tả của hình", scope)) ? copy : null;
    }

    private List<Object> list(List<?> items, Object owner) {
        var around = room;
        int width = RuleLengths.width(owner);
        room = width > 0 ? width * RuleLengths.EMU : room;
        var copies = list(items);
        room = around;
        if (Endings.endsWithParagraph(owner)) {
            Endings.repair(copies, items);
            rules.apply(copies, owner);
        }
        return copies;
    }

    private List<Object> list(List<?> items) {
        var out = new ArrayList<Object>();
        var program = blueprint.programs().get(items);
        if (program != null) {
            program.forEach(part -> render(part, out));
        } else {
            items.forEach(item -> keep(item, out));
        }
        return Endings.apart(out);
    }

    private void render(Part part, List<Object> out) {
        switch (part) {
            case Part.Keep(var item) -> keep(item, out);
            case Part.Value(var slot, var tag) -> value(slot, tag, out);
            case Part.Picture(var slot, var tag) -> picture(slot, tag, out);
            case Part.Section section -> section(section, out);
        }
    }

    private void keep(Object item, List<Object> out) {
        if (Shape.bare(item) instanceof P paragraph
                && blueprint.paragraphs().get(paragraph)
                        instanceof Blueprint.ParagraphTraits traits) {
            paragraph(item, paragraph, traits, out);
        } else {
            add(copy(item), out);
        }
    }

    private static void add(@Nullable Object item, List<Object> out) {
        if (item != null) {
            out.add(item);
        }
    }

    private void paragraph(
            Object item, P paragraph, Blueprint.ParagraphTraits traits, List<Object> out) {
        var table = traits.sole() instanceof Slot sole ? values.table(sole, scope) : null;
        if (table != null) {
            var place = ((Slot) traits.sole()).place();
            out.add(table.make((pieces, to) -> pieces(pieces, place, null, to)));
            return;
        }
        var texts =
                traits.sole() instanceof Slot sole
                        ? values.paragraphs(sole, scope)
                        : List.<String>of();
        if (texts.size() > 1 && traits.sole() instanceof Slot sole) {
            texts.forEach(
                    text -> {
                        paragraphValues.put(sole, text);
                        add(numbered(copy(item), traits), out);
                    });
            paragraphValues.remove(sole);
            return;
        }
        var copy = numbered(copy(item), traits);
        boolean emptied = copy != null && traits.sections() && isBlank(copy);
        if (!emptied) {
            add(copy, out);
        }
    }

    private static boolean isBlank(Object copy) {
        return Shape.bare(copy) instanceof P made && Texts.blank(made.getContent());
    }

    private @Nullable Object numbered(@Nullable Object copy, Blueprint.ParagraphTraits traits) {
        if (copy != null
                && traits.list() instanceof BigInteger list
                && Shape.bare(copy) instanceof P made) {
            lists.apply(made, list);
        }
        return copy;
    }

    private void pieces(
            List<PieceValue> pieces, String place, @Nullable RPr format, List<Object> out) {
        values.missing(pieces, place);
        ids.pieces(pieces, format, out);
    }

    private void value(Slot slot, Tag.Value tag, List<Object> out) {
        var pieces = values.pieces(tag, scope);
        if (!pieces.isEmpty()) {
            pieces(pieces, slot.place(), slot.format(), out);
            return;
        }
        var whole = paragraphValues.get(slot);
        var written =
                whole != null
                        ? new Values.Written(whole, values.path(tag, scope), false)
                        : values.write(slot, tag, scope);
        ids.bookmarked(written, slot, out);
    }

    private void picture(Slot slot, Tag.Picture tag, List<Object> out) {
        var found = values.picture(slot, tag, scope);
        try {
            if (found.isPresent()) {
                var box = tag.size().fit(found.get(), room);
                out.add(pictures.run(found.get(), box, ids.nextDrawing()));
                return;
            }
        } catch (Picture.Unusable tooMuch) {
            values.unusable(slot, tag, tooMuch);
        }
        ids.bookmarked(
                new Values.Written(
                        "[chưa có ảnh: %s]".formatted(tag.name()), Names.key(tag.name()), true),
                slot,
                out);
    }

    private void section(Part.Section section, List<Object> out) {
        var found = scope.find(section.tag().name());
        var value = found.map(Scope.Found::value).orElse(null);
        switch (section.tag().kind()) {
            case EACH -> each(section, values.items(section, scope), out);
            case IF -> onlyIf(values.condition(section, scope), section, value, out);
            case UNLESS -> onlyIf(!values.condition(section, scope), section, null, out);
            case EITHER -> {
                if (value instanceof List<?> items) {
                    each(section, items, out);
                } else {
                    onlyIf(values.condition(section, scope), section, value, out);
                }
            }
        }
    }

    private void each(Part.Section section, List<?> items, List<Object> out) {
        var around = scope;
        int position = 0;
        for (var item : items) {
            position++;
            scope = around.item(section.tag().name(), item, position, items.size());
            section.lists().forEach(lists::beginAnew);
            section.inside().forEach(part -> render(part, out));
        }
        scope = around;
    }

    private void onlyIf(
            boolean holds, Part.Section section, @Nullable Object value, List<Object> out) {
        if (!holds) {
            return;
        }
        var around = scope;
        if (value instanceof Map<?, ?> map) {
            scope = around.within(section.tag().name(), map);
        }
        section.inside().forEach(part -> render(part, out));
        scope = around;
    }
}
