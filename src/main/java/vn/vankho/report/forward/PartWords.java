package vn.vankho.report.forward;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Moves the names of parts of a year: *quý III/2023*, *tháng 10 năm 2023*, *6 tháng đầu năm*,
/// *9 tháng*.
final class PartWords {

    private static final Pattern QUARTER =
            Pattern.compile(
                    "\\bquy (iv|i{1,3}|[1-4])(?![a-z\\d])(?:(\\h?/\\h?|\\hnam\\h|-)((?:19|20)\\d\\d)(?!\\d))?");
    private static final Pattern MONTH =
            Pattern.compile(
                    "(?<!\\d )\\bthang (\\d{1,2})(?![\\d/.,-]\\d|\\d)(?:(\\h?/\\h?|,?\\h?nam\\h|-)((?:19|20)\\d\\d)(?!\\d))?");
    private static final Pattern MONTH_SLASH =
            Pattern.compile("\\bthang (\\d{1,2})(\\h?[/-]\\h?)((?:19|20)\\d\\d)(?!\\d)");
    private static final Pattern HALF =
            Pattern.compile("\\b(?:0?6|sau) thang (dau|cuoi) nam(?:( )((?:19|20)\\d\\d)(?!\\d))?");
    private static final Pattern MONTHS =
            Pattern.compile(
                    "(?<![\\d.,/])(\\d{1,2}) thang(?: dau)? nam(?:( )((?:19|20)\\d\\d)(?!\\d))?");
    private static final Pattern CUMULATED =
            Pattern.compile(
                    "(?<=\\bluy ke |\\bcong don |\\btinh chung )(\\d{1,2}) thang(?! (?:dau )?nam\\b)(?:(/)((?:19|20)\\d\\d)(?!\\d))?");
    private static final String[] ROMAN = {"", "I", "II", "III", "IV"};

    private final Moves moves;
    private final String text;
    private final String plain;
    private final List<int[]> taken;
    private final List<Edit> edits = new ArrayList<>();

    private PartWords(Moves moves, String text, String plain, List<int[]> taken) {
        this.moves = moves;
        this.text = text;
        this.plain = plain;
        this.taken = new ArrayList<>(taken);
    }

    static List<Edit> of(Moves moves, String text, String plain, List<int[]> taken) {
        var words = new PartWords(moves, text, plain, taken);
        words.each(QUARTER, words::quarter);
        words.each(HALF, words::half);
        words.each(MONTHS, words::months);
        words.each(CUMULATED, words::months);
        words.each(MONTH_SLASH, words::month);
        words.each(MONTH, words::month);
        return words.edits;
    }

    private interface Move {
        void of(MatchResult found);
    }

    private void each(Pattern pattern, Move move) {
        var found = pattern.matcher(plain);
        while (found.find()) {
            if (!KeptWords.meets(taken, found.start(), found.end())) {
                move.of(found.toMatchResult());
                taken.add(new int[] {found.start(), found.end()});
            }
        }
    }

    private void quarter(MatchResult found) {
        int number = PeriodReader.quarter(found.group(1));
        int moved = moved(ReportPeriod.Kind.QUARTER, number);
        var digits = Character.isDigit(text.charAt(found.start(1)));
        var printed = digits ? String.valueOf(at(moved, 4)) : ROMAN[at(moved, 4)];
        put(found, printed, moved, 4, number);
    }

    private void month(MatchResult found) {
        int number = Integer.parseInt(found.group(1));
        if (number < 1 || number > 12) {
            return;
        }
        int moved = moved(ReportPeriod.Kind.MONTH, number);
        var padded = found.group(1).startsWith("0");
        put(found, (padded ? "%02d" : "%d").formatted(at(moved, 12)), moved, 12, number);
    }

    private static int at(int moved, int parts) {
        return Math.floorMod(moved - 1, parts) + 1;
    }

