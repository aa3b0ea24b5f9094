package vn.vankho.intake.pdf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPage;
import org.jspecify.annotations.Nullable;

/// Reads what the signatures on a page show. One that shows nothing has no place and is left out.
final class ShownSignatures {

    private static final int DEEPEST = 20;
    private static final double SAME_LINE = 0.5; // of the letters' height

    private ShownSignatures() {}

    static List<ShownSignature> on(PDPage page) throws IOException {
        var shown = new ArrayList<ShownSignature>();
        for (var annotation : page.getAnnotations()) {
            if (isSigned(annotation.getCOSObject())) {
                var content = PageScanner.scanStamp(page, annotation);
                if (!content.glyphs().isEmpty() || !content.images().isEmpty()) {
                    shown.add(of(content));
                }
            }
        }
        return shown;
    }

    /// A widget of a signature field that holds a signature; the field may stand above it.
    private static boolean isSigned(COSDictionary widget) {
        return COSName.SIG.equals(above(widget, COSName.FT))
                && above(widget, COSName.V) instanceof COSDictionary;
    }

    private static @Nullable Object above(COSDictionary widget, COSName key) {
        COSDictionary node = widget;
        for (int depth = 0; node != null && depth < DEEPEST; depth++) {
            var value = node.getDictionaryObject(key);
            if (value != null) {
                return value;
            }
            node = node.getCOSDictionary(COSName.PARENT);
        }
        return null;
    }

    private static ShownSignature of(PageContent content) {
        var boxes = new ArrayList<>(content.images());
        content.glyphs().forEach(glyph -> boxes.add(glyph.box()));
        var box = Box.around(boxes);
        var letters = content.glyphs().stream().filter(glyph -> !glyph.isSpace()).toList();
        var first = letters.isEmpty() ? null : letters.getFirst();
        return new ShownSignature(
                text(content.glyphs()),
                box.middleX() / content.width(),
                box.middleY() / content.height(),
                !content.images().isEmpty(),
                first == null ? "" : first.ink().face(),
                letters.stream().mapToDouble(Glyph::size).max().orElse(0),
                letters.stream().map(Glyph::ink).allMatch(ShownSignatures::isPlain));
    }

    private static boolean isPlain(Ink ink) {
        return ink.colour() == 0 && !ink.bold() && !ink.italic();
    }

    private static String text(List<Glyph> glyphs) {
        var sorted = glyphs.stream().sorted(Comparator.comparingDouble(Glyph::baseline)).toList();
        var lines = new ArrayList<List<Glyph>>();
        for (var glyph : sorted) {
            boolean next =
                    lines.isEmpty()
                            || glyph.baseline() - lines.getLast().getFirst().baseline()
                                    > SAME_LINE * glyph.size();
            if (next) {
                lines.add(new ArrayList<>());
            }
            lines.getLast().add(glyph);
        }
        var text = new StringBuilder();
        for (var line : lines) {
            line.sort(Comparator.comparingDouble(Glyph::x));
            line.forEach(glyph -> text.append(glyph.text()));
            text.append('\n');
        }
        return text.toString().strip();
    }
}
