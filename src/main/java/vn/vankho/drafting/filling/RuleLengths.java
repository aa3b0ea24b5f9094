package vn.vankho.drafting.filling;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.docx4j.wml.Body;
import org.docx4j.wml.P;
import org.docx4j.wml.PPr;
import org.docx4j.wml.PPrBase;
import org.docx4j.wml.Tc;
import vn.vankho.drafting.typeface.Tinos;

/// Makes the rule under a centred text a third to a half as long as the text's line, as Nghị định
/// 30/2020/NĐ-CP,
/// Phụ lục I, asks for under the agency's name and the subject line.
///
/// The rule is an empty bordered paragraph of the style `DuongKe`; how long it must be is only
/// known when the text is.
final class RuleLengths {

    /// The style that asks for it.
    static final String STYLE = "DuongKe";

    private final ParagraphStyles styles;

    RuleLengths(ParagraphStyles styles) {
        this.styles = styles;
    }

    /// @param owner the cell or body that holds the paragraphs
    void apply(List<Object> made, Object owner) {
        int width = width(owner);
        for (int i = 1; i < made.size() && width > 0; i++) {
            if (Shape.bare(made.get(i)) instanceof P rule
                    && ParagraphStyles.id(rule).equals(STYLE)) {
                made.set(i, ruled(rule, width, length(linesAbove(made, i, width))));
            }
        }
    }

    /// Between the margins of an official document, in twentieths of a point.
    static final long TEXT_WIDTH = 9354;

    /// In a twentieth of a point.
    static final long EMU = 635;

    /// How wide the text of a cell or body is, in twentieths of a point; 0 where that is not known.
    static int width(Object owner) {
        return switch (owner) {
            case Tc cell when cell.getTcPr() != null && cell.getTcPr().getTcW() != null ->
                    cell.getTcPr().getTcW().getW().intValue();
            case Body body
                    when body.getSectPr() != null
                            && body.getSectPr().getPgSz() != null
                            && body.getSectPr().getPgMar() != null -> {
                var page = body.getSectPr();
                yield page.getPgSz().getW().intValue()
                        - page.getPgMar().getLeft().intValue()
                        - page.getPgMar().getRight().intValue();
            }
            default -> 0;
        };
    }

    /// The widths of the lines of the paragraphs above that share a style.
    private List<Double> linesAbove(List<Object> made, int rule, int width) {
        var lines = new ArrayList<Double>();
        var style = Optional.<String>empty();
        for (int i = rule - 1; i >= 0 && Shape.bare(made.get(i)) instanceof P above; i--) {
            var id = ParagraphStyles.id(above);
            if (style.isPresent() && !style.get().equals(id)) {
                break;
            }
            style = Optional.of(id);
            lines.addAll(0, lines(Texts.of(above), styles.letters(id), width));
        }
        return lines;
    }

    /// Broken where a word no longer fits, as every text program does.
    private static List<Double> lines(String text, ParagraphStyles.Letters letters, int width) {
        var lines = new ArrayList<Double>();
        var line = "";
        for (var word : text.strip().split("\\s+")) {
            var longer = line.isEmpty() ? word : line + " " + word;
            if (!line.isEmpty() && width(longer, letters) > width) {
                lines.add(width(line, letters));
                longer = word;
            }
            line = longer;
        }
        lines.add(width(line, letters));
        return lines;
    }

    private static double width(String text, ParagraphStyles.Letters letters) {
        return Tinos.width(text, letters.bold(), letters.italic(), letters.halfPoints());
    }

    /// Right for the longest line and, where one length can be, for the last line too.
    private static int length(List<Double> lines) {
        double longest = lines.stream().mapToDouble(Double::doubleValue).max().orElse(0);
        double last = lines.isEmpty() ? 0 : lines.getLast();
        double least = longest / 3;
        double most = Math.max(least, Math.min(longest / 2, last / 2));
        return most > least ? (int) ((least + most) / 2) : (int) (longest * 5 / 12);
    }

    private static P ruled(P rule, int width, int length) {
        var format = new PPr();
        Shape.of(rule.getPPr())
                .fields()
                .forEach(field -> Shape.set(field, format, Shape.get(field, rule.getPPr())));
        var side = BigInteger.valueOf((width - length) / 2);
        var indent = new PPrBase.Ind();
        indent.setLeft(side);
        indent.setRight(side);
        format.setInd(indent);
        var copy = new P();
        copy.getContent().addAll(rule.getContent());
        copy.setPPr(format);
        return copy;
    }
}