    /// The number of the part after the move, counted on from the old year's first; months and
    /// quarters within a report of another length move by years only.
    private int moved(ReportPeriod.Kind kind, int number) {
        boolean same = kind == moves.from().kind();
        int parts = Moves.parts(kind);
        if (same) {
            return number + moves.parts();
        }
        if (kind == ReportPeriod.Kind.MONTH && moves.from().kind() == ReportPeriod.Kind.QUARTER) {
            return number + 3 * moves.parts();
        }
        return number + parts * moves.years();
    }

    private void put(MatchResult found, String number, int moved, int parts, int before) {
        var year = found.group(3);
        int years = Math.floorDiv(moved - 1, parts);
        if (moved == before) {
            return;
        }
        if (year == null) {
            if (at(moved, parts) == before) {
                cutOff(found);
                return;
            }
            add(found.start(1), found.end(1), number, Mark.UPDATED);
            return;
        }
        int named = Integer.parseInt(year);
        if (named < moves.from().year() - 1 || named > moves.from().year() + 2) {
            return;
        }
        var separator = text.substring(found.start(2), found.end(2));
        boolean ownKind =
                moves.from().kind() != ReportPeriod.Kind.YEAR
                        && moves.from().kind() != ReportPeriod.Kind.MONTHS;
        add(
                found.start(1),
                found.end(3),
                number + separator + (named + years),
                ownKind ? Mark.UPDATED : Mark.REVIEW);
    }

    // "tính đến hết tháng 10": where figures are counted up to a month, it is to be looked at.
    private void cutOff(MatchResult found) {
        var before = Plain.before(plain, found.start(), 16);
        if (before.endsWith("den het ") || before.endsWith("den ") || before.endsWith("het ")) {
            edits.add(
                    Edit.marks(
                            found.start(),
                            found.end(),
                            Mark.REVIEW,
                            "Xem lại mốc chốt số liệu: %s."
                                    .formatted(text.substring(found.start(), found.end()))));
        }
    }

    private void half(MatchResult found) {
        int number = found.group(1).equals("dau") ? 1 : 2;
        int moved = moved(ReportPeriod.Kind.HALF, number);
        boolean capital = Character.isUpperCase(text.charAt(found.start(1)));
        var word = at(moved, 2) == 1 ? "đầu" : "cuối";
        var printed = capital ? word.toUpperCase(Locale.ROOT) : word;
        yearBehind(found, found.start(1), found.end(1), printed, number, moved, 2);
    }

    private void months(MatchResult found) {
        int count = Integer.parseInt(found.group(1));
        boolean own = count == Moves.endMonth(moves.from()) && count < 12;
        int end = own ? Moves.endMonth(moves.to()) : count;
        if (own && end != count && end < 12) {
            add(found.start(1), found.end(1), String.valueOf(end), Mark.UPDATED);
        } else if (own && end == 12) {
            edits.add(
                    Edit.marks(
                            found.start(),
                            found.end(),
                            Mark.REVIEW,
                            "Kỳ mới kết thúc năm; xem lại «%s»."
                                    .formatted(text.substring(found.start(), found.end()))));
            return;
        }
        bareYear(found);
    }

    private void yearBehind(
            MatchResult found, int start, int end, String word, int before, int moved, int parts) {
        if (moved == before) {
            return;
        }
        if (at(moved, parts) != before) {
            add(start, end, word, Mark.UPDATED);
        }
        bareYear(found);
    }

    private void bareYear(MatchResult found) {
        var year = found.group(3);
        if (year == null || moves.sameYear()) {
            return;
        }
        int named = Integer.parseInt(year);
        if (Math.abs(named - moves.from().year()) <= 1) {
            add(found.start(3), found.end(3), String.valueOf(named + moves.years()), Mark.UPDATED);
        }
    }

    private void add(int start, int end, @Nullable String put, Mark mark) {
        var old = text.substring(start, end);
        if (put != null && !put.equals(old)) {
            var reason =
                    mark == Mark.REVIEW
                            ? "Mốc thời gian «%s» đổi thành «%s»; xem lại.".formatted(old, put)
                            : "«%s» đổi thành «%s».".formatted(old, put);
            edits.add(Edit.words(start, end, put, mark, reason));
        }
    }
}
