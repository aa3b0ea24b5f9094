package vn.vankho.intake.format;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.vankho.intake.format.Numbering.ListStyle;

/// Walks an OpenDocument text and writes what is shown of it.
final class OdtText {

    /// A list that is open.
    ///
    /// @param counter what its numbers are counted by
    /// @param level from 0
    private record OpenList(@Nullable String style, String counter, int level) {}

    private static final int WIDEST = 10_000;

    private final OdtStyles styles;
    private final TextFlow flow;
    private final SafeXml xml;
    private final Numbering numbering = new Numbering();
    private final Map<String, String> lastOfStyle = new HashMap<>();
    private int lists;
    private @Nullable OpenList list;

    /// Whether the next paragraph is the first of its list item, which bears the label.
    private boolean labelDue;

    private int startValue = -1;

    OdtText(OdtStyles styles, TextFlow flow, SafeXml xml) {
        this.styles = styles;
        this.flow = flow;
        this.xml = xml;
    }

    /// Writes a `content.xml`, whose own styles come first.
    void document() throws Exception {
        xml.children(
                name -> {
                    if (name.equals("body")) {
                        xml.children(body -> blocks());
                    } else {
                        styles.read(xml, name);
                    }
                });
        flow.endOpenParagraph();
    }

    /// Writes headers and footers, from a `styles.xml`.
    void masterPages() throws Exception {
        xml.children(
                name -> {
                    switch (name) {
                        case "master-styles", "master-page" -> masterPages();
                        case "header", "footer", "header-first", "footer-first" -> blocks();
                        default -> {}
                    }
                });
        flow.endOpenParagraph();
    }

    private void blocks() throws Exception {
        xml.children(this::block);
    }

    private void block(String name) throws Exception {
        switch (name) {
            case "p", "h" -> paragraph(name);
            case "list" -> list();
            case "table" -> flow.table(() -> xml.children(this::rowOrGroup));
            case "soft-page-break" -> flow.renderedPageBreak();
            case "section",
                    "index-body",
                    "index-title",
                    "table-of-content",
                    "numbered-paragraph",
                    "illustration-index",
                    "alphabetical-index",
                    "user-index" ->
                    blocks();
            case "frame", "custom-shape", "rect", "g" -> frame(name);
            default -> {}
        }
    }

    private void paragraph(String name) throws Exception {
        var style = xml.attribute("style-name");
        var label = label(name, style, xml.number("outline-level", 1));
        if (styles.breaksPage(style)) {
            flow.pageBreak();
        }
        inline(styles.look("paragraph", style));
        if (!label.isBlank()) {
            flow.label(label, styles.look("paragraph", style).high());
        }
        flow.endParagraph();
    }

    private String label(String name, @Nullable String style, int outlineLevel) {
        if (list != null) {
            return labelDue ? listLabel(list, style) : "";
        }
        return name.equals("h") ? number("", "outline", outlineLevel - 1) : "";
    }

    private String listLabel(OpenList open, @Nullable String paragraphStyle) {
        labelDue = false;
        var style = open.style() == null ? styles.listStyle(paragraphStyle) : open.style();
        return number(style, open.counter(), open.level());
    }

    private String number(@Nullable String style, String counter, int level) {
        var levels = styles.list(style);
        if (level < 0 || level >= levels.size()) {
            return "";
        }
        var listStyle = new ListStyle(counter, levels);
        if (startValue >= 0) {
            numbering.restart(listStyle, level, startValue);
            startValue = -1;
        }
        return numbering.next(listStyle, level);
    }

    private void list() throws Exception {
        var outer = list;
        list = outer == null ? outermostList() : inner(outer);
        xml.children(this::listItem);
        list = outer;
        labelDue = false;
    }

