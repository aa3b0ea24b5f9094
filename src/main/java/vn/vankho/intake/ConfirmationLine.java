package vn.vankho.intake;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.vankho.access.JournalLine;
import vn.vankho.document.Field;
import vn.vankho.document.FieldName;

/// A confirmation in the journal's line: every value, the names of the fields of which the paper
/// has none, and what had been proposed where a person said otherwise. Enough to make the rows
/// again.
final class ConfirmationLine {

    private static final String DESCRIBE = "describe";
    private static final String NONE = "none";
    private static final String PROPOSED = "proposed.";

    private ConfirmationLine() {}

    static Map<String, String> print(List<ConfirmedField> rows) {
        var detail = new TreeMap<String, String>();
        detail.put(
                NONE,
                rows.stream()
                        .filter(row -> row.value() == null)
                        .map(row -> row.name().label())
                        .collect(Collectors.joining(", ")));
        for (var row : rows) {
            var value = text(row.value());
            if (!value.isEmpty()) {
                detail.put(row.name().key(), value);
            }
            if (!value.equals(text(row.proposed()))) {
                detail.put(PROPOSED + row.name().key(), text(row.proposed()));
            }
        }
        return detail;
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }

    /// The rows that the line stands for; empty if it is no confirmation.
    static List<ConfirmedField> parse(JournalLine line) {
        var none = line.detail().get(NONE);
        if (!line.what().equals(DESCRIBE) || none == null) {
            return List.of();
        }
        var without = Arrays.asList(none.split(", "));
        var rows = new ArrayList<ConfirmedField>();
        for (var name : ConfirmedFields.NAMES) {
            var value = line.detail().get(name.key());
            if (value != null || without.contains(name.label())) {
                var proposed = line.detail().getOrDefault(PROPOSED + name.key(), text(value));
                rows.add(row(name, value, proposed));
            }
        }
        return rows;
    }

    private static ConfirmedField row(FieldName name, @Nullable String value, String proposed) {
        return proposed.isEmpty()
                ? new ConfirmedField(name, value, null, Field.State.ABSENT, null)
                : new ConfirmedField(name, value, proposed, Field.State.PROPOSED, null);
    }
}
