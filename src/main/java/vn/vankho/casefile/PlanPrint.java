package vn.vankho.casefile;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// The lines of a list of case files as it is printed: headings, numbered, and case files under
/// them.
final class PlanPrint {

    private static final String[] TENS = {
        "", "X", "XX", "XXX", "XL", "L", "LX", "LXX", "LXXX", "XC"
    };
    private static final String[] ONES = {
        "", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX"
    };

    private PlanPrint() {}

    static List<List<String>> rows(List<FilePlan.Heading> headings, List<CaseFile> planned) {
        var rows = new ArrayList<List<String>>();
        int big = 0;
        int small = 0;
        for (var heading : headings) {
            if (heading.small()) {
                small++;
            } else {
                big++;
                small = 0;
            }
            rows.add(heading(label(heading, big, small)));
            planned.stream()
                    .filter(file -> Integer.valueOf(heading.place()).equals(file.heading()))
                    .forEach(file -> rows.add(row(file)));
        }
        return rows;
    }

    /// Roman for big headings through the list, Arabic for small ones within each.
    static String label(FilePlan.Heading heading, int big, int small) {
        return heading.small()
                ? "%d. %s".formatted(small, heading.title())
                : "%s. %s".formatted(roman(big), heading.title().toUpperCase(Locale.ROOT));
    }

    private static String roman(int number) {
        return TENS[number / 10 % 10] + ONES[number % 10];
    }

    private static List<String> heading(String label) {
        return List.of("", label, "", "", "");
    }

    private static List<String> row(CaseFile file) {
        var term = file.plannedTerm();
        return List.of(
                file.code(),
                file.title(),
                term == null ? "" : term.label(),
                file.creator(),
                Shown.text(file.note()));
    }
}
