package vn.vankho.vietnamese;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.vankho.vietnamese.Quantity.Kind;

/// Tells by its place what a number is that measures nothing: a date, a year, the number of a
/// document or of an item.
final class NumberPlace {

    /// @param word in small letters
    record Before(String word, int start) {}

    private static final int BACK = 24;
    private static final int AHEAD = 40;
    private static final double CERTAIN = 0.9;

    private static final Pattern LAST_WORD = Pattern.compile("(\\p{L}+)[\\h(:\"“]{0,3}$");
    private static final Pattern QUALIFIER =
            Pattern.compile(
                    "(?iu)(?<![\\p{L}])(trên|dưới|ước(?= đạt)|ước|hơn|gần|khoảng|xấp xỉ|ít nhất|tối"
                            + " thiểu|tối đa|không quá|chừng)(?: đạt| là)?\\h{1,2}$|([><≥≤~])\\h?$");

    private static final Set<String> TIMES = Set.of("ngày", "tháng", "năm");
    private static final Set<String> DATE_WORDS = Set.of("ngày", "tháng", "quý", "tuần", "mùng");
    private static final Set<String> FEAST_WORDS =
            Set.of("ngày", "dịp", "lễ", "tết", "giải", "niệm", "nhi", "từ", "đến", "trước", "hết");
    private static final Set<String> REACHING =
            Set.of("đạt", "được", "là", "có", "còn", "bằng", "với", "thành", "cho");
    private static final Set<String> ALWAYS_LABELS =
            Set.of(
                    "thứ", "điều", "khoản", "mục", "chương", "lục", "lộ", "định", "tư", "luật",
                    "ql");
    private static final Set<String> LABELS =
            Set.of(
                    "phần", "mẫu", "biểu", "bảng", "hình", "trang", "thửa", "án", "quyết", "chỉ",
                    "thị", "lớp", "khối", "khóa", "khoá", "kỳ", "loại", "hạng", "nhóm", "độ", "cấp",
                    "đoạn", "đợt", "lần", "vùng", "khu", "vực", "tổ", "thôn", "xóm", "bản", "ấp",
                    "đội", "km", "nghệ", "nghiệp", "đường", "quyển", "tập", "chí", "trình", "ca",
                    "vụ", "tuyến", "bước");
    private static final Set<String> BEFORE_COUNT =
            Set.of("tổng", "trong", "trên", "với", "một", "hệ", "chỉ", "tỷ", "tỉ", "con", "tần");

    private final String text;

    NumberPlace(String text) {
        this.text = text;
    }

    private boolean isBehindColon(int start) {
        int at = start;
        while (at > 0 && Character.isWhitespace(text.charAt(at - 1))) {
            at--;
        }
        return at > 0 && text.charAt(at - 1) == ':';
    }

    /// What the number at an offset is, if it measures nothing whatever follows.
    Optional<Quantity> otherAt(int start) {
        var word = wordBefore(start);
        char next = behindDigits(start);
        var date = "/.- t".indexOf(next) < 0 ? null : lookingAt(NumberForms.FULL_DATE, start);
        if (date != null) {
            return other(Kind.DATE, start, date.end());
        }
        var phone = text.charAt(start) != '0' ? null : lookingAt(NumberForms.PHONE, start);
        if (phone != null) {
            return other(Kind.LABEL, start, phone.end());
        }
        var clock = "hg:".indexOf(next) < 0 ? null : lookingAt(NumberForms.CLOCK, start);
        if (clock != null) {
            return other(Kind.DATE, start, clock.end());
        }
        boolean tight = "/- ".indexOf(next) >= 0 || Character.isLetter(next);
        var symbol = tight ? lookingAt(NumberForms.SYMBOL, start) : null;
        if (symbol != null) {
            return other(Kind.DOCUMENT, start, symbol.end());
        }
        var months = next != ' ' ? null : lookingAt(NumberForms.MONTHS_OF_YEAR, start);
        if (months != null) {
            return other(Kind.DATE, start, months.end());
        }
        return yearAt(start, word).or(() -> dateAt(start, word)).or(() -> labelAt(start, word));
    }

    // What stands behind a number decides what it can be.
    private char behindDigits(int start) {
        int end = start;
        while (end < text.length() && end < start + 8 && Character.isDigit(text.charAt(end))) {
            end++;
        }
        return end < text.length() ? text.charAt(end) : '\n';
    }

    private Optional<Quantity> yearAt(int start, String word) {
        var year = lookingAt(NumberForms.YEARS, start);
        boolean named = "năm".equals(word) || "đoạn".equals(word) || "học".equals(word);
        boolean counted = year != null && !named && hasUnit(year.end());
        if (year == null || counted || isRatio(year.end())) {
            return Optional.empty();
        }
        var years = NumberForms.DIGITS_OF_YEAR.matcher(year.group()).results();
        var values = years.map(y -> new BigDecimal(y.group())).toList();
        return Optional.of(
                new Quantity(
                        Kind.YEAR,
                        values,
                        null,
                        null,
                        CERTAIN,
                        start,
                        start,
                        year.end(),
                        year.end()));
    }

    private Optional<Quantity> dateAt(int start, String word) {
        var month = lookingAt(NumberForms.MONTH, start);
        if (month != null && !hasUnit(month.end())) {
            return other(Kind.DATE, start, month.end());
        }
        var day = lookingAt(NumberForms.DAY, start);
        if (day != null && isDay(start, day.end(), word)) {
            return other(Kind.DATE, start, day.end());
        }
        // "thu 9 tháng: 2.987,5 triệu đồng": behind a colon stands what is counted
        if (DATE_WORDS.contains(word) && !isBehindColon(start)) {
            return other(Kind.DATE, start, digitsEnd(start));
        }
        return Optional.empty();
    }

