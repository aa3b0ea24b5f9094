package vn.vankho.intake.format;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Counts the numbered paragraphs of a document and writes the label of each, as Word does.
final class Numbering {

    /// One level of a list.
    ///
    /// @param template the label with `%1` to `%9` where the numbers of the levels go
    /// @param font the label's own font, if it has one
    record Level(
            int start,
            ListLabel.Style style,
            String template,
            @Nullable String font,
            boolean everyNumberDecimal) {}

    /// A list: its levels from the outermost.
    ///
    /// @param counter lists of the same counter go on counting where the other stopped
    record ListStyle(String counter, List<Level> levels) {

        ListStyle {
            levels = List.copyOf(levels);
        }
    }

    private static final Pattern PLACE = Pattern.compile("%([1-9])");

    private final Map<String, Integer> counts = new HashMap<>();

    /// Counts one paragraph of the list on the level, from 0, and gives its label.
    String next(ListStyle list, int level) {
        for (int deeper = level + 1; deeper < 9; deeper++) {
            counts.remove(key(list, deeper));
        }
        counts.merge(key(list, level), list.levels().get(level).start(), (old, start) -> old + 1);
        return label(list, level);
    }

    /// Lets the next paragraph on the level have this number.
    void restart(ListStyle list, int level, int number) {
        counts.put(key(list, level), number - 1);
    }

    private static String key(ListStyle list, int level) {
        return list.counter() + " " + level;
    }

    private String label(ListStyle list, int level) {
        var own = list.levels().get(level);
        if (own.style() == ListLabel.Style.NONE && !PLACE.matcher(own.template()).find()) {
            return ListLabel.bullet(own.template());
        }
        return PLACE.matcher(own.template())
                .replaceAll(
                        place -> {
                            var which = Integer.parseInt(place.group(1)) - 1;
                            return Matcher.quoteReplacement(number(list, which, own));
                        });
    }

    private String number(ListStyle list, int level, Level shownBy) {
        if (level >= list.levels().size()) {
            return "";
        }
        var own = list.levels().get(level);
        var value = counts.getOrDefault(key(list, level), own.start());
        var decimal = shownBy.everyNumberDecimal() && own.style() != ListLabel.Style.NONE;
        return ListLabel.number(value, decimal ? ListLabel.Style.DECIMAL : own.style());
    }
}
