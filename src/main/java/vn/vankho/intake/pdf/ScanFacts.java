package vn.vankho.intake.pdf;

import java.util.List;

/// How a paper was scanned.
///
/// @param pdf whether the file is a PDF, not a mere picture
/// @param archival whether it says that it holds PDF/A
/// @param text whether every scanned page has its words in it
/// @param dpi the lowest resolution of a scanned page; 0 where it is not known
/// @param bits the fewest of a point of one: 1 for black and white, 24 for colour; 0 where unknown
/// @param scanned how many pages are pictures of paper
/// @param grey whether one of them is in shades of grey, or black and white
/// @param version of the PDF, such as 1.4; 0 for a mere picture
/// @param signatures how many digital signatures the file's form names
/// @param shown what they show on the first page
public record ScanFacts(
        boolean pdf,
        boolean archival,
        boolean text,
        int dpi,
        int bits,
        int scanned,
        boolean grey,
        double version,
        int signatures,
        List<ShownSignature> shown) {

    public ScanFacts {
        shown = List.copyOf(shown);
    }
}
