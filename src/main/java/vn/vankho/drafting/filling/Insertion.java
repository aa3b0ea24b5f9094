package vn.vankho.drafting.filling;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import vn.vankho.drafting.Problem;
import vn.vankho.vietnamese.Fold;

/// Puts parts of other templates where a template says `«chèn khối chữ ký»`, before its fields are
/// looked for.
///
/// What is put in is the body of the other file, paragraphs and tables, with the styles that the
/// template lacks. A part may have parts of its own, but no ring of them.
public final class Insertion {

    private static final int MOST_PARTS = 50;
    private static final int DEEPEST = 5;

    /// Bytes of XML. Of templates it is some ten thousand; in memory it becomes thirty times as
    /// much.
    private static final int LARGEST_STORY = 4_000_000;

    private static final int MOST_INSERTED = 8_000_000;
    private static final String W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private static final Pattern STORIES =
            Pattern.compile("word/(?:document|header\\d*|footer\\d*)\\.xml");
    private static final Pattern ANYWHERE = Pattern.compile("(?:«|&lt;&lt;|\\{\\{)\\s{0,9}chen\\s");
    private static final Pattern WHOLE =
            Pattern.compile(
                    "(?:«|<<|\\{\\{)(?<word>[\\p{L}\\p{M}]{4,5})[ \\u00A0](?<name>[^«»<>{}]{1,80})(?:»|>>|}})");
    private static final Set<String> BEYOND =
            Set.of(
                    "drawing",
                    "pict",
                    "object",
                    "hyperlink",
                    "footnoteReference",
                    "endnoteReference",
                    "commentReference",
                    "numPr");
    private static final Set<String> STYLED = Set.of("pStyle", "rStyle", "tblStyle");

    private final Function<String, Optional<byte[]>> library;
    private final Map<String, byte[]> host;
    private final Set<String> used = new LinkedHashSet<>();
    private final Set<String> styles = new LinkedHashSet<>();
    private final List<Document> stylesOfParts = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();
    private int count;
    private long inserted;

    private Insertion(Map<String, byte[]> host, Function<String, Optional<byte[]>> library) {
        this.host = host;
        this.library = library;
    }

    /// @param docx with the parts put in
    /// @param parts the names that were asked for, as written
    /// @param problems why some could not be put in
    public record Inserted(byte[] docx, Set<String> parts, List<Problem> problems) {}

    /// Never throws for a bad file: what cannot be read is left for [TemplateReader] to tell.
    ///
    /// @param library the other templates by name as written
    public static Inserted into(byte[] docx, Function<String, Optional<byte[]>> library) {
        var untouched = new Inserted(docx, Set.of(), List.of());
        try {
            var entries = Entries.read(docx);
            if (entries.entrySet().stream().noneMatch(Insertion::asks)
                    || !Safety.problems(entries).isEmpty()) {
                return untouched;
            }
            if (entries.entrySet().stream().anyMatch(Insertion::isTooLarge)) {
                return new Inserted(docx, Set.of(), List.of(tooLarge()));
            }
            return new Insertion(entries, library).inserted();
        } catch (Refusal refused) {
            return untouched;
        }
    }

    private static boolean isTooLarge(Map.Entry<String, byte[]> entry) {
        boolean read =
                STORIES.matcher(entry.getKey()).matches()
                        || entry.getKey().equals("word/styles.xml");
        return read && entry.getValue().length > LARGEST_STORY;
    }

    private static Problem tooLarge() {
        var most = LARGEST_STORY / 1_000_000;
        return new Problem(
                "Tệp mẫu",
                "Phần chữ của mẫu lớn hơn %d MB nên không chèn phần khác vào được.".formatted(most),
                null);
    }

    private static boolean asks(Map.Entry<String, byte[]> entry) {
        return STORIES.matcher(entry.getKey()).matches()
                && ANYWHERE.matcher(Fold.unmarked(bareText(entry.getValue()))).find();
    }

    private static String bareText(byte[] xml) {
        return new String(xml, StandardCharsets.UTF_8).replaceAll("<[^<>]*>", "");
    }

    private Inserted inserted() {
        for (var entry : host.entrySet()) {
            if (asks(entry)) {
                var story = XmlTexts.parsed(entry.getValue());
                fill(story, List.of());
                entry.setValue(XmlTexts.written(story));
            }
        }
        host.computeIfPresent("word/styles.xml", (name, xml) -> withStyles(xml));
        return new Inserted(Entries.write(host), used, problems);
    }

