package vn.vankho.intake.format;

/// Characters of the fonts Symbol and Wingdings, which programs write as private characters from
/// U+F000 on.
final class SymbolFont {

    private SymbolFont() {}

    /// What a character looks like; `•` for the many ornaments that nobody searches for.
    static int plain(int character) {
        return character < 0xF000 || character > 0xF0FF ? character : looksLike(character & 0xFF);
    }

    static String plain(String text) {
        var plain = new StringBuilder();
        text.codePoints().map(SymbolFont::plain).forEach(plain::appendCodePoint);
        return plain.toString();
    }

    private static int looksLike(int code) {
        return switch (code) {
            case 0x2D -> '-';
            case 0x6F, 0xA8, 0x71 -> '□';
            case 0xA7, 0x6E -> '▪';
            case 0xD8 -> '➢';
            case 0xFB, 0xFD -> '✗';
            case 0xFC, 0xFE -> '✓';
            case 0xB3 -> '≥';
            case 0xA3 -> '≤';
            case 0xB1 -> '±';
            case 0xB4 -> '×';
            case 0xE0, 0xE8, 0xAE -> '→';
            default -> code >= 0x20 && code < 0x40 ? code : '•';
        };
    }
}
