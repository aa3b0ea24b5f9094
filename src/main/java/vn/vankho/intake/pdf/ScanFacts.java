package vn.vankho.intake.pdf;

/// How a paper was scanned.
///
/// @param pdf whether the file is a PDF, not a mere picture
/// @param archival whether it says that it holds PDF/A
/// @param text whether every scanned page has its words in it
/// @param dpi the lowest resolution of a scanned page; 0 where it is not known
/// @param bits the fewest of a point of one: 1 for black and white, 24 for colour; 0 where unknown
public record ScanFacts(boolean pdf, boolean archival, boolean text, int dpi, int bits) {}
