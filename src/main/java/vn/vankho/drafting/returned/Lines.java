package vn.vankho.drafting.returned;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.vankho.drafting.wordfile.WordFile;
import vn.vankho.drafting.wordfile.WordFile.Paragraph;
import vn.vankho.drafting.wordfile.WordFile.Segment;

/// A paragraph as fixed words and values in turn: `fixed[0] value[0] fixed[1] … fixed[n]`.
///
/// @param marks of the values
record Lines(List<String> fixed, List<String> marks, List<String> values) {

    static Lines of(Paragraph paragraph) {
        var fixed = new ArrayList<String>(List.of(""));
        var marks = new ArrayList<String>();
        var values = new ArrayList<String>();
        String open = null;
        for (var segment : paragraph.segments()) {
            var bookmark = segment.bookmark();
            if (bookmark == null) {
                fixed.add(fixed.removeLast() + segment.text());
            } else if (bookmark.equals(open)) {
                values.add(values.removeLast() + segment.text());
            } else {
                marks.add(bookmark);
                values.add(segment.text());
                fixed.add("");
            }
            open = bookmark;
        }
        return new Lines(fixed, marks, values);
    }

    /// Words that were typed at the edge of a value, where the fixed words are all there besides,
    /// belong to the value: Word leaves them outside of its bookmark.
    ///
    /// @param out the same paragraph as it went out
    Lines grown(Lines out) {
        var grown = new Lines(new ArrayList<>(fixed), marks, new ArrayList<>(values));
        for (int i = 0; i < fixed.size(); i++) {
            var had = Values.tidy(out.fixed.get(i));
            var has = Values.tidy(fixed.get(i));
            if (!has.equals(had)) {
                grown.take(i, fixed.get(i), out.fixed.get(i));
            }
        }
        return grown;
    }

    private void take(int i, String has, String had) {
        if (i > 0 && has.endsWith(had)) {
            var more = has.substring(0, has.length() - had.length());
            values.set(i - 1, values.get(i - 1) + more);
            fixed.set(i, had);
        } else if (i < values.size() && has.startsWith(had)) {
            values.set(i, has.substring(had.length()) + values.get(i));
            fixed.set(i, had);
        }
    }

    /// The values of a text that has the same fixed words, if it has.
    Optional<List<String>> valuesIn(String text) {
        var found = new ArrayList<String>();
        var first = fixed.getFirst().stripLeading();
        if (!text.startsWith(first) || !text.endsWith(fixed.getLast().stripTrailing())) {
            return Optional.empty();
        }
        int at = first.length();
        int end = text.length() - fixed.getLast().stripTrailing().length();
        for (int i = 1; i < fixed.size(); i++) {
            boolean last = i == fixed.size() - 1;
            int next = last ? end : fixed.get(i).isEmpty() ? -1 : text.indexOf(fixed.get(i), at);
            if (next < at) {
                return Optional.empty();
            }
            found.add(text.substring(at, next));
            at = next + fixed.get(i).length();
        }
        return Optional.of(found);
    }

    Paragraph paragraph(WordFile.@Nullable Cell cell) {
        var segments = new ArrayList<Segment>();
        for (int i = 0; i < fixed.size(); i++) {
            if (!fixed.get(i).isEmpty()) {
                segments.add(new Segment(fixed.get(i), null));
            }
            if (i < values.size()) {
                segments.add(new Segment(values.get(i), marks.get(i)));
            }
        }
        return new Paragraph(segments, cell);
    }
}
