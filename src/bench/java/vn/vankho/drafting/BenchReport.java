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
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/// A report of many sections, its data, and a template for each engine that says the same in its
/// language.
///
/// @param sections heading and paragraphs of each
record BenchReport(List<Map<String, Object>> sections) {

    private static final int LINES_OF_A_SECTION = 6;
    private static final int ROWS = 40;
    private static final List<String> FIELDS =
            List.of("so", "kyhieu", "diadanh", "ngay", "trichyeu", "kinhgui", "chucvu", "nguoiky");

    static BenchReport of(List<String> lines) {
        var said = lines.stream().filter(line -> !line.isBlank()).map(String::strip).toList();
        var sections = new ArrayList<Map<String, Object>>();
        for (int i = 0; i < said.size(); i += LINES_OF_A_SECTION) {
            var part = said.subList(i, Math.min(said.size(), i + LINES_OF_A_SECTION));
            var paragraphs = new ArrayList<Map<String, Object>>();
            part.stream().skip(1).forEach(line -> paragraphs.add(Map.of("loi", line)));
            sections.add(Map.of("ten", part.getFirst(), "doan", paragraphs));
        }
        return new BenchReport(sections);
    }

    Map<String, Object> data() {
        var data = new LinkedHashMap<String, Object>();
        FIELDS.forEach(field -> data.put(field, "giá trị của " + field));
        data.put("muc", sections);
        var rows = new ArrayList<Map<String, Object>>();
        for (int i = 1; i <= ROWS; i++) {
            rows.add(Map.of("chi", "Chỉ tiêu " + i, "ke", "100", "thuc", "102", "so", "102,0"));
        }
        data.put("chitieu", rows);
        return data;
    }

    byte[] ours() {
        var body = new StringBuilder();
        FIELDS.forEach(field -> body.append(p("Trường: «" + field + "»")));
        body.append(p("«lặp muc»")).append(heading("«ten»")).append(p("«lặp doan»"));
        body.append(p("«loi»")).append(p("«hết doan»")).append(p("«hết muc»"));
        var row = row("«lặp chitieu»«chi»", "«ke»", "«thuc»", "«so»«hết chitieu»");
        return docx(body + table(row("Chỉ tiêu", "Kế hoạch", "Thực hiện", "So sánh") + row));
    }

    byte[] poi() {
        var body = new StringBuilder();
        FIELDS.forEach(field -> body.append(p("Trường: {{" + field + "}}")));
        body.append(p("{{?muc}}")).append(heading("{{ten}}")).append(p("{{?doan}}"));
        body.append(p("{{loi}}")).append(p("{{/doan}}")).append(p("{{/muc}}"));
        var row = row("[chi]", "[ke]", "[thuc]", "[so]");
        return docx(
                body + table(row("{{chitieu}}Chỉ tiêu", "Kế hoạch", "Thực hiện", "So sánh") + row));
    }

    byte[] freemarker() {
        var body = new StringBuilder();
        FIELDS.forEach(field -> body.append(p("Trường: ${" + field + "}")));
        body.append(p("[#list muc as m]")).append(heading("${m.ten}"));
        body.append(p("[#list m.doan as d]")).append(p("${d.loi}"));
        body.append(p("[/#list]")).append(p("[/#list]"));
        var row =
                merge("@before-row[#list chitieu as c]", "${c.chi}")
                        + cell("${c.ke}")
                        + cell("${c.thuc}")
                        + merge("@after-row[/#list]", "${c.so}");
        return docx(
                body
                        + table(
                                row("Chỉ tiêu", "Kế hoạch", "Thực hiện", "So sánh")
                                        + "<w:tr>"
                                        + row
                                        + "</w:tr>"));
    }

    private static String merge(String code, String text) {
        return "<w:tc><w:tcPr/><w:p><w:fldSimple w:instr=\" MERGEFIELD "
                + code
                + " \"><w:r><w:t>x</w:t></w:r></w:fldSimple>"
                + run(text)
                + "</w:p></w:tc>";
    }

    private static String p(String text) {
        return "<w:p><w:pPr><w:spacing w:before=\"120\"/><w:ind w:firstLine=\"720\"/><w:jc w:val=\"both\"/></w:pPr>"
                + run(text)
                + "</w:p>";
    }

    private static String heading(String text) {
        return "<w:p><w:pPr><w:keepNext/><w:spacing w:before=\"120\"/></w:pPr>"
                + run(text)
                + "</w:p>";
    }

    private static String run(String text) {
        return "<w:r><w:rPr><w:sz w:val=\"28\"/></w:rPr><w:t xml:space=\"preserve\">"
                + text
                + "</w:t></w:r>";
    }

    private static String cell(String text) {
        return "<w:tc><w:tcPr/>" + p(text) + "</w:tc>";
    }

    private static String row(String... cells) {
        var row = new StringBuilder("<w:tr>");
        List.of(cells).forEach(cell -> row.append(cell(cell)));
        return row.append("</w:tr>").toString();
    }

    private static String table(String rows) {
        return "<w:tbl><w:tblPr/><w:tblGrid><w:gridCol/><w:gridCol/><w:gridCol/><w:gridCol/></w:tblGrid>"
                + rows
                + "</w:tbl>"
                + p("Hết.");
    }

    private static byte[] docx(String body) {
        var entries = new LinkedHashMap<String, String>();
        entries.put(
                "[Content_Types].xml",
                """
                <?xml version="1.0" encoding="UTF-8"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">\
                <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>\
                <Default Extension="xml" ContentType="application/xml"/>\
                <Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>""");
        entries.put(
                "_rels/.rels",
                """
                <?xml version="1.0" encoding="UTF-8"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">\
                <Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>""");
        entries.put(
                "word/document.xml",
                "<?xml version=\"1.0\" encoding=\"UTF-8\"?><w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>"
                        + body
                        + "</w:body></w:document>");
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

    /// How many words a document says.
    static int words(byte[] docx) {
        try (var zip = new ZipInputStream(new ByteArrayInputStream(docx))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().equals("word/document.xml")) {
                    var xml = new String(zip.readAllBytes(), StandardCharsets.UTF_8);
                    return xml.replaceAll("</w:p>", " ")
                            .replaceAll("<[^>]*>", "")
                            .strip()
                            .split("\\s+")
                            .length;
                }
            }
        } catch (IOException damaged) {
            throw new UncheckedIOException(damaged);
        }
        return 0;
    }
}
