package vn.vankho.intake.format;

import org.jspecify.annotations.Nullable;

/// Walks the body of a .docx, or of a header, footer or note, and writes what is shown of it.
///
/// Kept: inserted text, results of fields, text boxes, labels of lists. Left out: deleted and
/// hidden text, instructions of fields, page numbers.
final class DocxText {

    private final DocxStyles styles;
    private final DocxLists lists;
    private final TextFlow flow;
    private final Fields fields = new Fields();
    private final SafeXml xml;
    private Paragraph paragraph;

    /// The paragraph that is open.
    ///
    /// @param look of runs that say nothing
    private record Paragraph(
            RunLook look,
            DocxStyles.@Nullable ListPlace list,
            boolean breakBefore,
            boolean breakAfter) {}

    DocxText(DocxStyles styles, DocxLists lists, TextFlow flow, SafeXml xml) {
        this.styles = styles;
        this.lists = lists;
        this.flow = flow;
        this.xml = xml;
        this.paragraph = new Paragraph(styles.ofParagraph(null), null, false, false);
    }

    /// Writes the content of the current element: body, header, note, cell, text box.
    void blocks() throws Exception {
        xml.children(this::block);
    }

    private void block(String name) throws Exception {
        switch (name) {
            case "p" -> paragraph();
            case "tbl" -> flow.table(() -> xml.children(this::rowOrWrapper));
            case "AlternateContent" -> alternative(this::block);
            case "body", "sdt", "sdtContent", "customXml", "ins", "moveTo", "smartTag" -> blocks();
            default -> {}
        }
    }

    /// The first branch is the one for programs of today; the other repeats it for old ones.
    private void alternative(SafeXml.Visitor visitor) throws Exception {
        var first = new boolean[] {true};
        xml.children(
                branch -> {
                    if (first[0]) {
                        first[0] = false;
                        xml.children(visitor);
                    }
                });
    }

    private void rowOrWrapper(String name) throws Exception {
        switch (name) {
            case "tr" -> row();
            case "sdt", "sdtContent", "customXml", "ins", "moveTo" ->
                    xml.children(this::rowOrWrapper);
            default -> {}
        }
    }

    private void row() throws Exception {
        var row = new TableRow();
        flow.row(() -> xml.children(row::part));
    }

    /// One row; its cells follow one another from column to column.
    private final class TableRow {

        private static final int WIDEST = 10_000;

        private int column;
        private int columns;
        private boolean goesOn;

        void part(String name) throws Exception {
            switch (name) {
                case "trPr" -> xml.children(this::property);
                case "tc" -> cell();
                case "sdt", "sdtContent", "customXml", "ins", "moveTo" -> xml.children(this::part);
                default -> {}
            }
        }

        private void property(String name) {
            if (name.equals("gridBefore")) {
                column = Math.clamp(xml.number("val", 0), 0, WIDEST);
            }
        }

        private void cell() throws Exception {
            columns = 1;
            goesOn = false;
            flow.cell(this::span, () -> xml.children(this::inCell));
            column = Math.min(column + columns, WIDEST);
        }

        private CellSpan span() {
            return new CellSpan(column, columns, goesOn ? 0 : 1);
        }

        private void inCell(String name) throws Exception {
            if (name.equals("tcPr")) {
                xml.children(this::cellProperty);
            } else {
                block(name);
            }
        }

        /// A cell that says of its merging only that it is merged goes on the one above.
        private void cellProperty(String name) {
            switch (name) {
                case "gridSpan" -> columns = Math.clamp(xml.number("val", 1), 1, WIDEST);
                case "vMerge" -> goesOn = xml.attribute("val", "continue").equals("continue");
                default -> {}
            }
        }
    }

    private void paragraph() throws Exception {
        var outer = paragraph;
        paragraph = new Paragraph(styles.ofParagraph(null), styles.listOf(null), false, false);
        xml.children(this::paragraphPart);
        label();
        flow.endParagraph();
        if (paragraph.breakAfter()) {
            flow.pageBreak();
        }
        paragraph = outer;
    }

    private void paragraphPart(String name) throws Exception {
        if (name.equals("pPr")) {
            paragraph = properties();
            if (paragraph.breakBefore()) {
                flow.pageBreak();
            }
        } else {
            inline(name);
        }
    }

    private Paragraph properties() throws Exception {
        var reader = new PropertyReader();
        xml.children(reader::read);
        var list = DocxStyles.merged(reader.list, styles.listOf(reader.style));
        return new Paragraph(
                styles.ofParagraph(reader.style), list, reader.breakBefore, reader.breakAfter);
    }

    private final class PropertyReader {

        private @Nullable String style;
        private DocxStyles.@Nullable ListPlace list;
        private boolean breakBefore;
        private boolean breakAfter;

