package vn.vankho.intake.pdf;

import java.util.Locale;
import java.util.regex.Pattern;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDFontDescriptor;
import org.jspecify.annotations.Nullable;
import vn.vankho.document.Layout.Run;

/// How a glyph is drawn.
///
/// @param face the name of the typeface, without the mark of a subset and without weight and slant;
///     [Run#NAMELESS] where the file has no real name for it
/// @param colour red, green and blue, eight bits each
record Ink(String face, boolean bold, boolean italic, int colour) {

    static final Ink UNKNOWN = new Ink(Run.NAMELESS, false, false, 0);

    private static final int HEAVY = 600;
    private static final Pattern SUBSET = Pattern.compile("^[A-Z]{6}\\+");

    /// Names that programs make up where they do not pass the real one on.
    private static final Pattern MADE_UP =
            Pattern.compile("(?i)|(?:cidfont\\+?)?[a-z]{0,3}[-+_]?\\d{1,6}|f\\d.*|t3.*|font\\d*");

    private static final Pattern STYLE =
            Pattern.compile(
                    "(?i)[-, ]?(?:semi|demi|extra)?(?:bold|italic|oblique|regular|roman(?=$|mt))+(?:mt)?");

    /// What PDF writers put for Times New Roman: other names of it, and typefaces of its measure.
    private static final Pattern TIMES =
            Pattern.compile(
                    "(?i)times ?new ?roman.*|times(?:-roman)?|tinos|liberation ?serif|nimbus ?rom.*"
                            + "|freeserif|thorndale.*");

    static Ink of(PDFont font) {
        var name = font.getName() == null ? "" : SUBSET.matcher(font.getName()).replaceFirst("");
        var plain = name.replace("#2e", ".").replace("#20", " ").strip();
        if (MADE_UP.matcher(plain).matches()) {
            return UNKNOWN;
        }
        var lower = plain.toLowerCase(Locale.ROOT);
        var descriptor = font.getFontDescriptor();
        return new Ink(
                face(plain),
                lower.contains("bold") || isHeavy(descriptor),
                lower.contains("italic") || lower.contains("oblique") || isSlanted(descriptor),
                0);
    }

    private static String face(String name) {
        var face = STYLE.matcher(name).replaceAll("").strip();
        return TIMES.matcher(face).matches() ? "Times New Roman" : face;
    }

    private static boolean isHeavy(@Nullable PDFontDescriptor descriptor) {
        return descriptor != null
                && (descriptor.isForceBold() || descriptor.getFontWeight() >= HEAVY);
    }

    private static boolean isSlanted(@Nullable PDFontDescriptor descriptor) {
        return descriptor != null && (descriptor.isItalic() || descriptor.getItalicAngle() != 0);
    }

    /// @param heavier whether the outline is drawn as well, to make it bold
    /// @param slanted whether the letters are drawn aslant
    Ink drawn(boolean heavier, boolean slanted, int inColour) {
        return new Ink(face, bold || heavier, italic || slanted, inColour);
    }
}
