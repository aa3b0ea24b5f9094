package vn.vankho.search.web;

import java.util.ArrayList;
import java.util.List;
import vn.vankho.search.Search;

/// A text cut into parts that are marked and parts that are not. A page writes each part
/// escaped, so that nothing in a document can become markup.
public record MarkedText(List<Part> parts) {

    public record Part(String text, boolean marked) {}

    public MarkedText {
        parts = List.copyOf(parts);
    }

    /// @param marks in order and not overlapping; what lies outside of the text is left out
    public static MarkedText of(String text, List<Search.Range> marks) {
        var parts = new ArrayList<Part>();
        int done = 0;
        for (var mark : marks) {
            int start = Math.clamp(mark.start(), done, text.length());
            int end = Math.clamp(mark.end(), start, text.length());
            add(parts, text.substring(done, start), false);
            add(parts, text.substring(start, end), true);
            done = end;
        }
        add(parts, text.substring(done), false);
        return new MarkedText(parts);
    }

    public boolean hasMarks() {
        return parts.stream().anyMatch(Part::marked);
    }

    private static void add(List<Part> parts, String text, boolean marked) {
        if (!text.isEmpty()) {
            parts.add(new Part(text, marked));
        }
    }
}
