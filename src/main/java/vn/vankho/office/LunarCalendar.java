package vn.vankho.office;

import java.time.LocalDate;

/// The Vietnamese lunar calendar, as far as holidays follow it. Months begin with the day of the
/// new moon in Vietnam (UTC+7); the month of the winter solstice is the eleventh. New moon and the
/// sun's longitude by the series of Jean Meeus, *Astronomical Algorithms* (1991), chapters 47 and
/// 24; they are right to minutes between 1900 and 2100.
final class LunarCalendar {

    private static final double HOURS_AHEAD = 7;
    private static final double MONTH = 29.530588853;
    private static final double FIRST_NEW_MOON = 2_415_021.076998695; // of the year 1900
    private static final long JULIAN_DAY_OF_1970 = 2_440_588;
    private static final int WINTER_SOLSTICE = 9; // of the twelve parts of the sun's way

    private LunarCalendar() {}

    /// The day in the sun's calendar.
    ///
    /// @param year the lunar year, named after the solar one in which it begins
    /// @param month from 1 to 10, not a leap one
    static LocalDate day(int year, int month, int day) {
        long solstice = eleventhMonth(year - 1);
        long next = eleventhMonth(year);
        int months = month + 1;
        if (next - solstice > 365 && months >= leapMonth(solstice)) {
            months++;
        }
        return LocalDate.ofEpochDay(
                newMoon(index(solstice) + months) + day - 1 - JULIAN_DAY_OF_1970);
    }

    private static long index(long newMoon) {
        return (long) Math.floor(0.5 + (newMoon - FIRST_NEW_MOON) / MONTH);
    }

    /// The first day of the month in which the winter solstice of the solar year falls.
    private static long eleventhMonth(int year) {
        long lastDay = LocalDate.of(year, 12, 31).toEpochDay() + JULIAN_DAY_OF_1970;
        long index = (long) Math.floor((lastDay - 2_415_021) / MONTH);
        long start = newMoon(index);
        return sunPart(start) >= WINTER_SOLSTICE ? newMoon(index - 1) : start;
    }

    /// How many months after that one the leap month comes: the first in which the sun enters no
    /// new part of its way.
    private static int leapMonth(long solstice) {
        long index = index(solstice);
        int months = 1;
        int before;
        int part = sunPart(newMoon(index + months));
        do {
            before = part;
            months++;
            part = sunPart(newMoon(index + months));
        } while (part != before && months < 14);
        return months - 1;
    }

    /// The Julian day of a new moon in Vietnam, counted from the one of 1 January 1900.
    private static long newMoon(long index) {
        double k = index;
        double t = k / 1236.85;
        double mean =
                2_415_020.75933
                        + 29.53058868 * k
                        + (0.0001178 - 0.000000155 * t) * t * t
                        + 0.00033 * sine(166.56 + (132.87 - 0.009173 * t) * t);
        double sun = 359.2242 + 29.10535608 * k - (0.0000333 + 0.00000347 * t) * t * t;
        double moon = 306.0253 + 385.81691806 * k + (0.0107306 + 0.00001236 * t) * t * t;
        double node = 21.2964 + 390.67050646 * k - (0.0016528 + 0.00000239 * t) * t * t;
        double shift = -0.000278 + (0.000265 + 0.000262 * t) * t;
        return (long) Math.floor(mean + corrections(t, sun, moon, node) - shift + 0.5 + zone());
    }

    private static double corrections(double t, double sun, double moon, double node) {
        return (0.1734 - 0.000393 * t) * sine(sun)
                + 0.0021 * sine(2 * sun)
                - 0.4068 * sine(moon)
                + 0.0161 * sine(2 * moon)
                - 0.0004 * sine(3 * moon)
                + 0.0104 * sine(2 * node)
                - 0.0051 * sine(sun + moon)
                - 0.0074 * sine(sun - moon)
                + 0.0004 * sine(2 * node + sun)
                - 0.0004 * sine(2 * node - sun)
                - 0.0006 * sine(2 * node + moon)
                + 0.0010 * sine(2 * node - moon)
                + 0.0005 * sine(2 * moon + sun);
    }

    /// In which of the twelve parts of its way the sun stands when a day begins in Vietnam.
    private static int sunPart(long julianDay) {
        double t = (julianDay - 2_451_545.5 - zone()) / 36_525;
        double anomaly = 357.52910 + (35_999.05030 - (0.0001559 + 0.00000048 * t) * t) * t;
        double mean = 280.46645 + (36_000.76983 + 0.0003032 * t) * t;
        double centre =
                (1.914600 - (0.004817 + 0.000014 * t) * t) * sine(anomaly)
                        + (0.019993 - 0.000101 * t) * sine(2 * anomaly)
                        + 0.000290 * sine(3 * anomaly);
        double longitude = (mean + centre) % 360;
        return (int) Math.floor((longitude < 0 ? longitude + 360 : longitude) / 30);
    }

    private static double zone() {
        return HOURS_AHEAD / 24;
    }

    private static double sine(double degrees) {
        return Math.sin(Math.toRadians(degrees));
    }
}
