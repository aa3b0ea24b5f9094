package vn.vankho.intake.format;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The styles of a .docx, as far as they decide fonts, hiding and numbers.
final class DocxStyles {

    /// @param list the style's place in a list, if it has one
    record Style(@Nullable String parent, RunLook look, @Nullable ListPlace list) {}

    /// A paragraph's place in a list. @param list null where only the level is said
    record ListPlace(@Nullable String list, int level) {}

    private final Map<String, Style> styles = new HashMap<>();
    private final Map<String, String> themeFonts = new HashMap<>();
    private RunLook defaults = RunLook.UNSAID;
    private @Nullable String defaultParagraphStyle;

    static DocxStyles of(SafeZip zip, PackageRelations relations) throws Exception {
        var styles = new DocxStyles();
        var theme = relations.ofType("theme");
        if (theme.isPresent()) {
            zip.read(theme.get(), styles::readTheme);
        }
        var part = relations.ofType("styles");
        if (part.isPresent()) {
            zip.read(part.get(), styles::readStyles);
        }
        return styles;
    }

    private void readTheme(SafeXml xml) throws Exception {
        xml.children(
                name -> {
                    switch (name) {
                        case "themeElements", "fontScheme" -> readTheme(xml);
                        case "majorFont", "minorFont" -> readThemeFont(xml, name);
                        default -> {}
                    }
                });
    }

    private void readThemeFont(SafeXml xml, String which) throws Exception {
        var prefix = which.equals("majorFont") ? "major" : "minor";
        xml.children(
                name -> {
                    var face = xml.attribute("typeface");
                    if (name.equals("latin") && face != null) {
                        themeFonts.put(prefix + "Ascii", face);
                        themeFonts.put(prefix + "HAnsi", face);
                    }
                });
    }

    private void readStyles(SafeXml xml) throws Exception {
        xml.children(
                name -> {
                    switch (name) {
                        case "docDefaults", "rPrDefault" -> readStyles(xml);
                        case "rPr" -> defaults = look(xml);
                        case "style" -> readStyle(xml);
                        default -> {}
                    }
                });
    }

    private void readStyle(SafeXml xml) throws Exception {
        var id = xml.attribute("styleId", "");
        if (xml.attribute("type", "").equals("paragraph")
                && xml.attribute("default", "0").matches("1|true|on")) {
            defaultParagraphStyle = id;
        }
        var style = new StyleReader(xml);
        xml.children(style::read);
        styles.put(id, new Style(style.parent, style.look, style.list));
    }

    private final class StyleReader {

        private final SafeXml xml;
        private @Nullable String parent;
        private RunLook look = RunLook.UNSAID;
        private @Nullable ListPlace list;

        StyleReader(SafeXml xml) {
            this.xml = xml;
        }

        void read(String name) throws Exception {
            switch (name) {
                case "basedOn" -> parent = xml.attribute("val");
                case "rPr" -> look = look(xml);
                case "pPr" -> xml.children(this::readParagraphProperty);
                default -> {}
            }
        }

        private void readParagraphProperty(String name) throws Exception {
            if (name.equals("numPr")) {
                list = listPlace(xml);
            }
        }
    }

    /// Reads a `numPr`.
    static ListPlace listPlace(SafeXml xml) throws Exception {
        var place =
                new Object() {
                    @Nullable String list;
                    int level;
                };
        xml.children(
                name -> {
                    switch (name) {
                        case "numId" -> place.list = xml.attribute("val");
                        case "ilvl" -> place.level = Math.clamp(xml.number("val", 0), 0, 8);
                        default -> {}
                    }
                });
        return new ListPlace(place.list, place.level);
    }

    /// Reads an `rPr`, with the character style that it names.
    RunLook look(SafeXml xml) throws Exception {
        var look =
                new Object() {
                    RunLook own = RunLook.UNSAID;
                    RunLook style = RunLook.UNSAID;
                };
        xml.children(
                name -> {
                    switch (name) {
                        case "rFonts" -> look.own = fonts(xml).over(look.own);
                        case "vanish" -> look.own = hidden(xml.isOn()).over(look.own);
                        case "caps" -> look.own = capitals(xml.isOn()).over(look.own);
                        case "rStyle" -> look.style = ofStyle(xml.attribute("val"));
                        default -> {}
                    }
                });
        return look.own.over(look.style);
    }

    private static RunLook hidden(boolean on) {
        return new RunLook(null, null, on, null);
    }

    private static RunLook capitals(boolean on) {
        return new RunLook(null, null, null, on);
    }

    private RunLook fonts(SafeXml xml) {
        var ascii = font(xml, "asciiTheme", "ascii");
        return new RunLook(ascii, font(xml, "hAnsiTheme", "hAnsi"), null, null);
    }

    private @Nullable String font(SafeXml xml, String theme, String plain) {
        var themed = xml.attribute(theme);
        return themed != null && themeFonts.containsKey(themed)
                ? themeFonts.get(themed)
                : xml.attribute(plain);
    }

    /// How a style looks, with all that it is based on, but without the document's defaults.
    RunLook ofStyle(@Nullable String id) {
        var look = RunLook.UNSAID;
        for (var style : chain(id)) {
            look = look.over(style.look());
        }
        return look;
    }

    /// How a paragraph's runs look where they say nothing of their own.
    RunLook ofParagraph(@Nullable String id) {
        return ofStyle(id != null && styles.containsKey(id) ? id : defaultParagraphStyle)
                .over(defaults);
    }

    @Nullable ListPlace listOf(@Nullable String id) {
        ListPlace found = null;
        for (var style : chain(id)) {
            found = merged(found, style.list());
        }
        return found;
    }

    /// A place that says only its level stands in the list of the style.
    static @Nullable ListPlace merged(@Nullable ListPlace own, @Nullable ListPlace style) {
        if (own == null || style == null) {
            return own == null ? style : own;
        }
        return own.list() == null ? new ListPlace(style.list(), own.level()) : own;
    }

    private Iterable<Style> chain(@Nullable String id) {
        var chain = new ArrayList<Style>();
        Set<String> seen = new HashSet<>();
        for (var next = id; next != null && seen.add(next); ) {
            var style = styles.get(next);
            if (style == null) {
                break;
            }
            chain.add(style);
            next = style.parent();
        }
        return chain;
    }
}