    // 8/9 xóm is a share, 30/4 is a day.
    private boolean isDay(int start, int end, String word) {
        if (FEAST_WORDS.contains(word)) {
            return !hasUnit(end) || "ngày".equals(word);
        }
        boolean whole = start == 0 && end == text.length();
        return !whole && !hasUnit(end) && !REACHING.contains(word) && !isMeasuredBehind(end);
    }

    private boolean isMeasuredBehind(int end) {
        var behind = text.substring(end, Math.min(text.length(), end + AHEAD)).stripLeading();
        return behind.startsWith("%")
                || behind.startsWith("(")
                || behind.startsWith("đạt")
                || behind.startsWith(", đạt")
                || behind.startsWith("chiếm")
                || behind.startsWith(", chiếm");
    }

    private Optional<Quantity> labelAt(int start, String word) {
        boolean per = start > 1 && text.charAt(start - 1) == '/' && isLetter(start - 2);
        boolean perOne =
                (per && lookingAt(NumberForms.PER_ONE, start) != null)
                        || ("trên".equals(word) && lookingAt(NumberForms.BASE, start) != null);
        boolean numbered =
                "số".equals(word) && !countsAfterNumberWord(start) && !counts(digitsEnd(start));
        if (perOne || numbered || (ALWAYS_LABELS.contains(word) && !isInvested(start))) {
            return other(Kind.LABEL, start, digitsEnd(start));
        }
        var item = atLineStart(start) ? lookingAt(NumberForms.ITEM, start) : null;
        if (item != null && !hasUnit(item.end())) {
            return other(Kind.LABEL, start, item.end());
        }
        boolean glued = start > 1 && text.charAt(start - 1) == '-' && isLetter(start - 2);
        return glued ? other(Kind.LABEL, start, digitsEnd(start)) : Optional.empty();
    }

    // "đầu tư 1,5 tỷ đồng" is money, "Thông tư 22" a paper.
    private boolean isInvested(int start) {
        var before = text.substring(Math.max(0, start - BACK), start).stripTrailing();
        return lower(before).endsWith("đầu tư");
    }

    // "tổng số 35 hồ sơ" counts, "tiêu chí số 19" names.
    private boolean countsAfterNumberWord(int start) {
        var words = text.substring(Math.max(0, start - BACK), start).stripTrailing();
        var before = LAST_WORD.matcher(words.substring(0, Math.max(0, words.length() - 2)));
        return before.find() && BEFORE_COUNT.contains(lower(before.group(1)));
    }

    /// Whether a number without a unit only names the thing before it: `tiêu chí 17`.
    boolean namesNothing(Quantity found) {
        return found.kind() == Kind.AMOUNT
                && found.unit() == null
                && found.qualifier() == null
                && LABELS.contains(wordBefore(found.numberStart()));
    }

    @Nullable Before qualifierBefore(int start) {
        int from = Math.max(0, start - BACK);
        var found = QUALIFIER.matcher(text.substring(from, start));
        if (!found.find()) {
            return null;
        }
        var word = found.group(1) != null ? found.group(1) : found.group(2);
        return new Before(lower(word), from + found.start());
    }

    private boolean hasUnit(int end) {
        return new MeasureUnits(text).at(end).isPresent()
                || text.startsWith("%", end)
                || text.startsWith(" %", end)
                || text.startsWith("‰", end);
    }

    // "Quyết định số 12 ngày …" counts no days.
    private boolean counts(int end) {
        var unit = new MeasureUnits(text).at(end);
        return unit.isPresent() && !TIMES.contains(unit.get().name());
    }

    private boolean isRatio(int end) {
        return end + 1 < text.length()
                && text.charAt(end) == '/'
                && Character.isDigit(text.charAt(end + 1));
    }

    private boolean isLetter(int at) {
        return Character.isLetter(text.charAt(at));
    }

    private boolean atLineStart(int start) {
        for (int i = start - 1; i >= Math.max(0, start - 12); i--) {
            char c = text.charAt(i);
            if (c == '\n' || c == '\f') {
                return true;
            }
            if (c != ' ' && c != '\t') {
                return false;
            }
        }
        return start <= 12;
    }

    private String wordBefore(int start) {
        var before = text.substring(Math.max(0, start - BACK), start);
        var word = LAST_WORD.matcher(before);
        return word.find() ? lower(word.group(1)) : "";
    }

    private int digitsEnd(int start) {
        int end = start;
        while (end < text.length() && (Character.isDigit(text.charAt(end)) || isMark(end))) {
            end++;
        }
        return end;
    }

    private boolean isMark(int at) {
        char c = text.charAt(at);
        return (c == '.' || c == ',')
                && at + 1 < text.length()
                && Character.isDigit(text.charAt(at + 1));
    }

    private @Nullable Matcher lookingAt(Pattern pattern, int start) {
        int end = Math.min(text.length(), start + AHEAD);
        var matcher = pattern.matcher(text).region(start, end).useTransparentBounds(true);
        return matcher.lookingAt() ? matcher : null;
    }

    private static Optional<Quantity> other(Kind kind, int start, int end) {
        return Optional.of(
                new Quantity(kind, List.of(), null, null, CERTAIN, start, start, end, end));
    }

    private static String lower(String word) {
        return word.toLowerCase(Locale.ROOT);
    }
}
