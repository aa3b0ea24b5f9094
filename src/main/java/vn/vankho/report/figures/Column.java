package vn.vankho.report.figures;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What a column of a table says, by the words of its head.
///
/// @param period the year or part of a year that the head names, or null
/// @param unit the unit that the head names, or null
record Column(Kind kind, @Nullable String period, @Nullable String unit) {

    enum Kind {
        ORDER,
        NAME,
        UNIT,
        PLAN,
        ACTUAL,
        PERCENT_OF_PLAN,
        PERCENT_OF_SAME_PERIOD,
        CHANGE,
        PERCENT_CHANGE,
        OTHER
    }

    private static final Pattern ORDER = Pattern.compile("(?:s?tt|số tt|số thứ tự|tt)\\.?");
    private static final Pattern UNIT =
            Pattern.compile("đvt|đơn vị tính|đơn vị|đ\\.?v\\.?\\s?tính|đv|đ\\.v\\.t");
    private static final Pattern NAME =
            Pattern.compile(
                    "(?:tên )?(?:các )?(?:chỉ tiêu|nội dung|danh mục|khoản mục|hạng mục|lĩnh"
                            + " vực|mục tiêu|diễn giải|tiêu chí|loại|ngành|cây trồng|vật nuôi|nhiệm"
                            + " vụ|nguồn thu|nguồn vốn|các khoản)(?! (?:kế hoạch|giao|năm|kh)).{0,60}");
    private static final Pattern SETS = Pattern.compile("(?:các )?(?:chỉ tiêu|mục tiêu)(?!\\p{L})");
    private static final Pattern RATIO =
            Pattern.compile(
                    "%|tỷ lệ|tỉ lệ|so sánh|so với|/kh|/ kh|kh/|mức độ hoàn thành|phần"
                            + " trăm|(?<!\\d)/\\h?(?:th|uth|ưth|năm|dt)");
    private static final Pattern PLAN =
            Pattern.compile(
                    "(?<!\\p{L})(?:kế hoạch|kh|chỉ tiêu giao|chỉ tiêu|dự toán|dt|nghị quyết|nq|mục"
                            + " tiêu|giao|dự kiến)(?!\\p{L})");
    private static final Pattern ACTUAL =
            Pattern.compile(
                    "(?<!\\p{L})(?:thực hiện|th|ước thực hiện|ước th|ưth|uth|ước|kết quả|đạt"
                            + " được|đạt|lũy kế|luỹ kế|quyết toán|số lượng|giá trị|hiện trạng|đã thực"
                            + " hiện|số liệu)(?!\\p{L})");
    private static final Pattern SAME =
            Pattern.compile("(?<!\\p{L})(?:cùng kỳ|ck|năm trước|năm ngoái|cùng kì)(?!\\p{L})");
    private static final Pattern CHANGE = Pattern.compile("tăng|giảm|chênh lệch|\\+/-|\\+, ?-|±");
    private static final Pattern YEAR = Pattern.compile("(?<!\\d)((?:19|20)\\d\\d)(?!\\d)");
    private static final Pattern IN_PARENTHESES = Pattern.compile("\\(([^()]{1,30})\\)");

    static Column of(List<String> head, Periods periods, int year) {
        var low = String.join(" ", head).toLowerCase(Locale.ROOT).strip();
        if (ORDER.matcher(low).matches()) {
            return new Column(Kind.ORDER, null, null);
        }
        if (UNIT.matcher(low).matches()) {
            return new Column(Kind.UNIT, null, null);
        }
        return new Column(kind(low, year), period(low, periods), unit(low));
    }

    /// Of a head that would do for names where another column has them: *Nội dung*, *Mục tiêu
    /// 2024*.
    static Column notName(List<String> head, Periods periods) {
        var low = String.join(" ", head).toLowerCase(Locale.ROOT).strip();
        var kind = SETS.matcher(low).lookingAt() ? Kind.PLAN : Kind.OTHER;
        return new Column(kind, period(low, periods), unit(low));
    }

    private static Kind kind(String low, int year) {
        if (low.contains("ghi chú") || low.isEmpty()) {
            return Kind.OTHER;
        }
        if (NAME.matcher(low).matches() && !ACTUAL.matcher(low).find()) {
            return Kind.NAME;
        }
        boolean ratio = RATIO.matcher(low).find();
        if (CHANGE.matcher(low).find()) {
            return change(low, year);
        }
        if (ratio) {
            return ratio(low, year);
        }
        if (SAME.matcher(low).find()) {
            return Kind.OTHER;
        }
        var plan = PLAN.matcher(low);
        var actual = ACTUAL.matcher(low);
        boolean reached = actual.find();
        if (plan.find()
                && (!reached || (plan.start() < actual.start() && !low.contains("thực hiện")))) {
            return Kind.PLAN;
        }
        if (reached || low.matches("(?:năm |tháng |quý )?[\\divx/ ]{1,9}(?:năm \\d{4})?")) {
            return Kind.ACTUAL;
        }
        return Kind.OTHER;
    }

    // A change against the plan is no change in time.
    private static Kind change(String low, int year) {
        boolean before = YEAR.matcher(low).results().anyMatch(y -> isBefore(y.group(1), year));
        if (!before && !SAME.matcher(low).find()) {
            return Kind.OTHER;
        }
        return low.contains("%") ? Kind.PERCENT_CHANGE : Kind.CHANGE;
    }

    private static boolean isBefore(String named, int year) {
        return year > 0 && Integer.parseInt(named) < year;
    }

    // Against what: this year's plan, the year before, or something that no field holds.
    private static Kind ratio(String low, int year) {
        var years = YEAR.matcher(low).results().map(y -> Integer.valueOf(y.group(1))).toList();
        boolean future = years.stream().anyMatch(y -> year > 0 && y > year);
        if (future) {
            return Kind.OTHER;
        }
        boolean before = years.stream().anyMatch(y -> year > 0 && y == year - 1);
        if (SAME.matcher(low).find() || before) {
            return Kind.PERCENT_OF_SAME_PERIOD;
        }
        return PLAN.matcher(low).find() || low.contains("hoàn thành") || low.contains("đạt")
                ? Kind.PERCENT_OF_PLAN
                : low.matches(".*(?:tỷ lệ|so sánh|thực hiện).*%.*|%.*(?:thực hiện|th).*")
                        ? Kind.PERCENT_OF_PLAN
                        : Kind.OTHER;
    }

    private static @Nullable String period(String low, Periods periods) {
        var named = periods.period(low);
        if (named != null) {
            return named;
        }
        var year = YEAR.matcher(low);
        return year.find() ? year.group(1) : null;
    }

    private static @Nullable String unit(String low) {
        var found = IN_PARENTHESES.matcher(low);
        while (found.find()) {
            var unit = Units.of(found.group(1));
            if (unit != null) {
                return unit;
            }
        }
        return null;
    }

    int year() {
        return period == null ? 0 : Integer.parseInt(period.substring(0, 4));
    }
}
