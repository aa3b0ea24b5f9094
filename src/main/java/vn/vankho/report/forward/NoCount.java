package vn.vankho.report.forward;

import java.util.Set;
import java.util.regex.Pattern;
import vn.vankho.vietnamese.Quantity;

/// Tells numbers that count nothing of the period: years, ages, numbers that name something.
final class NoCount {

    private static final Set<String> TIMES =
            Set.of("năm", "tháng", "ngày", "tuổi", "giờ", "quý", "tuần", "phút", "thế kỷ");
    private static final Pattern NAMED =
            Pattern.compile(
                    "(?:du an|tieu du an|so|muc do|cap do|do tuoi|khoa|dieu|khoan|muc|tieu chi|nhom"
                            + "|hang|dot|khu|quoc lo|tinh lo|xom|thon|to|lop|phu luc|bieu|mau|hop"
                            + " phan|noi dung|lan thu|thu|cum|doan|hem|ngo|chuong|quyen|tap|phan"
                            + "|bac|vung|covid|phien|ky|khoi|km)\\h$");
    private static final Pattern YEARS =
            Pattern.compile("(?:19|20)\\d\\d\\h?[-–—]\\h?(?:19|20)\\d\\d");
    private static final Pattern PER_HUNDRED = Pattern.compile("\\d{1,3}/\\d{1,2}(?!\\d)");

    private NoCount() {}

    static boolean is(Quantity number, String text) {
        var unit = number.unit();
        var printed = text.substring(number.numberStart(), number.numberEnd());
        var before =
                Plain.before(
                        Plain.of(text.substring(0, number.numberStart())),
                        number.numberStart(),
                        20);
        boolean named = NAMED.matcher(before).find() && !before.endsWith(" so ") && isWord(before);
        boolean date =
                unit == null
                        && number.kind() == Quantity.Kind.RATIO
                        && PER_HUNDRED.matcher(printed).matches();
        return (unit != null && TIMES.contains(unit))
                || YEARS.matcher(printed).matches()
                || date
                || named;
    }

    // "tổng số 145" counts, "Dự án số 3" names.
    private static boolean isWord(String before) {
        return !before.endsWith("tong so ") && !before.endsWith("co so ");
    }
}
