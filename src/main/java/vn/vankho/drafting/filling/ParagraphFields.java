package vn.vankho.drafting.filling;

import jakarta.xml.bind.JAXBElement;
import java.util.ArrayList;
import java.util.List;
import org.docx4j.wml.Br;
import org.docx4j.wml.P;
import org.docx4j.wml.R;
import org.docx4j.wml.RunDel;
import org.docx4j.wml.Text;
import org.jspecify.annotations.Nullable;

/// Puts a [Slot] wherever a field stands in one paragraph.
///
/// Word cuts a field into several runs as it likes, so the texts of all runs are joined first and
/// the field is looked
/// for in the joined text. The slot goes where the field begins; whatever else lies within it
/// (bookmarks, comment
/// ranges, note references) stays, after the slot.
final class ParagraphFields {

    private final P paragraph;
    private final String place;
    private final List<Leaf> leaves = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();

    /// @param text null for what counts as one sign but is not text, such as a tab
    private record Leaf(
            List<Object> siblings, R run, Object item, @Nullable Text text, int start, int length) {

        int end() {
            return start + length;
        }
    }

    private ParagraphFields(P paragraph, String place) {
        this.paragraph = paragraph;
        this.place = place;
    }

    /// @return the paragraph's text as it was, fields included
    static String putSlots(P paragraph, String place) {
        MergeFields.putSlots(paragraph.getContent(), place);
        var fields = new ParagraphFields(paragraph, place);
        fields.collect(paragraph.getContent());
        fields.replace();
        return fields.text.toString();
    }

    private void collect(List<Object> items) {
        for (var item : List.copyOf(items)) {
            var bare = Shape.bare(item);
            if (bare instanceof R run) {
                collect(items, run);
            } else if (holdsLiveText(item, bare)) {
                inlineLists(bare).forEach(this::collect);
            }
        }
    }

    private static boolean holdsLiveText(Object item, Object bare) {
        boolean movedAway =
                item instanceof JAXBElement<?> named
                        && named.getName().getLocalPart().equals("moveFrom");
        return !(bare instanceof RunDel) && !movedAway && Shape.isObject(bare);
    }

    /// The lists of runs in a hyperlink, an insertion, a content control and the like.
    @SuppressWarnings("unchecked")
    static List<List<Object>> inlineLists(Object container) {
        var lists = new ArrayList<List<Object>>();
        for (var field : Shape.of(container).fields()) {
            var value = Shape.get(field, container);
            if (value instanceof List<?> list) {
                lists.add((List<Object>) list);
            } else if (field.getName().equals("sdtContent") && value != null) {
                lists.addAll(inlineLists(value));
            }
        }
        return lists;
    }

    private void collect(List<Object> siblings, R run) {
        for (var item : run.getContent()) {
            var bare = Shape.bare(item);
            if (bare instanceof Text words && isText(item)) {
                var value = words.getValue() == null ? "" : words.getValue();
                leaves.add(new Leaf(siblings, run, item, words, text.length(), value.length()));
                text.append(value);
            } else if (bare instanceof R.Tab || bare instanceof Br) {
                leaves.add(new Leaf(siblings, run, item, null, text.length(), 1));
                text.append(bare instanceof Br ? '\n' : '\t');
            }
        }
    }

    private static boolean isText(Object item) {
        return !(item instanceof JAXBElement<?> named)
                || named.getName().getLocalPart().equals("t");
    }

    private void replace() {
        for (var found : TagReader.find(text.toString()).reversed()) {
            replace(found);
        }
    }

    private void replace(TagReader.Found found) {
        var touched =
                leaves.stream()
                        .filter(leaf -> leaf.start() < found.end() && leaf.end() > found.start())
                        .toList();
        var first = touched.getFirst();
        touched.stream().skip(1).forEach(leaf -> cutFront(leaf, found.end()));
        var after = split(first, found);
        var slot = new Slot(found.tag(), found.written(), first.run().getRPr(), place);
        int position = indexOf(first.siblings(), first.run());
        first.siblings().add(position + 1, slot);
        if (!after.getContent().isEmpty()) {
            first.siblings().add(position + 2, after);
        }
        touched.forEach(ParagraphFields::dropIfEmpty);
    }

    /// Leaves in the first run what stands before the field and answers with a run of what stands
    /// after it.
    private R split(Leaf first, TagReader.Found found) {
        var words = first.text();
        if (words == null) {
            throw new IllegalStateException("a field cannot begin with a tab");
        }
        var value = words.getValue();
        var after = new R();
        after.setRPr(first.run().getRPr());
        var rest = value.substring(Math.min(value.length(), found.end() - first.start()));
        if (!rest.isEmpty()) {
            after.getContent().add(text(rest));
        }
        var content = first.run().getContent();
        int position = indexOf(content, first.item());
        var tail = List.copyOf(content.subList(position + 1, content.size()));
        tail.forEach(item -> content.remove(content.size() - 1));
        after.getContent().addAll(tail);
        words.setValue(value.substring(0, found.start() - first.start()));
        words.setSpace("preserve");
        return after;
    }

    private static void cutFront(Leaf leaf, int end) {
        var words = leaf.text();
        if (words == null) {
            leaf.run().getContent().removeIf(item -> item == leaf.item());
            return;
        }
        words.setValue(words.getValue().substring(Math.min(leaf.length(), end - leaf.start())));
        words.setSpace("preserve");
    }

    private static void dropIfEmpty(Leaf leaf) {
        var content = leaf.run().getContent();
        var words = leaf.text();
        if (words != null && words.getValue().isEmpty()) {
            content.removeIf(item -> item == leaf.item());
        }
        if (content.isEmpty()) {
            leaf.siblings().removeIf(item -> Shape.bare(item) == leaf.run());
        }
    }

    /// By identity: docx4j objects do not all define equality.
    private static int indexOf(List<Object> items, Object wanted) {
        for (int i = 0; i < items.size(); i++) {
            if (Shape.bare(items.get(i)) == Shape.bare(wanted)) {
                return i;
            }
        }
        throw new IllegalStateException("not in its own list");
    }

    static Text text(String value) {
        var text = new Text();
        text.setValue(value);
        text.setSpace("preserve");
        return text;
    }
}
