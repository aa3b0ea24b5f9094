package vn.vankho.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import vn.vankho.document.FieldName;
import vn.vankho.document.PageText;
import vn.vankho.document.Severity;
import vn.vankho.form.FormRule.Breach;
import vn.vankho.form.Sheet.Line;

/// Capitals inside sentences (Nghị định 30/2020/NĐ-CP, Phụ lục II). Only what is wrong wherever it
/// stands is told; a name that could be a person's or an event's is left alone, since then the
/// common noun before it takes a capital too.
final class CapitalRules {

    private static final int LONGEST_LINE = 2000;
    private static final int MOST_EACH = 3;

    /// Syllables with which names of people begin.
    private static final Set<String> SURNAMES =
            Set.of(
                    "Nguyễn", "Trần", "Lê", "Phạm", "Hoàng", "Huỳnh", "Phan", "Vũ", "Võ", "Đặng",
                    "Bùi", "Đỗ", "Hồ", "Ngô", "Dương", "Lý", "Cao", "Tô", "Trương", "Tôn", "Đinh",
                    "Lương", "Kim", "Mai", "Lường", "Chu", "Phùng", "Hà", "Đoàn", "Điện");

    /// @param wrong finds it inside a sentence
    /// @param right what to write instead; `$1` is the first group with a small first letter
    private record Lint(Pattern wrong, String right, String message) {

        static Lint of(String wrong, String right, String message) {
            return new Lint(Pattern.compile(wrong), right, message);
        }

        String right(MatchResult found) {
            if (!right.contains("$1")) {
                return right;
            }
            var word = found.group(1);
            return right.replace("$1", word.substring(0, 1).toLowerCase() + word.substring(1));
        }
    }

    private static final String INSIDE = "(?<=[\\p{Ll}\\d,;)] )";
    private static final String END = "(?!\\p{L})";
    private static final List<Lint> LINTS =
            List.of(
                    Lint.of(
                            INSIDE + "(Xã|Huyện|Tỉnh|Thị xã|Thị trấn) (?=\\p{Lu}\\p{Ll})",
                            "$1",
                            "Danh từ chung chỉ đơn vị hành chính không viết hoa giữa câu."),
                    Lint.of(
                            "Ủy Ban [Nn]hân [Dd]ân|Ủy ban (?:Nhân [Dd]ân|nhân Dân)",
                            "Ủy ban nhân dân",
                            "Tên cơ quan chỉ viết hoa chữ đầu: Ủy ban nhân dân."),
                    Lint.of(
                            "Hội Đồng [Nn]hân [Dd]ân|Hội đồng (?:Nhân [Dd]ân|nhân Dân)",
                            "Hội đồng nhân dân",
                            "Tên cơ quan chỉ viết hoa chữ đầu: Hội đồng nhân dân."),
                    Lint.of(
                            INSIDE
                                    + "(?:ủy|uỷ) ban nhân dân(?= (?:xã|huyện|tỉnh|thành phố) \\p{Lu})",
                            "Ủy ban nhân dân",
                            "Tên cơ quan viết hoa chữ đầu."),
                    Lint.of(
                            INSIDE + "hội đồng nhân dân(?= (?:xã|huyện|tỉnh|thành phố) \\p{Lu})",
                            "Hội đồng nhân dân",
                            "Tên cơ quan viết hoa chữ đầu."),
                    Lint.of("Quốc Hội" + END, "Quốc hội", "Viết là Quốc hội."),
                    Lint.of("Chính Phủ" + END, "Chính phủ", "Viết là Chính phủ."),
                    Lint.of(
                            "Thủ tướng chính phủ" + END,
                            "Thủ tướng Chính phủ",
                            "Chính phủ viết hoa."),
                    Lint.of(
                            "Mặt (?:Trận [Tt]ổ [Qq]uốc|trận (?:tổ [Qq]uốc|Tổ Quốc))" + END,
                            "Mặt trận Tổ quốc",
                            "Viết là Mặt trận Tổ quốc."),
                    Lint.of("Bộ Luật (?=\\p{Lu})", "Bộ luật", "Viết là Bộ luật."),
                    Lint.of(
                            "(?<=(?:Đảng và|Đảng,|chính sách của|pháp luật của) )nhà nước" + END,
                            "Nhà nước",
                            "Nhà nước viết hoa."),
                    Lint.of(
                            "(?<!(?i:ban|đồng|án|sát|đội|an|sĩ|giáo|thuốc|thẩm|tầng lớp) )"
                                    + "(?<=[\\p{Ll},;] )nhân dân"
                                    + END,
                            "Nhân dân",
                            "Nhân dân viết hoa."),
                    Lint.of(
                            "[Tt]ết nguyên đán" + END + "|(?<=[\\p{Ll},;] )Tết Nguyên đán" + END,
                            "tết Nguyên đán",
                            "Viết là tết Nguyên đán; Tết đứng một mình mới viết hoa."),
                    Lint.of(
                            "[Tt]ết trung thu" + END + "|(?<=[\\p{Ll},;] )Tết Trung thu" + END,
                            "tết Trung thu",
                            "Viết là tết Trung thu."),
                    Lint.of("Quốc Khánh" + END, "Quốc khánh", "Viết là Quốc khánh."),
                    Lint.of(
                            "Quốc tế lao động" + END,
                            "Quốc tế Lao động",
                            "Viết là Quốc tế Lao động."),
                    Lint.of(
                            "(?<=(?:sáng|chiều|tối|ngày) )thứ (?:hai|ba|tư|năm|sáu|bảy)"
                                    + END
                                    + "(?=[ ,]{1,2}(?:ngày|hằng|hàng|tuần|\\())",
                            "thứ Hai, thứ Ba, …",
                            "Thứ trong tuần viết bằng chữ thì viết hoa tên ngày."),
                    Lint.of(
                            INSIDE + "(Khoản|Điểm) (?=(?:\\d{1,2}|[a-zđ])(?:,| (?:khoản|[Đđ]iều)))",
                            "$1",
                            "Khi viện dẫn, khoản và điểm không viết hoa."),
                    Lint.of(
                            "(?<=[\\p{Ll}\\d,;] )điều (?=\\d{1,3}(?:,| (?:của|Luật|Nghị|Bộ|Quy)))",
                            "Điều",
                            "Khi viện dẫn, Điều viết hoa."),
                    Lint.of(
                            "(?<=\\p{Ll}{3}[.?!] )\\p{Ll}(?=\\p{Ll}{1,20} )",
                            "", "Sau dấu kết thúc câu phải viết hoa."));

