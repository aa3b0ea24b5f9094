package vn.vankho.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import vn.vankho.vietnamese.Fold;
import vn.vankho.vietnamese.Syllables;

/// The name of an agency in running text: `ỦY BAN NHÂN DÂN XÃ SUỐI MÂY` as
/// `Ủy ban nhân dân xã Suối Mây`.
final class AgencyName {

    private static final Pattern LEVEL =
            Pattern.compile(
                    "(?<=^|\\s)(?:tỉnh|thành phố|huyện|quận|thị xã"
                            + "|(?<!kinh tế - )(?<!văn hóa - )xã(?! hội(?: việt nam| tỉnh"
                            + "| thành phố| huyện| quận| thị xã| khu vực|$))|phường|thị trấn|đặc khu|khu vực|(?<!nông )thôn|xóm)(?=\\s(?!ủy))");
    private static final Pattern SCHOOL =
            Pattern.compile(
                    "(?:Trường|trường) .*?(?:tiểu học|trung học cơ sở|trung học phổ"
                            + " thông|THCS|THPT|TH|mầm non|mẫu giáo|PTDTBT|PTDTNT|cao đẳng|đại học)(?:"
                            + " và THCS| nghề)?(?=\\s)");
    private static final Pattern FIELD_OF_WORK =
            Pattern.compile(
                    "^(?:Phòng|Sở|Bộ|Ban|Trường|Trạm|Chi cục|Cục|Tổng cục|Trung tâm|Vụ|Viện|Hội(?!"
                            + " đồng)|Hạt) (\\p{Ll})");
    private static final Pattern FIELDS = Pattern.compile("(?:Phòng|Sở|Bộ|Ban) .*");
    private static final Pattern AFTER_AND = Pattern.compile("(?:và|-|,) (\\p{Ll})");
    private static final Pattern WORD = Pattern.compile("[\\p{L}&]+");

    // How these begin is always spelled so, whatever OCR or the typist made of the marks.
    private static final Map<String, String> HOUSE_STYLE =
            Map.ofEntries(
                    Map.entry("uy ban nhan dan", "Ủy ban nhân dân"),
                    Map.entry("hoi dong nhan dan", "Hội đồng nhân dân"),
                    Map.entry("dang uy", "Đảng ủy"),
                    Map.entry("dang bo", "Đảng bộ"),
                    Map.entry("huyen uy", "Huyện ủy"),
                    Map.entry("tinh uy", "Tỉnh ủy"),
                    Map.entry("thanh uy", "Thành ủy"),
                    Map.entry("cong an", "Công an"),
                    Map.entry("van phong", "Văn phòng"),
                    Map.entry("chinh phu", "Chính phủ"));
    private static final Map<String, String> PROPER =
            Map.ofEntries(
                    Map.entry("việt nam", "Việt Nam"),
                    Map.entry("hồ chí minh", "Hồ Chí Minh"),
                    Map.entry("mặt trận tổ quốc", "Mặt trận Tổ quốc"),
                    Map.entry("huy quân sự", "huy Quân sự"),
                    Map.entry("đăng ký đất đai", "Đăng ký đất đai"),
                    Map.entry("nhà nước", "Nhà nước"),
                    Map.entry("liên đoàn lao động", "Liên đoàn Lao động"),
                    Map.entry("Ủy ban dân tộc", "Ủy ban Dân tộc"),
                    Map.entry("Tòa án Nhân", "Tòa án nhân"),
                    Map.entry("hội đồng thẩm phán", "Hội đồng Thẩm phán"),
                    Map.entry("tỉnh ủy", "Tỉnh ủy"),
                    Map.entry("thành ủy", "Thành ủy"),
                    Map.entry("huyện ủy", "Huyện ủy"),
                    Map.entry("chính phủ", "Chính phủ"),
                    Map.entry("quốc hội", "Quốc hội"),
                    Map.entry("trung ương", "Trung ương"));

    private AgencyName() {}

    static String of(List<Span> lines) {
        var capitals = String.join(" ", lines.stream().map(Span::text).toList());
        var lower =
                WORD.matcher(
                        capitals.replaceAll("[\\s_*]+", " ")
                                .replaceAll(" [.,;'`]+(?= |$)", "")
                                .strip());
        var name = houseStyle(capital(lower.replaceAll(word -> lower(word.group()))));
        for (var proper : PROPER.entrySet()) {
            name = name.replace(proper.getKey(), proper.getValue());
        }
        name = withSchool(withPlaces(name));
        return FIELDS.matcher(name).matches()
                ? AFTER_AND.matcher(field(name)).replaceAll(m -> upTo(m.group(), m.group(1)))
                : field(name);
    }

    // What is no syllable is an abbreviation: MTTQ, GD&ĐT.
    private static String lower(String word) {
        boolean abbreviation =
                word.indexOf('&') >= 0 || (word.length() > 1 && !Syllables.possible(word));
        return abbreviation ? word : word.toLowerCase(Locale.ROOT);
    }

    private static String houseStyle(String name) {
        var folded = Fold.unmarked(name);
        for (var style : HOUSE_STYLE.entrySet()) {
            if (folded.startsWith(style.getKey()) && folded.length() == name.length()) {
                return style.getValue() + name.substring(style.getKey().length());
            }
        }
        return name;
    }

    private static String field(String name) {
        return FIELD_OF_WORK.matcher(name).replaceFirst(m -> upTo(m.group(), m.group(1)));
    }

    private static String upTo(String matched, String letter) {
        return matched.substring(0, matched.length() - 1) + letter.toUpperCase(Locale.ROOT);
    }

    // Behind xã, huyện, tỉnh stands a proper name, up to the next of these; not in xã hội, nông
    // thôn.
    private static String withPlaces(String name) {
        var level = LEVEL.matcher(name);
        return level.find() ? withCapitals(name, level.end()) : name;
    }

    private static String withSchool(String name) {
        var school = SCHOOL.matcher(name);
        return school.lookingAt() ? withCapitals(name, school.end()) : name;
    }

    private static String withCapitals(String name, int from) {
        var words = new ArrayList<String>();
        for (var word : name.substring(from).strip().split(" ")) {
            words.add(LEVEL.matcher(word + " ").lookingAt() ? word : capital(word));
        }
        return name.substring(0, from) + " " + String.join(" ", words);
    }

    private static String capital(String word) {
        return word.isEmpty()
                ? word
                : word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }
}
