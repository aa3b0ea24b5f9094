package vn.vankho.drafting.filling;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.w3c.dom.Element;

/// The typefaces that a template's text is set in, by its runs, by the styles that it uses, and by
/// its defaults; and the addresses that its links lead to.
final class UsedFonts {

    private static final Pattern TEXT_PARTS =
            Pattern.compile("word/(?:document|header\\d*|footer\\d*|footnotes|endnotes)\\.xml");
    private static final Pattern FONT =
            Pattern.compile("<w:rFonts\\b[^<>]*?\\bw:(?:ascii|hAnsi)=\"([^\"<>]{1,80})\"");
    private static final Pattern STYLE =
            Pattern.compile("<w:(?:pStyle|rStyle|tblStyle) w:val=\"([^\"<>]{1,80})\"");
    private static final Pattern LINK =
            Pattern.compile("Target=\"((?:https?|mailto):[^\"<>]{1,500})\"");

    private UsedFonts() {}

    static Set<String> fonts(Map<String, byte[]> entries) {
        var fonts = new TreeSet<String>();
        var styles = new LinkedHashSet<String>();
        entries.forEach(
                (name, content) -> {
                    if (TEXT_PARTS.matcher(name).matches()) {
                        var xml = new String(content, StandardCharsets.UTF_8);
                        FONT.matcher(xml).results().forEach(font -> fonts.add(font.group(1)));
                        STYLE.matcher(xml).results().forEach(style -> styles.add(style.group(1)));
                    }
                });
        if (entries.get("word/styles.xml") instanceof byte[] sheet) {
            ofStyles(XmlTexts.parsed(sheet).getDocumentElement(), styles, fonts);
        }
        return fonts;
    }

    private static void ofStyles(Element sheet, Set<String> used, Set<String> fonts) {
        addFonts(sheet, "docDefaults", fonts);
        var styles = sheet.getElementsByTagNameNS("*", "style");
        for (int i = 0; i < styles.getLength(); i++) {
            var style = (Element) styles.item(i);
            if (used.contains(style.getAttribute("w:styleId"))) {
                addFonts(style, "rPr", fonts);
            }
        }
    }

    private static void addFonts(Element within, String element, Set<String> fonts) {
        var holders = within.getElementsByTagNameNS("*", element);
        for (int i = 0; i < holders.getLength(); i++) {
            var named = ((Element) holders.item(i)).getElementsByTagNameNS("*", "rFonts");
            for (int j = 0; j < named.getLength(); j++) {
                var font = ((Element) named.item(j)).getAttribute("w:ascii");
                if (!font.isEmpty()) {
                    fonts.add(font);
                }
            }
        }
    }

    static Set<String> links(Map<String, byte[]> entries) {
        var links = new TreeSet<String>();
        entries.forEach(
                (name, content) -> {
                    if (name.endsWith(".rels")) {
                        LINK.matcher(new String(content, StandardCharsets.UTF_8))
                                .results()
                                .forEach(link -> links.add(link.group(1)));
                    }
                });
        return links;
    }
}
