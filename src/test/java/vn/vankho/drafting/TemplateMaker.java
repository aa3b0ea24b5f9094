package vn.vankho.drafting;

import static vn.vankho.drafting.TemplateXml.p;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import vn.vankho.drafting.filling.Repacked;

/// Makes the official templates in the folder `templates/` from their description in
/// `mau-van-ban.txt`, so that a change of layout is a change that can be read.
///
/// After a change run its `main` and look at the PDF of each.
public final class TemplateMaker {

    private static final String NAMESPACES =
            """
            xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" \
            xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships\"""";

    private TemplateMaker() {}

    public static void main(String[] args) throws IOException {
        for (var template : all().entrySet()) {
            Files.write(Path.of("templates", template.getKey() + ".docx"), template.getValue());
        }
    }

    /// Name without `.docx` to content.
    static Map<String, byte[]> all() {
        var all = new LinkedHashMap<String, byte[]>();
        Description kind = null;
        for (var line : description().lines().map(String::stripTrailing).toList()) {
            if (line.startsWith("= ")) {
                add(kind, all);
                kind = new Description(line.substring(2));
            } else if (kind != null && !line.isBlank() && !line.startsWith("#")) {
                kind.add(line);
            }
        }
        add(kind, all);
        return all;
    }

    private static void add(Description kind, Map<String, byte[]> all) {
        if (kind != null) {
            all.put(kind.file, kind.docx());
        }
    }

    private static String description() {
        try (var text = TemplateMaker.class.getResourceAsStream("mau-van-ban.txt")) {
            return new String(text.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /// One template, as far as its description has been read.
    private static final class Description {

        private final String file;
        private final String type;
        private final String apart;
        private final StringBuilder body = new StringBuilder();
        private String footer = "";

        Description(String head) {
            var parts = head.split("\\s*\\|\\s*", 3);
            file = parts[0];
            type = parts[1];
            apart = parts[2].strip();
        }

        void add(String line) {
            if (line.equals("@địa chỉ")) {
                footer = p("nếu địa chỉ") + p("DiaChi", "«địa chỉ»") + p("hết địa chỉ");
            } else if (line.startsWith("@")) {
                body.append(TemplateBlocks.named(line.substring(1), type));
            } else if (line.startsWith("~")) {
                body.append(TemplateBodies.table(line.substring(1)));
            } else if (line.startsWith("«")) {
                body.append(p(line.substring(1, line.length() - 1)));
            } else {
                var parts = line.split(": ", 2);
                body.append(p(parts[0], parts[1]));
            }
        }

        byte[] docx() {
            var parts = new LinkedHashMap<String, String>();
            var section = TemplateStyles.SECTION;
            if (!footer.isEmpty()) {
                section =
                        section.replace(
                                "<w:pgSz",
                                "<w:footerReference w:type=\"first\" r:id=\"rId5\"/><w:pgSz");
            }
            var category = apart.isEmpty() ? "" : "<cp:category>" + apart + "</cp:category>";
            parts.put(
                    "[Content_Types].xml", withoutFooter(TemplateParts.resource("content-types")));
            parts.put("_rels/.rels", TemplateParts.resource("package-rels"));
            parts.put(
                    "word/document.xml",
                    xml("document", "<w:body>" + body + section + "</w:body>"));
            parts.put(
                    "word/_rels/document.xml.rels",
                    withoutFooter(TemplateParts.resource("document-rels")));
            parts.put("word/styles.xml", xml("styles", TemplateStyles.styles()));
            parts.put("word/settings.xml", xml("settings", TemplateStyles.SETTINGS));
            parts.put("word/header1.xml", xml("hdr", TemplateStyles.PAGE_NUMBER));
            parts.put("word/header2.xml", xml("hdr", p("SoTrang", "")));
            if (!footer.isEmpty()) {
                parts.put("word/footer1.xml", xml("ftr", footer));
            }
            parts.put("docProps/core.xml", core(category));
            parts.put("docProps/custom.xml", TemplateParts.resource("custom"));
            return pack(parts);
        }

        private String withoutFooter(String part) {
            return footer.isEmpty() ? part.replaceFirst("<[^<>]*footer1\\.xml[^<>]*>", "") : part;
        }

        /// A template that says its subject itself does not ask for it.
        private String core(String category) {
            var core = TemplateParts.resource("core").formatted(type, category);
            return body.indexOf("«trích yếu ") >= 0 ? core : core.replace(": «trích yếu»", "");
        }
    }

    private static byte[] pack(Map<String, String> parts) {
        var entries = new LinkedHashMap<String, byte[]>();
        parts.forEach((name, text) -> entries.put(name, text.getBytes(StandardCharsets.UTF_8)));
        return Repacked.of(entries);
    }

    private static String xml(String root, String inside) {
        return "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<w:%s %s>%s</w:%s>"
                .formatted(root, NAMESPACES, inside, root);
    }
}
