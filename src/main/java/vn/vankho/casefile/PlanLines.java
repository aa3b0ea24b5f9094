package vn.vankho.casefile;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.vankho.vietnamese.Fold;

/// Lines of a list of case files as they are copied out of a spreadsheet or typed: cells between
/// tabs.
final class PlanLines {

    private static final Pattern CODE = Pattern.compile("\\d{1,5}[a-zđ]?[./-][\\p{L}\\d./-]{1,30}");
    private static final Pattern ROMAN = Pattern.compile("([IVXLC]{1,8})[.)]?\\s+(.+)");
    private static final Pattern ARABIC = Pattern.compile("(\\d{1,3})[.)]\\s+(.+)");
    private static final int MOST = 5_000;
    private static final int LONGEST = 1_000;

    /// For case files in front of the first heading.
    static final Line NO_HEADING =
            new Line(
                    0,
                    true,
                    false,
                    null,
                    "Hồ sơ của cơ quan",
                    PlanCodes.NO_HEADING,
                    null,
                    "",
                    null);

    private PlanLines() {}

    /// @param row of the file or the text, from 1
    /// @param code null for the next free one, and for a heading
    record Line(
            int row,
            boolean heading,
            boolean small,
            @Nullable String code,
            String title,
            String abbreviation,
            @Nullable Term term,
            String creator,
            @Nullable String note) {

        /// Whether this is the case file: by number and title, or by title where it has no number.
        boolean isOf(CaseFile file) {
            return RuleWords.key(file.title()).equals(RuleWords.key(title))
                    && (code == null || code.equals(file.code()));
        }

        /// The same in the list of another year.
        Line movedOn(int from, int to) {
            return new Line(
                    row,
                    heading,
                    small,
                    code,
                    from == to ? title : PlanYears.moved(title, from, to),
                    abbreviation,
                    term,
                    creator,
                    note);
        }
    }

    /// @throws CaseFileRefused with the number of the first line that cannot be used
    static List<Line> read(String text) {
        var lines = text.lines().limit(MOST).toList();
        var read = new ArrayList<Line>();
        for (int i = 0; i < lines.size(); i++) {
            if (!lines.get(i).isBlank() && !isHead(lines.get(i))) {
                read.add(line(lines.get(i), i + 1));
            }
        }
        return read;
    }

    /// The names of the columns, copied along.
    private static boolean isHead(String line) {
        var key = RuleWords.key(line);
        return key.contains(" tieu de ho so ") || key.contains(" so va ky hieu ");
    }

    private static Line line(String text, int number) {
        if (text.length() > LONGEST) {
            throw fault(number, "dài quá");
        }
        var cells = Arrays.stream(text.split("\t", -1)).map(String::strip).toList();
        boolean coded = CODE.matcher(cells.getFirst()).matches();
        if (coded && cells.size() > 1 && !cells.get(1).isEmpty()) {
            return file(cells.getFirst(), cells.subList(1, cells.size()), number);
        }
        var words = cells.stream().filter(cell -> !cell.isEmpty()).toList();
        if (isHeading(words)) {
            return heading(String.join(" ", words), number);
        }
        // A blank cell in front is the number that is still to be given; then places count.
        boolean placed = cells.getFirst().isEmpty() && cells.size() > 2 && !cells.get(1).isEmpty();
        return file(null, placed ? cells.subList(1, cells.size()) : words, number);
    }

    private static boolean isHeading(List<String> words) {
        var whole = String.join(" ", words);
        return ROMAN.matcher(whole).matches()
                || (words.size() <= 2 && ARABIC.matcher(whole).matches())
                || words.size() == 1;
    }

    static Line heading(String text, int number) {
        var small = ARABIC.matcher(text);
        if (small.matches()) {
            return new Line(number, true, true, null, small.group(2), "", null, "", null);
        }
        var big = ROMAN.matcher(text);
        var title = big.matches() ? big.group(2) : text;
        return new Line(number, true, false, null, title, abbreviation(title), null, "", null);
    }

    /// *Tổ chức cán bộ* is `TCCB`; an abbreviation in brackets is taken as it is.
    private static String abbreviation(String title) {
        int open = title.lastIndexOf('(');
        int close = title.lastIndexOf(')');
        if (open >= 0 && close > open + 1 && close - open <= 11) {
            return title.substring(open + 1, close).strip();
        }
        var initials =
                Pattern.compile("[^\\p{L}\\p{N}]+")
                        .splitAsStream(Fold.unmarked(title))
                        .filter(word -> !word.isEmpty())
                        .limit(6)
                        .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT))
                        .collect(Collectors.joining());
        return initials.isEmpty() ? PlanCodes.NO_HEADING : initials;
    }

    private static Line file(@Nullable String code, List<String> cells, int number) {
        var term = cells.size() > 1 ? cells.get(1) : "";
        if (!term.isEmpty() && Term.parse(term).isEmpty()) {
            throw fault(number, "thời hạn «%s» không đọc được".formatted(term));
        }
        return new Line(
                number,
                false,
                false,
                code,
                cells.getFirst(),
                "",
                Term.parse(term).orElse(null),
                cells.size() > 2 ? cells.get(2) : "",
                cells.size() > 3 && !cells.get(3).isEmpty() ? cells.get(3) : null);
    }

    private static CaseFileRefused fault(int number, String what) {
        return CaseFileRefused.because(
                "Dòng %d của danh mục: %s. Chưa ghi dòng nào.".formatted(number, what));
    }
}
