package vn.vankho.intake.format;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.poi.hwpf.HWPFDocumentCore;
import org.apache.poi.hwpf.model.SEPX;
import org.apache.poi.hwpf.model.types.SEPAbstractType;
import org.apache.poi.hwpf.usermodel.CharacterRun;
import org.apache.poi.hwpf.usermodel.HWPFList;
import org.apache.poi.hwpf.usermodel.Paragraph;
import org.apache.poi.hwpf.usermodel.Range;
import org.jspecify.annotations.Nullable;
import vn.vankho.intake.format.CellEdges.EdgedRow;
import vn.vankho.intake.format.Numbering.Level;
import vn.vankho.intake.format.Numbering.ListStyle;

/// Walks the paragraphs of a .doc and writes what is shown of them. Tables are not nested in the
/// file: each paragraph says how deep in tables it stands, and cells and rows end with a mark.
final class DocText {

    private static final char CELL_END = 0x07;
    private static final char LINE_BREAK = 0x0B;
    private static final char PAGE_BREAK = 0x0C;
    private static final char FIELD_BEGIN = 0x13;
    private static final char FIELD_RESULT = 0x14;
    private static final char FIELD_END = 0x15;
    private static final char HYPHEN = 0x1E;

    /// In TCVN3 the letter ư.
    private static final char SOFT_HYPHEN = 0x1F;

    private static final int DEEPEST = 50;

    private final TextFlow flow;
    private final Fields fields = new Fields();
    private final Numbering numbering = new Numbering();
    private @Nullable Range range;
    private List<Paragraph> paragraphs = List.of();
    private Set<Integer> sectionEndsOnPage = Set.of();
    private int at;

    DocText(TextFlow flow) {
        this.flow = flow;
    }

    void writeBody(HWPFDocumentCore document) throws Exception {
        sectionEndsOnPage = sectionEndsOnPage(document.getSectionTable().getSections());
        write(document.getRange());
    }

    void write(@Nullable Range range) throws Exception {
        if (range == null) {
            return;
        }
        this.range = range;
        paragraphs = paragraphs(range);
        at = 0;
        while (more()) {
            blocks(0);
        }
        flow.endOpenParagraph();
    }

    private static List<Paragraph> paragraphs(Range range) {
        var all = new ArrayList<Paragraph>();
        for (int i = 0; i < range.numParagraphs(); i++) {
            all.add(range.getParagraph(i));
        }
        return all;
    }

    /// Where a section ends and the next one goes on, on the same page.
    private static Set<Integer> sectionEndsOnPage(List<SEPX> sections) {
        var ends = new HashSet<Integer>();
        for (int i = 0; i + 1 < sections.size(); i++) {
            if (sections.get(i + 1).getSectionProperties().getBkc()
                    == SEPAbstractType.BKC_NO_BREAK) {
                ends.add(sections.get(i).getEnd());
            }
        }
        return ends;
    }

    private boolean more() {
        return at < paragraphs.size();
    }

    private int level() {
        if (!more()) {
            return -1;
        }
        var paragraph = paragraphs.get(at);
        var level = paragraph.isInTable() ? Math.max(1, paragraph.getTableLevel()) : 0;
        return Math.min(level, DEEPEST);
    }

    private void blocks(int level) throws Exception {
        while (level() >= level) {
            block(level);
        }
    }

    private void block(int level) throws Exception {
        if (level() > level) {
            flow.endOpenParagraph();
            CellEdges.table(rows(level + 1)).forEach(flow::add);
        } else {
            paragraph(paragraphs.get(at++));
        }
    }

    private List<EdgedRow> rows(int level) throws Exception {
        var edges = DocEdges.of(range, paragraphs.get(at));
        var rows = new ArrayList<EdgedRow>();
        while (level() >= level) {
            var row = rows.size();
            rows.add(new EdgedRow(cells(level), row < edges.size() ? edges.get(row) : List.of()));
        }
        return rows;
    }

    private List<List<Block>> cells(int level) throws Exception {
        var cells = new ArrayList<List<Block>>();
        while (level() >= level) {
            if (level() == level && paragraphs.get(at).isTableRowEnd()) {
                at++;
                return cells;
            }
            flow.open();
            cell(level);
            cells.add(flow.close());
        }
        return cells;
    }

