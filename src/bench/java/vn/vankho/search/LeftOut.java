package vn.vankho.search;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Lines of a file that could not be used, with the reason: one bad line must not end a long run.
final class LeftOut {

    private static final int NAMED = 20;

    private final Map<String, List<Long>> numbers = new LinkedHashMap<>();
    private int used;

    /// The `id` (or `_id`) of a line; null where the line has none or says nothing in any of these
    /// fields, which is noted.
    @Nullable String name(JsonLines.Line line, String... fields) {
        if (line.object().isEmpty()) {
            return add("no JSON object", line);
        }
        var object = line.object().get();
        var id = JsonLines.text(object, "id").strip();
        var name = id.isEmpty() ? JsonLines.text(object, "_id").strip() : id;
        if (name.isEmpty()) {
            return add("no id", line);
        }
        for (var field : fields) {
            if (!JsonLines.text(object, field).isBlank()) {
                used++;
                return name;
            }
        }
        return add("no text", line);
    }

    private @Nullable String add(String why, JsonLines.Line line) {
        numbers.computeIfAbsent(why, _ -> new ArrayList<>()).add(line.number());
        return null;
    }

    void report(String file, PrintStream out) {
        out.println(file + ": " + used + " lines used");
        numbers.forEach(
                (why, lines) -> {
                    var first =
                            lines.stream()
                                    .limit(NAMED)
                                    .map(String::valueOf)
                                    .collect(Collectors.joining(", "));
                    var more = lines.size() > NAMED ? ", …" : "";
                    out.printf(
                            "%s: %d lines left out, %s: %s%s%n",
                            file, lines.size(), why, first, more);
                });
    }
}
