package vn.vankho.series.web;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// A spreadsheet with one sheet (Office Open XML), written without any library: rows of text and
/// numbers, nothing that a program could run.
///
/// Text is text: a name that begins with `=` is shown, never reckoned.
final class SheetFile {

    static final String MEDIA_TYPE =
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /// More digits behind the comma than this are not shown, but kept.
    private static final int MOST_DECIMALS = 4;

    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006";
    private static final String OFFICE =
            "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String HEAD =
            "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";

    /// What stands in a cell.
    sealed interface Cell {
        record Text(String text) implements Cell {}

        /// In bold.
        record Heading(String text) implements Cell {}

        record Amount(BigDecimal value) implements Cell {}

        record Nothing() implements Cell {}
    }

    private SheetFile() {}

    /// @param widths of the columns, in characters
    /// @param frozenRows rows at the top that stay when one scrolls
    static void write(
            OutputStream out,
            String name,
            List<Integer> widths,
            int frozenRows,
            List<List<Cell>> rows)
            throws IOException {
        try (var zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
            entry(zip, "[Content_Types].xml", contentTypes());
            entry(zip, "_rels/.rels", relation(OFFICE + "/officeDocument", "xl/workbook.xml", ""));
            entry(zip, "xl/workbook.xml", workbook(name));
            entry(
                    zip,
                    "xl/_rels/workbook.xml.rels",
                    relation(
                            OFFICE + "/worksheet",
                            "worksheets/sheet1.xml",
                            "<Relationship Id=\"rId2\" Type=\"%s/styles\" Target=\"styles.xml\"/>"
                                    .formatted(OFFICE)));
            entry(zip, "xl/styles.xml", styles());
            entry(zip, "xl/worksheets/sheet1.xml", sheet(widths, frozenRows, rows));
        }
    }

