package vn.vankho.intake.layout;

import java.math.BigInteger;
import org.docx4j.model.PropertyResolver;
import org.docx4j.openpackaging.exceptions.Docx4JException;
import org.docx4j.openpackaging.packages.WordprocessingMLPackage;
import org.docx4j.openpackaging.parts.ThemePart;
import org.docx4j.wml.BooleanDefaultTrue;
import org.docx4j.wml.CTTblPrBase;
import org.docx4j.wml.PPr;
import org.docx4j.wml.RFonts;
import org.docx4j.wml.RPr;
import org.docx4j.wml.STTheme;
import org.docx4j.wml.TblPr;
import org.docx4j.wml.UnderlineEnumeration;
import org.jspecify.annotations.Nullable;
import vn.vankho.document.Layout.Run;

/// How runs and paragraphs look once styles, theme and defaults have spoken.
final class Looks {

    private static final int WORDS_OWN_SIZE = 20; // half-points, where nothing says more

    private final PropertyResolver resolver;
    private final @Nullable ThemePart theme;

    Looks(WordprocessingMLPackage docx) throws Docx4JException {
        this.resolver = new PropertyResolver(docx);
        this.theme = docx.getMainDocumentPart().getThemePart();
    }

    PPr paragraph(@Nullable PPr own) {
        return DocxLayout.orEmpty(resolver.getEffectivePPr(own == null ? new PPr() : own));
    }

    CTTblPrBase table(@Nullable TblPr own) {
        var style = own == null ? null : resolver.getEffectiveTableStyle(own);
        return style == null || style.getTblPr() == null ? new CTTblPrBase() : style.getTblPr();
    }

    Run run(String text, @Nullable RPr own, @Nullable PPr paragraph) {
        var look =
                DocxLayout.orEmpty(
                        resolver.getEffectiveRPr(
                                DocxLayout.orEmpty(own), DocxLayout.orEmpty(paragraph)));
        return new Run(
                text,
                fonts(look.getRFonts(), text),
                look.getSz() == null ? WORDS_OWN_SIZE : number(look.getSz().getVal()),
                isOn(look.getB()),
                isOn(look.getI()),
                look.getU() != null && look.getU().getVal() != UnderlineEnumeration.NONE,
                isOn(look.getCaps()),
                colour(look));
    }

    boolean isHidden(@Nullable RPr own, @Nullable PPr paragraph) {
        var look = resolver.getEffectiveRPr(DocxLayout.orEmpty(own), DocxLayout.orEmpty(paragraph));
        return look != null && isOn(look.getVanish());
    }

    private String fonts(@Nullable RFonts fonts, String text) {
        if (fonts == null) {
            return "";
        }
        var plain = font(fonts.getAsciiTheme(), fonts.getAscii());
        var marked = font(fonts.getHAnsiTheme(), fonts.getHAnsi());
        boolean hasMarked = text.codePoints().anyMatch(c -> c > 0x7f);
        return !hasMarked || plain.equals(marked) ? plain : plain + "/" + marked;
    }

    private String font(@Nullable STTheme themed, @Nullable String name) {
        if (themed == null || theme == null) {
            return name == null ? "" : name;
        }
        try {
            var font = theme.getFontFromTheme(themed);
            return font == null ? "" : font;
        } catch (Docx4JException e) {
            throw new IllegalStateException("theme without fonts", e);
        }
    }

    private static @Nullable String colour(RPr look) {
        var colour = look.getColor() == null ? null : look.getColor().getVal();
        return colour == null || colour.equals("auto") ? null : colour;
    }

    static boolean isOn(@Nullable BooleanDefaultTrue property) {
        return property != null && property.isVal();
    }

    static int number(@Nullable BigInteger value) {
        return value == null ? 0 : value.intValue();
    }
}