    static final List<FormRule> ALL =
            List.of(new FormRule("B15", Severity.W, "PL2", "Viết hoa", CapitalRules::capitals));

    private CapitalRules() {}

    private static List<Breach> capitals(Sheet sheet) {
        var breaches = new ArrayList<Breach>();
        var lines = sentences(sheet);
        for (var lint : LINTS) {
            breaches.addAll(told(lint, lines));
        }
        return breaches;
    }

    private static List<Breach> told(Lint lint, List<Line> lines) {
        var breaches = new ArrayList<Breach>();
        for (var line : lines) {
            var found = lint.wrong().matcher(line.text());
            while (breaches.size() < MOST_EACH && found.find()) {
                if (!namesAPerson(line.text().substring(found.end()))) {
                    breaches.add(breach(lint, line, found));
                }
            }
        }
        return breaches;
    }

    private static boolean namesAPerson(String rest) {
        return SURNAMES.contains(rest.strip().split("[\\s,.;]", 2)[0]);
    }

    private static Breach breach(Lint lint, Line line, MatchResult found) {
        var text = line.text();
        int from = text.lastIndexOf(' ', Math.max(0, found.start() - 2)) + 1;
        int to = text.indexOf(' ', Math.min(text.length(), found.end() + 1));
        return new Breach(
                line.page(),
                text.substring(from, to < 0 ? text.length() : to),
                lint.right(found),
                lint.message());
    }

    // A line that another page or a picture has cut is no sentence; nor is one all in capitals.
    private static List<Line> sentences(Sheet sheet) {
        var subject = sheet.field(FieldName.SUBJECT).evidence();
        int from = subject == null ? 0 : subject.end();
        int foot = sheet.recipientsStart();
        return sheet.lines().stream()
                .filter(line -> line.start() >= from && (foot < 0 || line.start() < foot))
                .filter(line -> line.text().length() <= LONGEST_LINE)
                .filter(line -> line.text().chars().anyMatch(Character::isLowerCase))
                .filter(line -> !isFromImage(sheet, line.page()))
                .toList();
    }

    private static boolean isFromImage(Sheet sheet, int page) {
        return sheet.reading().pages().stream()
                .anyMatch(p -> p.number() == page && p.source() == PageText.Source.OCR);
    }
}