    private void cell(int level) throws Exception {
        while (level() >= level && !(level() == level && paragraphs.get(at).isTableRowEnd())) {
            var last = level() == level && endsCell(paragraphs.get(at));
            block(level);
            if (last) {
                return;
            }
        }
    }

    private static boolean endsCell(Paragraph paragraph) {
        return paragraph.isEmbeddedCellMark() || paragraph.text().indexOf(CELL_END) >= 0;
    }

    private void paragraph(Paragraph paragraph) {
        if (paragraph.pageBreakBefore()) {
            flow.pageBreak();
        }
        for (int i = 0; i < paragraph.numCharacterRuns(); i++) {
            run(paragraph.getCharacterRun(i));
        }
        label(paragraph);
        flow.endParagraph();
    }

    private void run(CharacterRun run) {
        if (run.isSymbol()) {
            var sign = SymbolFont.plain(0xF000 | run.getSymbolCharacter());
            flow.run(Character.toString(sign), null);
            return;
        }
        var text = new StringBuilder();
        for (var character : run.text().toCharArray()) {
            character(character, run, text);
        }
        flush(text, run);
    }

    private void character(char character, CharacterRun run, StringBuilder text) {
        switch (character) {
            case FIELD_BEGIN, FIELD_RESULT, FIELD_END -> {
                flush(text, run);
                field(character);
            }
            case LINE_BREAK -> text.append('\n');
            case HYPHEN -> text.append('-');
            case SOFT_HYPHEN -> text.append('\u00AD');
            case PAGE_BREAK -> {
                flush(text, run);
                if (!sectionEndsOnPage.contains(run.getEndOffset())) {
                    flow.pageBreak();
                }
            }
            default -> text.append(character);
        }
    }

    private void field(char mark) {
        switch (mark) {
            case FIELD_BEGIN -> fields.begin();
            case FIELD_RESULT -> fields.result();
            default -> fields.end();
        }
    }

    private void flush(StringBuilder text, CharacterRun run) {
        if (!fields.show()) {
            fields.instruction(text.toString());
        } else if (!run.isVanished() && !run.isMarkedDeleted()) {
            flow.run(SymbolFont.plain(text.toString()), run.getFontName(), run.isCapitalized());
        }
        text.setLength(0);
    }

    private void label(Paragraph paragraph) {
        var label = paragraph.isInList() ? label(paragraph.getList(), paragraph.getIlvl()) : "";
        if (!label.isBlank()) {
            flow.label(label, paragraph.getCharacterRun(0).getFontName());
        }
    }

    private String label(HWPFList list, int level) {
        var levels = new ArrayList<Level>();
        for (char i = 0; i <= Math.clamp(level, 0, 8); i++) {
            levels.add(level(list, i));
        }
        return numbering.next(new ListStyle("" + list.getLsid(), levels), levels.size() - 1);
    }

    private static Level level(HWPFList list, char level) {
        var style = style(list.getNumberFormat(level));
        var text = list.getNumberText(level);
        return new Level(list.getStartAt(level), style, template(text), null, false);
    }

    /// In the file a number's place is a character from 0 to 8.
    private static String template(@Nullable String text) {
        var template = new StringBuilder();
        for (var character : text == null ? new char[0] : text.toCharArray()) {
            template.append(character < 9 ? "%" + (character + 1) : "" + character);
        }
        return template.toString();
    }

    /// The codes of number formats (`nfc`) in the file.
    private static ListLabel.Style style(int code) {
        return switch (code) {
            case 1 -> ListLabel.Style.UPPER_ROMAN;
            case 2 -> ListLabel.Style.LOWER_ROMAN;
            case 3 -> ListLabel.Style.UPPER_LETTER;
            case 4 -> ListLabel.Style.LOWER_LETTER;
            case 22 -> ListLabel.Style.TWO_DIGITS;
            case 23, 255 -> ListLabel.Style.NONE;
            default -> ListLabel.Style.DECIMAL;
        };
    }
}
