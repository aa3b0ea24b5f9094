package vn.vankho.drafting.filling;

import java.math.BigInteger;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.docx4j.dml.CTNonVisualDrawingProps;
import org.docx4j.wml.Br;
import org.docx4j.wml.CTBookmark;
import org.docx4j.wml.CTMarkupRange;
import org.docx4j.wml.CommentRangeEnd;
import org.docx4j.wml.CommentRangeStart;
import org.docx4j.wml.Highlight;
import org.docx4j.wml.ObjectFactory;
import org.docx4j.wml.R;
import org.docx4j.wml.RPr;
import org.jspecify.annotations.Nullable;

/// Keeps ids and bookmark names unique in what is made, however often a part is repeated.
final class Ids {

    private static final ObjectFactory FACTORY = new ObjectFactory();
    private static final int LONGEST_NAME = 40;

    private final Set<String> names = new HashSet<>();
    private final Set<String> comments = new HashSet<>();
    private final Map<BigInteger, BigInteger> open = new HashMap<>();
    private final Set<BigInteger> closed = new HashSet<>();
    private long bookmarks;
    private long drawings;

    /// Gives a new object its own id.
    ///
    /// @param fill fills the fields of an alternative text
    /// @return false if the object is to be left out
    boolean renew(Object made, UnaryOperator<@Nullable String> fill) {
        return switch (made) {
            case CTBookmark start -> renewStart(start);
            case CTMarkupRange end -> renewEnd(end);
            case CommentRangeStart start -> comments.add("start" + start.getId());
            case CommentRangeEnd end -> comments.add("end" + end.getId());
            case R.CommentReference mark -> comments.add("mark" + mark.getId());
            case CTNonVisualDrawingProps drawing -> {
                drawing.setId(++drawings);
                drawing.setDescr(fill.apply(drawing.getDescr()));
                yield true;
            }
            default -> true;
        };
    }

    /// The id of a drawing that the template did not have.
    long nextDrawing() {
        return ++drawings;
    }

    private boolean renewStart(CTBookmark start) {
        var id = BigInteger.valueOf(++bookmarks);
        open.put(start.getId(), id);
        closed.remove(start.getId());
        start.setId(id);
        start.setName(unique(start.getName()));
        return true;
    }

    private boolean renewEnd(CTMarkupRange end) {
        var old = end.getId();
        var id = open.remove(old);
        if (id != null) {
            end.setId(id);
            closed.add(old);
        }
        return id != null || !closed.contains(old);
    }

    private String unique(String name) {
        var free = name;
        for (int i = 2; !names.add(free); i++) {
            var ending = "__" + i;
            free =
                    name.substring(0, Math.min(name.length(), LONGEST_NAME - ending.length()))
                            + ending;
        }
        return free;
    }

    /// Adds a run with the value and a bookmark around it, by which the value is found again in
    /// an edited file.
    void bookmarked(Values.Written written, Slot slot, List<Object> out) {
        var start = new CTBookmark();
        start.setId(BigInteger.valueOf(++bookmarks));
        start.setName(unique(ValueMark.name(written.path())));
        var end = new CTMarkupRange();
        end.setId(start.getId());
        out.add(FACTORY.createPBookmarkStart(start));
        if (!written.text().isEmpty()) {
            out.add(
                    run(
                            written.text(),
                            written.missing() ? highlighted(slot.format()) : slot.format()));
        }
        out.add(FACTORY.createPBookmarkEnd(end));
    }

    /// Adds the pieces of a value: words as they are, each number in a bookmark of its own.
    void pieces(List<PieceValue> pieces, @Nullable RPr format, List<Object> out) {
        for (var piece : pieces) {
            var how = piece.marked() ? highlighted(format) : format;
            if (piece.code() == null) {
                out.add(run(piece.text(), how));
                continue;
            }
            var start = new CTBookmark();
            start.setId(BigInteger.valueOf(++bookmarks));
            start.setName(unique(ValueMark.name(piece.code())));
            var end = new CTMarkupRange();
            end.setId(start.getId());
            out.add(FACTORY.createPBookmarkStart(start));
            out.add(run(piece.text(), how));
            out.add(FACTORY.createPBookmarkEnd(end));
        }
    }

    private static R run(String text, @Nullable RPr format) {
        var run = new R();
        run.setRPr(format);
        int start = 0;
        for (int i = 0; i <= text.length(); i++) {
            if (i == text.length() || text.charAt(i) == '\n' || text.charAt(i) == '\t') {
                if (i > start) {
                    run.getContent()
                            .add(FACTORY.createRT(ParagraphFields.text(text.substring(start, i))));
                }
                if (i < text.length()) {
                    run.getContent()
                            .add(
                                    text.charAt(i) == '\n'
                                            ? new Br()
                                            : FACTORY.createRTab(new R.Tab()));
                }
                start = i + 1;
            }
        }
        return run;
    }

    private static RPr highlighted(@Nullable RPr format) {
        var marked = new RPr();
        if (format != null) {
            Shape.of(format)
                    .fields()
                    .forEach(field -> Shape.set(field, marked, Shape.get(field, format)));
        }
        var yellow = new Highlight();
        yellow.setVal("yellow");
        marked.setHighlight(yellow);
        return marked;
    }
}
