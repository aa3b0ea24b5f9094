package vn.vankho.form;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.vankho.document.Layout;
import vn.vankho.document.Layout.Alignment;
import vn.vankho.document.Layout.Run;
import vn.vankho.document.Layout.Section;
import vn.vankho.document.Severity;
import vn.vankho.form.FormRule.Breach;

/// Paper, margins, fonts and page numbers (Nghị định 30/2020/NĐ-CP, PL1/P1/I).
final class PageRules {

    private static final int SHORT = 11906;
    private static final int LONG = 16838;
    private static final int SLACK = 10;
    private static final double MILLIMETRE = 56.69;
    private static final int WHOLE = 4; // letters; fewer are drawn for ones the typeface lacks
    private static final double STRAY = 0.03; // of the letters, on a drawn page
    private static final int SURELY_TWO_PAGES = 4000; // characters
    private static final Pattern LEGACY = Pattern.compile("(?i)\\.vn.*|vni-.*|vps .*");
    private static final Pattern TIMES = Pattern.compile("(?i)times ?new ?roman(?: ps)?(?:mt)?");
    private static final Pattern STAMP =
            Pattern.compile("(?iu)\\s*(?:hỏa|hoả|thượng|khẩn|đến|lưu hành|xem xong).*");

    static final List<FormRule> ALL =
            List.of(
                    LayoutRule.of("P01", Severity.E, "I.1", "Khổ giấy", PageRules::paper),
                    LayoutRule.of("P02", Severity.E, "I.3", "Lề trang", PageRules::topAndBottom),
                    LayoutRule.of("P03", Severity.E, "I.3", "Lề trang", PageRules::left),
                    LayoutRule.of("P04", Severity.E, "I.3", "Lề trang", PageRules::right),
                    LayoutRule.of("P05", Severity.W, "I.2", "Hướng giấy", PageRules::landscape),
                    LayoutRule.of("P06", Severity.E, "I.4", "Phông chữ", PageRules::fonts),
                    LayoutRule.of("P07", Severity.E, "I.4", "Màu chữ", PageRules::colours),
                    LayoutRule.of("P08", Severity.E, "I.7", "Số trang", PageRules::numberMissing),
                    LayoutRule.of("P09", Severity.E, "I.7", "Số trang", PageRules::numberOnFirst),
                    LayoutRule.of("P10", Severity.E, "I.7", "Số trang", PageRules::numberLook),
                    LayoutRule.of("P11", Severity.E, "I.7", "Số trang", PageRules::numberStart),
                    LayoutRule.of("P12", Severity.W, "I.4", "Ký tự", PageRules::composed),
                    LayoutRule.of("P13", Severity.W, "I.4", "Phông chữ", PageRules::legacyFonts));

    private PageRules() {}

    private static List<Breach> paper(LaidOut paper) {
        return sections(
                paper,
                s ->
                        near(Math.min(s.width(), s.height()), SHORT, slack(paper, SLACK))
                                && near(Math.max(s.width(), s.height()), LONG, slack(paper, SLACK)),
                "A4, 210 × 297 mm",
                "Khổ giấy không phải A4.");
    }

    private static List<Breach> topAndBottom(LaidOut paper) {
        return margins(
                paper,
                s -> within(paper, s.top(), 20, 25) && within(paper, s.bottom(), 20, 25),
                "20–25 mm",
                "Lề trên hoặc lề dưới ngoài khoảng 20–25 mm.");
    }

    private static List<Breach> left(LaidOut paper) {
        return margins(
                paper,
                s -> within(paper, s.left(), 30, 35),
                "30–35 mm",
                "Lề trái ngoài khoảng 30–35 mm.");
    }

    private static List<Breach> right(LaidOut paper) {
        return margins(
                paper,
                s -> within(paper, s.right(), 15, 20),
                "15–20 mm",
                "Lề phải ngoài khoảng 15–20 mm.");
    }

    // A page turned for a wide table has its margins turned with it; the decree does not say how.
    private static List<Breach> margins(
            LaidOut paper, Predicate<Section> holds, String expected, String message) {
        return sections(paper, s -> s.isLandscape() || holds.test(s), expected, message);
    }

    private static List<Breach> landscape(LaidOut paper) {
        return sections(
                paper,
                s -> !s.isLandscape() || s.hasTable(),
                "Trang dọc",
                "Trang ngang chỉ dùng khi nội dung có bảng biểu.");
    }

    private static List<Breach> sections(
            LaidOut paper, Predicate<Section> holds, String expected, String message) {
        return paper.sections().stream().allMatch(holds)
                ? List.of()
                : List.of(new Breach(1, "", expected, message));
    }

    private static boolean within(LaidOut paper, int twips, int least, int most) {
        int slack = slack(paper, 3);
        return twips == Layout.UNKNOWN
                || (twips >= Math.floor(least * MILLIMETRE) - slack
                        && twips <= Math.ceil(most * MILLIMETRE) + slack);
    }

    private static int slack(LaidOut paper, int declared) {
        return paper.isMeasured() ? (int) MILLIMETRE : declared;
    }

    private static boolean near(int value, int wanted, int slack) {
        return Math.abs(value - wanted) <= slack;
    }

