package vn.vankho.vietnamese;

import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// The units behind numbers: measures, money, and the words by which Vietnamese papers count
/// (`con`, `hộ`, `hồ sơ`), with their scales (`triệu`, `nghìn tỷ`) and divisors (`/ha`,
/// `/người/năm`).
final class MeasureUnits {

    /// @param name in small letters, as [Quantity#unit()]
    /// @param end one past its last character
    record Unit(String name, int end) {}

    private static final int LONGEST = 48;
    private static final int MOST_WORDS = 4;
    private static final int MOST_DIVISORS = 3;

    private static final String[] NAMES = {
        "kg, gam, gram, g, lạng, yến, tạ, tấn, ha, hecta, héc ta, sào, mẫu, m, m2, m3, m², m³, km,"
                + " km2",
        "km², cm, mm, hải lý, lít, ml, kw, kwh, mw, kva, mva, gb, mbps, bậc, sao, lần, tuổi, độ,"
                + " điểm",
        "đồng, đ, vnđ, vnd, usd, đô la, euro, giây, phút, giờ, ngày, ngày công, tuần, tháng, năm",
        "con, đàn, tổ ong, cây, cành, gốc, quả, trứng, lồng, lồng bè, bè, ao, trang trại, gia trại",
        "người, người dân, người lao động, nhân khẩu, khẩu, dân, hộ, học sinh, sinh viên, học viên",
        "giáo viên, trẻ, trẻ em, trẻ đẻ sống, cháu, em, lao động, cán bộ, công chức, viên chức",
        "đảng viên, hội viên, đoàn viên, thành viên, đồng chí, đ/c, đồng bào, công dân, thanh niên",
        "đối tượng, bị can, bị cáo, bệnh nhân, thương binh, liệt sỹ, liệt sĩ, phụ nữ, nạn nhân, ca",
        "đại biểu, cử tri, chiến sĩ, chiến sỹ, vận động viên, diễn viên, chuyên gia, nghệ nhân,"
                + " khách",
        "lượt, lượt người, lượt khách, lượt hộ, lượt xe, lượt học sinh, lượt hội viên, lượt đại"
                + " biểu",
        "lượt cán bộ, lượt lao động, trường, trường học, lớp, điểm trường, phòng, phòng học,"
                + " giường",
        "giường bệnh, bác sĩ, bác sỹ, y sĩ, trạm, trạm y tế, nhà, ngôi nhà, căn, căn nhà, căn hộ",
        "nhà ở, nhà văn hóa, nhà máy, thôn, xóm, bản, ấp, buôn, làng, tổ, tổ dân phố, khu, khu phố",
        "khu dân cư, khóm, phường, xã, thị trấn, huyện, quận, thị xã, tỉnh, thành phố, cơ quan",
        "đơn vị, tổ chức, doanh nghiệp, hợp tác xã, htx, tổ hợp tác, cơ sở, công ty, chi nhánh",
        "công trình, dự án, tiểu dự án, đề án, đề tài, mô hình, sản phẩm, tuyến, tuyến đường, cầu",
        "cống, chợ, hồ, đập, chiếc, cái, bộ, máy, xe, ô tô, xe máy, phương tiện, tàu, thuyền, khẩu"
                + " súng",
        "viên, viên đạn, quả lựu đạn, bài, tin, tin bài, văn bản, quyết định, nghị quyết, báo cáo",
        "thông báo, công văn, cuộc, buổi, đợt, hội nghị, kỳ họp, phiên, phiên họp, giải, huy"
                + " chương",
        "giải pháp, tiêu chí, chỉ tiêu, suất, suất quà, phần quà, xuất quà, thẻ, thẻ bhyt, giấy"
                + " phép",
        "giấy chứng nhận, giấy, thửa, lô, nhiệm vụ, thủ tục, thủ tục hành chính, tthc, dịch vụ"
                + " công",
        "dữ liệu, tài khoản, thuê bao, câu lạc bộ, clb, đội, nhóm, chi bộ, đảng bộ, chi hội, mũi",
        "mũi tiêm, liều, khẩu hiệu, băng rôn, tờ rơi, tờ, cuốn, cuốn sách, hồ sơ, trường hợp, vụ",
        "vụ việc, vụ án, việc, đơn, đơn thư, lượt đơn, ý kiến, kiến nghị, cặp, khoản, món, phiếu,"
                + " tủ",
        "đám cháy, điểm cầu, thùng, bao, hộp, chai, can, gói, công, hạng mục, đầu sách, di tích, lễ"
                + " hội",
        "vòng, trận, trạm biến áp, bình, cụm, hạng mục, mặt hàng, ngành, nghề, cửa hàng, quầy,"
                + " kiot",
        "vạn dân, khu công nghiệp, cụm công nghiệp, quốc gia, nước, loài, giống, phôi, ổ dịch, ổ",
    };
    private static final Set<String> KNOWN = known();
    private static final Set<String> FIRST_WORDS =
            KNOWN.stream().map(name -> name.split(" ")[0]).collect(Collectors.toUnmodifiableSet());
    private static final Set<String> SCALES =
            Set.of("chục", "trăm", "nghìn", "ngàn", "vạn", "triệu", "tỷ", "tỉ");
    private static final Map<String, String> PRINTED =
            Map.ofEntries(
                    Map.entry("đ", "đồng"),
                    Map.entry("vnđ", "đồng"),
                    Map.entry("vnd", "đồng"),
                    Map.entry("usd", "USD"),
                    Map.entry("htx", "HTX"),
                    Map.entry("kwh", "kWh"),
                    Map.entry("kw", "kW"),
                    Map.entry("mw", "MW"),
                    Map.entry("kva", "kVA"),
                    Map.entry("mva", "MVA"),
                    Map.entry("gb", "GB"),
                    Map.entry("clb", "CLB"),
                    Map.entry("tthc", "TTHC"),
                    Map.entry("thẻ bhyt", "thẻ BHYT"),
                    Map.entry("đ/c", "đồng chí"),
                    Map.entry("m²", "m2"),
                    Map.entry("m³", "m3"),
                    Map.entry("km²", "km2"));
    private static final Pattern SHORT_MILLION =
            Pattern.compile("(?iu)tr(?:iệu)?\\.?\\h?(?:đồng|đ)(?![\\p{L}\\d])");
    private static final Pattern COMRADE = Pattern.compile("(?iu)đ/c(?!\\p{L})");
    private static final Pattern PER =
            Pattern.compile("\\h?/\\h?(?:(?:0?1|10{1,5}|10{0,2}\\.000)(?![\\d.])\\h?)?");

