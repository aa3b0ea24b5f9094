package vn.vankho.office;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/// On which days the office works: not at weekends, not on holidays (Bộ luật Lao động 45/2019/QH14,
/// Điều 112), and not on the day that makes up for a holiday at a weekend (Điều 111.3). What the
/// government moves each year (*hoán đổi ngày làm việc*, the day beside 2 September), the office
/// writes down itself; its word counts above what is computed here.
public final class WorkCalendar {

    /// What the law itself says, without anything that was moved.
    public static final WorkCalendar STATUTORY = new WorkCalendar(Map.of());

    private final Map<LocalDate, Boolean> moved;
    private final ConcurrentMap<Integer, Map<LocalDate, String>> years = new ConcurrentHashMap<>();

    /// @param moved days of which the office says whether it works
    WorkCalendar(Map<LocalDate, Boolean> moved) {
        this.moved = Map.copyOf(moved);
    }

    public boolean isWorkingDay(LocalDate day) {
        var said = moved.get(day);
        return said == null ? !isWeekend(day) && !isHoliday(day) : said;
    }

    /// The next working day: until then a document is registered or issued in time (Nghị định
    /// 30/2020/NĐ-CP, Điều 4).
    public LocalDate after(LocalDate day) {
        var next = day.plusDays(1);
        while (!isWorkingDay(next)) {
            next = next.plusDays(1);
        }
        return next;
    }

    private boolean isHoliday(LocalDate day) {
        return years.computeIfAbsent(day.getYear(), WorkCalendar::holidays).containsKey(day);
    }

    private static boolean isWeekend(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }

    /// The holidays of a year by the law, with what each is called, and the days that make up for
    /// those at a weekend.
    static Map<LocalDate, String> holidays(int year) {
        var days = new TreeMap<LocalDate, String>();
        days.put(LocalDate.of(year, 1, 1), "Tết Dương lịch");
        var newYear = LunarCalendar.day(year, 1, 1);
        days.put(newYear.minusDays(1), "Tết Nguyên đán (ngày cuối năm)");
        for (int i = 0; i < 4; i++) {
            days.put(newYear.plusDays(i), "Tết Nguyên đán (mùng %d)".formatted(i + 1));
        }
        days.put(LunarCalendar.day(year, 3, 10), "Giỗ Tổ Hùng Vương");
        days.put(LocalDate.of(year, 4, 30), "Ngày Chiến thắng");
        days.put(LocalDate.of(year, 5, 1), "Quốc tế Lao động");
        days.put(LocalDate.of(year, 9, 2), "Quốc khánh");
        for (var holiday : Set.copyOf(days.keySet()).stream().sorted().toList()) {
            if (isWeekend(holiday)) {
                makeUp(days, holiday);
            }
        }
        return Map.copyOf(days);
    }

    private static void makeUp(TreeMap<LocalDate, String> days, LocalDate holiday) {
        var next = holiday.plusDays(1);
        while (isWeekend(next) || days.containsKey(next)) {
            next = next.plusDays(1);
        }
        days.put(next, "Nghỉ bù " + days.get(holiday));
    }
}
