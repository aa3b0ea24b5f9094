package vn.vankho.drafting.typeface;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/// Tinos: the measures of Times New Roman, and every Vietnamese letter.
public final class Tinos {

    private static final List<String> STYLES = List.of("Regular", "Bold", "Italic", "BoldItalic");
    private static final Map<String, Measures> MEASURES = new ConcurrentHashMap<>();

    private Tinos() {}

    /// How wide a text is on one line, in twentieths of a point.
    ///
    /// @param halfPoints the size of the letters, as Word counts it
    public static double width(String text, boolean bold, boolean italic, int halfPoints) {
        var style = bold ? (italic ? "BoldItalic" : "Bold") : italic ? "Italic" : "Regular";
        return MEASURES.computeIfAbsent(style, Measures::read).em(text) * halfPoints * 10;
    }

    private record Measures(TrueTypeFont font, CmapLookup letters, int unitsPerEm) {

        static Measures read(String style) {
            try {
                var font = new TTFParser().parse(new RandomAccessReadBuffer(bytes(style)));
                return new Measures(font, font.getUnicodeCmapLookup(), font.getUnitsPerEm());
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
        }

        /// The font reads its tables from one place in its file, so only one thread may ask.
        synchronized double em(String text) {
            return text.codePoints()
                    .mapToDouble(letter -> advance(letters.getGlyphId(letter)))
                    .sum();
        }

        private double advance(int glyph) {
            try {
                return (double) font.getAdvanceWidth(glyph) / unitsPerEm;
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
        }
    }

    /// The four font files, as files, since FOP reads no resources.
    public static List<Path> files() {
        try {
            var folder = Files.createTempDirectory("vankho-fonts");
            folder.toFile().deleteOnExit();
            var files = new ArrayList<Path>();
            for (var style : STYLES) {
                var file = folder.resolve("Tinos-" + style + ".ttf");
                Files.write(file, bytes(style));
                file.toFile().deleteOnExit();
                files.add(file);
            }
            return files;
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }

    private static byte[] bytes(String style) {
        var name = "/fonts/Tinos/Tinos-%s.ttf".formatted(style);
        try (var content = Tinos.class.getResourceAsStream(name)) {
            if (content == null) {
                throw new IllegalStateException(
                        "Font file " + name + " is missing from the product");
            }
            return content.readAllBytes();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
