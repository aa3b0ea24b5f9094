package vn.vankho.drafting.forward;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.vankho.office.Body;
import vn.vankho.office.Letterhead;
import vn.vankho.report.forward.OfficeThen;

/// What the office's data say for the day of the new report.
///
/// @param then for the report itself
/// @param head null where nobody has said whose report it is
/// @param superior the body above on that day, such as *UBND tỉnh Thái Nguyên*; null if unknown
/// @param sisters after a merger, the bodies that the office came from but for the one that issued
///     the earlier report
/// @param questions what the office's data leave open, sentences in Vietnamese
record OfficeFound(
        OfficeThen then,
        @Nullable Letterhead head,
        @Nullable String superior,
        List<Body> sisters,
        List<String> questions) {

    OfficeFound {
        sisters = List.copyOf(sisters);
        questions = List.copyOf(questions);
    }
}
