package vn.vankho.drafting.filling;

import jakarta.xml.bind.JAXBElement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.docx4j.wml.CTSimpleField;
import org.docx4j.wml.FldChar;
import org.docx4j.wml.R;
import org.docx4j.wml.RPr;
import org.docx4j.wml.STFldCharType;
import org.docx4j.wml.Text;
import org.jspecify.annotations.Nullable;

/// Puts a slot in the place of Word's own mail merge fields, simple or of several runs.
final class MergeFields {

    private final List<Object> siblings;
    private final String place;

    private MergeFields(List<Object> siblings, String place) {
        this.siblings = siblings;
        this.place = place;
    }

    static void putSlots(List<Object> siblings, String place) {
        var fields = new MergeFields(siblings, place);
        fields.simple();
        while (fields.complex()) {
            // One at a time: each changes the list.
        }
        for (var item : List.copyOf(siblings)) {
            var bare = Shape.bare(item);
            if (Shape.isObject(bare) && !(bare instanceof R)) {
                ParagraphFields.inlineLists(bare).forEach(inside -> putSlots(inside, place));
            }
        }
    }

    private void simple() {
        for (int i = 0; i < siblings.size(); i++) {
            if (Shape.bare(siblings.get(i)) instanceof CTSimpleField field) {
                var code = Optional.ofNullable(field.getInstr()).orElse("");
                int position = i;
                TagReader.mergeField(code)
                        .ifPresent(
                                found ->
                                        siblings.set(
                                                position, slot(found, format(field.getContent()))));
            }
        }
    }

    private Slot slot(TagReader.Found found, @Nullable RPr format) {
        return new Slot(found.tag(), found.written(), format, place);
    }

    /// Replaces the first mail merge field of several runs; says whether there was one.
    private boolean complex() {
        for (int begin = 0; begin < siblings.size(); begin++) {
            if (has(siblings.get(begin), STFldCharType.BEGIN) && replace(begin)) {
                return true;
            }
        }
        return false;
    }

    private boolean replace(int begin) {
        int end = end(begin);
        var found =
                end < 0
                        ? Optional.<TagReader.Found>empty()
                        : TagReader.mergeField(code(begin, end));
        found.ifPresent(field -> replace(begin, end, field));
        return found.isPresent();
    }

    private void replace(int begin, int end, TagReader.Found field) {
        var whole = List.copyOf(siblings.subList(begin, end + 1));
        var result =
                whole.stream()
                        .dropWhile(item -> !has(item, STFldCharType.SEPARATE))
                        .skip(1)
                        .toList();
        var others = whole.stream().filter(item -> !(Shape.bare(item) instanceof R)).toList();
        var kept = new ArrayList<Object>(siblings.subList(0, begin));
        kept.add(slot(field, format(result.isEmpty() ? whole : result)));
        kept.addAll(others);
        kept.addAll(siblings.subList(end + 1, siblings.size()));
        siblings.clear();
        siblings.addAll(kept);
    }

    private int end(int begin) {
        int depth = 0;
        for (int i = begin; i < siblings.size(); i++) {
            depth += has(siblings.get(i), STFldCharType.BEGIN) ? 1 : 0;
            depth -= has(siblings.get(i), STFldCharType.END) ? 1 : 0;
            if (depth == 0) {
                return i;
            }
        }
        return -1;
    }

    private String code(int begin, int end) {
        var code = new StringBuilder();
        for (var item : siblings.subList(begin, end + 1)) {
            if (Shape.bare(item) instanceof R run) {
                run.getContent().stream()
                        .filter(MergeFields::isCode)
                        .forEach(part -> code.append(value(part)));
            }
        }
        return code.toString();
    }

    private static boolean isCode(Object item) {
        return item instanceof JAXBElement<?> named
                && named.getName().getLocalPart().equals("instrText");
    }

    private static String value(Object code) {
        return Shape.bare(code) instanceof Text text && text.getValue() != null
                ? text.getValue()
                : "";
    }

    private static boolean has(Object item, STFldCharType type) {
        return Shape.bare(item) instanceof R run
                && run.getContent().stream()
                        .anyMatch(
                                part ->
                                        Shape.bare(part) instanceof FldChar sign
                                                && sign.getFldCharType() == type);
    }

    private static @Nullable RPr format(List<?> items) {
        return items.stream()
                .map(Shape::bare)
                .filter(R.class::isInstance)
                .map(run -> Optional.ofNullable(((R) run).getRPr()))
                .findFirst()
                .flatMap(format -> format)
                .orElse(null);
    }
}
