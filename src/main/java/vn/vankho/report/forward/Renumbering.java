package vn.vankho.report.forward;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// Gives a heading the next number where the earlier report repeats one.
final class Renumbering {

    private static final Pattern ROMAN = Pattern.compile("([IVX]{1,5})(?=\\h?[./-])");
    private static final Pattern LETTER = Pattern.compile("([A-H])(?=\\h?[./])");
    private static final List<String> NUMERALS =
            List.of(
                    "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII",
                    "XIII", "XIV", "XV", "XVI", "XVII", "XVIII", "XIX", "XX");

    private final Map<Integer, Integer> last = new HashMap<>();

    /// The edit that a heading needs; empty where its number is in order.
    ///
    /// @param level of the kind of label, smaller is further out
    Optional<Edit> next(String text, int level) {
        last.keySet().removeIf(other -> other > level);
        var roman = ROMAN.matcher(text);
        var letter = LETTER.matcher(text);
        if (level == 2 && roman.lookingAt()) {
            int number = NUMERALS.indexOf(roman.group(1)) + 1;
            return renumbered(level, number, roman.end(1), NUMERALS);
        }
        if (level == 1 && letter.lookingAt()) {
            int number = letter.group(1).charAt(0) - 'A' + 1;
            return renumbered(
                    level, number, letter.end(1), List.of("A", "B", "C", "D", "E", "F", "G", "H"));
        }
        return Optional.empty();
    }

    private Optional<Edit> renumbered(int level, int number, int end, List<String> labels) {
        int before = last.getOrDefault(level, 0);
        boolean repeats = number > 1 && number == before && before < labels.size();
        last.put(level, repeats ? before + 1 : number);
        return repeats
                ? Optional.of(
                        Edit.words(
                                0,
                                end,
                                labels.get(before),
                                Mark.UPDATED,
                                "Đề mục trùng số thứ tự, đã đánh số lại thành %s."
                                        .formatted(labels.get(before))))
                : Optional.empty();
    }
}
