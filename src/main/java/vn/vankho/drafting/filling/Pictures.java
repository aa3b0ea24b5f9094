package vn.vankho.drafting.filling;

import jakarta.xml.bind.JAXBException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.docx4j.XmlUtils;
import org.docx4j.wml.R;

/// The pictures of one fill: a run for each, a file for each different one, and the relationships
/// that tie the two.
final class Pictures {

    private static final String RELATIONSHIP =
            "<Relationship xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\" Id=\"%s\" "
                    + "Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/image\" Target=\"%s\"/>";
    private static final String RUN =
            """
            <w:r xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" \
            xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" \
            xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" \
            xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture" \
            xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><w:drawing>\
            <wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent cx="%1$d" cy="%2$d"/>\
            <wp:docPr id="%3$d" name="Ảnh %3$d" descr="%4$s"/>\
            <wp:cNvGraphicFramePr><a:graphicFrameLocks noChangeAspect="1"/></wp:cNvGraphicFramePr>\
            <a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic>\
            <pic:nvPicPr><pic:cNvPr id="%3$d" name="Ảnh %3$d"/><pic:cNvPicPr/></pic:nvPicPr>\
            <pic:blipFill><a:blip r:embed="%5$s"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill>\
            <pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="%1$d" cy="%2$d"/></a:xfrm>\
            <a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic>\
            </wp:inline></w:drawing></w:r>""";
    private static final int MOST_BYTES = 20_000_000;

    private final Map<String, byte[]> entries;
    /// Content to its file, such as `word/media/vk-anh-1.png`.
    private final Map<ByteBuffer, String> files = new LinkedHashMap<>();
    /// Part to file to the relationship's id.
    private final Map<String, Map<String, String>> relations = new LinkedHashMap<>();
    private final Map<String, String> endings = new HashMap<>();
    private String part = "word/document.xml";
    private int bytes;

    /// @param entries the files of the template
    Pictures(Map<String, byte[]> entries) {
        this.entries = entries;
    }

    /// What is made by `work` goes into this part, such as `word/header1.xml`.
    <T> T within(String part, Supplier<T> work) {
        var around = this.part;
        this.part = part;
        try {
            return work.get();
        } finally {
            this.part = around;
        }
    }

    /// @param id of the drawing, unique in the document
    /// @throws Picture.Unusable if all pictures together are too large
    R run(Picture picture, PictureSize.Box size, long id) throws Picture.Unusable {
        var xml =
                RUN.formatted(
                        size.width(),
                        size.height(),
                        id,
                        escaped(picture.description()),
                        relation(file(picture)));
        try {
            return (R) XmlUtils.unmarshalString(xml);
        } catch (JAXBException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String escaped(String text) {
        return WrittenValue.clean(text)
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace("\"", "&quot;")
                .replace("\n", " ");
    }

    private String file(Picture picture) throws Picture.Unusable {
        var key = ByteBuffer.wrap(picture.content());
        var known = files.get(key);
        if (known != null) {
            return known;
        }
        bytes += picture.content().length;
        if (bytes > MOST_BYTES) {
            throw new Picture.Unusable(
                    "các ảnh cộng lại lớn hơn %d MB".formatted(MOST_BYTES / 1_000_000));
        }
        int number = files.size() + 1;
        var name = "word/media/vk-anh-%d.%s";
        while (entries.containsKey(name.formatted(number, picture.ending()))) {
            number++;
        }
        var file = name.formatted(number, picture.ending());
        files.put(key, file);
        endings.put(picture.ending(), "image/" + picture.ending());
        return file;
    }

    private String relation(String file) {
        var ofPart = relations.computeIfAbsent(part, name -> new LinkedHashMap<>());
        return ofPart.computeIfAbsent(
                file,
                name -> {
                    int number = ofPart.size() + 1;
                    while (rels(part).contains("\"vkAnh" + number + "\"")) {
                        number++;
                    }
                    return "vkAnh" + number;
                });
    }

    private String rels(String part) {
        var content = entries.get(relsOf(part));
        return content == null ? "" : new String(content, StandardCharsets.UTF_8);
    }

    private static String relsOf(String part) {
        return part.replaceFirst("([^/]+)$", "_rels/$1.rels");
    }

    /// Adds the files of the pictures, and what names them, to those of the document.
    void addTo(Map<String, byte[]> document) {
        files.forEach((content, file) -> document.put(file, content.array()));
        relations.forEach(
                (part, ofPart) -> {
                    var added = new StringBuilder();
                    ofPart.forEach(
                            (file, id) ->
                                    added.append(
                                            RELATIONSHIP.formatted(
                                                    id, file.substring("word/".length()))));
                    document.merge(
                            relsOf(part),
                            emptyWith(added),
                            (old, made) -> XmlTexts.appended(old, added.toString()));
                });
        endings.forEach(
                (ending, type) ->
                        document.computeIfPresent(
                                "[Content_Types].xml",
                                (name, types) -> withType(types, ending, type)));
    }

    private static byte[] emptyWith(StringBuilder added) {
        return ("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
                        + "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
                        + added
                        + "</Relationships>")
                .getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] withType(byte[] types, String ending, String type) {
        var text = new String(types, StandardCharsets.UTF_8);
        return text.toLowerCase(java.util.Locale.ROOT).contains("extension=\"" + ending + "\"")
                ? types
                : XmlTexts.appended(
                        types,
                        "<Default xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\" Extension=\"%s\" ContentType=\"%s\"/>"
                                .formatted(ending, type));
    }
}
