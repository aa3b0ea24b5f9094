package vn.vankho.drafting.filling;

import java.util.List;
import org.docx4j.wml.Br;
import org.docx4j.wml.CTBookmark;
import org.docx4j.wml.CTMarkupRange;
import org.docx4j.wml.P;
import org.docx4j.wml.PPr;
import org.docx4j.wml.ProofErr;
import org.docx4j.wml.R;
import org.docx4j.wml.RPr;
import org.docx4j.wml.Text;
import org.jspecify.annotations.Nullable;

/// What a paragraph says and whether anything of it can be seen.
final class Texts {

    private Texts() {}

    /// The text of a paragraph's own runs; a slot reads as its field.
    static String of(P paragraph) {
        var text = new StringBuilder();
        append(paragraph.getContent(), text);
        return text.toString();
    }

    private static void append(List<?> items, StringBuilder text) {
        for (var item : items) {
            switch (Shape.bare(item)) {
                case Slot slot -> text.append(slot.written());
                case R run -> run.getContent().forEach(part -> appendPart(Shape.bare(part), text));
                case Object other when Shape.isObject(other) ->
                        ParagraphFields.inlineLists(other).forEach(list -> append(list, text));
                default -> {}
            }
        }
    }

    private static void appendPart(@Nullable Object part, StringBuilder text) {
        if (part instanceof Text words && words.getValue() != null) {
            text.append(words.getValue());
        } else if (part instanceof R.Tab || part instanceof Br) {
            text.append(' ');
        }
    }

    /// Whether nothing can be seen of these items: no letters, pictures, breaks, notes or slots.
    static boolean blank(List<?> items) {
        return items.stream().map(Shape::bare).allMatch(Texts::blank);
    }

    private static boolean blank(@Nullable Object bare) {
        return switch (bare) {
            case null -> true;
            case CTBookmark mark -> true;
            case CTMarkupRange mark -> true;
            case ProofErr mark -> true;
            case RPr format -> true;
            case PPr format -> true;
            case R.LastRenderedPageBreak mark -> true;
            case Text words -> words.getValue() == null || words.getValue().isBlank();
            case R run -> blank(run.getContent());
            case Slot slot -> false;
            case Object other
                    when Shape.isObject(other) && !ParagraphFields.inlineLists(other).isEmpty() ->
                    ParagraphFields.inlineLists(other).stream().allMatch(Texts::blank);
            default -> false;
        };
    }
}
