package vn.vankho.drafting.forward;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.vankho.office.Letterhead;
import vn.vankho.report.forward.OfficeThen;

/// What the office's data say for the day of the new report.
///
/// @param then for the report itself
/// @param head null where nobody has said whose report it is
/// @param superior the body above on that day, such as *UBND tỉnh Thái Nguyên*; null if unknown
/// @param questions what the office's data leave open, sentences in Vietnamese
record OfficeFound(
        OfficeThen then,
        @Nullable Letterhead head,
        @Nullable String superior,
        List<String> questions) {

    OfficeFound {
        questions = List.copyOf(questions);
    }
}
