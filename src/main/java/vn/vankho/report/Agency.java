package vn.vankho.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// The agencies named in a head: each may run over several lines in capitals.
final class Agency {

    private static final Pattern BEGINS =
            Pattern.compile(
                    "(?:UBND|ỦY BAN|UỶ BAN|HĐND|HỘI|ĐẢNG BỘ|ĐẢNG ỦY|ĐẢNG"
                        + " UỶ|BAN|BCH|BCĐ|PHÒNG|SỞ|BỘ|TRƯỜNG|TRẠM|CÔNG AN|VĂN PHÒNG|CHI"
                        + " CỤC|CỤC|TỔNG CỤC|TỔ|ĐOÀN|MẶT TRẬN|MTTQ|UBMTTQ|THƯỜNG TRỰC|TRUNG TÂM|TÒA"
                        + " ÁN|TOÀ ÁN|VIỆN|CHÍNH PHỦ|QUỐC HỘI|THỦ TƯỚNG|KHO BẠC|NGÂN HÀNG|BẢO"
                        + " HIỂM|HUYỆN ỦY|TỈNH ỦY|THÀNH ỦY|CHI BỘ|LIÊN ĐOÀN|HỢP TÁC XÃ|CÔNG TY|QUÂN"
                        + " KHU|CHỦ TỊCH|ĐẠI HỌC|CHI NHÁNH)(?![\\p{L}])(?s:.*)");

    // These never stand alone: what follows belongs to them.
    private static final Pattern OPEN =
            Pattern.compile(
                    "(?:.*\\s)?(?:BAN CHẤP HÀNH|BCH|BAN THƯỜNG VỤ|THƯỜNG TRỰC|VĂN PHÒNG|VÀ|BAN)");

    private static final Pattern LEVEL =
            Pattern.compile(
                    "(?:tỉnh|thành phố|huyện|quận|thị xã|xã|phường|thị trấn|đặc khu)(?=\\s)");

    private static final Pattern FIELD_OF_WORK =
            Pattern.compile(
                    "^(?:Phòng|Sở|Bộ|Ban|Trường|Trạm|Chi cục|Cục|Trung tâm|Văn phòng) (\\p{Ll})");

    private static final Pattern FIELDS = Pattern.compile("(?:Phòng|Sở|Bộ) .*");
    private static final Pattern AFTER_AND = Pattern.compile("(?:và|-) (\\p{Ll})");

    private Agency() {}

    /// Puts the lines of a head together, each agency one span from its first to its last line.
    static List<List<Span>> group(List<Span> lines) {
        var agencies = new ArrayList<List<Span>>();
        for (var line : lines) {
            if (agencies.isEmpty() || begins(line, agencies.getLast())) {
                agencies.add(new ArrayList<>());
            }
            agencies.getLast().add(line);
        }
        agencies.removeIf(agency -> !BEGINS.matcher(agency.getFirst().text()).matches());
        return agencies;
    }

    private static boolean begins(Span line, List<Span> before) {
        return BEGINS.matcher(line.text()).matches()
                && !OPEN.matcher(before.getLast().text()).matches();
    }

    /// The name in running text: `ỦY BAN NHÂN DÂN XÃ SUỐI MÂY` as `Ủy ban nhân dân xã Suối Mây`.
    static String name(List<Span> lines) {
        var capitals = String.join(" ", lines.stream().map(Span::text).toList());
        var lower = capitals.toLowerCase(Locale.ROOT).replaceAll("[\\s_]+", " ").strip();
        lower = lower.replaceAll("\\bubnd\\b", "UBND").replaceAll("(?U)\\bhđnd\\b", "HĐND");
        var name = withPlaces(capital(lower));
        return FIELDS.matcher(name).matches()
                ? AFTER_AND.matcher(field(name)).replaceAll(m -> upTo(m.group(), m.group(1)))
                : field(name);
    }

    private static String field(String name) {
        return FIELD_OF_WORK.matcher(name).replaceFirst(m -> upTo(m.group(), m.group(1)));
    }

    private static String upTo(String matched, String letter) {
        return matched.substring(0, matched.length() - 1) + letter.toUpperCase(Locale.ROOT);
    }

    // Behind xã, huyện, tỉnh stands a proper name, up to the next of these.
    private static String withPlaces(String name) {
        var level = LEVEL.matcher(name);
        if (!level.find()) {
            return name;
        }
        var words = new ArrayList<String>();
        for (var word : name.substring(level.end()).strip().split(" ")) {
            words.add(LEVEL.matcher(word + " ").lookingAt() ? word : capital(word));
        }
        return name.substring(0, level.end()) + " " + String.join(" ", words);
    }

    private static String capital(String word) {
        return word.isEmpty()
                ? word
                : word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }
}
