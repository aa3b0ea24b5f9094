package vn.vankho.drafting.filling;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.docx4j.wml.Body;
import org.docx4j.wml.CTFtnEdn;
import org.docx4j.wml.CTTxbxContent;
import org.docx4j.wml.Comments;
import org.docx4j.wml.Ftr;
import org.docx4j.wml.Hdr;
import org.docx4j.wml.P;
import org.docx4j.wml.PPr;
import org.docx4j.wml.PPrBase;
import org.docx4j.wml.STLineSpacingRule;
import org.docx4j.wml.Tbl;
import org.docx4j.wml.Tc;

/// The paragraphs that Word demands where a table or nothing at all is left.
final class Endings {

    private Endings() {}

    /// Whether a list of this object's must end with a paragraph.
    static boolean endsWithParagraph(Object owner) {
        return owner instanceof Tc
                || owner instanceof Body
                || owner instanceof Hdr
                || owner instanceof Ftr
                || owner instanceof CTTxbxContent
                || owner instanceof CTFtnEdn
                || owner instanceof Comments.Comment;
    }

    /// Adds a last paragraph where there is nothing or a table is last, formatted as the
    /// template's last one.
    static void repair(List<Object> made, List<?> template) {
        if (!made.isEmpty() && !(Shape.bare(made.getLast()) instanceof Tbl)) {
            return;
        }
        var last = new P();
        template.stream()
                .map(Shape::bare)
                .filter(P.class::isInstance)
                .map(P.class::cast)
                .forEach(paragraph -> last.setPPr(paragraph.getPPr()));
        made.add(last);
    }

    /// Two tables that came to touch would grow together; a paragraph too low to be seen keeps
    /// them apart.
    static List<Object> apart(List<Object> made) {
        var parted = new ArrayList<Object>();
        for (var item : made) {
            boolean touches =
                    !parted.isEmpty()
                            && Shape.bare(item) instanceof Tbl
                            && Shape.bare(parted.getLast()) instanceof Tbl;
            if (touches) {
                parted.add(low());
            }
            parted.add(item);
        }
        return parted;
    }

    private static P low() {
        var spacing = new PPrBase.Spacing();
        spacing.setBefore(BigInteger.ZERO);
        spacing.setAfter(BigInteger.ZERO);
        spacing.setLine(BigInteger.valueOf(20));
        spacing.setLineRule(STLineSpacingRule.EXACT);
        var format = new PPr();
        format.setSpacing(spacing);
        var paragraph = new P();
        paragraph.setPPr(format);
        return paragraph;
    }
}
