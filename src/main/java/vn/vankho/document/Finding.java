package vn.vankho.document;

import org.jspecify.annotations.Nullable;

/// What a check found in a document: a slip of form, or of arithmetic.
///
/// @param code the rule, such as `N02`
/// @param page from 1; [PageText#UNKNOWN] where nobody knows on which page it stands
/// @param place which component of the document, in Vietnamese, such as *Số, ký hiệu*
/// @param found the words as they stand, empty if something is not there
/// @param expected what the decree, or the sum, asks for
/// @param message a sentence in Vietnamese for the clerk
/// @param evidence where the words stand in the reading's text, to highlight them; null where the
///     check knows only the page
public record Finding(
        String code,
        Severity severity,
        int page,
        String place,
        String found,
        String expected,
        String message,
        @Nullable Evidence evidence) {

    /// A finding of which only the page is known.
    public Finding(
            String code,
            Severity severity,
            int page,
            String place,
            String found,
            String expected,
            String message) {
        this(code, severity, page, place, found, expected, message, null);
    }

    /// The same finding with another weight, and the reason for it behind the sentence.
    public Finding as(Severity other, String remark) {
        return new Finding(code, other, page, place, found, expected, message + remark, evidence);
    }

    /// The same finding on another page, or on none that is known.
    public Finding on(int otherPage) {
        return new Finding(code, severity, otherPage, place, found, expected, message, evidence);
    }
}
