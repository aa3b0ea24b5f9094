package vn.vankho.intake.pdf;

/// What a digital signature shows on the first page.
///
/// @param text its words, a line each as they stand; empty where it shows none
/// @param right where its middle is from the left edge, as a share of the page's width
/// @param down where its middle is from the upper edge, as a share of the page's height
/// @param picture whether it shows a picture as well
/// @param face the typeface of its words, empty where the file does not name it
/// @param size of its words, in points; 0 without any
/// @param plain whether its words are black, upright and not bold
public record ShownSignature(
        String text,
        double right,
        double down,
        boolean picture,
        String face,
        double size,
        boolean plain) {}
