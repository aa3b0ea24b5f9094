package vn.vankho.register.print;

import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.font.FontRenderContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/// Tinos, as the stamp is drawn in it: it has every Vietnamese letter and the measures of Times New
/// Roman.
final class StampFont {

    private static final FontRenderContext EXACT = new FontRenderContext(null, true, true);

    private static final StampFont REGULAR = new StampFont("Regular");
    private static final StampFont BOLD = new StampFont("Bold");

    private final Font font;

    private StampFont(String style) {
        try (var content = file(style)) {
            font = Font.createFont(Font.TRUETYPE_FONT, content);
        } catch (FontFormatException | IOException broken) {
            throw new IllegalStateException("The product's typeface cannot be read", broken);
        }
    }

    static InputStream file(boolean bold) {
        return file(bold ? "Bold" : "Regular");
    }

    private static InputStream file(String style) {
        var content = StampFont.class.getResourceAsStream("/fonts/Tinos/Tinos-" + style + ".ttf");
        if (content == null) {
            throw new UncheckedIOException(new IOException("Tinos is missing from the product"));
        }
        return content;
    }

    static Font of(boolean bold) {
        return (bold ? BOLD : REGULAR).font;
    }

    /// How wide a text is, in the unit of the size.
    static double width(String text, boolean bold, double size) {
        return of(bold).deriveFont(100f).getStringBounds(text, EXACT).getWidth() * size / 100;
    }
}
