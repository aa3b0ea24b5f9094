package vn.vankho.intake.pdf;

/// One drawn character of a PDF page, as the page is shown.
///
/// @param text its Unicode text by the file's own account; several letters for a ligature
/// @param order its place in the file, which is not always the order of reading
/// @param x where its baseline starts
/// @param quarter how it is turned: so many quarter turns clockwise
/// @param advance how far the pen moves for it
/// @param ink its typeface and colour
/// @param invisible whether it is drawn without ink, as OCR layers are
record Glyph(
        String text,
        String font,
        int order,
        double x,
        double baseline,
        int quarter,
        double advance,
        double size,
        Ink ink,
        boolean invisible) {

    private static final double ASCENT = 0.75;
    private static final double HEIGHT = 0.95;

    boolean isSpace() {
        return text.chars().allMatch(c -> Character.isWhitespace(c) || Character.isSpaceChar(c));
    }

    /// A mark that belongs on the letter before it.
    boolean isMark() {
        var type = Character.getType(text.codePointAt(0));
        return type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK;
    }

    /// Where it stands, if its baseline starts here; for glyphs already turned upright.
    Box box() {
        return new Box(x, baseline - ASCENT * size, advance, HEIGHT * size);
    }

    double right() {
        return x + advance;
    }

    Glyph movedTo(double newX, double newBaseline) {
        return new Glyph(
                text, font, order, newX, newBaseline, quarter, advance, size, ink, invisible);
    }
}