    private final String text;

    MeasureUnits(String text) {
        this.text = text;
    }

    private static Set<String> known() {
        var known = new HashSet<String>();
        for (var line : NAMES) {
            for (var name : line.split(", ")) {
                known.add(name);
                known.add(name.replace("óa", "oá")); // as older papers place the tone
            }
        }
        return Set.copyOf(known);
    }

    /// The unit that stands at an offset, blanks before it skipped; of several the longest.
    Optional<Unit> at(int from) {
        int start = skipBlanks(from);
        var base = scaled(start);
        if (base.isEmpty()) {
            return base;
        }
        var unit = base.get();
        for (int i = 0; i < MOST_DIVISORS; i++) {
            var longer = divided(unit);
            if (longer.isEmpty()) {
                break;
            }
            unit = longer.get();
        }
        return Optional.of(unit);
    }

    private Optional<Unit> divided(Unit unit) {
        var per = PER.matcher(text).region(unit.end(), Math.min(text.length(), unit.end() + 12));
        if (!per.lookingAt()) {
            return Optional.empty();
        }
        var printed = text.substring(unit.end(), per.end()).replace(" ", "");
        var below = scaled(per.end());
        boolean same = below.isPresent() && unit.name().startsWith(below.get().name());
        return same
                ? Optional.empty()
                : below.map(b -> new Unit(unit.name() + perOne(printed) + b.name(), b.end()));
    }

    private static String perOne(String per) {
        return per.length() < 4 && !per.startsWith("/10")
                ? "/"
                : per + " "; // "/1", "/01" against "/10.000"
    }

    // One or two scales before a unit, which may be left out: "nghìn tỷ đồng", "1,2 triệu".
    private Optional<Unit> scaled(int start) {
        var window = text.substring(start, Math.min(text.length(), start + LONGEST));
        var million = SHORT_MILLION.matcher(window);
        if (million.lookingAt()) {
            return Optional.of(new Unit("triệu đồng", start + million.end()));
        }
        var scale = new StringBuilder();
        int at = 0;
        for (int i = 0; i < 2; i++) {
            int end = wordEnd(window, at);
            if (!SCALES.contains(word(window, at, end))) {
                break;
            }
            scale.append(scale.isEmpty() ? "" : " ").append(word(window, at, end));
            at = end < window.length() && window.charAt(end) == ' ' ? end + 1 : end;
        }
        var base = base(window, at);
        if (base.isPresent()) {
            var name = scale.isEmpty() ? base.get().name() : scale + " " + base.get().name();
            return Optional.of(new Unit(name, start + base.get().end()));
        }
        int end = window.substring(0, at).stripTrailing().length();
        return scale.isEmpty()
                ? Optional.empty()
                : Optional.of(new Unit(scale.toString(), start + end));
    }

    private static Optional<Unit> base(String window, int from) {
        var comrade = COMRADE.matcher(window).region(from, window.length());
        if (comrade.lookingAt()) {
            return Optional.of(new Unit("đồng chí", comrade.end()));
        }
        var found = Optional.<Unit>empty();
        var name = new StringBuilder();
        int at = from;
        for (int i = 0; i < MOST_WORDS; i++) {
            int end = wordEnd(window, at);
            if (end == at) {
                break;
            }
            name.append(i == 0 ? "" : " ").append(word(window, at, end));
            if (i == 0 && !FIRST_WORDS.contains(name.toString())) {
                break;
            }
            var known = name.toString();
            if (KNOWN.contains(known) && !isCapitalG(window, at, known)) {
                found = Optional.of(new Unit(PRINTED.getOrDefault(known, known), end));
            }
            if (end >= window.length() || window.charAt(end) != ' ') {
                break;
            }
            at = end + 1;
        }
        return found;
    }

    // 4G is a network.
    private static boolean isCapitalG(String window, int at, String name) {
        return "g".equals(name) && window.charAt(at) == 'G';
    }

    private int skipBlanks(int from) {
        int at = from;
        while (at < text.length() && at < from + 3 && text.charAt(at) == ' ') {
            at++;
        }
        return at;
    }

    private static int wordEnd(String window, int from) {
        int at = from;
        while (at < window.length() && isWordPart(window.charAt(at))) {
            at++;
        }
        return at;
    }

    private static boolean isWordPart(char c) {
        return Character.isLetterOrDigit(c)
                || c == '²'
                || c == '³'
                || Character.getType(c) == Character.NON_SPACING_MARK;
    }

    private static String word(String window, int from, int to) {
        return window.substring(from, to).toLowerCase(Locale.ROOT);
    }
}
