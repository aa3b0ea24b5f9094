package vn.vankho.report.forward;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.vankho.vietnamese.VietnameseDates;

/// Moves the dates of a passage that bound the figures, set a term or end an anniversary; marks the
/// others, which are of the period before.
final class DateWords {

    private static final Pattern CUT_OFF =
            Pattern.compile(
                    "(?:tinh den|den het|den ngay|het ngay|het|den|thoi diem)\\h*(?:ngay)?\\h*$");
    private static final Pattern DEADLINE =
            Pattern.compile("(?:truoc|cham nhat|cham nhat la|xong trong|han)\\h*(?:ngay)?\\h*$");
    private static final Pattern FROM_DAY = Pattern.compile("\\btu\\h*(?:ngay)?\\h*$");
    private static final Pattern TO_DAY =
            Pattern.compile("\\h{0,3}(?:den|toi)\\h{1,3}(?:het\\h)?(?:ngay\\h{0,3})?");
    private static final Pattern DAY =
            Pattern.compile("(?<![\\d/.,-])(\\d{1,2})/(0?[1-9]|1[0-2])(?![\\d/%]|[.,]\\d)");

    private final Moves moves;
    private final String text;
    private final String plain;
    private final List<int[]> taken;
    private final List<Edit> edits = new ArrayList<>();

    private DateWords(Moves moves, String text, String plain, List<int[]> taken) {
        this.moves = moves;
        this.text = text;
        this.plain = plain;
        this.taken = taken;
    }

    /// @param taken where nothing is moved; gets the places of the dates
    static List<Edit> of(Moves moves, String text, String plain, List<int[]> taken) {
        var words = new DateWords(moves, text, plain, taken);
        words.dates();
        return words.edits;
    }

    private boolean isTaken(int start, int end) {
        return KeptWords.meets(taken, start, end);
    }

    private String before(int at) {
        return Plain.before(plain, at, 45);
    }

    private void dates() {
        var all = VietnameseDates.find(text);
        for (int i = 0; i < all.size(); i++) {
            var found = all.get(i);
            if (!isTaken(found.start(), found.end())) {
                date(
                        found,
                        i == 0 ? null : all.get(i - 1),
                        i + 1 < all.size() ? all.get(i + 1) : null);
            }
            taken.add(new int[] {found.start(), found.end()});
        }
        if (moves.sameYear()) {
            days();
        }
    }

    // "20/10" of the month before is past.
    private void days() {
        var day = DAY.matcher(text);
        while (day.find()) {
            boolean date = Integer.parseInt(day.group(1)) <= 31;
            if (date && !isTaken(day.start(), day.end()) && isOfOldPart(day.group(2))) {
                edits.add(
                        Edit.marks(
                                day.start(),
                                day.end(),
                                Mark.REVIEW,
                                "Ngày «%s» thuộc kỳ trước; viết lại hoặc bỏ."
                                        .formatted(day.group())));
            }
        }
    }

    private boolean isOfOldPart(String month) {
        int end = Moves.endMonth(moves.from());
        int start = end - 12 / Moves.parts(moves.from().kind());
        int said = Integer.parseInt(month);
        return said > start && said <= end;
    }

    private void date(
            VietnameseDates.Found found,
            VietnameseDates.@Nullable Found before,
            VietnameseDates.@Nullable Found next) {
        int year = found.date().getYear();
        if (isAnniversary(before, found)) {
            moveDate(found, Mark.UPDATED, "Ngày kỷ niệm đã dời theo năm mới.");
            return;
        }
        if (year < moves.from().year() - 1) {
            return;
        }
        boolean deadline =
                year == moves.from().year() + 1
                        && DEADLINE.matcher(before(found.start())).find()
                        && !moves.sameYear();
        if (deadline) {
            moveDate(found, Mark.REVIEW, "Thời hạn đã dời theo năm mới; xem lại ngày.");
            return;
        }
        boolean cutOff =
                CUT_OFF.matcher(before(found.start())).find() || opensSpan(found, next, year);
        if (!cutOff || moves.sameYear()) {
            edits.add(
                    Edit.marks(
                            found.start(),
                            found.end(),
                            Mark.REVIEW,
                            (cutOff
                                            ? "Xem lại mốc chốt số liệu «%s»."
                                            : "Mốc «%s» là của kỳ trước; nếu là việc đã qua thì viết lại hoặc bỏ.")
                                    .formatted(text.substring(found.start(), found.end()))));
            return;
        }
        moveDate(found, Mark.REVIEW, "Mốc số liệu đã dời theo năm mới; xem lại ngày chốt số liệu.");
    }

    // "(27/7/1947 - 27/7/2023)" ends on the day that is kept this year.
    private boolean isAnniversary(
            VietnameseDates.@Nullable Found first, VietnameseDates.Found second) {
        return first != null
                && !moves.sameYear()
                && first.date().getYear() < second.date().getYear()
                && second.date().getYear() == moves.from().year()
                && first.date().getMonth() == second.date().getMonth()
                && first.date().getDayOfMonth() == second.date().getDayOfMonth()
                && text.substring(first.end(), second.start())
                        .matches("\\h{0,2}[-–—]\\h{0,2}(?:ngày\\h)?");
    }

    // "từ ngày 15/12/2022 đến ngày 14/12/2023": the first day moves with the last.
    private boolean opensSpan(
            VietnameseDates.Found found, VietnameseDates.@Nullable Found next, int year) {
        return next != null
                && year >= moves.from().year() - 1
                && next.date().getYear() == moves.from().year()
                && FROM_DAY.matcher(before(found.start())).find()
                && TO_DAY.matcher(plain.substring(found.end(), next.start())).matches();
    }

    private void moveDate(VietnameseDates.Found found, Mark mark, String reason) {
        var printed = text.substring(found.start(), found.end());
        int year = found.date().getYear() + moves.years();
        var moved = printed.substring(0, printed.length() - 4) + year;
        edits.add(
                Edit.words(
                        found.start(),
                        found.end(),
                        isDate(found.date(), moves.years())
                                ? moved
                                : moved.replaceFirst("29", "28"),
                        mark,
                        reason));
    }

    private static boolean isDate(LocalDate date, int years) {
        try {
            LocalDate.of(date.getYear() + years, date.getMonthValue(), date.getDayOfMonth());
            return true;
        } catch (DateTimeException _) {
            return false; // 29 February
        }
    }
}
