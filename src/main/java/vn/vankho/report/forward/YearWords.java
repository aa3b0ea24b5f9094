package vn.vankho.report.forward;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import vn.vankho.vietnamese.Quantities;
import vn.vankho.vietnamese.Quantity;

/// Moves the years of a passage, each by what it is: the reporting year, the plan year, the year of
/// comparison, a school year; never the years of a programme, nor those in a citation.
final class YearWords {

    private static final Pattern RANGE =
            Pattern.compile(
                    "(?<![\\d/.-])((?:19|20)\\d\\d)\\h?[-–—]\\h?((?:19|20)\\d\\d)(?![\\d/])");
    private static final Pattern YEAR =
            Pattern.compile("(?<![\\d.,/-])((?:19|20)\\d\\d)(?![\\d%‰]|[.,/]\\d)");
    private static final Pattern SCHOOL =
            Pattern.compile(
                    "(?:nam hoc|nien hoc|nien khoa|hoc ky (?:i{1,2}|[12]),?)\\h*(?:nam hoc)?\\h*$");
    private static final Pattern PROGRAMME =
            Pattern.compile(
                    "(?:giai doan|thoi ky|nhiem ky|chuong trinh|ke hoach|chien luoc)[^.;]{0,25}$");
    private static final Pattern HORIZON =
            Pattern.compile(
                    "(?:den|toi|vao|tam nhin|dinh huong|dinh huong den)\\h(?:het )?(?:nam\\h)?$");
    private static final Pattern CUT_YEAR =
            Pattern.compile("(?:tinh den|den het|den cuoi)\\h(?:nam\\h)?$");
    private static final Pattern SINCE =
            Pattern.compile("\\b(?:ke tu|tu|thanh lap)\\h(?:dau )?(?:nam\\h)?$");
    private static final Pattern COMPARED =
            Pattern.compile(
                    "(?:\\bso (?:voi )?|\\bsv )(?:cung ky )?(?:cuoi )?(?:cua )?(?:nam )?"
                            + "(?:truoc \\()?$|\\bcung ky (?:cua )?(?:nam )?$");

    private static final Set<String> COMPARING_WORDS = Set.of("so", "sv", "cùng");
    private static final Set<String> SINCE_WORDS = Set.of("từ", "kể", "thành");

    private final Moves moves;
    private final String text;
    private final String plain;
    private final List<int[]> taken;
    private final List<Edit> edits = new ArrayList<>();
    private final List<Quantity> numbers;

    private YearWords(Moves moves, String text, List<int[]> kept) {
        this.moves = moves;
        this.text = text;
        this.plain = Plain.of(text);
        this.taken = new ArrayList<>(kept);
        this.numbers = Quantities.find(text);
    }

    /// @param kept where nothing is moved
    static List<Edit> of(Moves moves, String text, List<int[]> kept) {
        var words = new YearWords(moves, text, kept);
        words.edits.addAll(DateWords.of(moves, text, words.plain, words.taken));
        words.ranges();
        for (var edit : PartWords.of(moves, text, words.plain, words.taken)) {
            words.edits.add(edit);
            words.taken.add(new int[] {edit.start(), edit.end()});
        }
        words.years();
        words.edits.addAll(LunarYears.of(moves, text, kept));
        return words.edits;
    }

    private boolean isTaken(int start, int end) {
        return KeptWords.meets(taken, start, end);
    }

    private String before(int at) {
        return Plain.before(plain, at, 45);
    }

    private boolean compares(int at) {
        return says(COMPARED, at, COMPARING_WORDS);
    }

    /// Whether words stand before an offset. Marks tell *so* from *số* and *từ* from *tự*.
    private boolean says(Pattern words, int at, Set<String> first) {
        var found = words.matcher(before(at));
        if (!found.find()) {
            return false;
        }
        int start = at - before(at).length() + found.start();
        int end = start;
        while (end < text.length() && Character.isLetter(text.charAt(end))) {
            end++;
        }
        return first.contains(text.substring(start, end).toLowerCase(Locale.ROOT));
    }

    private void ranges() {
        var range = RANGE.matcher(text);
        while (range.find()) {
            if (!isTaken(range.start(), range.end())) {
                range(
                        range.start(),
                        range.end(),
                        Integer.parseInt(range.group(1)),
                        Integer.parseInt(range.group(2)));
            }
            taken.add(new int[] {range.start(), range.end()});
        }
    }

