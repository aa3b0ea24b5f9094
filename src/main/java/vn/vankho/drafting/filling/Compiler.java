package vn.vankho.drafting.filling;

import jakarta.xml.bind.JAXBElement;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.docx4j.dml.CTNonVisualDrawingProps;
import org.docx4j.wml.CTBookmark;
import org.docx4j.wml.CTFtnEdnRef;
import org.docx4j.wml.CTMarkupRange;
import org.docx4j.wml.CommentRangeEnd;
import org.docx4j.wml.CommentRangeStart;
import org.docx4j.wml.P;
import org.docx4j.wml.R;
import org.docx4j.wml.Tr;
import org.jspecify.annotations.Nullable;
import vn.vankho.drafting.Problem;

/// Pairs the markers of a template whose fields are found already, and notes what changes from
/// fill to fill.
final class Compiler {

    private static final Set<Class<?>> WITH_IDS =
            Set.of(
                    CTBookmark.class,
                    CTMarkupRange.class,
                    CommentRangeStart.class,
                    CommentRangeEnd.class,
                    R.CommentReference.class,
                    CTFtnEdnRef.class,
                    CTNonVisualDrawingProps.class);

    final Map<Object, List<Part>> programs = new IdentityHashMap<>();
    final Set<Object> changing = Collections.newSetFromMap(new IdentityHashMap<>());
    final Map<P, Blueprint.ParagraphTraits> paragraphs = new IdentityHashMap<>();
    final List<Problem> problems = new ArrayList<>();
    private final ParagraphStyles styles;

    Compiler(ParagraphStyles styles) {
        this.styles = styles;
    }

    /// @return whether the object changes from fill to fill
    boolean compile(@Nullable Object object) {
        boolean changes =
                switch (object) {
                    case null -> false;
                    case Slot slot -> true;
                    case JAXBElement<?> wrapped -> compile(wrapped.getValue());
                    case Object other when Shape.isObject(other) && !FieldFinder.isFormat(other) ->
                            inside(other);
                    default -> false;
                };
        if (changes) {
            changing.add(object);
        }
        return changes;
    }

    private boolean inside(Object object) {
        boolean changes = WITH_IDS.contains(object.getClass());
        for (var field : Shape.of(object).fields()) {
            var value = Shape.get(field, object);
            changes |= value instanceof List<?> list ? list(list) : compile(value);
        }
        return object instanceof P paragraph ? traits(paragraph) || changes : changes;
    }

    private boolean traits(P paragraph) {
        var list = styles.list(paragraph);
        var parts = programs.getOrDefault(paragraph.getContent(), List.of());
        boolean sections = parts.stream().anyMatch(Part.Section.class::isInstance);
        var sole = sole(paragraph, parts);
        if (list != null || sections || sole != null) {
            paragraphs.put(paragraph, new Blueprint.ParagraphTraits(sole, sections, list));
        }
        return list != null;
    }

    private static @Nullable Slot sole(P paragraph, List<Part> parts) {
        Slot sole = null;
        for (var part : parts) {
            if (part instanceof Part.Value value && sole == null) {
                sole = value.slot();
            } else if (!(part instanceof Part.Keep keep) || !Texts.blank(List.of(keep.item()))) {
                return null;
            }
        }
        boolean endsSection = paragraph.getPPr() != null && paragraph.getPPr().getSectPr() != null;
        return endsSection ? null : sole;
    }

    private boolean list(List<?> items) {
        var pieces = pieces(items);
        boolean changes = false;
        for (var piece : pieces) {
            changes |= compile(piece);
        }
        if (pieces.stream().anyMatch(Slot.class::isInstance)) {
            programs.put(items, Pairing.pair(pieces, problems::add, this::listsBegunAnew));
        }
        return changes;
    }

    /// The items of a list, with markers that stand in paragraphs or rows of their own put
    /// between them.
    private List<Object> pieces(List<?> items) {
        @SuppressWarnings("unchecked")
        var list = (List<Object>) items;
        if (list.stream().anyMatch(item -> Shape.bare(item) instanceof Tr)) {
            return RowMarkers.pieces(list);
        }
        var pieces = new ArrayList<Object>();
        for (var item : list) {
            if (Shape.bare(item) instanceof P paragraph && isMarkers(paragraph)) {
                pieces.addAll(slots(paragraph));
            } else {
                pieces.add(item);
            }
        }
        return pieces;
    }

    /// Whether the paragraph says nothing but markers, so that it vanishes.
    private boolean isMarkers(P paragraph) {
        var slots = slots(paragraph);
        boolean only =
                !slots.isEmpty()
                        && slots.stream().allMatch(slot -> slot.tag().isMarker())
                        && Texts.blank(
                                paragraph.getContent().stream()
                                        .filter(item -> !(item instanceof Slot))
                                        .toList());
        if (only && paragraph.getPPr() != null && paragraph.getPPr().getSectPr() != null) {
            problems.add(
                    new Problem(
                            slots.getFirst().place(),
                            "Đoạn chỉ chứa %s lại mang ngắt phần (section break); hãy chuyển ngắt phần sang đoạn khác."
                                    .formatted(slots.getFirst().written()),
                            null));
        }
        return only;
    }

    private static List<Slot> slots(P paragraph) {
        return paragraph.getContent().stream()
                .filter(Slot.class::isInstance)
                .map(Slot.class::cast)
                .toList();
    }

    /// A list that opens the repeated part goes on from item to item; one further inside begins
    /// anew for each.
    private Set<BigInteger> listsBegunAnew(List<Part> parts) {
        var lists = new LinkedHashSet<BigInteger>();
        var first = parts.isEmpty() ? null : listOf(parts.getFirst());
        parts.forEach(
                part -> {
                    var list = listOf(part);
                    if (list != null && !list.equals(first)) {
                        lists.add(list);
                    }
                });
        parts.stream()
                .filter(Part.Section.class::isInstance)
                .flatMap(part -> ((Part.Section) part).inside().stream())
                .map(this::listOf)
                .filter(list -> list != null && !list.equals(first))
                .forEach(lists::add);
        return lists;
    }

    private @Nullable BigInteger listOf(Part part) {
        return part instanceof Part.Keep(var item) && Shape.bare(item) instanceof P paragraph
                ? styles.list(paragraph)
                : null;
    }
}
