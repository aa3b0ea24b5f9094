package vn.vankho.casefile;

import java.util.regex.Pattern;

/// Moves a title of last year's list on: *Báo cáo năm 2025, phương hướng năm 2026* becomes *… 2026,
/// … 2027*. Periods (*giai đoạn 2021-2025*), numbers of documents (*15/2023/NQ-HĐND*) and years
/// that are further away stay.
final class PlanYears {

    private static final Pattern YEAR =
            Pattern.compile(
                    "(?<![\\d/])(?<!\\d[-–])(?<!\\d [-–] )(19\\d\\d|20\\d\\d)(?![\\d/])(?! ?[-–] ?\\d)");
    private static final Pattern IN_WORDS =
            Pattern.compile("(?iu)\\bnăm\\s{1,3}(19\\d\\d|20\\d\\d)\\b");

    private PlanYears() {}

    static String moved(String title, int from, int to) {
        return YEAR.matcher(title)
                .replaceAll(
                        found -> {
                            int year = Integer.parseInt(found.group());
                            boolean near = Math.abs(year - from) <= 1;
                            return Integer.toString(near ? year + to - from : year);
                        });
    }

    /// The year that a line such as *DANH MỤC HỒ SƠ NĂM 2025* names; 0 where it names none.
    static int named(String line) {
        var found = IN_WORDS.matcher(line);
        return found.find() ? Integer.parseInt(found.group(1)) : 0;
    }
}
