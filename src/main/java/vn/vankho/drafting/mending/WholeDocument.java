package vn.vankho.drafting.mending;

import java.math.BigInteger;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.docx4j.TraversalUtil;
import org.docx4j.finders.ClassFinder;
import org.docx4j.openpackaging.packages.WordprocessingMLPackage;
import org.docx4j.wml.R;
import org.docx4j.wml.RFonts;
import org.docx4j.wml.RPr;
import org.docx4j.wml.RPrAbstract;
import org.docx4j.wml.SectPr;
import org.docx4j.wml.Text;
import org.jspecify.annotations.Nullable;
import vn.vankho.form.Repair.Whole;

/// What is changed all over a document: paper, margins, typeface, colour and the way in which
/// letters with marks are written.
final class WholeDocument {

    private static final String FONT = "Times New Roman";
    private static final int SHORT = 11906;
    private static final int LONG = 16838;

    private final WordprocessingMLPackage docx;

    WholeDocument(WordprocessingMLPackage docx) {
        this.docx = docx;
    }

    boolean apply(Whole whole) {
        switch (whole) {
            case PAPER -> sections().forEach(WholeDocument::paper);
            case MARGINS -> sections().forEach(WholeDocument::margins);
            case FONT -> looks().forEach(WholeDocument::font);
            case COLOUR -> looks().forEach(look -> look.setColor(null));
            case COMPOSED -> texts().forEach(WholeDocument::compose);
        }
        return true;
    }

    private List<SectPr> sections() {
        return docx.getDocumentModel().getSections().stream()
                .map(section -> section.getSectPr())
                .filter(java.util.Objects::nonNull)
                .toList();
    }

    private static void paper(SectPr section) {
        var size = section.getPgSz();
        if (size != null && size.getW() != null && size.getH() != null) {
            boolean turned = size.getW().compareTo(size.getH()) > 0;
            size.setW(BigInteger.valueOf(turned ? LONG : SHORT));
            size.setH(BigInteger.valueOf(turned ? SHORT : LONG));
        }
    }

    private static void margins(SectPr section) {
        var margins = section.getPgMar();
        var size = section.getPgSz();
        boolean turned =
                size != null
                        && size.getW() != null
                        && size.getH() != null
                        && size.getW().compareTo(size.getH()) > 0;
        if (margins != null && !turned) {
            margins.setTop(legal(margins.getTop(), 1134, 1417));
            margins.setBottom(legal(margins.getBottom(), 1134, 1417));
            margins.setLeft(legal(margins.getLeft(), 1701, 1984));
            margins.setRight(legal(margins.getRight(), 851, 1134));
        }
    }

    private static BigInteger legal(@Nullable BigInteger margin, int least, int most) {
        return BigInteger.valueOf(Math.clamp(margin == null ? 0 : margin.intValue(), least, most));
    }

    /// The looks of runs, of styles and of the document's defaults.
    private List<RPrAbstract> looks() {
        var looks = new ArrayList<RPrAbstract>();
        var body = new ClassFinder(R.class);
        new TraversalUtil(docx.getMainDocumentPart().getContent(), body);
        for (var found : body.results) {
            if (found instanceof R run && run.getRPr() != null) {
                looks.add(run.getRPr());
            }
        }
        var styles = docx.getMainDocumentPart().getStyleDefinitionsPart();
        if (styles != null) {
            var all = styles.getJaxbElement();
            if (all.getDocDefaults() != null && all.getDocDefaults().getRPrDefault() != null) {
                var defaults = all.getDocDefaults().getRPrDefault();
                if (defaults.getRPr() == null) {
                    defaults.setRPr(new RPr());
                }
                if (defaults.getRPr().getRFonts() == null) {
                    defaults.getRPr().setRFonts(new RFonts());
                }
                looks.add(defaults.getRPr());
            }
            all.getStyle().stream()
                    .map(style -> style.getRPr())
                    .filter(java.util.Objects::nonNull)
                    .forEach(looks::add);
        }
        return looks;
    }

    // Old fonts have a code of their own: with another font their letters would be others.
    private static void font(RPrAbstract look) {
        var fonts = look.getRFonts();
        if (fonts == null || keepsItsCode(fonts.getAscii()) || keepsItsCode(fonts.getHAnsi())) {
            return;
        }
        var times = new RFonts();
        times.setAscii(FONT);
        times.setHAnsi(FONT);
        times.setCs(FONT);
        times.setEastAsia(FONT);
        look.setRFonts(times);
    }

    private static boolean keepsItsCode(@Nullable String font) {
        var name = font == null ? "" : font.toLowerCase(Locale.ROOT);
        return name.startsWith(".vn")
                || name.startsWith("vni-")
                || name.startsWith("vps ")
                || name.contains("symbol")
                || name.contains("dings");
    }

    private List<Text> texts() {
        var found = new ClassFinder(Text.class);
        new TraversalUtil(docx.getMainDocumentPart().getContent(), found);
        return found.results.stream().filter(Text.class::isInstance).map(Text.class::cast).toList();
    }

    private static void compose(Text text) {
        text.setValue(Normalizer.normalize(text.getValue(), Normalizer.Form.NFC));
    }
}
