package vn.vankho.intake.format;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.vankho.intake.format.Numbering.Level;

/// The styles of an OpenDocument text, as far as they decide fonts, hiding, pages and numbers.
final class OdtStyles {

    /// @param list the list style that paragraphs of this style bear
    private record Style(
            @Nullable String parent, RunLook look, boolean breakBefore, @Nullable String list) {}

    private static final int LEVELS = 10;
    private static final Level PLAIN = new Level(1, ListLabel.Style.NONE, "", null, false);

    private final Map<String, String> faces = new HashMap<>();
    private final Map<String, Style> styles = new HashMap<>();
    private final Map<String, List<Level>> lists = new HashMap<>();
    private final Map<String, RunLook> defaults = new HashMap<>();

    /// Collects what an element of `styles.xml` or `content.xml` tells of styles.
    void read(SafeXml xml, String name) throws Exception {
        switch (name) {
            case "font-face-decls", "styles", "automatic-styles" ->
                    xml.children(inner -> read(xml, inner));
            case "font-face" ->
                    faces.put(
                            xml.attribute("name", ""), unquoted(xml.attribute("font-family", "")));
            case "default-style" -> readDefault(xml);
            case "style" -> readStyle(xml);
            case "list-style" -> lists.put(xml.attribute("name", ""), levels(xml));
            case "outline-style" -> lists.put("", levels(xml));
            default -> {}
        }
    }

    private void readDefault(SafeXml xml) throws Exception {
        var family = xml.attribute("family", "");
        var properties = new Properties(xml);
        xml.children(properties::read);
        defaults.put(family, properties.look);
    }

    private void readStyle(SafeXml xml) throws Exception {
        var key = key(xml.attribute("family", ""), xml.attribute("name", ""));
        var parent = xml.attribute("parent-style-name");
        var list = xml.attribute("list-style-name");
        var properties = new Properties(xml);
        xml.children(properties::read);
        styles.put(key, new Style(parent, properties.look, properties.breakBefore, list));
    }

    private static String key(String family, String name) {
        return family + " " + name;
    }

    private final class Properties {

        private final SafeXml xml;
        private RunLook look = RunLook.UNSAID;
        private boolean breakBefore;

        Properties(SafeXml xml) {
            this.xml = xml;
        }

        void read(String name) {
            switch (name) {
                case "text-properties" -> look = textLook(xml);
                case "paragraph-properties" ->
                        breakBefore = xml.attribute("break-before", "").equals("page");
                default -> {}
            }
        }
    }

    private RunLook textLook(SafeXml xml) {
        var font = font(xml);
        var display = xml.attribute("display");
        var transform = xml.attribute("text-transform");
        return new RunLook(
                font,
                font,
                display == null ? null : display.equals("none"),
                transform == null ? null : transform.equals("uppercase"));
    }

    private @Nullable String font(SafeXml xml) {
        var face = xml.attribute("font-name");
        if (face != null) {
            return faces.getOrDefault(face, face);
        }
        var family = xml.attribute("font-family");
        return family == null ? null : unquoted(family);
    }

    private static String unquoted(String family) {
        return family.replace("'", "").replace("\"", "").strip();
    }

    private List<Level> levels(SafeXml xml) throws Exception {
        var levels = new HashMap<Integer, Level>();
        xml.children(name -> levels.put(xml.number("level", 1) - 1, level(xml, name)));
        var all = new ArrayList<Level>();
        for (int i = 0; i < LEVELS; i++) {
            all.add(levels.getOrDefault(i, PLAIN));
        }
        return all;
    }

    private static Level level(SafeXml xml, String name) {
        if (name.equals("list-level-style-bullet")) {
            var sign = xml.attribute("bullet-char", "-");
            return new Level(1, ListLabel.Style.NONE, sign, null, false);
        }
        var format = xml.attribute("num-format", "");
        var number = format.isEmpty() ? "" : places(xml);
        var template = xml.attribute("num-prefix", "") + number + xml.attribute("num-suffix", "");
        return new Level(
                xml.number("start-value", 1),
                style(format),
                xml.attribute("num-list-format", template).replaceAll("%([1-9])%", "%$1"),
                null,
                false);
    }

    private static String places(SafeXml xml) {
        var level = Math.clamp(xml.number("level", 1), 1, 9);
        var shown = Math.clamp(xml.number("display-levels", 1), 1, level);
        var places = new ArrayList<String>();
        for (int i = level - shown + 1; i <= level; i++) {
            places.add("%" + i);
        }
        return String.join(".", places);
    }

    private static ListLabel.Style style(String format) {
        return switch (format) {
            case "1" -> ListLabel.Style.DECIMAL;
            case "a" -> ListLabel.Style.LOWER_LETTER;
            case "A" -> ListLabel.Style.UPPER_LETTER;
            case "i" -> ListLabel.Style.LOWER_ROMAN;
            case "I" -> ListLabel.Style.UPPER_ROMAN;
            default -> ListLabel.Style.NONE;
        };
    }

    /// How text looks in a style of the family (`paragraph`, `text`).
    RunLook look(String family, @Nullable String name) {
        var look = RunLook.UNSAID;
        for (var style : chain(family, name)) {
            look = look.over(style.look());
        }
        return family.equals("paragraph")
                ? look.over(defaults.getOrDefault(family, RunLook.UNSAID))
                : look;
    }

    boolean breaksPage(@Nullable String paragraphStyle) {
        return chain("paragraph", paragraphStyle).stream().anyMatch(Style::breakBefore);
    }

    @Nullable String listStyle(@Nullable String paragraphStyle) {
        return chain("paragraph", paragraphStyle).stream()
                .map(style -> style.list() == null ? "" : style.list())
                .filter(list -> !list.isEmpty())
                .findFirst()
                .orElse(null);
    }

    /// The levels of a list style; the empty name is the outline of headings.
    List<Level> list(@Nullable String name) {
        return lists.getOrDefault(name == null ? "?" : name, List.of());
    }

    private List<Style> chain(String family, @Nullable String name) {
        var chain = new ArrayList<Style>();
        var seen = new HashSet<String>();
        for (var next = name; next != null && seen.add(next); ) {
            var style = styles.get(key(family, next));
            if (style == null) {
                break;
            }
            chain.add(style);
            next = style.parent();
        }
        return chain;
    }
}