        void read(String name) throws Exception {
            switch (name) {
                case "pStyle" -> style = xml.attribute("val");
                case "numPr" -> list = DocxStyles.listPlace(xml);
                case "pageBreakBefore" -> breakBefore = xml.isOn();
                case "sectPr" -> breakAfter = sectionBreaksPage();
                default -> {}
            }
        }

        private boolean sectionBreaksPage() throws Exception {
            var breaks = new boolean[] {true};
            xml.children(
                    name -> {
                        if (name.equals("type")) {
                            breaks[0] =
                                    !xml.attribute("val", "nextPage")
                                            .matches("continuous|nextColumn");
                        }
                    });
            return breaks[0];
        }
    }

    private void label() {
        var place = paragraph.list();
        var label = place == null || place.list() == null ? null : lists.next(place);
        if (label != null) {
            var own = label.font();
            flow.label(label.text(), own == null ? paragraph.look().high() : own);
        }
    }

    private void inline(String name) throws Exception {
        switch (name) {
            case "r" -> run();
            case "hyperlink",
                    "ins",
                    "moveTo",
                    "smartTag",
                    "sdt",
                    "sdtContent",
                    "customXml",
                    "dir",
                    "bdo" ->
                    xml.children(this::inline);
            case "fldSimple" -> simpleField();
            case "oMath", "oMathPara" -> flow.run(xml.text(), null);
            case "AlternateContent" -> alternative(this::inline);
            default -> {}
        }
    }

    private void simpleField() throws Exception {
        if (!Fields.isPageNumber(xml.attribute("instr", ""))) {
            xml.children(this::inline);
        }
    }

    private void run() throws Exception {
        var run = new Run();
        xml.children(run::part);
    }

    /// One run; its properties come first.
    private final class Run {

        private RunLook look = paragraph.look();

        void part(String name) throws Exception {
            switch (name) {
                case "rPr" -> look = styles.look(xml).over(paragraph.look());
                case "fldChar" -> field(xml.attribute("fldCharType", ""));
                case "instrText" -> fields.instruction(xml.text());
                case "drawing", "pict", "object" -> xml.children(this::picture);
                case "AlternateContent" -> alternative(this::part);
                case "lastRenderedPageBreak" -> flow.renderedPageBreak();
                default -> {
                    if (isShown()) {
                        shown(name);
                    }
                }
            }
        }

        private boolean isShown() {
            return !look.isHidden() && fields.show();
        }

        private void shown(String name) throws Exception {
            switch (name) {
                case "t" -> write(xml.text());
                case "tab", "ptab" -> write("\t");
                case "cr" -> flow.lineBreak();
                case "br" -> lineOrPageBreak(xml.attribute("type", "textWrapping"));
                case "softHyphen" -> write("\u00AD");
                case "noBreakHyphen" -> write("-");
                case "sym" -> symbol(xml.attribute("char", ""));
                case "ruby" -> xml.children(this::rubyBase);
                default -> {}
            }
        }

        private void rubyBase(String name) throws Exception {
            if (name.equals("rubyBase")) {
                xml.children(DocxText.this::inline);
            }
        }

        private void lineOrPageBreak(String type) {
            if (type.equals("page")) {
                flow.pageBreak();
            } else {
                flow.lineBreak();
            }
        }

        private void symbol(String hex) {
            if (hex.matches("[0-9A-Fa-f]{1,5}")) {
                var sign = SymbolFont.plain(Integer.parseInt(hex, 16));
                flow.run(Character.toString(sign), null);
            }
        }

        /// Letters without marks may stand in another font than the rest.
        private void write(String text) {
            var high = look.high() == null ? look.ascii() : look.high();
            var ascii = look.ascii() == null ? high : look.ascii();
            if (ascii == null || ascii.equals(high)) {
                writeIn(text, high);
            } else {
                for (var part :
                        text.split(
                                "(?<=[\\x00-\\x7F])(?=[^\\x00-\\x7F])|(?<=[^\\x00-\\x7F])(?=[\\x00-\\x7F])")) {
                    writeIn(part, isAscii(part) ? ascii : high);
                }
            }
        }

        private static boolean isAscii(String text) {
            return !text.isEmpty() && text.charAt(0) < 0x80;
        }

        private void writeIn(String text, @Nullable String font) {
            flow.run(SymbolFont.plain(text), font, look.inCapitals());
        }

        private void field(String type) {
            switch (type) {
                case "begin" -> fields.begin();
                case "separate" -> fields.result();
                case "end" -> fields.end();
                default -> {}
            }
        }

        /// Pictures are passed over, but they may frame a text box.
        private void picture(String name) throws Exception {
            switch (name) {
                case "txbxContent" -> textBox();
                case "AlternateContent" -> alternative(this::picture);
                default -> xml.children(this::picture);
            }
        }

        private void textBox() throws Exception {
            var outer = paragraph;
            flow.aside(DocxText.this::blocks);
            paragraph = outer;
        }
    }
}