    private OpenList outermostList() {
        var style = xml.attribute("style-name");
        var continues = xml.attribute("continue-list");
        var own = xml.attribute("id", "list " + lists++);
        var counter = own;
        if (continues != null) {
            counter = lastOfStyle.getOrDefault("id " + continues, continues);
        } else if (xml.attribute("continue-numbering", "false").equals("true")) {
            counter = lastOfStyle.getOrDefault("style " + style, own);
        }
        lastOfStyle.put("id " + own, counter);
        lastOfStyle.put("style " + style, counter);
        return new OpenList(style, counter, 0);
    }

    private OpenList inner(OpenList outer) {
        var style = xml.attribute("style-name");
        return new OpenList(
                style == null ? outer.style() : style, outer.counter(), outer.level() + 1);
    }

    private void listItem(String name) throws Exception {
        labelDue = name.equals("list-item");
        startValue = xml.number("start-value", -1);
        blocks();
    }

    private void rowOrGroup(String name) throws Exception {
        switch (name) {
            case "table-row" -> row();
            case "table-header-rows", "table-rows", "table-row-group" ->
                    xml.children(this::rowOrGroup);
            case "soft-page-break" -> breakBetweenRows();
            default -> {}
        }
    }

    private void breakBetweenRows() {
        flow.renderedPageBreak();
        flow.endParagraph();
    }

    private void row() throws Exception {
        var column = new int[1];
        flow.row(
                () ->
                        xml.children(
                                name -> {
                                    if (name.matches("(covered-)?table-cell")) {
                                        column[0] += cell(column[0]);
                                    }
                                }));
    }

    /// @return how many columns this element stands for
    private int cell(int column) throws Exception {
        var columns = xml.number("number-columns-spanned", 1);
        var span = new CellSpan(column, columns, Math.max(1, xml.number("number-rows-spanned", 1)));
        var times = Math.clamp(xml.number("number-columns-repeated", 1), 1, WIDEST);
        var outer = list;
        list = null;
        flow.cell(() -> span, this::blocks);
        list = outer;
        return times;
    }

    /// Writes the content of the current element, in the look given.
    private void inline(RunLook look) throws Exception {
        xml.content(name -> inline(name, look), text -> write(squeezed(text), look));
    }

    private void inline(String name, RunLook look) throws Exception {
        switch (name) {
            case "span" -> inline(styles.look("text", xml.attribute("style-name")).over(look));
            case "s" -> write(" ".repeat(Math.clamp(xml.number("c", 1), 1, 500)), look);
            case "tab" -> write("\t", look);
            case "line-break" -> flow.lineBreak();
            case "soft-page-break" -> flow.renderedPageBreak();
            case "note" -> xml.children(this::noteBody);
            case "frame", "custom-shape", "rect", "g" -> frame(name);
            case "page-number", "page-count", "annotation", "tracked-changes" -> {}
            case "ruby" -> xml.children(inner -> rubyBase(inner, look));
            default -> inline(look);
        }
    }

    private void rubyBase(String name, RunLook look) throws Exception {
        if (name.equals("ruby-base")) {
            inline(look);
        }
    }

    private void noteBody(String name) throws Exception {
        if (name.equals("note-body")) {
            var outer = list;
            list = null;
            flow.atEnd(this::blocks);
            list = outer;
        }
    }

    private void aside() throws Exception {
        var outer = list;
        list = null;
        flow.aside(this::blocks);
        list = outer;
    }

    /// Shapes hold their text directly, frames in a text box.
    private void frame(String name) throws Exception {
        if (name.equals("custom-shape") || name.equals("rect")) {
            aside();
        } else {
            xml.children(this::inFrame);
        }
    }

    private void inFrame(String name) throws Exception {
        switch (name) {
            case "text-box" -> aside();
            case "frame", "custom-shape", "rect", "g" -> frame(name);
            default -> {}
        }
    }

    /// Line ends in the file are spaces; several are one.
    private static String squeezed(String text) {
        return text.replaceAll("[ \\t\\r\\n]+", " ");
    }

    private void write(String text, RunLook look) {
        if (!look.isHidden()) {
            flow.run(SymbolFont.plain(text), look.high(), look.inCapitals());
        }
    }
}
