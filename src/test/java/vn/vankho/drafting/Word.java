package vn.vankho.drafting;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/// Small .docx files for tests, made from the XML of their body, and the XML of those that come
/// out.
final class Word {

    private static final String NAMESPACES =
            """
            xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" \
            xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" \
            xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" \
            xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" \
            xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" \
            xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" \
            xmlns:v="urn:schemas-microsoft-com:vml" \
            xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml" \
            mc:Ignorable="w14" """;

    private final Map<String, String> parts = new LinkedHashMap<>();
    private final StringBuilder types = new StringBuilder();
    private final StringBuilder relations = new StringBuilder();

    private Word() {}

    /// @param body the XML within `w:body`, with the prefixes above
    static Word body(String body) {
        var word = new Word();
        word.parts.put(
                "word/document.xml",
                "<w:document %s><w:body>%s</w:body></w:document>".formatted(NAMESPACES, body));
        word.type("/word/document.xml", "document.main");
        return word;
    }

    /// One paragraph of one run for each line.
    static Word lines(String... lines) {
        var body = new StringBuilder();
        for (var line : lines) {
            body.append(p(line));
        }
        return body(body.toString());
    }

    static String p(String text) {
        return "<w:p>%s</w:p>".formatted(r(text));
    }

    static String r(String text) {
        return "<w:r><w:t xml:space=\"preserve\">%s</w:t></w:r>"
                .formatted(text.replace("&", "&amp;").replace("<", "&lt;"));
    }

    static String cell(String... paragraphs) {
        var cell = new StringBuilder("<w:tc><w:tcPr><w:tcW w:w=\"2000\" w:type=\"dxa\"/></w:tcPr>");
        for (var paragraph : paragraphs) {
            cell.append(p(paragraph));
        }
        return cell.append("</w:tc>").toString();
    }

    static String table(String... rows) {
        return "<w:tbl><w:tblPr/><w:tblGrid><w:gridCol w:w=\"2000\"/></w:tblGrid>%s</w:tbl>"
                .formatted(String.join("", rows));
    }

    static String row(String... cells) {
        return "<w:tr>%s</w:tr>".formatted(String.join("", cells));
    }

    /// @param kind of relationship and content type, such as `header` or `footnotes`
    /// @param xml its root element without namespaces, such as `<w:hdr>…</w:hdr>`
    Word part(String kind, String name, String xml) {
        parts.put("word/" + name, xml.replaceFirst(">", " " + NAMESPACES + ">"));
        type("/word/" + name, kind);
        relation("rId" + (parts.size()), kind, name, "Internal");
        return this;
    }

    Word relation(String id, String kind, String target, String mode) {
        relations.append(
                "<Relationship Id=\"%s\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/%s\" Target=\"%s\" TargetMode=\"%s\"/>"
                        .formatted(id, kind, target, mode));
        return this;
    }

    Word entry(String name, String content) {
        parts.put(name, content);
        return this;
    }

    private void type(String name, String kind) {
        types.append(
                "<Override PartName=\"%s\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.%s+xml\"/>"
                        .formatted(name, kind));
    }

    byte[] bytes() {
        var all = new LinkedHashMap<String, String>();
        all.put(
                "[Content_Types].xml",
                """
                <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">\
                <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>\
                <Default Extension="xml" ContentType="application/xml"/>%s</Types>"""
                        .formatted(types));
        all.put(
                "_rels/.rels",
                relationships(
                        "<Relationship Id=\"rId1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\" Target=\"word/document.xml\"/>"));
        all.put("word/_rels/document.xml.rels", relationships(relations.toString()));
        all.putAll(parts);
        return zip(all);
    }

    private static String relationships(String inside) {
        return "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">%s</Relationships>"
                .formatted(inside);
    }

    static byte[] zip(Map<String, String> entries) {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            for (var entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue().getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }

    static String xml(byte[] docx, String part) {
        try (var zip = new ZipInputStream(new ByteArrayInputStream(docx))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().equals(part)) {
                    return new String(zip.readAllBytes(), StandardCharsets.UTF_8);
                }
            }
        } catch (IOException damaged) {
            throw new UncheckedIOException(damaged);
        }
        throw new IllegalArgumentException("no part " + part);
    }

    /// The same .docx with one part left out.
    static byte[] without(byte[] docx, String part) {
        var kept = new LinkedHashMap<String, String>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(docx))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                kept.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        } catch (IOException damaged) {
            throw new UncheckedIOException(damaged);
        }
        kept.remove(part);
        return zip(kept);
    }

    /// The paragraphs of the body in order, those in tables included, as plain text; a line break
    /// reads `⏎`.
    static List<String> text(byte[] docx) {
        return text(docx, "word/document.xml");
    }

    static List<String> text(byte[] docx, String part) {
        var paragraphs = new ArrayList<String>();
        var found =
                Pattern.compile("<w:p(?: [^>]*)?(?:/>|>(.*?)</w:p>)", Pattern.DOTALL)
                        .matcher(xml(docx, part));
        while (found.find()) {
            paragraphs.add(runs(found.group(1) == null ? "" : found.group(1)));
        }
        return paragraphs;
    }

    private static String runs(String xml) {
        var text = new StringBuilder();
        var parts = Pattern.compile("<w:t(?: [^>]*)?>([^<]*)</w:t>|<w:br/>|<w:tab/>").matcher(xml);
        while (parts.find()) {
            text.append(
                    parts.group(1) != null
                            ? parts.group(1)
                            : parts.group().contains("br") ? "⏎" : "⇥");
        }
        return text.toString().replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&");
    }
}
