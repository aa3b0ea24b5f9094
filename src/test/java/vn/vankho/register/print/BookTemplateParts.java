package vn.vankho.register.print;

/// The measures and styles of the templates of the books. Lengths in twentieths of a point; sizes
/// of
/// letters in half points.
final class BookTemplateParts {

    static final String CONTENT_TYPES =
            """
            <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
            <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">\
            <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>\
            <Default Extension="xml" ContentType="application/xml"/>\
            <Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/>\
            <Override PartName="/word/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml"/>\
            <Override PartName="/word/header1.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.header+xml"/>\
            <Override PartName="/word/header2.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.header+xml"/>\
            <Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/>\
            </Types>""";

    static final String PACKAGE =
            """
            <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
            <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">\
            <Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/>\
            <Relationship Id="rId2" Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties" Target="docProps/core.xml"/>\
            </Relationships>""";

    static final String RELATIONS =
            """
            <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
            <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">\
            <Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/>\
            <Relationship Id="rId3" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/header" Target="header1.xml"/>\
            <Relationship Id="rId4" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/header" Target="header2.xml"/>\
            </Relationships>""";

    static final String CORE =
            """
            <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
            <cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" \
            xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>%s</dc:title></cp:coreProperties>""";

    static final String PAGE_NUMBER =
            """
            <w:p><w:pPr><w:pStyle w:val="SoTrang"/></w:pPr><w:r><w:fldChar w:fldCharType="begin"/></w:r>\
            <w:r><w:instrText xml:space="preserve"> PAGE </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>\
            <w:r><w:t>2</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>""";

    private static final String CENTRE = "<w:jc w:val=\"center\"/>";

    private BookTemplateParts() {}

    /// Across: 15 mm to bind on the left, 10 mm on the right. Upright: as letters have it.
    static String section(boolean across) {
        var sheet =
                across
                        ? """
                          <w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/>\
                          <w:pgMar w:top="1021" w:right="567" w:bottom="850" w:left="851" w:header="454" w:footer="454" w:gutter="0"/>"""
                        : """
                          <w:pgSz w:w="11906" w:h="16838"/>\
                          <w:pgMar w:top="1134" w:right="851" w:bottom="1134" w:left="1701" w:header="567" w:footer="567" w:gutter="0"/>""";
        return """
                <w:sectPr><w:headerReference w:type="default" r:id="rId3"/><w:headerReference w:type="first" r:id="rId4"/>\
                %s<w:pgNumType w:fmt="decimal" w:start="1"/><w:titlePg/></w:sectPr>"""
                .formatted(sheet);
    }

    static String styles() {
        return """
                <w:docDefaults><w:rPrDefault><w:rPr>\
                <w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:eastAsia="Times New Roman" w:cs="Times New Roman"/>\
                <w:color w:val="000000"/><w:sz w:val="26"/><w:szCs w:val="26"/><w:lang w:val="vi-VN" w:eastAsia="vi-VN" w:bidi="ar-SA"/>\
                </w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:before="0" w:after="0" w:line="240" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults>\
                <w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style>\
                <w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/></w:style>\
                """
                + style("DauHieu", "Dấu hiệu", "", "<w:color w:val=\"7F7F7F\"/>", 16)
                + style("Nho", "Dòng nhỏ", "", "", 4)
                + style("SoTrang", "Số trang", CENTRE, "", 24)
                + style("BiaCach", "Bìa, cách trên", space(200, 0), "", 26)
                + style("BiaChuQuan", "Bìa, cơ quan chủ quản", CENTRE, "", 26)
                + style("BiaCoQuan", "Bìa, tên cơ quan", CENTRE, "<w:b/><w:bCs/>", 28)
                + style("BiaTen", "Bìa, tên sổ", space(1700, 0) + CENTRE, "<w:b/><w:bCs/>", 40)
                + style("BiaNam", "Bìa, năm", space(700, 300) + CENTRE, "<w:i/><w:iCs/>", 28)
                + style(
                        "BiaNghieng",
                        "Bìa, dòng nghiêng",
                        space(60, 0) + CENTRE,
                        "<w:i/><w:iCs/>",
                        28)
                + style("BiaQuyen", "Bìa, quyển số", space(1500, 0) + CENTRE, "<w:b/><w:bCs/>", 28)
                + style("BangDau", "Bảng, đầu cột", CENTRE, "<w:b/><w:bCs/>", 24)
                + style("BangSo", "Bảng, số cột", CENTRE, "", 22)
                + style("BangChu", "Bảng, chữ", "", "", 22)
                + HandlingSlipLayout.styles();
    }

    static String space(int before, int after) {
        return "<w:spacing w:before=\"%d\" w:after=\"%d\"/>".formatted(before, after);
    }

    static String style(String id, String name, String paragraph, String run, int size) {
        return "<w:style w:type=\"paragraph\" w:customStyle=\"1\" w:styleId=\"%s\"><w:name w:val=\"%s\"/><w:basedOn w:val=\"Normal\"/><w:qFormat/><w:pPr>%s</w:pPr><w:rPr>%s<w:sz w:val=\"%d\"/><w:szCs w:val=\"%d\"/></w:rPr></w:style>"
                .formatted(id, name, paragraph, run, size, size);
    }
}