    private void range(int start, int end, int first, int last) {
        var before = before(start);
        boolean school = SCHOOL.matcher(before).find();
        boolean season =
                last == first + 1
                        && Math.abs(first - moves.from().year()) <= 1
                        && !PROGRAMME.matcher(before).find();
        if (school || season) {
            if (!moves.sameYear()) {
                edits.add(
                        Edit.words(
                                start,
                                end,
                                shifted(text.substring(start, end)),
                                school ? Mark.UPDATED : Mark.REVIEW,
                                "%s đã dời thêm %d năm."
                                        .formatted(school ? "Năm học" : "Niên vụ", moves.years())));
            }
        } else if (last < moves.to().year()) {
            edits.add(
                    Edit.marks(
                            start,
                            end,
                            Mark.OUTDATED,
                            "Giai đoạn %d-%d đã kết thúc trước năm %d."
                                    .formatted(first, last, moves.to().year())));
        } else if (last == moves.to().year() && before.contains("nhiem ky")) {
            edits.add(
                    Edit.marks(
                            start,
                            end,
                            Mark.REVIEW,
                            "Nhiệm kỳ %d-%d kết thúc trong năm %d.".formatted(first, last, last)));
        }
    }

    private String shifted(String words) {
        return YEAR_ONLY
                .matcher(words)
                .replaceAll(m -> String.valueOf(Integer.parseInt(m.group()) + moves.years()));
    }

    private static final Pattern YEAR_ONLY = Pattern.compile("(?:19|20)\\d\\d");

    private void years() {
        var found = YEAR.matcher(text);
        while (found.find()) {
            if (!isTaken(found.start(), found.end()) && !counts(found.start())) {
                year(found.start(), found.end(), Integer.parseInt(found.group(1)));
            }
        }
    }

    // "2023 hộ" is no year.
    private boolean counts(int start) {
        return numbers.stream()
                .anyMatch(q -> q.numberStart() == start && q.measures() && q.unit() != null);
    }

    private void year(int start, int end, int year) {
        int reporting = moves.from().year();
        var before = before(start);
        if (compares(start) && year >= reporting && year <= reporting + 5) {
            if (!mentionsLater(start, year)) {
                compared(start, end, year);
                return;
            }
        }
        boolean horizon = HORIZON.matcher(before).find() && !CUT_YEAR.matcher(before).find();
        if (horizon && year > reporting + 1) {
            if (year < moves.to().year()) {
                edits.add(
                        Edit.marks(
                                start, end, Mark.OUTDATED, "Mốc năm %d đã qua.".formatted(year)));
            }
            return;
        }
        if (says(SINCE, start, SINCE_WORDS) && year <= reporting) {
            if (year >= reporting - 1) {
                edits.add(
                        Edit.marks(
                                start,
                                end,
                                Mark.REVIEW,
                                "Mốc bắt đầu từ năm %d được giữ.".formatted(year)));
            }
            return;
        }
        if (year < reporting - 1) {
            if (year > reporting - 15) {
                edits.add(
                        Edit.marks(
                                start,
                                end,
                                Mark.REVIEW,
                                "Có nhắc năm %d; giữ nguyên nếu là chuyện lịch sử."
                                        .formatted(year)));
            }
            return;
        }
        move(start, end, year, horizon);
    }

    // A target may be compared with the reporting year: "năm 2024 tăng 5% so với năm 2023".
    private boolean mentionsLater(int start, int year) {
        var sentence = Plain.before(plain, start, 160);
        int stop = Math.max(sentence.lastIndexOf(". "), sentence.lastIndexOf("; "));
        return sentence.indexOf("nam " + (year + 1), Math.max(0, stop)) >= 0
                || sentence.contains("phan dau");
    }

    private void compared(int start, int end, int year) {
        edits.add(
                Edit.words(
                        start,
                        end,
                        String.valueOf(moves.to().year() - 1),
                        Mark.REVIEW,
                        "Báo cáo trước so sánh với năm %d, không trước năm báo cáo; đã đổi thành năm %d."
                                .formatted(year, moves.to().year() - 1)));
    }

    private void move(int start, int end, int year, boolean horizon) {
        if (moves.sameYear() || year > moves.from().year() + 4) {
            return;
        }
        boolean usual = Math.abs(year - moves.from().year()) <= 1 && !horizon;
        boolean compares = year != moves.from().year() - 1 || compares(start);
        boolean sure = usual && compares && !becomesPart(year);
        edits.add(
                Edit.words(
                        start,
                        end,
                        String.valueOf(year + moves.years()),
                        sure ? Mark.UPDATED : Mark.REVIEW,
                        reason(year)));
    }

    private String reason(int year) {
        var moved = "Năm %d đổi thành %d.".formatted(year, year + moves.years());
        return becomesPart(year)
                ? "%s Báo cáo trước nói cả năm, kỳ này là %s: xem lại."
                        .formatted(moved, moves.to().told())
                : moved;
    }

    /// Where a report on a year becomes one on a part of a year, a whole year may no longer be
    /// meant.
    private boolean becomesPart(int year) {
        return moves.wholeYears()
                && moves.to().kind() != ReportPeriod.Kind.YEAR
                && year >= moves.from().year();
    }
}
