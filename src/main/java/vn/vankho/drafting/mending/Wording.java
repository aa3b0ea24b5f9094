package vn.vankho.drafting.mending;

import java.util.ArrayList;
import java.util.List;
import org.docx4j.XmlUtils;
import org.docx4j.wml.P;
import org.docx4j.wml.Text;

/// Changes words that may be cut into several runs. Only what differs is written, so that looks and
/// bookmarks around it stay.
final class Wording {

    private Wording() {}

    /// Whether the words stood there.
    static boolean replace(P paragraph, String from, String to) {
        var texts = texts(paragraph);
        var all = new StringBuilder();
        texts.forEach(text -> all.append(text.getValue()));
        int at = all.indexOf(from);
        if (at < 0 || from.equals(to)) {
            return false;
        }
        int same = shared(from, to);
        int tail = sharedAtEnd(from.substring(same), to.substring(same));
        write(texts, at + same, at + from.length() - tail, to.substring(same, to.length() - tail));
        return true;
    }

    private static int shared(String one, String other) {
        int same = 0;
        while (same < Math.min(one.length(), other.length())
                && one.charAt(same) == other.charAt(same)) {
            same++;
        }
        return same;
    }

    private static int sharedAtEnd(String one, String other) {
        int same = 0;
        while (same < Math.min(one.length(), other.length())
                && one.charAt(one.length() - 1 - same) == other.charAt(other.length() - 1 - same)) {
            same++;
        }
        return same;
    }

    private static void write(List<Text> texts, int from, int to, String words) {
        int start = 0;
        boolean written = false;
        for (var text : texts) {
            var value = text.getValue();
            int end = start + value.length();
            boolean touched = from <= end && to >= start && (from < end || !written);
            if (touched) {
                var before = value.substring(0, Math.clamp(from - start, 0, value.length()));
                var after = value.substring(Math.clamp(to - start, 0, value.length()));
                text.setValue(before + (written ? "" : words) + after);
                text.setSpace("preserve");
                written = true;
            }
            start = end;
        }
    }

    private static List<Text> texts(P paragraph) {
        var texts = new ArrayList<Text>();
        for (var run : Mender.runs(paragraph)) {
            for (var piece : run.getContent()) {
                boolean instruction =
                        piece instanceof jakarta.xml.bind.JAXBElement<?> element
                                && element.getName().getLocalPart().startsWith("instr");
                if (!instruction && XmlUtils.unwrap(piece) instanceof Text text) {
                    texts.add(text);
                }
            }
        }
        return texts;
    }
}
