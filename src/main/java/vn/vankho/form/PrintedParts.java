package vn.vankho.form;

import java.util.ArrayList;
import java.util.List;
import vn.vankho.document.Layout.Paragraph;
import vn.vankho.vietnamese.Fold;

/// Finds the paragraphs in which something that was read is printed.
final class PrintedParts {

    private PrintedParts() {}

    /// A field may be set on several paragraphs; each then is a part of what was read.
    static List<Paragraph> of(String words, List<Paragraph> paragraphs) {
        var quote = squeezed(words);
        if (quote.isEmpty()) {
            return List.of();
        }
        var found = new ArrayList<Paragraph>();
        int length = 0;
        for (var paragraph : paragraphs) {
            var part = squeezed(paragraph.text());
            if (part.isEmpty()) {
                continue;
            }
            if (!quote.startsWith(part, length)) {
                found.clear();
                length = 0;
            }
            if (quote.startsWith(part, length)) {
                found.add(paragraph);
                length += part.length();
            }
            if (length >= quote.length()) {
                return found;
            }
        }
        return List.of();
    }

    static String squeezed(String text) {
        return Fold.unmarked(text).replaceAll("[\\s.;:/]+", "");
    }
}
