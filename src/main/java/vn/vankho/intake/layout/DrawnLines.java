package vn.vankho.intake.layout;

import java.util.regex.Pattern;
import org.docx4j.XmlUtils;
import org.docx4j.wml.PPr;
import org.docx4j.wml.R;
import org.docx4j.wml.STBorder;
import org.jspecify.annotations.Nullable;
import vn.vankho.document.Layout.DrawnLine;

/// Lines that are drawn: a shape, the border of a paragraph, or a row of underscores.
final class DrawnLines {

    private static final Pattern SHAPE =
            Pattern.compile(
                    "prst=\"(?:line|straightConnector1)\"|<v:line\\b|<v:shape[^>]{0,400}#_x0000_t32");
    private static final Pattern EXTENT =
            Pattern.compile("<wp:extent\\b[^>]{0,80}\\bcx=\"(\\d{1,9})\"");
    private static final Pattern VML_ENDS =
            Pattern.compile(
                    "from=\"(-?[\\d.]{1,9})pt,[^\"]{0,30}\"[^>]{0,200}to=\"(-?[\\d.]{1,9})pt,");
    private static final Pattern UNDERSCORES = Pattern.compile("[_‗─–—-]{5,80}");
    private static final int EMU_A_TWIP = 635;
    private static final int TWIPS_A_POINT = 20;
    private static final int LARGEST_DRAWING = 20_000; // characters; a line is no larger

    private DrawnLines() {}

    /// @param room how long a border of this paragraph is
    static @Nullable DrawnLine ofBorder(PPr paragraph, int room) {
        var borders = paragraph.getPBdr();
        var below = borders == null ? null : borders.getBottom();
        var above = borders == null ? null : borders.getTop();
        return isDrawn(below == null ? null : below.getVal())
                        || isDrawn(above == null ? null : above.getVal())
                ? new DrawnLine(room, false)
                : null;
    }

    private static boolean isDrawn(@Nullable STBorder border) {
        return border != null && border != STBorder.NONE && border != STBorder.NIL;
    }

    /// @param text of the paragraph, and its width
    static @Nullable DrawnLine ofText(String text, int width) {
        return UNDERSCORES.matcher(text.strip()).matches() ? new DrawnLine(width, false) : null;
    }

    static @Nullable DrawnLine ofShape(R run) {
        var xml = XmlUtils.marshaltoString(run);
        if (xml.length() > LARGEST_DRAWING || !SHAPE.matcher(xml).find()) {
            return null;
        }
        var extent = EXTENT.matcher(xml);
        if (extent.find()) {
            return new DrawnLine(Integer.parseInt(extent.group(1)) / EMU_A_TWIP, true);
        }
        var ends = VML_ENDS.matcher(xml);
        return new DrawnLine(ends.find() ? points(ends.group(2)) - points(ends.group(1)) : 0, true);
    }

    private static int points(String number) {
        return (int) Math.round(Double.parseDouble(number) * TWIPS_A_POINT);
    }
}
