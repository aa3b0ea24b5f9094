package vn.vankho.intake.layout;

import java.util.ArrayList;
import java.util.List;
import org.docx4j.XmlUtils;
import org.docx4j.wml.CTSdtContentCell;
import org.docx4j.wml.ContentAccessor;
import org.docx4j.wml.Jc;
import org.docx4j.wml.P;
import org.docx4j.wml.PPr;
import org.docx4j.wml.SdtElement;
import org.docx4j.wml.Tbl;
import org.docx4j.wml.Tc;
import org.docx4j.wml.Tr;
import org.jspecify.annotations.Nullable;
import vn.vankho.document.Layout.Alignment;
import vn.vankho.document.Layout.DrawnLine;
import vn.vankho.document.Layout.Paragraph;
import vn.vankho.document.Layout.Place;
import vn.vankho.document.Layout.Run;
import vn.vankho.document.Layout.Section;
import vn.vankho.document.Layout.Spacing;

/// Every paragraph of the body with its place, in the order of the file.
final class BodyReader {

    private static final int DEEPEST = 40;
    private static final int SINGLE = 240;

    private final Looks looks;
    private final List<Section> sections;
    private final List<Paragraph> paragraphs = new ArrayList<>();
    private int section;
    private int source;
    private int tables;
    private int depth;

    BodyReader(Looks looks, List<Section> sections) {
        this.looks = looks;
        this.sections = new ArrayList<>(sections);
    }

    List<Section> sections() {
        return sections;
    }

    List<Paragraph> paragraphs() {
        return paragraphs;
    }

    void read(List<Object> content) {
        read(content, null, roomOfPage());
    }

    private int roomOfPage() {
        var page = sections.get(Math.min(section, sections.size() - 1));
        return page.width() - page.left() - page.right();
    }

    private void read(List<Object> content, @Nullable Place cell, int room) {
        if (++depth < DEEPEST) {
            content.forEach(each -> readOne(XmlUtils.unwrap(each), cell, room));
        }
        depth--;
    }

    private void readOne(Object element, @Nullable Place cell, int room) {
        switch (element) {
            case P paragraph -> readParagraph(paragraph, cell, cell == null ? roomOfPage() : room);
            case Tbl table -> readTable(table, cell, room);
            case SdtElement control -> read(control.getSdtContent().getContent(), cell, room);
            default -> {}
        }
    }

    private void readTable(Tbl table, @Nullable Place outer, int room) {
        markTable();
        int number = outer == null ? tables++ : outer.table();
        var grid = new GridWidths(table, looks.table(table.getTblPr()), room);
        int row = 0;
        for (var each : table.getContent()) {
            if (XmlUtils.unwrap(each) instanceof Tr line) {
                readRow(line, number, row++, outer, grid);
            }
        }
    }

    private void readRow(Tr row, int table, int number, @Nullable Place outer, GridWidths grid) {
        int column = 0;
        for (var cell : cells(row)) {
            var place = outer == null ? new Place(table, number, column) : outer;
            read(cell.getContent(), place, grid.of(cell, column));
            column += GridWidths.span(cell);
        }
    }

    private static List<Tc> cells(ContentAccessor row) {
        var cells = new ArrayList<Tc>();
        for (var each : row.getContent()) {
            switch (XmlUtils.unwrap(each)) {
                case Tc cell -> cells.add(cell);
                case SdtElement control
                        when control.getSdtContent() instanceof CTSdtContentCell c ->
                        cells.addAll(cells(c));
                default -> {}
            }
        }
        return cells;
    }

    private void markTable() {
        int now = Math.min(section, sections.size() - 1);
        var page = sections.get(now);
        sections.set(
                now,
                new Section(
                        page.width(),
                        page.height(),
                        page.top(),
                        page.bottom(),
                        page.left(),
                        page.right(),
                        true,
                        page.pageNumber(),
                        page.firstPageNumbered(),
                        page.startsAt(),
                        page.arabic()));
    }

    private void readParagraph(P paragraph, @Nullable Place cell, int room) {
        var own = paragraph.getPPr();
        var look = looks.paragraph(own);
        var words = new RunReader(looks, own);
        words.read(paragraph);
        var style = own == null || own.getPStyle() == null ? "" : own.getPStyle().getVal();
        for (var line : lines(words.runs(), look, cell)) {
            var drawn =
                    words.line() == null
                            ? DrawnLines.ofBorder(look, free(look, room))
                            : words.line();
            paragraphs.add(paragraph(line, look, style, cell, free(look, room), drawn));
        }
        source++;
        if (own != null && own.getSectPr() != null) {
            section++;
        }
    }

    private static int free(PPr look, int room) {
        return room - Indents.of(look).both();
    }

    // In the head and the foot a component may end where a line is broken by hand.
    private static List<List<Run>> lines(List<Run> runs, PPr look, @Nullable Place cell) {
        return cell == null && alignment(look.getJc()) != Alignment.CENTRE
                ? List.of(runs)
                : RunReader.lines(runs);
    }

    private Paragraph paragraph(
            List<Run> runs,
            PPr look,
            String style,
            @Nullable Place cell,
            int room,
            @Nullable DrawnLine drawn) {
        var text = RunReader.text(runs);
        int width = TimesWidths.of(runs);
        return new Paragraph(
                paragraphs.size(),
                source,
                text,
                Math.min(section, sections.size() - 1),
                cell,
                style,
                alignment(look.getJc()),
                Indents.of(look).firstLine(),
                before(look),
                after(look),
                Looks.isOn(look.getContextualSpacing()),
                spacing(look),
                width,
                room,
                drawn == null ? DrawnLines.ofText(text, width) : drawn,
                runs);
    }

    private static int before(PPr look) {
        return look.getSpacing() == null ? 0 : Looks.number(look.getSpacing().getBefore());
    }

    private static int after(PPr look) {
        return look.getSpacing() == null ? 0 : Looks.number(look.getSpacing().getAfter());
    }

    private static Spacing spacing(PPr look) {
        var spacing = look.getSpacing();
        if (spacing == null || spacing.getLine() == null) {
            return new Spacing(Spacing.Rule.AUTO, SINGLE);
        }
        var rule = spacing.getLineRule() == null ? "auto" : spacing.getLineRule().value();
        return new Spacing(
                switch (rule) {
                    case "exact" -> Spacing.Rule.EXACT;
                    case "atLeast" -> Spacing.Rule.AT_LEAST;
                    default -> Spacing.Rule.AUTO;
                },
                spacing.getLine().intValue());
    }

    static Alignment alignment(@Nullable Jc jc) {
        if (jc == null || jc.getVal() == null) {
            return Alignment.LEFT;
        }
        return switch (jc.getVal()) {
            case CENTER -> Alignment.CENTRE;
            case RIGHT, END -> Alignment.RIGHT;
            case BOTH, DISTRIBUTE -> Alignment.JUSTIFIED;
            default -> Alignment.LEFT;
        };
    }
}
