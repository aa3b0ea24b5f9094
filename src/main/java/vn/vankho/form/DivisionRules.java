package vn.vankho.form;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import vn.vankho.document.FieldName;
import vn.vankho.document.Severity;
import vn.vankho.form.FormRule.Breach;
import vn.vankho.form.Sheet.Line;

/// Parts, chapters, sections and articles: how they are numbered, and that they have a title.
final class DivisionRules {

    private static final String ARTICLE = "PL1/P1/II.6";
    private static final Pattern ALONE =
            Pattern.compile(
                    "(?<word>Phần|Chương|Mục|Tiểu mục|Điều)\\h{1,3}(?<number>[IVXLC]{1,6}|\\d{1,3})"
                            + "\\h{0,2}[.:]?");
    private static final Pattern WITH_TITLE =
            Pattern.compile(
                    "(?<word>Phần|Chương|Mục|Tiểu mục|Điều)\\h{1,3}(?<number>[IVXLC]{1,6}|\\d{1,3})"
                            + "\\h{0,2}[.:]\\h{1,3}\\p{Lu}.*");
    private static final Pattern NUMBERED =
            Pattern.compile("(?:\\d{1,3}|[a-zđ]|[IVX]{1,5})[.)]\\h.*");

    static final List<FormRule> ALL =
            List.of(
                    new FormRule("B09", Severity.E, ARTICLE, "Đề mục", DivisionRules::numerals),
                    new FormRule("B10", Severity.E, ARTICLE, "Đề mục", DivisionRules::titles));

    private DivisionRules() {}

    private static List<Line> body(Sheet sheet) {
        var subject = sheet.field(FieldName.SUBJECT).evidence();
        int from = subject == null ? 0 : subject.end();
        int foot = sheet.recipientsStart();
        return sheet.lines().stream()
                .filter(line -> line.start() >= from && (foot < 0 || line.start() < foot))
                .toList();
    }

    private static List<Breach> numerals(Sheet sheet) {
        var breaches = new ArrayList<Breach>();
        for (var line : body(sheet)) {
            var alone = ALONE.matcher(line.text());
            var titled = WITH_TITLE.matcher(line.text());
            var found = alone.matches() ? alone : titled.matches() ? titled : null;
            if (found != null && isWrong(found.group("word"), found.group("number"))) {
                breaches.add(wrongNumeral(line, found.group("word")));
            }
        }
        return breaches;
    }

    private static boolean isWrong(String word, String number) {
        boolean roman = Character.isLetter(number.charAt(0));
        return wantsRoman(word) != roman;
    }

    private static boolean wantsRoman(String word) {
        return word.equals("Phần") || word.equals("Chương");
    }

    private static Breach wrongNumeral(Line line, String word) {
        return line.breach(
                word + (wantsRoman(word) ? " I" : " 1"),
                wantsRoman(word)
                        ? "Phần và chương đánh số bằng chữ số La Mã."
                        : "Mục, tiểu mục và điều đánh số bằng chữ số Ả Rập.");
    }

    private static List<Breach> titles(Sheet sheet) {
        var lines = body(sheet);
        var breaches = new ArrayList<Breach>();
        for (int i = 0; i < lines.size(); i++) {
            boolean ends = i + 1 == lines.size() || opensAnother(lines.get(i + 1).text());
            if (ALONE.matcher(lines.get(i).text()).matches() && ends) {
                breaches.add(
                        lines.get(i)
                                .breach(
                                        "",
                                        "Phần, chương, mục, tiểu mục, điều đều phải có tiêu đề."));
            }
        }
        return breaches;
    }

    private static boolean opensAnother(String line) {
        return ALONE.matcher(line).matches()
                || WITH_TITLE.matcher(line).matches()
                || NUMBERED.matcher(line).matches();
    }
}
