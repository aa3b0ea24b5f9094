package vn.vankho.report.figures;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.vankho.vietnamese.Quantities;

/// Units that stand by themselves: in a column of units, in parentheses behind a name, above a
/// table.
final class Units {

    private static final Pattern ABOVE =
            Pattern.compile("(?iu)(?:đvt|đơn vị(?: tính)?|đv tính)\\h*:?\\h*([^\\n)]{1,30})");
    private static final Pattern BEHIND =
            Pattern.compile(
                    "\\h*[(,]\\h*(?:(?iu:đvt|đơn vị(?: tính)?)\\h*:?)?\\h*([^(),]{1,30})\\)?$");
    private static final Pattern FACTOR =
            Pattern.compile("^(?:1[.]?000|1[.]?000[.]?000|10{2,5})\\h+\\p{L}.*");

    private Units() {}

    /// The unit that some words are, or null if they are none.
    static @Nullable String of(String words) {
        var text = words.strip();
        if (text.isEmpty() || text.length() > 40) {
            return null;
        }
        if (FACTOR.matcher(text).matches()) {
            return text.toLowerCase(java.util.Locale.ROOT);
        }
        return Quantities.parse("1 " + text)
                .map(q -> q.qualifier() == null ? q.unit() : null)
                .orElse(null);
    }

    /// The unit named above a table: *Đơn vị tính: triệu đồng*.
    static @Nullable String above(String text) {
        var found = ABOVE.matcher(text);
        String unit = null;
        while (found.find()) {
            unit = of(found.group(1).strip().replaceAll("[.;]$", ""));
        }
        return unit;
    }

    /// A name and the unit in parentheses behind it; the unit null where there is none.
    record Named(String name, @Nullable String unit) {}

    static Named split(String name) {
        var found = BEHIND.matcher(name);
        if (found.find() && found.start() > 0) {
            var unit = of(found.group(1));
            if (unit != null) {
                return new Named(name.substring(0, found.start()), unit);
            }
        }
        return new Named(name, null);
    }
}
