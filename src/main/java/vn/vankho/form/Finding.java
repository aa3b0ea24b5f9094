package vn.vankho.form;

/// What a rule of form found.
///
/// @param code the rule, such as `N02`
/// @param page from 1
/// @param place which component of the document, in Vietnamese, such as *Số, ký hiệu*
/// @param found the words as they stand, empty if something is not there
/// @param expected what the decree asks for
/// @param message a sentence in Vietnamese for the clerk
public record Finding(
        String code,
        Severity severity,
        int page,
        String place,
        String found,
        String expected,
        String message) {

    Finding as(Severity other, String remark) {
        return new Finding(code, other, page, place, found, expected, message + remark);
    }
}
