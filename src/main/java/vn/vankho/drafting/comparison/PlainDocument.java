package vn.vankho.drafting.comparison;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// A .docx of plain paragraphs, for a text whose own document cannot be written upon.
final class PlainDocument {

    private static final String TYPES =
            """
            <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
            <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">\
            <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>\
            <Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/>\
            </Types>""";

    private static final String RELATIONS =
            """
            <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
            <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">\
            <Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/>\
            </Relationships>""";

    private static final String DOCUMENT =
            """
            <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
            <w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>%s\
            <w:sectPr><w:pgSz w:w="11906" w:h="16838"/>\
            <w:pgMar w:top="1134" w:right="851" w:bottom="1134" w:left="1701" w:header="567" w:footer="567" w:gutter="0"/>\
            </w:sectPr></w:body></w:document>""";

    private static final String LOOK =
            """
            <w:rPr><w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:cs="Times New Roman"/>\
            <w:sz w:val="28"/><w:szCs w:val="28"/><w:lang w:val="vi-VN"/></w:rPr>""";

    private PlainDocument() {}

    static byte[] of(List<String> paragraphs) {
        var body = paragraphs.stream().map(PlainDocument::paragraph).collect(Collectors.joining());
        return Zipped.write(
                Map.of(
                        "[Content_Types].xml", TYPES,
                        "_rels/.rels", RELATIONS,
                        "word/document.xml", DOCUMENT.formatted(body)));
    }

    private static String paragraph(String text) {
        return "<w:p><w:pPr><w:spacing w:after=\"120\"/><w:jc w:val=\"both\"/></w:pPr><w:r>%s%s</w:r></w:p>"
                .formatted(LOOK, content(text));
    }

    private static String content(String text) {
        var clean =
                text.replaceAll("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\uFFFE\\uFFFF]", "")
                        .replace("&", "&amp;")
                        .replace("<", "&lt;")
                        .replace(">", "&gt;");
        var words = "<w:t xml:space=\"preserve\">" + clean + "</w:t>";
        return words.replace("\t", "</w:t><w:tab/><w:t xml:space=\"preserve\">")
                .replace("\r\n", "\n")
                .replace("\n", "</w:t><w:br/><w:t xml:space=\"preserve\">");
    }
}