    /// @param around the parts in which this one stands, by key
    private void fill(Document story, List<String> around) {
        var paragraphs = elements(story.getDocumentElement(), "p");
        for (var paragraph : paragraphs) {
            var asked = WHOLE.matcher(text(paragraph).strip());
            if (asked.matches() && Names.key(asked.group("word")).equals("chen")) {
                put(asked.group("name").strip(), paragraph, around);
            }
        }
    }

    private void put(String name, Element place, List<String> around) {
        var key = Names.key(name);
        used.add(name);
        if (around.contains(key)) {
            refuse(name, "các mẫu chèn lẫn nhau thành vòng tròn", place);
        } else if (around.size() >= DEEPEST || ++count > MOST_PARTS) {
            refuse(name, "quá nhiều phần chèn lồng nhau", place);
        } else {
            library.apply(name).ifPresent(part -> put(name, part, place, around));
        }
    }

    private void put(String name, byte[] part, Element place, List<String> around) {
        try {
            var entries = Entries.read(part);
            var harm = Safety.problems(entries);
            if (!harm.isEmpty() || !entries.containsKey("word/document.xml")) {
                refuse(name, harm.isEmpty() ? "tệp đã hỏng" : harm.getFirst().message(), place);
                return;
            }
            inserted += size(entries, "word/document.xml") + size(entries, "word/styles.xml");
            if (inserted > MOST_INSERTED) {
                refuse(name, "các phần chèn cộng lại quá lớn", place);
                return;
            }
            var story = XmlTexts.parsed(entries.get("word/document.xml"));
            var inner = new ArrayList<>(around);
            inner.add(Names.key(name));
            fill(story, inner);
            put(name, story, place);
            if (entries.get("word/styles.xml") instanceof byte[] ofPart) {
                stylesOfParts.add(XmlTexts.parsed(ofPart));
            }
        } catch (Refusal refused) {
            refuse(name, refused.problem().message(), place);
        }
    }

    private static int size(Map<String, byte[]> entries, String name) {
        var content = entries.get(name);
        return content == null ? 0 : content.length;
    }

    private void put(String name, Document story, Element place) {
        var body = elements(story.getDocumentElement(), "body").getFirst();
        if (BEYOND.stream().anyMatch(element -> !elements(body, element).isEmpty())) {
            refuse(name, "phần chèn có ảnh, liên kết, chú thích hoặc danh sách tự đánh số", place);
            return;
        }
        var parent = place.getParentNode();
        for (var child = body.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (!"sectPr".equals(child.getLocalName())) {
                parent.insertBefore(place.getOwnerDocument().importNode(child, true), place);
            }
        }
        STYLED.forEach(kind -> elements(body, kind).forEach(mark -> styles.add(value(mark))));
        parent.removeChild(place);
    }

    private void refuse(String name, String why, Element place) {
        var sentence = why.endsWith(".") ? why : why + ".";
        problems.add(
                new Problem(
                        "Đoạn “%s”".formatted(text(place).strip()),
                        "Chưa chèn được phần «%s»: %s".formatted(name, sentence),
                        null));
        while (place.hasChildNodes()) {
            place.removeChild(place.getFirstChild());
        }
    }

    /// The template's styles and those of the parts that it lacks, with what they are based on.
    private byte[] withStyles(byte[] xml) {
        var own = XmlTexts.parsed(xml);
        var known = new LinkedHashSet<String>();
        elements(own.getDocumentElement(), "style").forEach(style -> known.add(id(style)));
        var wanted = new ArrayList<>(styles);
        for (int i = 0; i < wanted.size(); i++) {
            var id = wanted.get(i);
            if (!id.isEmpty() && known.add(id)) {
                find(id).ifPresent(
                                style -> {
                                    own.getDocumentElement()
                                            .appendChild(own.importNode(style, true));
                                    elements(style, "basedOn")
                                            .forEach(base -> wanted.add(value(base)));
                                });
            }
        }
        return XmlTexts.written(own);
    }

    private Optional<Element> find(String id) {
        return stylesOfParts.stream()
                .flatMap(part -> elements(part.getDocumentElement(), "style").stream())
                .filter(style -> id(style).equals(id))
                .findFirst();
    }

    private static String id(Element style) {
        return style.getAttributeNS(W, "styleId");
    }

    private static String value(Element element) {
        return element.getAttributeNS(W, "val");
    }

    private static List<Element> elements(Element within, String name) {
        var found = new ArrayList<Element>();
        var all = within.getElementsByTagNameNS(W, name);
        for (int i = 0; i < all.getLength(); i++) {
            found.add((Element) all.item(i));
        }
        return found;
    }

    private static String text(Element paragraph) {
        var text = new StringBuilder();
        elements(paragraph, "t").stream().map(Node::getTextContent).forEach(text::append);
        return text.toString();
    }
}
