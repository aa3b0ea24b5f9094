package vn.vankho.intake.pdf;

import java.util.regex.Pattern;

/// Mends the few slips of OCR that can have been only one thing. Nothing is guessed: a misread
/// digit stays misread, for a clerk to see.
final class OcrSlips {

    /// `0,2%o` for `0,2‰`: no letter follows a percent sign.
    private static final Pattern PER_MILLE = Pattern.compile("(?<=\\d)%[oO0](?![\\p{L}\\d])");

    /// The same in a cell of its own, where a unit stands.
    private static final Pattern PER_MILLE_ALONE = Pattern.compile("%[oO0]");

    /// `ĐÐU` for `ĐU`: the same letter seen twice, once as its Icelandic look-alike.
    private static final Pattern TWICE_D = Pattern.compile("ĐÐ|ÐĐ");

    /// `5⁄5` with a fraction slash.
    private static final char FRACTION_SLASH = '⁄';

    private OcrSlips() {}

    static String mended(String word) {
        if (PER_MILLE_ALONE.matcher(word).matches()) {
            return "‰";
        }
        var mended = PER_MILLE.matcher(word).replaceAll("‰");
        return TWICE_D.matcher(mended).replaceAll("Đ").replace(FRACTION_SLASH, '/');
    }
}