    private static void entry(ZipOutputStream zip, String path, String xml) throws IOException {
        zip.putNextEntry(new ZipEntry(path));
        zip.write((HEAD + xml).getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }

    private static String contentTypes() {
        var spreadsheet = "application/vnd.openxmlformats-officedocument.spreadsheetml";
        return """
        <Types xmlns="%s/content-types">\
        <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>\
        <Default Extension="xml" ContentType="application/xml"/>\
        <Override PartName="/xl/workbook.xml" ContentType="%s.sheet.main+xml"/>\
        <Override PartName="/xl/styles.xml" ContentType="%s.styles+xml"/>\
        <Override PartName="/xl/worksheets/sheet1.xml" ContentType="%s.worksheet+xml"/></Types>\
        """
                .formatted(PACKAGE, spreadsheet, spreadsheet, spreadsheet);
    }

    private static String relation(String type, String target, String more) {
        return """
        <Relationships xmlns="%s/relationships">\
        <Relationship Id="rId1" Type="%s" Target="%s"/>%s</Relationships>\
        """
                .formatted(PACKAGE, type, target, more);
    }

    private static String workbook(String name) {
        return """
        <workbook xmlns="%s" xmlns:r="%s"><sheets>\
        <sheet name="%s" sheetId="1" r:id="rId1"/></sheets></workbook>\
        """
                .formatted(MAIN, OFFICE, escaped(sheetName(name)));
    }

    /// At most 31 characters, and none of those that spreadsheets forbid.
    private static String sheetName(String name) {
        var clean = name.replaceAll("[\\[\\]:*?/\\\\']", " ").strip();
        var cut = clean.length() > 31 ? clean.substring(0, 31).strip() : clean;
        return cut.isEmpty() ? "Chỉ tiêu" : cut;
    }

    /// Style 0 is text, 1 a heading, 2 text that must not be taken for a formula, 3 and on are
    /// numbers with so many decimals, as Vietnamese write them.
    private static String styles() {
        var formats = new StringBuilder();
        var cells = new StringBuilder();
        for (int decimals = 0; decimals <= MOST_DECIMALS; decimals++) {
            int id = 164 + decimals;
            var code = "[$-42A]#,##0" + (decimals == 0 ? "" : "." + "0".repeat(decimals));
            formats.append("<numFmt numFmtId=\"%d\" formatCode=\"%s\"/>".formatted(id, code));
            cells.append("<xf numFmtId=\"%d\" xfId=\"0\" applyNumberFormat=\"1\"/>".formatted(id));
        }
        return """
        <styleSheet xmlns="%s"><numFmts count="%d">%s</numFmts>\
        <fonts count="2"><font><sz val="12"/><name val="Times New Roman"/></font>\
        <font><b/><sz val="12"/><name val="Times New Roman"/></font></fonts>\
        <fills count="2"><fill><patternFill patternType="none"/></fill>\
        <fill><patternFill patternType="gray125"/></fill></fills>\
        <borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs>\
        <cellXfs count="%d"><xf xfId="0"/>\
        <xf xfId="0" fontId="1" applyFont="1" applyAlignment="1"><alignment wrapText="1" vertical="top"/></xf>\
        <xf xfId="0" quotePrefix="1"/>%s</cellXfs></styleSheet>\
        """
                .formatted(MAIN, MOST_DECIMALS + 1, formats, MOST_DECIMALS + 4, cells);
    }

    private static String sheet(List<Integer> widths, int frozenRows, List<List<Cell>> rows) {
        var xml = new StringBuilder("<worksheet xmlns=\"%s\">".formatted(MAIN));
        xml.append(
                """
                <sheetViews><sheetView workbookViewId="0"><pane ySplit="%d" topLeftCell="A%d" \
                activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><cols>\
                """
                        .formatted(frozenRows, frozenRows + 1));
        for (int i = 0; i < widths.size(); i++) {
            xml.append(
                    "<col min=\"%d\" max=\"%d\" width=\"%d\" customWidth=\"1\"/>"
                            .formatted(i + 1, i + 1, widths.get(i)));
        }
        xml.append("</cols><sheetData>");
        for (var row : rows) {
            xml.append("<row>");
            row.forEach(cell -> append(xml, cell));
            xml.append("</row>");
        }
        return xml.append("</sheetData></worksheet>").toString();
    }

    private static void append(StringBuilder xml, Cell cell) {
        switch (cell) {
            case Cell.Text text ->
                    appendText(xml, looksLikeFormula(text.text()) ? 2 : 0, text.text());
            case Cell.Heading heading -> appendText(xml, 1, heading.text());
            case Cell.Amount number ->
                    xml.append("<c s=\"%d\"><v>".formatted(3 + decimals(number.value())))
                            .append(number.value().toPlainString())
                            .append("</v></c>");
            case Cell.Nothing _ -> xml.append("<c/>");
        }
    }

    private static void appendText(StringBuilder xml, int style, String text) {
        xml.append("<c s=\"%d\" t=\"inlineStr\"><is><t xml:space=\"preserve\">".formatted(style))
                .append(escaped(text))
                .append("</t></is></c>");
    }

    /// It is stored as text either way; so marked it stays text when somebody edits the cell.
    private static boolean looksLikeFormula(String text) {
        return !text.isEmpty() && "=+-@\t".indexOf(text.charAt(0)) >= 0;
    }

    private static int decimals(BigDecimal value) {
        return Math.clamp(value.stripTrailingZeros().scale(), 0, MOST_DECIMALS);
    }

    /// Characters that XML cannot hold are left out.
    private static String escaped(String text) {
        var escaped = new StringBuilder(text.length());
        text.codePoints()
                .filter(c -> c == '\t' || c == '\n' || c >= ' ')
                .filter(c -> c != 0xFFFE && c != 0xFFFF)
                .filter(c -> c < Character.MIN_SURROGATE || c > Character.MAX_SURROGATE)
                .forEach(
                        c -> {
                            switch (c) {
                                case '&' -> escaped.append("&amp;");
                                case '<' -> escaped.append("&lt;");
                                case '>' -> escaped.append("&gt;");
                                case '"' -> escaped.append("&quot;");
                                default -> escaped.appendCodePoint(c);
                            }
                        });
        return escaped.toString();
    }
}
