package vn.vankho.register;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Set;

/// Days on which the office works. Tết and the Hùng kings' day follow the moon and are not known
/// here: what falls into them is judged one holiday too strictly, never too mildly.
public final class WorkingDays {

    private static final Set<MonthDay> HOLIDAYS =
            Set.of(MonthDay.of(1, 1), MonthDay.of(4, 30), MonthDay.of(5, 1), MonthDay.of(9, 2));

    private WorkingDays() {}

    public static boolean isOne(LocalDate day) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY
                && day.getDayOfWeek() != DayOfWeek.SUNDAY
                && !HOLIDAYS.contains(MonthDay.from(day));
    }

    /// The next working day: until then a document is registered or issued in time (NĐ 30, Điều 4).
    public static LocalDate after(LocalDate day) {
        var next = day.plusDays(1);
        while (!isOne(next)) {
            next = next.plusDays(1);
        }
        return next;
    }
}
