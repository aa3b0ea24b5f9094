package vn.vankho.report.figures;

import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The places of which a figure may be: *xã Hòa Sơn*, *xóm 5*, *toàn huyện*.
public final class Places {

    private static final String LEVEL =
            "(?:xã|phường|thị trấn|thị xã|huyện|quận|thành phố|tỉnh|đặc khu|thôn|xóm|ấp|bản|buôn"
                    + "|làng|khu phố|khối phố|tổ dân phố|tổ|khóm|tiểu khu|khu)";
    private static final String NAME =
            "(?:\\p{Lu}[\\p{L}\\p{M}]{0,12}|\\d{1,3}[A-Z]?)(?:[\\h-]{1,3}(?:\\p{Lu}[\\p{L}\\p{M}]{0,12}|\\d{1,3})){0,4}";
    private static final Pattern PLACE =
            Pattern.compile("(?<level>(?iu:" + LEVEL + "))\\h{1,3}(?<name>" + NAME + ")");
    private static final Pattern WHOLE =
            Pattern.compile(
                    "(?iu)(?:(?:toàn|cả)\\h(?:xã|phường|thị trấn|huyện|quận|tỉnh|thành phố)|(?:tổng"
                            + " (?:số|cộng)|cộng|tổng))");
    private static final Pattern AHEAD =
            Pattern.compile(
                    "\\h{0,3}(?iu:riêng|tại|ở|trên địa bàn|địa bàn|còn|đối với)?\\h{0,3}"
                            + PLACE.pattern()
                            + "\\h?[,:]");
    private static final Pattern HEAD =
            Pattern.compile(
                    "(?:tên )?(?:các )?(?:đơn vị|địa phương|địa bàn|địa danh|"
                            + LEVEL
                            + ")(?:[,/ ]{1,3}"
                            + LEVEL
                            + "){0,3}");
    private static final Pattern AT_END = Pattern.compile(PLACE.pattern() + "$");

    private Places() {}

    /// The place that some words are, the level in small letters, or null if they are none.
    static @Nullable String named(String words) {
        var place = PLACE.matcher(words.strip());
        return place.matches()
                ? place.group("level").toLowerCase(Locale.ROOT) + " " + place.group("name")
                : null;
    }

    /// Whether some words mean all places together.
    static boolean isWhole(String words) {
        return WHOLE.matcher(words.strip()).matches();
    }

    /// The place that a sentence names before it says anything: *Riêng xóm Cây Đa, số hộ nghèo …*
    static @Nullable String ahead(String text, int from) {
        var ahead = AHEAD.matcher(text).region(from, Math.min(text.length(), from + 90));
        return ahead.lookingAt()
                ? ahead.group("level").toLowerCase(Locale.ROOT) + " " + ahead.group("name")
                : null;
    }

    /// Whether a column with this head may hold places.
    static boolean isHead(String head) {
        return HEAD.matcher(head.toLowerCase(Locale.ROOT).strip()).matches();
    }

    /// The level that the head of a column of places names: `xã` of *Tên xã*; empty for others.
    static String levelIn(String head) {
        var words = head.toLowerCase(Locale.ROOT).strip().replaceFirst("^tên (?:các )?", "");
        return words.matches(LEVEL) ? words : "";
    }

    /// The place of which an office is: *xã Liên Minh* of *Ủy ban nhân dân xã Liên Minh*; or null.
    public static @Nullable String of(@Nullable String office) {
        if (office == null || office.length() > 200) {
            return null;
        }
        var place = AT_END.matcher(office);
        return place.find()
                ? place.group("level").toLowerCase(Locale.ROOT) + " " + place.group("name")
                : null;
    }
}
