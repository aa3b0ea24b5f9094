package vn.vankho.report.figures;

import java.util.ArrayList;
import java.util.List;
import vn.vankho.document.PageText;

/// A paragraph or item of a paper, its lines joined, with the place of each of its characters.
///
/// @param text the words, the label in front (`1.`, `-`) included
/// @param at for each character its offset in the paper's whole text
/// @param label how many characters are the label and the blanks behind it
/// @param level of the label: 0 for a part, more for what papers usually nest deeper; 99 without
///     one
/// @param plans whether it stands in a part that plans
public record BodyPassage(String text, List<Integer> at, int label, int level, boolean plans) {

    private static final List<LabelKind> LEVELS = List.of(LabelKind.values());

    /// The level of what has no label.
    public static final int NO_LABEL = 99;

    /// All of a paper, in the order of the text; what stands in a table is left out.
    public static List<BodyPassage> of(List<PageText> pages, Subject subject) {
        return new Parts(subject).of(Passages.of(pages)).stream().map(BodyPassage::of).toList();
    }

    /// What of it stands behind an offset, where it begins before it and goes on: the lines of a
    /// subject and of the first paragraph may have been taken for one.
    public BodyPassage from(int offset) {
        if (at.getFirst() >= offset || at.getLast() < offset) {
            return this;
        }
        int cut = 0;
        while (cut < text.length()
                && (at.get(cut) < offset || Character.isWhitespace(text.charAt(cut)))) {
            cut++;
        }
        return cut == text.length()
                ? this
                : new BodyPassage(
                        text.substring(cut), at.subList(cut, at.size()), 0, NO_LABEL, plans);
    }

    private static BodyPassage of(Parts.Place place) {
        var passage = place.passage();
        var at = new ArrayList<Integer>(passage.text().length());
        for (int i = 0; i < passage.text().length(); i++) {
            at.add(passage.offset(i));
        }
        var kind = passage.kind();
        return new BodyPassage(
                passage.text(),
                List.copyOf(at),
                passage.label(),
                kind == LabelKind.NONE ? NO_LABEL : LEVELS.indexOf(kind),
                place.plans());
    }
}
