package vn.vankho.drafting.wordfile;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import vn.vankho.drafting.wordfile.WordFile.Cell;
import vn.vankho.drafting.wordfile.WordFile.Paragraph;
import vn.vankho.drafting.wordfile.WordFile.Segment;

/// Collects paragraphs and bookmarks while the XML of a part goes by.
final class Story {

    /// What has no words of the document: properties, words that were deleted with tracking, the
    /// second branch of a text box, and notes that only draw a line.
    private static final Set<String> PASSED =
            Set.of("del", "moveFrom", "Fallback", "pPr", "rPr", "instrText", "delText", "sectPr");

    private final List<Paragraph> done = new ArrayList<>();
    private final Deque<Open> paragraphs = new ArrayDeque<>();
    private final Map<String, String> bookmarks = new LinkedHashMap<>();
    private final Deque<int[]> tables = new ArrayDeque<>(); // number, row and cell of each
    private int tableCount;
    private int passing;
    private boolean inText;

    /// A paragraph that is being read; a box in it has paragraphs of its own.
    private static final class Open {
        private final List<Segment> segments = new ArrayList<>();
        private final StringBuilder text = new StringBuilder();
        private final @Nullable Cell cell;

        private Open(@Nullable Cell cell) {
            this.cell = cell;
        }
    }

    List<Paragraph> paragraphs() {
        return done;
    }

    void start(XMLStreamReader xml) {
        var name = xml.getLocalName();
        if (passing > 0 || PASSED.contains(name)) {
            passing++;
            return;
        }
        switch (name) {
            case "tbl" -> tables.push(new int[] {tableCount++, -1, -1});
            case "tr" -> row();
            case "tc" -> cell();
            case "p" -> paragraphs.push(new Open(place()));
            case "t" -> inText = true;
            case "tab" -> add("\t");
            case "br", "cr" -> add(pageBreak(xml) ? "" : "\n");
            case "noBreakHyphen" -> add("-");
            case "bookmarkStart" -> open(xml);
            case "bookmarkEnd" -> close(WordFileReader.attribute(xml, "id"));
            default -> {}
        }
    }

    private void row() {
        var table = tables.peek();
        if (table != null) {
            table[1]++;
            table[2] = -1;
        }
    }

    private void cell() {
        var table = tables.peek();
        if (table != null) {
            table[2]++;
        }
    }

    private @Nullable Cell place() {
        var table = tables.peek();
        return table == null ? null : new Cell(table[0], table[1], table[2]);
    }

    private static boolean pageBreak(XMLStreamReader xml) {
        var type = WordFileReader.attribute(xml, "type");
        return type != null && !type.equals("textWrapping");
    }

    private void open(XMLStreamReader xml) {
        var name = WordFileReader.attribute(xml, "name");
        var id = WordFileReader.attribute(xml, "id");
        if (name != null && id != null && name.startsWith(WordFile.MARK)) {
            part();
            bookmarks.put(id, name);
        }
    }

    private void close(@Nullable String id) {
        if (id == null || !bookmarks.containsKey(id)) {
            return;
        }
        var before = paragraphs.peek();
        int count = before == null ? 0 : before.segments.size();
        boolean empty = before != null && before.text.isEmpty();
        part();
        var name = bookmarks.remove(id);
        // A value that is blank still has its place.
        if (before != null && empty && (count == 0 || !within(before.segments.getLast(), name))) {
            before.segments.add(new Segment("", name));
        }
    }

    private static boolean within(Segment last, @Nullable String name) {
        return Objects.equals(last.bookmark(), name);
    }

    /// Ends the present segment.
    private void part() {
        var open = paragraphs.peek();
        if (open != null && !open.text.isEmpty()) {
            open.segments.add(new Segment(open.text.toString(), innermost()));
            open.text.setLength(0);
        }
    }

    private @Nullable String innermost() {
        String last = null;
        for (var name : bookmarks.values()) {
            last = name;
        }
        return last;
    }

    private void add(String text) {
        var open = paragraphs.peek();
        if (open != null) {
            open.text.append(text);
        }
    }

    void characters(String text) {
        if (inText && passing == 0) {
            add(text);
        }
    }

    void end(String name) {
        if (passing > 0) {
            passing--;
            return;
        }
        if (name.equals("t")) {
            inText = false;
        } else if (name.equals("p") && !paragraphs.isEmpty()) {
            part();
            var paragraph = paragraphs.pop();
            done.add(new Paragraph(paragraph.segments, paragraph.cell));
        } else if (name.equals("tbl")) {
            tables.pop();
        }
    }
}
