package vn.vankho.search.export;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import vn.vankho.search.SearchAnswer.Hit;

/// A list of results as an .xlsx. Every text is a cell of text: nothing of a document is ever
/// computed, whatever sign it begins with.
public final class XlsxList {

    private static final String SHEET = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String OFFICE =
            "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006";

    /// Day 0 of a sheet.
    private static final LocalDate EPOCH = LocalDate.of(1899, 12, 30);

    private static final int TEXT = 0;
    private static final int BOLD = 1;
    private static final int HEAD = 2;
    private static final int DATE = 3;
    /// Also when somebody edits the cell it stays text.
    private static final int QUOTED = 4;

    private static final int CELL = 5;

    private final ResultList list;
    private final StringBuilder sheet = new StringBuilder();
    private int row;

    private XlsxList(ResultList list) {
        this.list = list;
    }

    public static byte[] of(ResultList list) {
        return new XlsxList(list).file();
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
                                + override("workbook", "sheet.main")
                                + override("worksheets/sheet1", "worksheet")
                                + override("styles", "styles")
                                + "</Types>")
                .part("_rels/.rels", relations(relation(1, "officeDocument", "xl/workbook.xml")))
                .part(
                        "xl/workbook.xml",
                        "<workbook xmlns=\"%s\" xmlns:r=\"%s\"><sheets><sheet name=\"Danh sách văn bản\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>"
                                .formatted(SHEET, OFFICE))
                .part(
                        "xl/_rels/workbook.xml.rels",
                        relations(
                                relation(1, "worksheet", "worksheets/sheet1.xml")
                                        + relation(2, "styles", "styles.xml")))
                .part("xl/styles.xml", styles())
                .part("xl/worksheets/sheet1.xml", sheet())
                .bytes();
    }

    private static String override(String part, String kind) {
        return "<Override PartName=\"/xl/%s.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.%s+xml\"/>"
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
        var font = "<font>%s<sz val=\"12\"/><name val=\"Times New Roman\"/></font>";
        var wrapped = "<alignment vertical=\"top\" wrapText=\"1\"/></xf>";
        var format =
                "<xf numFmtId=\"%d\" fontId=\"%d\" fillId=\"0\" borderId=\"%d\" xfId=\"0\""
                        + " applyFont=\"1\" applyNumberFormat=\"1\" applyBorder=\"1\""
                        + " applyAlignment=\"1\"%s>";
        return "<styleSheet xmlns=\"%s\">".formatted(SHEET)
                + "<numFmts count=\"1\"><numFmt numFmtId=\"164\""
                + " formatCode=\"dd/mm/yyyy\"/></numFmts><fonts count=\"2\">"
                + font.formatted("")
                + font.formatted("<b/>")
                + "</fonts><fills count=\"2\"><fill><patternFill"
                + " patternType=\"none\"/></fill><fill><patternFill"
                + " patternType=\"gray125\"/></fill></fills><borders"
                + " count=\"2\"><border/><border><left style=\"thin\"/><right style=\"thin\"/><top"
                + " style=\"thin\"/><bottom style=\"thin\"/></border></borders><cellStyleXfs"
                + " count=\"1\"><xf/></cellStyleXfs><cellXfs count=\"6\">"
                + format.formatted(49, 0, 0, "")
                + "</xf>"
                + format.formatted(49, 1, 0, "")
                + "</xf>"
                + format.formatted(49, 1, 1, "")
                + wrapped
                + format.formatted(164, 0, 1, "")
                + wrapped
                + format.formatted(49, 0, 1, " quotePrefix=\"1\"")
                + wrapped
                + format.formatted(49, 0, 1, "")
                + wrapped
                + "</cellXfs></styleSheet>";
    }

    private String sheet() {
        sheet.append("<worksheet xmlns=\"%s\">".formatted(SHEET));
        sheet.append(
                "<sheetPr><pageSetUpPr fitToPage=\"1\"/></sheetPr><cols><col min=\"1\" max=\"1\""
                        + " width=\"6\" customWidth=\"1\"/>");
        for (var at = 0; at < list.columns().size(); at++) {
            sheet.append(
                    "<col min=\"%d\" max=\"%d\" width=\"%d\" customWidth=\"1\"/>"
                            .formatted(at + 2, at + 2, list.columns().get(at).width()));
        }
        sheet.append("</cols><sheetData>");
        line(BOLD, ResultList.TITLE);
        list.question().forEach(sentence -> line(TEXT, sentence));
        head();
        for (var at = 0; at < list.hits().size(); at++) {
            hit(at + 1, list.hits().get(at));
        }
        return sheet.append(
                        "</sheetData><pageSetup paperSize=\"9\" orientation=\"landscape\""
                                + " fitToHeight=\"0\"/></worksheet>")
                .toString();
    }

    private void line(int style, String text) {
        open();
        text(style, text);
        close();
    }

    private void open() {
        sheet.append("<row r=\"%d\">".formatted(++row));
    }

    private void close() {
        sheet.append("</row>");
    }

    private void head() {
        open();
        text(HEAD, ResultList.ORDINAL);
        list.columns().forEach(column -> text(HEAD, column.label()));
        close();
    }

    private void hit(int ordinal, Hit hit) {
        open();
        sheet.append("<c s=\"%d\"><v>%d</v></c>".formatted(CELL, ordinal));
        for (var column : list.columns()) {
            if (column == ListColumn.DATE && hit.issuedDate() != null) {
                var day = ChronoUnit.DAYS.between(EPOCH, hit.issuedDate());
                sheet.append("<c s=\"%d\"><v>%d</v></c>".formatted(DATE, day));
            } else {
                var text = column.text(hit);
                text(looksComputed(text) ? QUOTED : CELL, text);
            }
        }
        close();
    }

    private static boolean looksComputed(String text) {
        return !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0;
    }

    private void text(int style, String text) {
        sheet.append(
                "<c s=\"%d\" t=\"inlineStr\"><is><t xml:space=\"preserve\">%s</t></is></c>"
                        .formatted(style, XmlZip.escaped(text)));
    }
}
