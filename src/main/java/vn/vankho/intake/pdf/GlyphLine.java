package vn.vankho.intake.pdf;

import java.util.List;

/// The glyphs of one line, word by word.
///
/// @param em the size of its largest letter
record GlyphLine(List<List<Glyph>> words, double em) {

    /// How many words the file's own order would tear apart.
    long brokenInFile() {
        return words.stream().filter(GlyphLine::isBroken).count();
    }

    private static boolean isBroken(List<Glyph> word) {
        for (var i = 1; i < word.size(); i++) {
            if (Math.abs(word.get(i).order() - word.get(i - 1).order()) > 2) {
                return true;
            }
        }
        return false;
    }
}
