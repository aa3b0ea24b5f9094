package vn.vankho.report.figures;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.vankho.vietnamese.Quantity;
import vn.vankho.vietnamese.Quantity.Kind;

/// Tells what was planned from a share of the plan, where both are percentages.
final class PlannedRates {

    private static final Pattern RATE =
            Pattern.compile("(?:tỷ|tỉ) (?:lệ|suất|trọng)|độ che phủ|tốc độ|mức độ");
    private static final String GIVEN =
            "(?: (?:là|được|đã|giao|đề|đặt|ra|năm|\\d{4}|hđnd|của|xã|huyện|tỉnh)){0,5}";
    private static final Pattern LEADS_IN =
            Pattern.compile(
                    "(?:(?:so )?với )?(?:kế hoạch|kh|chỉ tiêu|mục tiêu|nghị quyết|nq)" + GIVEN);
    private static final Pattern BEFORE_ASIDE =
            Pattern.compile(
                    "(?:kế hoạch|kh|dự toán|chỉ tiêu|mục tiêu|nghị quyết)" + GIVEN + "\\h*");
    private static final int BACK = 60;

    private PlannedRates() {}

    /// *Tỷ lệ … đạt 92,5% so với kế hoạch 91%*: a rate and the rate that was planned.
    ///
    /// @param next the number behind it in the sentence, or null
    static boolean isBesidePlan(String name, Quantity number, Gap behind, @Nullable Quantity next) {
        return next != null
                && number.kind() == next.kind()
                && (number.kind() == Kind.PERCENT || number.kind() == Kind.PERMILLE)
                && RATE.matcher(Passage.low(name)).lookingAt()
                && leadsIn(behind.tail());
    }

    /// Whether these words lead in to what was planned.
    static boolean leadsIn(String words) {
        return LEADS_IN.matcher(words.strip()).matches();
    }

    /// *bằng 98% kế hoạch (2.500 con)*
    ///
    /// @param low the passage in small letters
    /// @param aside where what stands in parentheses begins
    static boolean isPlanBefore(String low, int aside) {
        var before = low.substring(Math.max(0, aside - BACK), Math.max(0, aside - 1));
        var plan = BEFORE_ASIDE.matcher(before);
        while (plan.find()) {
            if (plan.end() == before.length()) {
                return true;
            }
        }
        return false;
    }
}
