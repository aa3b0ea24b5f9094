package vn.vankho.intake.format;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// Writes zip files, and the office files that are zips, from their parts.
public final class ZipFiles {

    private static final String W =
            "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\""
                    + " xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\""
                    + " xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\""
                    + " xmlns:wps=\"http://schemas.microsoft.com/office/word/2010/wordprocessingShape\""
                    + " xmlns:v=\"urn:schemas-microsoft-com:vml\"";

    private static final String RELATION =
            "<Relationship Id=\"%s\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/%s\" Target=\"%s\"/>";

    private static final String RELATIONS =
            "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">%s</Relationships>";

    private ZipFiles() {}

    public static Path write(Path file, Map<String, byte[]> parts) throws IOException {
        try (var out = Files.newOutputStream(file)) {
            write(out, parts);
        }
        return file;
    }

    private static void write(OutputStream out, Map<String, byte[]> parts) throws IOException {
        try (var zip = new ZipOutputStream(out)) {
            for (var part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
            }
        }
    }

    public static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /// A .docx of the parts given, whose `document` is the content of its body. Other names are
    /// types of relations: `styles`, `numbering`, `footnotes`, `header`, `theme`.
    public static Path docx(Path file, Map<String, String> parts) throws IOException {
        var all = new LinkedHashMap<String, byte[]>();
        all.put("[Content_Types].xml", bytes(contentTypes()));
        all.put(
                "_rels/.rels",
                bytes(
                        RELATIONS.formatted(
                                RELATION.formatted("r0", "officeDocument", "word/document.xml"))));
        var relations = new StringBuilder();
        parts.forEach(
                (type, content) -> {
                    all.put("word/" + type + ".xml", bytes(part(type, content)));
                    if (!type.equals("document")) {
                        relations.append(RELATION.formatted(type, type, type + ".xml"));
                    }
                });
        all.put("word/_rels/document.xml.rels", bytes(RELATIONS.formatted(relations)));
        return write(file, all);
    }

    /// A .docx with this body.
    public static Path docx(Path file, String body) throws IOException {
        return docx(file, Map.of("document", body));
    }

    private static String part(String type, String content) {
        return switch (type) {
            case "document" ->
                    "<w:document %s><w:body>%s</w:body></w:document>".formatted(W, content);
            case "header" -> "<w:hdr %s>%s</w:hdr>".formatted(W, content);
            default -> "<w:%s %s>%s</w:%s>".formatted(type, W, content, type);
        };
    }

    private static String contentTypes() {
        return """
        <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
        <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
        <Default Extension="xml" ContentType="application/xml"/>
        <Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/>
        </Types>""";
    }

    /// An .odt whose `content.xml` has these automatic styles and this text.
    static Path odt(Path file, String styles, String text) throws IOException {
        var content =
                """
                <office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
                 xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0"
                 xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"
                 xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"
                 xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0"
                 xmlns:xml="http://www.w3.org/XML/1998/namespace"
                 xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"><office:automatic-styles>%s</office:automatic-styles>
                <office:body><office:text>%s</office:text></office:body></office:document-content>"""
                        .formatted(styles, text);
        var parts = new LinkedHashMap<String, byte[]>();
        parts.put("mimetype", bytes("application/vnd.oasis.opendocument.text"));
        parts.put("content.xml", bytes(content));
        return write(file, parts);
    }
}
