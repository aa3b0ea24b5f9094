package vn.vankho.drafting.mending;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.docx4j.XmlUtils;
import org.docx4j.jaxb.Context;
import org.docx4j.openpackaging.packages.WordprocessingMLPackage;
import org.docx4j.wml.BooleanDefaultTrue;
import org.docx4j.wml.ContentAccessor;
import org.docx4j.wml.HpsMeasure;
import org.docx4j.wml.Jc;
import org.docx4j.wml.JcEnumeration;
import org.docx4j.wml.P;
import org.docx4j.wml.PPr;
import org.docx4j.wml.PPrBase;
import org.docx4j.wml.R;
import org.docx4j.wml.RPr;
import org.docx4j.wml.STLineSpacingRule;
import org.docx4j.wml.SdtElement;
import org.docx4j.wml.Tbl;
import org.docx4j.wml.Tc;
import org.docx4j.wml.Tr;
import org.jspecify.annotations.Nullable;
import vn.vankho.document.Layout.Alignment;
import vn.vankho.form.Repair;

/// Applies repairs to the paragraphs of one document. A look is written on paragraph and runs, so
/// that nothing else that has the same style changes.
final class Mender {

    private static final int DEEPEST = 40;

    private final WordprocessingMLPackage docx;
    private final List<P> paragraphs = new ArrayList<>();

    Mender(WordprocessingMLPackage docx) {
        this.docx = docx;
        collect(docx.getMainDocumentPart().getContent(), 0);
    }

    // In the order in which the layout counts them.
    private void collect(List<Object> content, int depth) {
        for (var each : content) {
            var element = XmlUtils.unwrap(each);
            if (depth >= DEEPEST) {
                return;
            }
            switch (element) {
                case P paragraph -> paragraphs.add(paragraph);
                case Tbl table -> collect(table.getContent(), depth + 1);
                case Tr row -> collect(row.getContent(), depth + 1);
                case Tc cell -> collect(cell.getContent(), depth + 1);
                case SdtElement control -> collect(control.getSdtContent().getContent(), depth + 1);
                default -> {}
            }
        }
    }

    /// Whether anything changed.
    boolean apply(Repair repair) {
        if (repair.whole() != null) {
            return new WholeDocument(docx).apply(repair.whole());
        }
        if (repair.paragraph() < 0 || repair.paragraph() >= paragraphs.size()) {
            return false;
        }
        var paragraph = paragraphs.get(repair.paragraph());
        if (repair.words() != null) {
            return Wording.replace(paragraph, repair.words().from(), repair.words().to());
        }
        if (repair.look() != null) {
            look(paragraph, repair.look());
        }
        return repair.look() != null;
    }

    private static void look(P paragraph, Repair.NewLook look) {
        var properties = paragraph.getPPr() == null ? new PPr() : paragraph.getPPr();
        paragraph.setPPr(properties);
        align(properties, look.alignment());
        if (look.firstLine() != null) {
            var indent = properties.getInd() == null ? new PPrBase.Ind() : properties.getInd();
            indent.setFirstLine(BigInteger.valueOf(look.firstLine()));
            indent.setHanging(null);
            properties.setInd(indent);
        }
        space(properties, look);
        runs(paragraph).forEach(run -> letters(run, look));
    }

    private static void align(PPr properties, @Nullable Alignment alignment) {
        if (alignment != null) {
            var jc = new Jc();
            jc.setVal(
                    switch (alignment) {
                        case LEFT -> JcEnumeration.LEFT;
                        case CENTRE -> JcEnumeration.CENTER;
                        case RIGHT -> JcEnumeration.RIGHT;
                        case JUSTIFIED -> JcEnumeration.BOTH;
                    });
            properties.setJc(jc);
            if (alignment == Alignment.CENTRE && properties.getInd() != null) {
                properties.getInd().setFirstLine(BigInteger.ZERO);
            }
        }
    }

    private static void space(PPr properties, Repair.NewLook look) {
        if (look.before() == null && look.line() == null) {
            return;
        }
        var spacing =
                properties.getSpacing() == null ? new PPrBase.Spacing() : properties.getSpacing();
        if (look.before() != null) {
            spacing.setBefore(BigInteger.valueOf(look.before()));
            spacing.setBeforeAutospacing(false);
            properties.setContextualSpacing(switched(false));
        }
        if (look.line() != null) {
            spacing.setLine(BigInteger.valueOf(look.line()));
            spacing.setLineRule(STLineSpacingRule.AUTO);
        }
        properties.setSpacing(spacing);
    }

    private static void letters(R run, Repair.NewLook look) {
        if (look.size() == null && look.bold() == null && look.italic() == null) {
            return;
        }
        var properties = run.getRPr() == null ? new RPr() : run.getRPr();
        run.setRPr(properties);
        if (look.size() != null) {
            properties.setSz(size(look.size()));
            properties.setSzCs(size(look.size()));
        }
        if (look.bold() != null) {
            properties.setB(switched(look.bold()));
        }
        if (look.italic() != null) {
            properties.setI(switched(look.italic()));
        }
    }

    private static HpsMeasure size(int halfPoints) {
        var size = Context.getWmlObjectFactory().createHpsMeasure();
        size.setVal(BigInteger.valueOf(halfPoints));
        return size;
    }

    private static BooleanDefaultTrue switched(boolean on) {
        var property = new BooleanDefaultTrue();
        property.setVal(on);
        return property;
    }

    static List<R> runs(ContentAccessor parent) {
        var runs = new ArrayList<R>();
        for (var each : parent.getContent()) {
            switch (XmlUtils.unwrap(each)) {
                case R run -> runs.add(run);
                case SdtElement control -> {
                    if (control.getSdtContent() instanceof ContentAccessor inside) {
                        runs.addAll(runs(inside));
                    }
                }
                case ContentAccessor inside -> runs.addAll(runs(inside));
                default -> {}
            }
        }
        return runs;
    }
}
