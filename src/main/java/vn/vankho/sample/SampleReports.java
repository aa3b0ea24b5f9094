package vn.vankho.sample;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import vn.vankho.sample.Figures.Row;
import vn.vankho.sample.SamplePaper.Form;
import vn.vankho.vietnamese.VietnameseNumbers;

/// The yearly reports of the made-up commune, told from its figures.
final class SampleReports {

    private static final List<String> PARTS =
            List.of("trong-trot", "chan-nuoi", "lam-nghiep", "ngan-sach", "van-hoa");
    private static final Map<String, String> HEADINGS =
            Map.of(
                    "trong-trot", "Trồng trọt",
                    "chan-nuoi", "Chăn nuôi, thủy sản",
                    "lam-nghiep", "Lâm nghiệp",
                    "ngan-sach", "Thu ngân sách, đời sống",
                    "van-hoa", "Văn hóa - xã hội");
    private static final int FIRST_NUMBER = 212;

    private final Figures figures;

    SampleReports(Figures figures) {
        this.figures = figures;
    }

    List<SamplePaper> all() {
        return IntStream.rangeClosed(Figures.FIRST_YEAR, Figures.LAST_YEAR)
                .mapToObj(this::report)
                .toList();
    }

    private SamplePaper report(int year) {
        var number = FIRST_NUMBER + 17 * (year - Figures.FIRST_YEAR);
        var date = LocalDate.of(year, 12, 10 + (year - Figures.FIRST_YEAR));
        var data = Letterhead.of(number, "BC-UBND", date, subject(year));
        data.put("kính gửi", List.of("Ủy ban nhân dân huyện " + Letterhead.DISTRICT));
        data.put("mở đầu", List.of(opening(year)));
        data.put("mục", List.of(results(year), shortcomings(year), plan(year + 1)));
        data.put("tên bảng", "Các chỉ tiêu chủ yếu năm " + year);
        data.put("chỉ tiêu", figures.rows().stream().map(row -> tableRow(row, year)).toList());
        data.put(
                "kết thúc",
                "Trên đây là báo cáo kết quả thực hiện nhiệm vụ phát triển kinh tế - xã hội năm %d và phương hướng, nhiệm vụ năm %d của %s"
                        .formatted(year, year + 1, Letterhead.OFFICE));
        data.put(
                "nơi nhận",
                List.of(
                        "Thường trực Đảng ủy, HĐND xã",
                        "Chủ tịch, Phó Chủ tịch UBND xã",
                        "Các đại biểu HĐND xã"));
        data.put("lưu", "VT, VP");
        var name = "%d-bc-ubnd-%d-kinh-te-xa-hoi".formatted(number, year);
        return new SamplePaper(name, "bao-cao", Form.DOCX, date, data);
    }

    private static String subject(int year) {
        return "Kết quả thực hiện nhiệm vụ phát triển kinh tế - xã hội năm %d; phương hướng, nhiệm vụ năm %d"
                .formatted(year, year + 1);
    }

    private static String opening(int year) {
        return "Thực hiện Quyết định số %d/QĐ-UBND ngày 20 tháng 12 năm %d của Ủy ban nhân dân huyện %s về việc giao chỉ tiêu kế hoạch phát triển kinh tế - xã hội năm %d, %s báo cáo kết quả như sau:"
                .formatted(
                        2100 + 31 * (year - Figures.FIRST_YEAR),
                        year - 1,
                        Letterhead.DISTRICT,
                        year,
                        Letterhead.OFFICE);
    }

    private Map<String, Object> results(int year) {
        var clauses = new ArrayList<Map<String, Object>>();
        for (var part : PARTS) {
            var sentences = figures.of(part).stream().map(row -> sentence(row, year)).toList();
            clauses.add(clause(HEADINGS.getOrDefault(part, part), sentences));
        }
        return section("Kết quả thực hiện các chỉ tiêu năm " + year, List.of(), clauses);
    }

    private static Map<String, Object> shortcomings(int year) {
        return section(
                "Tồn tại, hạn chế",
                List.of(
                        "Giá vật tư nông nghiệp năm %d còn cao, ảnh hưởng đến đầu tư thâm canh của các hộ."
                                .formatted(year),
                        "Việc giải quyết một số hồ sơ đất đai còn chậm so với thời hạn."),
                List.of());
    }

    private Map<String, Object> plan(int year) {
        var targets = figures.rows().stream().map(row -> target(row, year)).toList();
        return section(
                "Phương hướng, nhiệm vụ năm " + year,
                List.of("Phấn đấu hoàn thành các chỉ tiêu chủ yếu sau:"),
                List.of(
                        clause("Chỉ tiêu", targets),
                        clause(
                                "Giải pháp",
                                List.of(
                                        "Chỉ đạo sản xuất đúng khung thời vụ, chủ động phòng, chống thiên tai, dịch bệnh.",
                                        "Đẩy mạnh cải cách hành chính, nâng cao chất lượng phục vụ Nhân dân."))));
    }

    private static String sentence(Row row, int year) {
        var start = "%s đạt %s %s".formatted(row.name(), print(row.actual(year), row), row.unit());
        if (row.unit().equals("%")) {
            start = "%s đạt %s%%".formatted(row.name(), print(row.actual(year), row));
            return start + " (kế hoạch %s%%).".formatted(print(row.plan(year), row));
        }
        var ofPlan = ", đạt %s%% kế hoạch".formatted(percent(row.actual(year), row.plan(year)));
        var ofLastYear =
                year == Figures.FIRST_YEAR
                        ? ""
                        : ", bằng %s%% so với cùng kỳ"
                                .formatted(percent(row.actual(year), row.actual(year - 1)));
        return start + ofPlan + ofLastYear + ".";
    }

    private static String target(Row row, int year) {
        var unit = row.unit().equals("%") ? "%" : " " + row.unit();
        return "%s: %s%s.".formatted(row.name(), print(row.plan(year), row), unit);
    }

    private static Map<String, Object> tableRow(Row row, int year) {
        var cells = new LinkedHashMap<String, Object>();
        cells.put("chỉ tiêu", row.name());
        cells.put("đơn vị tính", row.unit());
        cells.put("kế hoạch", print(row.plan(year), row));
        cells.put("thực hiện", print(row.actual(year), row));
        cells.put("so KH", percent(row.actual(year), row.plan(year)));
        cells.put(
                "so cùng kỳ",
                year == Figures.FIRST_YEAR ? "" : percent(row.actual(year), row.actual(year - 1)));
        return cells;
    }

    private static String print(BigDecimal value, Row row) {
        return VietnameseNumbers.format(value.setScale(row.decimals(), RoundingMode.HALF_UP));
    }

    private static String percent(BigDecimal part, BigDecimal whole) {
        return VietnameseNumbers.format(
                part.multiply(BigDecimal.valueOf(100)).divide(whole, 1, RoundingMode.HALF_UP));
    }

    private static Map<String, Object> section(
            String name, List<String> paragraphs, List<Map<String, Object>> clauses) {
        return Map.of("tên mục", name, "đoạn mục", paragraphs, "khoản", clauses);
    }

    private static Map<String, Object> clause(String name, List<String> paragraphs) {
        return Map.of("tên khoản", name, "đoạn khoản", paragraphs);
    }
}
