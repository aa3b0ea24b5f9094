package vn.vankho.report.forward;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// A made-up report of an unknown office, and what a person expects of the report after it.
///
/// @param to the period of the new report
/// @param dress how its file is made: `table` or `tabs` for head and foot, `runs`, `tcvn3`
/// @param lines the body; `!` centred, `*` bold, `i` italic, `|` a row of a table
record StrangerPaper(
        String name,
        ReportPeriod to,
        Set<String> dress,
        List<String> head,
        List<String> lines,
        List<String> foot,
        List<Expected> expected) {

    /// What must hold of the new report.
    sealed interface Expected {

        /// A result: its last value is the new same period; null where it has no plan.
        record Result(String name, String last, @org.jspecify.annotations.Nullable String plan)
                implements Expected {}

        /// Words that the new report has.
        record Moved(String words) implements Expected {}

        /// Words that stay as they are.
        record Stays(String words) implements Expected {}

        /// Words that are gone, or in a sentence that somebody must look at.
        record OneOff(String words) implements Expected {}

        /// A cited document, by its number, and how it is judged.
        record Cited(String number, String mark) implements Expected {}
    }

    static StrangerPaper named(String name) {
        try (var in = StrangerPaper.class.getResourceAsStream(name + ".txt")) {
            return read(name, new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static StrangerPaper read(String name, String text) {
        var to = "";
        var dress = Set.<String>of();
        var head = List.<String>of();
        var foot = List.<String>of();
        var lines = new ArrayList<String>();
        var expected = new ArrayList<Expected>();
        boolean expecting = false;
        for (var line : text.lines().toList()) {
            if (line.startsWith("@to ")) {
                to = line.substring(4).strip();
            } else if (line.startsWith("@dress ")) {
                dress = Set.of(line.substring(7).strip().split(" "));
            } else if (line.startsWith("@head ")) {
                head = List.of(line.substring(6).split(" \\| "));
            } else if (line.startsWith("@foot ")) {
                foot = List.of(line.substring(6).split(" \\| "));
            } else if (line.startsWith("@expect")) {
                expecting = true;
            } else if (expecting) {
                expected.add(expected(line));
            } else {
                lines.add(line);
            }
        }
        var period = ReportPeriod.parse(to).orElseThrow();
        return new StrangerPaper(name, period, dress, head, lines, foot, expected);
    }

    private static Expected expected(String line) {
        var rest = line.substring(2).strip();
        return switch (line.charAt(0)) {
            case '=' -> {
                var parts = rest.split(" \\| ");
                yield new Expected.Result(
                        parts[0], parts[1], parts[2].equals("-") ? null : parts[2]);
            }
            case '+' -> new Expected.Moved(rest);
            case '.' -> new Expected.Stays(rest);
            case 'x' -> new Expected.OneOff(rest);
            case 'b' -> new Expected.Cited(rest.split(" ")[0], rest.split(" ")[1]);
            default -> throw new IllegalArgumentException(line);
        };
    }
}
