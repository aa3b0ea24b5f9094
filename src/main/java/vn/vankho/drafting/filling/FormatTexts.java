package vn.vankho.drafting.filling;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.docx4j.XmlUtils;
import org.docx4j.wml.P;
import org.docx4j.wml.PPr;
import org.docx4j.wml.R;
import org.docx4j.wml.RPr;
import org.jspecify.annotations.Nullable;

/// Writes each format of a template's paragraphs and runs once, so that no fill has to.
final class FormatTexts {

    private static final Pattern NAMESPACE = Pattern.compile(" xmlns:\\w+=\"[^\"]*\"");

    private final Map<Object, String> texts = new IdentityHashMap<>();

    private FormatTexts() {}

    /// By identity of the format.
    static Map<Object, String> of(List<Blueprint.Story> stories) {
        var formats = new FormatTexts();
        stories.forEach(story -> formats.visit(story.root()));
        return Collections.unmodifiableMap(formats.texts);
    }

    private void visit(@Nullable Object object) {
        var bare = Shape.bare(object == null ? "" : object);
        switch (bare) {
            case Slot slot -> add(slot.format());
            case R run -> add(run.getRPr());
            case P paragraph -> {
                add(paragraph.getPPr());
                paragraph.getContent().forEach(this::visit);
            }
            case Object other when Shape.isObject(other) && !FieldFinder.isFormat(other) ->
                    Shape.of(other)
                            .fields()
                            .forEach(
                                    field -> {
                                        if (Shape.get(field, other) instanceof List<?> list) {
                                            list.forEach(this::visit);
                                        } else {
                                            visit(Shape.get(field, other));
                                        }
                                    });
            default -> {}
        }
    }

    /// One that ends a section, or that tells of a change, is left to docx4j.
    private void add(@Nullable Object format) {
        boolean plain =
                format instanceof PPr paragraph
                                && paragraph.getSectPr() == null
                                && paragraph.getPPrChange() == null
                        || format instanceof RPr run && run.getRPrChange() == null;
        if (plain && !texts.containsKey(format)) {
            texts.put(
                    format,
                    NAMESPACE
                            .matcher(XmlUtils.marshaltoString(format, true, false))
                            .replaceAll(""));
        }
    }
}
