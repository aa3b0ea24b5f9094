package vn.vankho.intake.pdf;

import java.util.List;

/// What a PDF page draws, in the order of the file.
///
/// @param width of the page as shown, in points
/// @param images where images stand
/// @param pictureDpi the resolution of the largest image, 0 without any
/// @param unmapped how many characters are drawn of which the file does not say what they are
/// @param rules the pieces of the lines along and across the page
record PageContent(
        double width,
        double height,
        List<Glyph> glyphs,
        List<Box> images,
        double pictureDpi,
        int unmapped,
        List<Rule> rules) {

    private static final double PICTURE_OF_PAGE = 0.5;
    private static final int A_HANDFUL = 150;

    /// The share of the page that is covered by images; strips of one scan count together.
    double imageCover() {
        var covered = images.stream().mapToDouble(Box::area).sum();
        return Math.min(1, covered / (width * height));
    }

    /// Whether the page is a scan, be it with an OCR layer: what is seen is a picture.
    boolean isScan() {
        var visible = glyphs.stream().filter(glyph -> !glyph.invisible()).count();
        return imageCover() > PICTURE_OF_PAGE && (visible < A_HANDFUL || imageCover() > 0.9);
    }

    /// The share of drawn characters of which nobody knows what they are.
    double unmappedShare() {
        return unmapped == 0 ? 0 : (double) unmapped / (unmapped + glyphs.size());
    }
}
