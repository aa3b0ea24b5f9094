package vn.vankho.report;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// How a made-up paper is laid out, written as plain lines: `|| left / left || right` is a row of
/// two columns with several lines each, `|t|a|b` a row of a table with lines, `=` begins a line in
/// the middle, `~~~` a new page, and `{{45}}` is written by hand.
record PaperLayout(List<Part> parts) {

    sealed interface Part {

        record Line(String text, boolean centred) implements Part {}

        record Columns(List<String> left, List<String> right) implements Part {}

        record TableRow(List<String> cells) implements Part {}

        record NewPage() implements Part {}
    }

    static PaperLayout read(Path file) throws Exception {
        var parts = new ArrayList<Part>();
        for (var line : Files.readAllLines(file)) {
            parts.add(part(line));
        }
        return new PaperLayout(parts);
    }

    private static Part part(String line) {
        if (line.startsWith("|t|")) {
            return new Part.TableRow(Arrays.asList(line.substring(3).split("\\|")));
        }
        if (line.contains("|| ")) {
            var sides = line.split("\\|\\| ", -1);
            return new Part.Columns(lines(sides[1]), lines(sides[2]));
        }
        if (line.equals("~~~")) {
            return new Part.NewPage();
        }
        return line.startsWith("=")
                ? new Part.Line(line.substring(1), true)
                : new Part.Line(line, false);
    }

    private static List<String> lines(String side) {
        return Arrays.stream(side.split(" / ", -1)).map(String::strip).toList();
    }
}
