package vn.vankho.vietnamese;

import java.util.regex.Pattern;

/// The forms of numbers that measure nothing: dates, years, symbols of documents, labels.
final class NumberForms {

    static final Pattern FULL_DATE =
            Pattern.compile(
                    "\\d{1,2}\\h?([/.-])\\h?\\d{1,2}\\h?\\1\\h?\\d{4}(?!\\d)|"
                            + "\\d{1,2}\\h?tháng\\h?\\d{1,2}(?:\\h?năm\\h?\\d{4})?(?!\\d)");
    static final Pattern MONTH =
            Pattern.compile("(?:0?[1-9]|1[0-2])\\h?/\\h?(?:19|20)\\d\\d(?![\\d.,]\\d|\\d)");
    static final Pattern DAY =
            Pattern.compile(
                    "(?:0?[1-9]|[12]\\d|3[01])\\h?/\\h?(?:0?[1-9]|1[0-2])(?![\\d/.,]\\d|\\d)");
    static final Pattern YEARS =
            Pattern.compile("(?:19|20)\\d\\d(?:\\h?[-–/]\\h?(?:19|20)\\d\\d)?(?![\\d%]|[.,]\\d)");
    static final Pattern DIGITS_OF_YEAR = Pattern.compile("\\d{4}");
    static final Pattern PER_ONE = Pattern.compile("(?:0?1|100|10{0,2}\\.?000)\\h?(?=\\p{L})");
    // "giá trị sản phẩm trên 1 ha", "bác sĩ trên 10.000 dân": the base of a rate.
    static final Pattern BASE =
            Pattern.compile(
                    "(?iu)0?1 ?(?:ha|héc ta|hecta|m2|m²|km2|km²|sào|hộ|người|đơn vị|vạn"
                            + " dân)(?!\\p{L})|10{2,5} ?(?:dân|trẻ|người)(?!\\p{L})|10{0,2}\\.000"
                            + " ?(?:dân|trẻ|người dân)(?!\\p{L})");
    static final Pattern SYMBOL =
            Pattern.compile(
                    "\\d{1,6}\\p{L}?\\h?(?:/\\h?(?:19|20)\\d\\d)?\\h?(?:/\\h?\\p{Lu}{1,8}(?=[\\p{Lu}\\d\\h–-])"
                            + "|-\\p{Lu}{2,8}/)[\\p{L}\\d-]{0,16}(?:\\h?[–-]\\h?\\p{Lu}{2,10})?");
    static final Pattern ITEM =
            Pattern.compile(
                    "\\d{1,3}(?:\\.\\d{1,2}){0,4}(?:\\h?[./)](?=\\h|\\p{L}|$)|\\h(?=\\p{Lu}))");
    static final Pattern MONTHS_OF_YEAR =
            Pattern.compile(
                    "(?iu)\\d{1,2}\\h+tháng(?:\\h+(?:đầu|cuối|của)?\\h*năm|/\\d{4})(?!\\p{L})");
    static final Pattern CLOCK =
            Pattern.compile("(?u)\\d{1,2}[hg]\\d{2}(?![\\p{L}\\d])|\\d{1,2}:\\d{2}(?!\\d)");
    static final Pattern PHONE =
            Pattern.compile("0\\d{1,4}[. ]?\\d{3}[. ]?\\d{3,4}(?![\\d.,]\\d|\\d)");

    private NumberForms() {}
}
