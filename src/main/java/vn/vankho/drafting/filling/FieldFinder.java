package vn.vankho.drafting.filling;

import jakarta.xml.bind.JAXBElement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.docx4j.wml.P;
import org.docx4j.wml.PPr;
import org.docx4j.wml.RPr;
import org.docx4j.wml.SdtPr;
import org.docx4j.wml.SectPr;
import org.docx4j.wml.Tbl;
import org.docx4j.wml.TblPr;
import org.docx4j.wml.Tc;
import org.docx4j.wml.TcPr;
import org.docx4j.wml.Tr;
import org.docx4j.wml.TrPr;
import org.jspecify.annotations.Nullable;
import vn.vankho.drafting.Problem;

/// Walks one part of a template, puts slots for the fields of each paragraph, and knows where
/// each stands.
final class FieldFinder {

    private static final Pattern HALF_A_FIELD = Pattern.compile("«|»|<<|>>|\\{\\{|}}");
    private static final Pattern DAMAGED = Pattern.compile("\\{([^{}]+)}|[Ơơ]([^ƠơƯư]+)[Ưư]");
    private static final Set<Class<?>> FORMATS =
            Set.of(PPr.class, RPr.class, TblPr.class, TcPr.class, TrPr.class, SectPr.class);

    final List<Problem> problems = new ArrayList<>();
    final List<Blueprint.Suspicion> suspicions = new ArrayList<>();

    /// Whether the object only says how something looks.
    static boolean isFormat(Object object) {
        return FORMATS.contains(object.getClass());
    }

    /// @param label how people call the part, such as *Đầu trang*; empty for the body
    void walk(String label, Object root) {
        visit(root, new Where(label));
    }

    private void visit(@Nullable Object object, Where where) {
        switch (object) {
            case null -> {}
            case JAXBElement<?> wrapped -> visit(wrapped.getValue(), where);
            case List<?> list -> list.forEach(item -> visit(item, where));
            case org.w3c.dom.Node foreign -> foreign(foreign, where);
            case P paragraph -> paragraph(paragraph, where);
            case Tbl table -> children(table, where.table());
            case Tr row -> {
                row.setParaId(null);
                row.setTextId(null);
                where.row();
                children(row, where);
            }
            case Tc cell -> children(cell, where.cell());
            case SdtPr properties ->
                    // Word makes these ids anew; a repeated part would carry them twice.
                    properties
                            .getRPrOrAliasOrLock()
                            .removeIf(item -> Shape.bare(item) instanceof org.docx4j.wml.Id);
            default -> children(object, where);
        }
    }

    private void children(Object object, Where where) {
        if (!Shape.isObject(object) || isFormat(object)) {
            return;
        }
        for (var field : Shape.of(object).fields()) {
            visit(Shape.get(field, object), where);
        }
    }

    private void paragraph(P paragraph, Where where) {
        paragraph.setParaId(null);
        paragraph.setTextId(null);
        var place = where.paragraph(Texts.of(paragraph));
        var text = ParagraphFields.putSlots(paragraph, place);
        doubts(TagReader.withoutTags(text), place);
        children(paragraph, where.textBox(place));
    }

    private void foreign(org.w3c.dom.Node node, Where where) {
        var text = Optional.ofNullable(node.getTextContent()).orElse("");
        if (!TagReader.find(text).isEmpty()) {
            problems.add(
                    new Problem(
                            where.paragraph(text),
                            "Trường ở trong một đối tượng mà Văn khố chưa điền được; hãy chuyển ra ngoài.",
                            null));
        }
    }

    private void doubts(String rest, String place) {
        if (HALF_A_FIELD.matcher(rest).find()) {
            problems.add(
                    new Problem(
                            place,
                            "Có nửa trường trong “%s”: dấu mở và dấu đóng phải ở cùng một đoạn."
                                    .formatted(rest.strip()),
                            null));
        }
        var damaged = DAMAGED.matcher(rest);
        while (damaged.find()) {
            var name = Optional.ofNullable(damaged.group(1)).orElse(damaged.group(2));
            suspicions.add(new Blueprint.Suspicion(place, damaged.group(), name.strip()));
        }
    }

    /// Counts paragraphs, tables, rows and cells as a person would.
    private static final class Where {

        private final String prefix;
        private final boolean inCell;
        private int paragraphs;
        private int tables;
        private int rows;
        private int cells;

        Where(String prefix) {
            this(prefix, false);
        }

        private Where(String prefix, boolean inCell) {
            this.prefix = prefix;
            this.inCell = inCell;
        }

        Where table() {
            tables++;
            return new Where(join("Bảng " + tables));
        }

        void row() {
            rows++;
            cells = 0;
        }

        Where cell() {
            cells++;
            return new Where(join("dòng %d, ô %d".formatted(rows, cells)), true);
        }

        String paragraph(String text) {
            paragraphs++;
            if (inCell) {
                return prefix;
            }
            var start = text.strip();
            var quoted = start.length() > 40 ? start.substring(0, 40) + "…" : start;
            return join("Đoạn %d “%s”".formatted(paragraphs, quoted));
        }

        Where textBox(String place) {
            return new Where(place + ", hộp chữ");
        }

        private String join(String more) {
            return prefix.isEmpty() ? more : prefix + ", " + more;
        }
    }
}
