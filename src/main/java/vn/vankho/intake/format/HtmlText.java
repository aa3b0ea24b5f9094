package vn.vankho.intake.format;

import java.io.ByteArrayInputStream;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/// Walks a web page and writes what is shown of it. Fonts matter for the encodings of old: `<font
/// face>`, `style="font-family"`, and simple rules of a style sheet.
final class HtmlText {

    private static final int DEEPEST = 1000;
    private static final Pattern FAMILY =
            Pattern.compile("(?i)font-family\\s*:\\s*[\"']?([^,;\"'}]+)");
    private static final Pattern HIDDEN =
            Pattern.compile("(?i)display\\s*:\\s*none|mso-hide\\s*:\\s*all");
    private static final Pattern PAGE_BREAK =
            Pattern.compile("(?i)page-break-before\\s*:\\s*always");
    private static final Pattern LEADING_DIGITS = Pattern.compile("^\\s{0,9}(\\d{1,8})");
    private static final Pattern RULE = Pattern.compile("([^{}]+)\\{([^{}]*)\\}");

    private static final Set<String> UNSEEN =
            Set.of("head", "script", "style", "noscript", "template", "object", "svg", "select");
    private static final Set<String> BLOCKS =
            Set.of(
                    "p",
                    "div",
                    "h1",
                    "h2",
                    "h3",
                    "h4",
                    "h5",
                    "h6",
                    "li",
                    "ul",
                    "ol",
                    "dl",
                    "dt",
                    "dd",
                    "blockquote",
                    "pre",
                    "section",
                    "article",
                    "header",
                    "footer",
                    "center",
                    "address",
                    "form",
                    "fieldset",
                    "hr",
                    "main",
                    "caption");

    private final TextFlow flow;
    private final Map<String, String> rules = new HashMap<>();

    HtmlText(TextFlow flow) {
        this.flow = flow;
    }

    /// Writes a page whose character set is said in it, or by its bytes.
    void write(byte[] bytes) throws Exception {
        var told = Jsoup.parse(new ByteArrayInputStream(bytes), null, "");
        if (says(told)) {
            write(told);
        } else {
            writeUntold(bytes);
        }
    }

    private static boolean says(Document page) {
        return !page.select("meta[charset], meta[content*=charset]").isEmpty();
    }

    /// An encoding of old is then found as in plain text, but without the tags; it is as if all
    /// stood in one of its fonts.
    private void writeUntold(byte[] bytes) throws Exception {
        var seen = Jsoup.parse(PlainText.asSeen(bytes));
        children(withRules(seen), fontOf(PlainText.legacy(seen.text())), 0);
        flow.endOpenParagraph();
    }

    private static @Nullable String fontOf(PlainText text) {
        return switch (text.encoding()) {
            case "tcvn3" -> ".VnTime";
            case "vni" -> "VNI-Times";
            case "vps" -> "VPS Times";
            default -> null;
        };
    }

    void write(Document page) throws Exception {
        children(withRules(page), null, 0);
        flow.endOpenParagraph();
    }

    private Document withRules(Document page) {
        page.select("style").forEach(sheet -> readRules(sheet.data()));
        return page;
    }

    private void readRules(String sheet) {
        RULE.matcher(sheet)
                .results()
                .forEach(
                        rule -> {
                            for (var selector : rule.group(1).split(",")) {
                                rules.merge(key(selector), rule.group(2), (a, b) -> a + ";" + b);
                            }
                        });
    }

    private static String key(String selector) {
        return selector.strip().toLowerCase(Locale.ROOT);
    }

    private void children(Element element, @Nullable String font, int depth) throws Exception {
        if (depth > DEEPEST) {
            flow.run(element.text(), font);
            return;
        }
        for (var child : element.childNodes()) {
            node(child, font, depth + 1);
        }
    }

    private void node(Node node, @Nullable String font, int depth) throws Exception {
        if (node instanceof TextNode text) {
            flow.run(shown(text), font);
        } else if (node instanceof Element element) {
            element(element, font, depth);
        }
    }

