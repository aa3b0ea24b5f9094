package vn.vankho.drafting.pdf;

import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import org.docx4j.TraversalUtil;
import org.docx4j.XmlUtils;
import org.docx4j.finders.ClassFinder;
import org.docx4j.jaxb.Context;
import org.docx4j.openpackaging.packages.WordprocessingMLPackage;
import org.docx4j.wml.HpsMeasure;
import org.docx4j.wml.Jc;
import org.docx4j.wml.JcEnumeration;
import org.docx4j.wml.P;
import org.docx4j.wml.PPrBase;
import org.docx4j.wml.SectPr;
import org.docx4j.wml.Tc;
import vn.vankho.drafting.typeface.Tinos;

/// Rules for FOP, which draws no border round an empty paragraph: underscores of the same length.
final class DrawnRules {

    private static final int HALF_POINTS = 12;

    private DrawnRules() {}

    static void draw(WordprocessingMLPackage document) {
        var finder = new ClassFinder(P.class);
        var body = document.getMainDocumentPart().getJaxbElement().getBody();
        new TraversalUtil(body, finder);
        for (var found : finder.results) {
            if (found instanceof P paragraph && isRule(paragraph)) {
                width(paragraph, body.getSectPr()).ifPresent(width -> draw(paragraph, width));
            }
        }
    }

    /// The rules of our templates: indented, and nothing in them.
    private static boolean isRule(P paragraph) {
        return paragraph.getContent().isEmpty()
                && paragraph.getPPr() != null
                && paragraph.getPPr().getInd() != null
                && paragraph.getPPr().getPStyle() != null
                && paragraph.getPPr().getPStyle().getVal().startsWith("DuongKe");
    }

    private static Optional<Integer> width(P paragraph, SectPr page) {
        if (XmlUtils.unwrap(paragraph.getParent()) instanceof Tc cell && cell.getTcPr() != null) {
            return Optional.ofNullable(cell.getTcPr().getTcW())
                    .map(width -> width.getW().intValue());
        }
        return Optional.ofNullable(page)
                .map(
                        section ->
                                section.getPgSz().getW().intValue()
                                        - section.getPgMar().getLeft().intValue()
                                        - section.getPgMar().getRight().intValue());
    }

    private static void draw(P paragraph, int width) {
        var format = paragraph.getPPr();
        var indent = format.getInd();
        double length = width - number(indent.getLeft()) - number(indent.getRight());
        int signs = (int) Math.round(length / Tinos.width("_", false, false, HALF_POINTS));
        format.setPStyle(null);
        format.setInd(null);
        format.setSpacing(tight());
        var centred = new Jc();
        centred.setVal(JcEnumeration.CENTER);
        format.setJc(centred);
        paragraph.getContent().addAll(List.of(run("_".repeat(Math.max(0, signs)))));
    }

    private static int number(BigInteger value) {
        return value == null ? 0 : value.intValue();
    }

    private static PPrBase.Spacing tight() {
        var spacing = new PPrBase.Spacing();
        spacing.setBefore(BigInteger.ZERO);
        spacing.setAfter(BigInteger.ZERO);
        return spacing;
    }

    private static org.docx4j.wml.R run(String text) {
        var factory = Context.getWmlObjectFactory();
        var size = new HpsMeasure();
        size.setVal(BigInteger.valueOf(HALF_POINTS));
        var letters = factory.createRPr();
        letters.setSz(size);
        var words = factory.createText();
        words.setValue(text);
        var run = factory.createR();
        run.setRPr(letters);
        run.getContent().add(words);
        return run;
    }
}
