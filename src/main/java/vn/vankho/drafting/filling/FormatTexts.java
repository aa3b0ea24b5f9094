package vn.vankho.drafting.filling;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.docx4j.XmlUtils;
import org.docx4j.jaxb.Context;
import org.docx4j.openpackaging.parts.relationships.Namespaces;
import org.docx4j.wml.P;
import org.docx4j.wml.PPr;
import org.docx4j.wml.R;
import org.docx4j.wml.RPr;
import org.docx4j.wml.Tbl;
import org.docx4j.wml.TblGrid;
import org.docx4j.wml.TblPr;
import org.docx4j.wml.Tc;
import org.docx4j.wml.TcPr;
import org.docx4j.wml.Tr;
import org.docx4j.wml.TrPr;
import org.jspecify.annotations.Nullable;

/// Writes each format of a template's paragraphs, runs and tables once, so that no fill has to.
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
            case Tbl table -> {
                add(table.getTblPr());
                add(table.getTblGrid());
                table.getContent().forEach(this::visit);
            }
            case Tr row -> {
                add(row.getTrPr());
                row.getContent().forEach(this::visit);
            }
            case Tc cell -> {
                add(cell.getTcPr());
                cell.getContent().forEach(this::visit);
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
        if (format != null && isPlain(format) && !texts.containsKey(format)) {
            texts.put(format, NAMESPACE.matcher(xml(format)).replaceAll(""));
        }
    }

    /// Not all of them know the name of their element, which is that of their class.
    private static String xml(Object format) {
        var type = format.getClass().getSimpleName();
        return XmlUtils.marshaltoString(
                format,
                true,
                false,
                Context.jc,
                Namespaces.NS_WORD12,
                Character.toLowerCase(type.charAt(0)) + type.substring(1),
                format.getClass());
    }

    private static boolean isPlain(Object format) {
        return switch (format) {
            case PPr paragraph -> paragraph.getSectPr() == null && paragraph.getPPrChange() == null;
            case RPr run -> run.getRPrChange() == null;
            case TblPr table -> table.getTblPrChange() == null;
            case TblGrid grid -> grid.getTblGridChange() == null;
            case TrPr row ->
                    row.getIns() == null && row.getDel() == null && row.getTrPrChange() == null;
            case TcPr cell ->
                    cell.getTcPrChange() == null
                            && cell.getCellIns() == null
                            && cell.getCellDel() == null
                            && cell.getCellMerge() == null;
            default -> false;
        };
    }
}
