package vn.vankho.intake.format;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import vn.vankho.document.Reading.Origin;
import vn.vankho.document.Reading.Outcome;

/// Gathers what stands in a document, run by run and in the order of reading, with the fonts that
/// tell how the letters were coded; see [TextLayout] for what becomes of it.
final class TextFlow {

    /// Contents that may fail as reading files does.
    interface Content {
        void write() throws Exception;
    }

    /// What was open before something beside it began.
    private record Outer(List<Piece> paragraph, List<Block> asides) {}

    private final List<Block> document = new ArrayList<>();
    private final List<Block> atEnd = new ArrayList<>();
    private final Deque<List<Block>> open = new ArrayDeque<>(List.of(document));
    private final Deque<Outer> outer = new ArrayDeque<>();
    private List<Piece> paragraph = new ArrayList<>();
    private List<Block> asides = new ArrayList<>();
    private boolean eachPartIsAPage;

    /// Breaks part what has no paper pages, such as the sheets of a workbook: each part counts as
    /// one.
    void eachPartIsAPage() {
        eachPartIsAPage = true;
    }

    /// Text in one font. A soft hyphen stays in: in TCVN3 it is a letter.
    ///
    /// @param capitals whether the letters are shown as capitals, whatever they are
    void run(String text, @Nullable String font, boolean capitals) {
        if (!text.isEmpty()) {
            paragraph.add(new Piece(printable(text), font, capitals));
        }
    }

    void run(String text, @Nullable String font) {
        run(text, font, false);
    }

    void lineBreak() {
        mark('\n');
    }

    /// A break that the author set.
    void pageBreak() {
        mark(TextLayout.PAGE_BREAK);
    }

    /// Where the program that wrote the file last began a page; after an author's break it is the
    /// same one.
    void renderedPageBreak() {
        mark(TextLayout.RENDERED_BREAK);
    }

    private void mark(char character) {
        paragraph.add(new Piece(String.valueOf(character), null, false));
    }

    boolean paragraphIsEmpty() {
        return paragraph.stream().allMatch(piece -> piece.text().isBlank());
    }

    /// Puts a label in front of the open paragraph.
    void label(String text, @Nullable String font) {
        paragraph.addFirst(new Piece(printable(text) + " ", font, false));
    }

    void endParagraph() {
        here().add(new Block.Paragraph(paragraph));
        paragraph = new ArrayList<>();
        here().addAll(asides);
        asides = new ArrayList<>();
    }

    /// What stands beside the open paragraph, such as a text box: it is read after the paragraph.
    void aside(Content content) throws Exception {
        beginAside();
        content.write();
        endAside();
    }

    void beginAside() {
        outer.push(new Outer(paragraph, asides));
        paragraph = new ArrayList<>();
        asides = new ArrayList<>();
        open();
    }

    void endAside() {
        var blocks = endBeside();
        asides.addAll(blocks);
    }

    /// A note or a footer: it is read at the end of the document.
    void atEnd(Content content) throws Exception {
        beginAside();
        content.write();
        endAtEnd();
    }

    /// Ends what [#beginAside] began, for the end of the document.
    void endAtEnd() {
        atEnd.addAll(endBeside());
    }

    private List<Block> endBeside() {
        var blocks = close();
        var before = outer.pop();
        paragraph = before.paragraph();
        asides = before.asides();
        return blocks;
    }

    /// A table; the content calls [#row].
    void table(Content rows) throws Exception {
        endOpenParagraph();
        here().add(new Block.Table(gathered(rows)));
    }

    /// A row; the content calls [#cell].
    void row(Content cells) throws Exception {
        here().add(new Block.Row(gathered(cells)));
    }

    void cell(Content content) throws Exception {
        cell(() -> CellSpan.ONE, content);
    }

    /// @param span asked for after the content, within which files say it
    void cell(Supplier<CellSpan> span, Content content) throws Exception {
        var blocks = gathered(content);
        here().add(new Block.Cell(blocks, span.get()));
    }

    void blankCell(CellSpan span) throws Exception {
        cell(() -> span, () -> {});
    }

    private List<Block> gathered(Content content) throws Exception {
        open();
        content.write();
        return close();
    }

    /// Begins a part of its own, for readers that learn only at its end what it was.
    void open() {
        open.push(new ArrayList<>());
    }

    List<Block> close() {
        endOpenParagraph();
        return open.pop();
    }

    void add(Block block) {
        endOpenParagraph();
        here().add(block);
    }

    void endOpenParagraph() {
        if (!paragraph.isEmpty() || !asides.isEmpty()) {
            endParagraph();
        }
    }

    private List<Block> here() {
        return open.element();
    }

    /// Everything gathered, decoded and laid out in pages.
    Extraction extraction(List<String> notes, List<Extraction.Embedded> embedded) {
        endOpenParagraph();
        document.addAll(atEnd);
        var layout = TextLayout.of(document, eachPartIsAPage);
        return new Extraction(
                Origin.BORN_DIGITAL,
                layout.encodings(),
                Outcome.COMPLETE,
                layout.pages(),
                notes,
                embedded);
    }

    Extraction extraction() {
        return extraction(List.of(), List.of());
    }

    /// Control characters and [CellMarks] are marks of our own here.
    private static String printable(String text) {
        var plain = new StringBuilder(text.length());
        text.chars()
                .filter(c -> (c >= ' ' && !CellMarks.isMark(c)) || c == '\t' || c == '\n')
                .forEach(c -> plain.append((char) c));
        return plain.toString();
    }
}
