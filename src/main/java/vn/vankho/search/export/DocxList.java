package vn.vankho.search.export;

import vn.vankho.search.SearchAnswer.Hit;

/// A list of results as a .docx: A4 across, the head of the table on every page.
public final class DocxList {

    private static final String WORD =
            "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private static final String OFFICE =
            "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006";

    /// The room between the margins, in twentieths of a point.
    private static final int ROOM = 14_570;

    private static final int ORDINAL = 700;

    private final ResultList list;
    private final StringBuilder body = new StringBuilder();

    private DocxList(ResultList list) {
        this.list = list;
    }

    public static byte[] of(ResultList list) {
        return new DocxList(list).file();
    }

    private byte[] file() {
        return new XmlZip()
                .part(
                        "[Content_Types].xml",
                        "<Types xmlns=\""
                                + PACKAGE
                                + "/content-types\"><Default Extension=\"rels\""
                                + " ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Default"
                                + " Extension=\"xml\" ContentType=\"application/xml\"/>"
                                + override("document", "document.main")
                                + override("styles", "styles")
                                + override("footer1", "footer")
                                + "</Types>")
                .part("_rels/.rels", relations(relation(1, "officeDocument", "word/document.xml")))
                .part(
                        "word/_rels/document.xml.rels",
                        relations(
                                relation(1, "styles", "styles.xml")
                                        + relation(2, "footer", "footer1.xml")))
                .part("word/styles.xml", styles())
                .part("word/footer1.xml", footer())
                .part("word/document.xml", document())
                .bytes();
    }

    private static String override(String part, String kind) {
        return "<Override PartName=\"/word/%s.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.%s+xml\"/>"
                .formatted(part, kind);
    }

    private static String relations(String relations) {
        return "<Relationships xmlns=\"%s/relationships\">%s</Relationships>"
                .formatted(PACKAGE, relations);
    }

    private static String relation(int number, String kind, String target) {
        return "<Relationship Id=\"rId%d\" Type=\"%s/%s\" Target=\"%s\"/>"
                .formatted(number, OFFICE, kind, target);
    }

    private static String styles() {
        return """
        <w:styles xmlns:w="%s"><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:cs="Times New Roman" w:eastAsia="Times New Roman"/><w:sz w:val="24"/><w:szCs w:val="24"/><w:lang w:val="vi-VN"/></w:rPr></w:rPrDefault></w:docDefaults><w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style></w:styles>
        """
                .formatted(WORD);
    }

    private static String footer() {
        return """
        <w:ftr xmlns:w="%s"><w:p><w:pPr><w:jc w:val="center"/></w:pPr><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> PAGE </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>1</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p></w:ftr>
        """
                .formatted(WORD);
    }

    private String document() {
        body.append("<w:document xmlns:w=\"%s\" xmlns:r=\"%s\"><w:body>".formatted(WORD, OFFICE));
        paragraph(ResultList.TITLE, "center", true);
        list.question().forEach(sentence -> paragraph(sentence, "left", false));
        table();
        paragraph("", "left", false);
        body.append(
                "<w:sectPr><w:footerReference w:type=\"default\" r:id=\"rId2\"/><w:pgSz"
                        + " w:w=\"16838\" w:h=\"11906\" w:orient=\"landscape\"/><w:pgMar w:top=\"1134\""
                        + " w:right=\"1134\" w:bottom=\"1134\" w:left=\"1134\" w:header=\"567\""
                        + " w:footer=\"567\" w:gutter=\"0\"/></w:sectPr>");
        return body.append("</w:body></w:document>").toString();
    }

    private void paragraph(String text, String side, boolean bold) {
        body.append(
                "<w:p><w:pPr><w:spacing w:before=\"0\" w:after=\"80\"/><w:jc w:val=\"%s\"/></w:pPr>"
                        .formatted(side));
        run(text, bold);
        body.append("</w:p>");
    }

    private void run(String text, boolean bold) {
        body.append(
                "<w:r><w:rPr>%s</w:rPr><w:t xml:space=\"preserve\">%s</w:t></w:r>"
                        .formatted(bold ? "<w:b/>" : "", XmlZip.escaped(oneLine(text))));
    }

    private static String oneLine(String text) {
        return text.replaceAll("[\\r\\n\\t]", " ");
    }

    private void table() {
        body.append(
                "<w:tbl><w:tblPr><w:tblW w:w=\"%d\" w:type=\"dxa\"/><w:tblBorders>"
                        .formatted(ROOM));
        for (var side : "top left bottom right insideH insideV".split(" ")) {
            body.append(
                    "<w:%s w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"000000\"/>"
                            .formatted(side));
        }
        body.append("</w:tblBorders><w:tblLayout w:type=\"fixed\"/></w:tblPr><w:tblGrid>");
        body.append("<w:gridCol w:w=\"%d\"/>".formatted(ORDINAL));
        list.columns()
                .forEach(column -> body.append("<w:gridCol w:w=\"%d\"/>".formatted(width(column))));
        body.append("</w:tblGrid>");
        head();
        for (var at = 0; at < list.hits().size(); at++) {
            hit(at + 1, list.hits().get(at));
        }
        body.append("</w:tbl>");
    }

    private int width(ListColumn column) {
        var letters = list.columns().stream().mapToInt(ListColumn::width).sum();
        return (ROOM - ORDINAL) * column.width() / letters;
    }

    private void head() {
        body.append("<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>");
        cell(ORDINAL, ResultList.ORDINAL, "center", true);
        list.columns().forEach(column -> cell(width(column), column.label(), "center", true));
        body.append("</w:tr>");
    }

    private void hit(int ordinal, Hit hit) {
        body.append("<w:tr><w:trPr><w:cantSplit/></w:trPr>");
        cell(ORDINAL, Integer.toString(ordinal), "center", false);
        list.columns().forEach(column -> cell(width(column), column.text(hit), "left", false));
        body.append("</w:tr>");
    }

    private void cell(int width, String text, String side, boolean bold) {
        body.append("<w:tc><w:tcPr><w:tcW w:w=\"%d\" w:type=\"dxa\"/></w:tcPr>".formatted(width));
        paragraph(text, side, bold);
        body.append("</w:tc>");
    }
}
