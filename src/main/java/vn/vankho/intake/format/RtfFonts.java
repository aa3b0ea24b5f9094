package vn.vankho.intake.format;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.vankho.vietnamese.LegacyEncoding;

/// The font table of an RTF file, and the character sets that come with the fonts.
final class RtfFonts {

    private static final Charset WESTERN = Charset.forName("windows-1252");

    private static final class Font {
        private final StringBuilder name = new StringBuilder();
        private int charset = 1;
    }

    private final Map<Integer, Font> fonts = new HashMap<>();
    private Charset document = WESTERN;
    private Font open = new Font();

    /// Begins the entry of a font.
    void define(int number) {
        open = fonts.computeIfAbsent(number, n -> new Font());
    }

    void defineCharset(int charset) {
        open.charset = charset;
    }

    void nameCharacter(int character) {
        open.name.append((char) character);
    }

    /// The document's own code page, `\ansicpg`.
    void codePage(int number) {
        document = number == 65001 ? StandardCharsets.UTF_8 : charset("windows-" + number);
    }

    void charsetName(String name) {
        document = charset(name);
    }

    /// The name without the semicolon that ends it in the table.
    @Nullable String name(int number) {
        var font = fonts.get(number);
        return font == null ? null : font.name.toString().replace(";", "").strip();
    }

    /// In the fonts of old the codes are what they are, whatever the table says of a character set.
    Charset charset(int number) {
        var font = fonts.get(number);
        if (font == null) {
            return document;
        }
        return LegacyEncoding.ofFont(name(number)).isPresent() ? WESTERN : ofNumber(font.charset);
    }

    boolean isSymbol(int number) {
        var font = fonts.get(number);
        return font != null && font.charset == 2;
    }

    private Charset ofNumber(int charset) {
        return switch (charset) {
            case 0 -> WESTERN;
            case 77 -> charset("x-MacRoman");
            case 128 -> charset("windows-31j");
            case 129 -> charset("x-windows-949");
            case 134 -> charset("GBK");
            case 136 -> charset("Big5");
            case 161 -> charset("windows-1253");
            case 162 -> charset("windows-1254");
            case 163 -> charset("windows-1258");
            case 177 -> charset("windows-1255");
            case 178 -> charset("windows-1256");
            case 186 -> charset("windows-1257");
            case 204 -> charset("windows-1251");
            case 222 -> charset("x-windows-874");
            case 238 -> charset("windows-1250");
            default -> document;
        };
    }

    private static Charset charset(String name) {
        return Charset.isSupported(name) ? Charset.forName(name) : WESTERN;
    }
}
