package vn.vankho.drafting.returned;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.vankho.drafting.wordfile.WordFile.Paragraph;

/// The values of a file by bookmark: of each bookmark the texts that it stands round, in order.
final class Values {

    private static final Pattern REPEATED = Pattern.compile("__\\d{1,6}$");

    private final Map<String, List<String>> byMark = new LinkedHashMap<>();

    static Values of(List<Paragraph> paragraphs) {
        var values = new Values();
        @Nullable String before = null;
        for (var paragraph : paragraphs) {
            boolean first = true;
            for (var segment : paragraph.segments()) {
                if (segment.bookmark() != null) {
                    boolean goesOn = segment.bookmark().equals(before);
                    values.add(segment.bookmark(), segment.text(), goesOn, first);
                }
                before = segment.bookmark();
                first = false;
            }
        }
        return values;
    }

    /// The bookmark's name without what tells its repetitions apart.
    static String mark(String bookmark) {
        return REPEATED.matcher(bookmark).replaceFirst("");
    }

    private void add(String bookmark, String text, boolean goesOn, boolean newParagraph) {
        var texts = byMark.computeIfAbsent(mark(bookmark), _ -> new ArrayList<>());
        if (goesOn && !texts.isEmpty()) {
            var last = texts.removeLast();
            texts.add(last + (newParagraph ? "\n\n" : "") + text);
        } else {
            texts.add(text);
        }
    }

    boolean has(String mark) {
        return byMark.containsKey(mark);
    }

    /// @return the texts, none if there is no such bookmark
    List<String> of(String mark) {
        return byMark.getOrDefault(mark, List.of()).stream().map(Values::tidy).toList();
    }

    List<String> marks() {
        return List.copyOf(byMark.keySet());
    }

    /// What is the same for a reader is the same here: composed letters, one blank, no blank ends.
    static String tidy(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC)
                .replaceAll("[ \\x0B\\f\\r\\u00A0]++", " ")
                .replaceAll(" ?\\n ?", "\n")
                .strip();
    }
}
