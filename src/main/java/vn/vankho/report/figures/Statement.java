package vn.vankho.report.figures;

import java.util.List;
import vn.vankho.vietnamese.Quantity;

/// A sentence, or the part of one up to a semicolon, or what stands in parentheses.
///
/// @param low the passage in small letters, with blanks where parentheses hold numbers of their own
/// @param numbers what measures something in it
/// @param nested whether it stands in parentheses
/// @param opens whether a sentence or an item begins with it
record Statement(
        String low, int from, int to, List<Quantity> numbers, boolean nested, boolean opens) {

    String words() {
        return low.substring(from, to);
    }
}
