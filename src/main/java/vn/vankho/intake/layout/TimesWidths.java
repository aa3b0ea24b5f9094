package vn.vankho.intake.layout;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import vn.vankho.document.Layout.Run;
import vn.vankho.vietnamese.Fold;

/// How wide words are in Times. A letter with marks is as wide as without.
final class TimesWidths {

    private static final PDType1Font BOLD = new PDType1Font(Standard14Fonts.FontName.TIMES_BOLD);
    private static final PDType1Font ROMAN = new PDType1Font(Standard14Fonts.FontName.TIMES_ROMAN);
    private static final int HALF_POINTS_TO_TWIPS = 10;
    private static final int LONGEST = 400; // characters; what is longer breaks anyway
    private static final double HORN = 50; // ơ and ư are a little wider than o and u

    private TimesWidths() {}

    static int of(Iterable<Run> runs) {
        double width = 0;
        for (var run : runs) {
            width += width(run);
        }
        return (int) Math.round(width);
    }

    private static double width(Run run) {
        var text = run.capitals() ? run.text().toUpperCase(Locale.ROOT) : run.text();
        double units = 0;
        for (char c : text.substring(0, Math.min(LONGEST, text.length())).toCharArray()) {
            units += units(c, run.bold());
        }
        return units / 1000 * run.size() * HALF_POINTS_TO_TWIPS;
    }

    private static double units(char c, boolean bold) {
        var plain = Fold.unmarked(String.valueOf(c));
        if (plain.length() != 1 || plain.charAt(0) > 0x7e || plain.charAt(0) < 0x20) {
            return c < 0x20 ? 0 : 500;
        }
        char shape =
                Character.isUpperCase(c) ? Character.toUpperCase(plain.charAt(0)) : plain.charAt(0);
        try {
            double units = (bold ? BOLD : ROMAN).getWidth(shape);
            return "ơưƠƯ".indexOf(c) >= 0 ? units + HORN : units;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