    private static List<Breach> fonts(LaidOut paper) {
        return runs(
                paper,
                run ->
                        !run.isKnown()
                                || isTimes(run.font())
                                || LEGACY.matcher(run.font()).matches(),
                "Times New Roman",
                run ->
                        "Có chữ bằng phông %s."
                                .formatted(run.font().isEmpty() ? "mặc định" : run.font()));
    }

    private static boolean isTimes(String font) {
        return Stream.of(font.split("/")).allMatch(name -> TIMES.matcher(name).matches());
    }

    private static List<Breach> legacyFonts(LaidOut paper) {
        return runs(
                paper,
                run -> !LEGACY.matcher(run.font()).matches(),
                "Unicode (TCVN 6909:2001)",
                run -> "Có chữ bằng phông bảng mã cũ %s.".formatted(run.font()));
    }

    // A drawn page holds glyphs, not what was typed.
    private static List<Breach> composed(LaidOut paper) {
        return paper.isMeasured()
                ? List.of()
                : LayoutRule.habit(
                        paper,
                        paper.paragraphs(),
                        p -> Normalizer.isNormalized(p.text(), Normalizer.Form.NFC),
                        "Unicode dựng sẵn (NFC)",
                        "Chữ có dấu ở dạng tổ hợp, chưa phải Unicode dựng sẵn");
    }

    private static List<Breach> colours(LaidOut paper) {
        return runs(
                paper,
                run ->
                        run.colour() == null
                                || isBlack(run.colour())
                                || STAMP.matcher(run.text()).matches(),
                "Màu đen",
                run -> "Có chữ màu khác màu đen (%s).".formatted(run.colour()));
    }

    private static boolean isBlack(String colour) {
        return colour.equals("000000") || colour.toLowerCase(Locale.ROOT).equals("windowtext");
    }

    // One finding for each look that is wrong, at its first place.
    private static List<Breach> runs(
            LaidOut paper,
            Predicate<Run> holds,
            String expected,
            java.util.function.Function<Run, String> message) {
        var found = new LinkedHashMap<String, Breach>();
        var letters = new HashMap<String, Integer>();
        int all = 0;
        for (var paragraph : paper.paragraphs()) {
            for (var run : paragraph.runs()) {
                all += run.text().length();
                boolean counts = !paper.isMeasured() || run.text().length() >= WHOLE;
                if (counts && hasLetters(run) && !holds.test(run)) {
                    var words = message.apply(run);
                    letters.merge(words, run.text().length(), Integer::sum);
                    found.computeIfAbsent(
                            words, _ -> LayoutRule.breach(paper, paragraph, expected, words));
                }
            }
        }
        // What draws a page takes another typeface for a letter that is missing in the first.
        double least = paper.isMeasured() ? STRAY * all : 0;
        found.keySet().removeIf(words -> letters.getOrDefault(words, 0) < least);
        return List.copyOf(found.values());
    }

    private static boolean hasLetters(Run run) {
        return run.text().codePoints().anyMatch(Character::isLetterOrDigit);
    }

    private static List<Breach> numberMissing(LaidOut paper) {
        boolean several =
                paper.sheet().reading().pages().size() > 1
                        || paper.sheet().text().length() > SURELY_TWO_PAGES;
        boolean numbered =
                paper.sections().stream()
                        .anyMatch(s -> s.pageNumber() != null || isUnknown(s.startsAt()));
        return !several || numbered
                ? List.of()
                : List.of(
                        new Breach(
                                2,
                                "",
                                "Số trang ở giữa lề trên",
                                "Văn bản nhiều trang mà không đánh số trang."));
    }

    private static List<Breach> numberOnFirst(LaidOut paper) {
        return paper.sections().stream().limit(1).noneMatch(Section::firstPageNumbered)
                ? List.of()
                : List.of(new Breach(1, "", "", "Trang thứ nhất không hiển thị số trang."));
    }

    private static List<Breach> numberLook(LaidOut paper) {
        for (var section : paper.sections()) {
            var number = section.pageNumber();
            if (number != null
                    && !(number.inHeader()
                            && number.alignment() == Alignment.CENTRE
                            && (number.look().size() >= 26 || number.look().size() < 0)
                            && number.look().size() <= 28
                            && !number.look().italic())) {
                return List.of(
                        new Breach(
                                2,
                                "",
                                "Giữa lề trên, cỡ 13–14, chữ đứng",
                                "Số trang chưa ở giữa lề trên, cỡ chữ 13–14, kiểu chữ đứng."));
            }
        }
        return List.of();
    }

    private static boolean isUnknown(@Nullable Integer length) {
        return length != null && length == Layout.UNKNOWN;
    }

    private static List<Breach> numberStart(LaidOut paper) {
        boolean right =
                paper.sections().stream()
                        .limit(1)
                        .allMatch(
                                s ->
                                        s.arabic()
                                                && (s.startsAt() == null
                                                        || s.startsAt() == 1
                                                        || isUnknown(s.startsAt())));
        return right
                ? List.of()
                : List.of(
                        new Breach(1, "", "1, 2, 3", "Số trang bắt đầu từ 1, bằng chữ số Ả Rập."));
    }
}