    /// A soft hyphen is no space for us, and neither is a hard space.
    private String shown(TextNode text) {
        var whole = text.getWholeText();
        var parent = text.parent();
        if (parent != null && parent.closest("pre") != null) {
            return whole;
        }
        var squeezed = whole.replaceAll("[ \\t\\r\\n]+", " ");
        return flow.paragraphIsEmpty() ? squeezed.stripLeading() : squeezed;
    }

    private void element(Element element, @Nullable String outerFont, int depth) throws Exception {
        var style = style(element);
        var name = element.normalName();
        if (UNSEEN.contains(name) || HIDDEN.matcher(style).find()) {
            return;
        }
        var font = font(element, style, outerFont);
        if (PAGE_BREAK.matcher(style).find()) {
            flow.endOpenParagraph();
            flow.pageBreak();
        }
        switch (name) {
            case "br" -> flow.lineBreak();
            case "table" -> flow.table(() -> rows(element, font, depth));
            default -> inlineOrBlock(element, font, depth);
        }
    }

    private void inlineOrBlock(Element element, @Nullable String font, int depth) throws Exception {
        var block = BLOCKS.contains(element.normalName());
        if (block) {
            flow.endOpenParagraph();
        }
        if (element.normalName().equals("li")) {
            flow.run(label(element), font);
        }
        children(element, font, depth);
        if (block) {
            flow.endOpenParagraph();
        }
    }

    private static String label(Element item) {
        var list = item.parent();
        return list != null && list.normalName().equals("ol")
                ? ListLabel.number(
                                start(list) + item.elementSiblingIndex(), style(list.attr("type")))
                        + ". "
                : "- ";
    }

    private static int start(Element list) {
        var start = list.attr("start");
        return start.matches("\\d{1,6}") ? Integer.parseInt(start) : 1;
    }

    private static ListLabel.Style style(String type) {
        return switch (type) {
            case "a" -> ListLabel.Style.LOWER_LETTER;
            case "A" -> ListLabel.Style.UPPER_LETTER;
            case "i" -> ListLabel.Style.LOWER_ROMAN;
            case "I" -> ListLabel.Style.UPPER_ROMAN;
            default -> ListLabel.Style.DECIMAL;
        };
    }

    private void rows(Element element, @Nullable String font, int depth) throws Exception {
        for (var child : element.children()) {
            switch (child.normalName()) {
                case "tr" -> flow.row(() -> cells(child, font(child, style(child), font), depth));
                case "thead", "tbody", "tfoot" -> rows(child, font, depth);
                default -> {}
            }
        }
    }

    private void cells(Element row, @Nullable String font, int depth) throws Exception {
        for (var cell : row.children()) {
            flow.cell(
                    () -> span(cell),
                    () -> children(cell, font(cell, style(cell), font), depth + 1));
        }
    }

    private static CellSpan span(Element cell) {
        return new CellSpan(CellSpan.NEXT, count(cell, "colspan"), count(cell, "rowspan"));
    }

    /// Browsers take what is no number for 1.
    private static int count(Element cell, String attribute) {
        var digits = LEADING_DIGITS.matcher(cell.attr(attribute));
        return digits.find() ? Math.max(1, Integer.parseInt(digits.group(1))) : 1;
    }

    /// What the style sheet says of the element's name and class, and the element of itself.
    private String style(Element element) {
        var name = element.normalName();
        var style = new StringBuilder(rules.getOrDefault(name, ""));
        for (var one : element.classNames()) {
            var type = "." + one.toLowerCase(Locale.ROOT);
            style.append(';').append(rules.getOrDefault(type, ""));
            style.append(';').append(rules.getOrDefault(name + type, ""));
        }
        return style.append(';').append(element.attr("style")).toString();
    }

    private static @Nullable String font(Element element, String style, @Nullable String outer) {
        var family = FAMILY.matcher(style).results().reduce((first, last) -> last);
        if (family.isPresent()) {
            return family.get().group(1).strip();
        }
        var face = element.attr("face").split(",")[0].strip();
        return face.isEmpty() ? outer : face;
    }
}
