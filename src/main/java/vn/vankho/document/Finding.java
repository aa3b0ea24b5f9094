package vn.vankho.document;

/// What a check found in a document: a slip of form, or of arithmetic.
///
/// @param code the rule, such as `N02`
/// @param page from 1
/// @param place which component of the document, in Vietnamese, such as *Số, ký hiệu*
/// @param found the words as they stand, empty if something is not there
/// @param expected what the decree, or the sum, asks for
/// @param message a sentence in Vietnamese for the clerk
public record Finding(
        String code,
        Severity severity,
        int page,
        String place,
        String found,
        String expected,
        String message) {

    /// The same finding with another weight, and the reason for it behind the sentence.
    public Finding as(Severity other, String remark) {
        return new Finding(code, other, page, place, found, expected, message + remark);
    }
}
