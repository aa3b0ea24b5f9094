package vn.vankho.report.audit;

import org.jspecify.annotations.Nullable;
import vn.vankho.document.Severity;

/// What a check has to say of one place, before it is told as a finding.
///
/// @param start first character, an offset into the reading's whole text
/// @param end one past the last character
/// @param message a sentence in Vietnamese that shows the sum
/// @param severity where it differs from the check's own
record Remark(int start, int end, String expected, String message, @Nullable Severity severity) {

    Remark(int start, int end, String expected, String message) {
        this(start, end, expected, message, null);
    }
}
