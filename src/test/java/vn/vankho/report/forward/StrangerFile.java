package vn.vankho.report.forward;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import vn.vankho.vietnamese.LegacyEncoding;

/// Writes a made-up report as a .docx in the way of an office: numbers typed by hand, no styles,
/// words cut into runs, the head in a table or laid with tabs, old typefaces.
final class StrangerFile {

    private static final String TYPES =
            """
            <?xml version="1.0" encoding="UTF-8"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>""";
    private static final String RELATIONS =
            """
            <?xml version="1.0" encoding="UTF-8"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>""";
    private static final String LETTERS =
            "àáảãạăằắẳẵặâầấẩẫậèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵđ";
    private static final Map<Character, Character> TCVN3 = tcvn3();

    private final StrangerPaper paper;
    private final StringBuilder body = new StringBuilder();

    private StrangerFile(StrangerPaper paper) {
        this.paper = paper;
    }

    static void write(StrangerPaper paper, Path file) throws IOException {
        var document = new StrangerFile(paper).document();
        try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
            put(zip, "[Content_Types].xml", TYPES);
            put(zip, "_rels/.rels", RELATIONS);
            put(zip, "word/document.xml", document);
        }
    }

    private static void put(ZipOutputStream zip, String name, String text) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(text.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }

    private String document() {
        head();
        var rows = new ArrayList<String>();
        for (var line : paper.lines()) {
            if (line.startsWith("|")) {
                rows.add(line);
                continue;
            }
            table(rows);
            paragraph(line);
        }
        table(rows);
        var right = List.of(paper.foot().get(1).split(" ?/ ?", -1));
        columns(List.of(paper.foot().get(0).split(" / ")), right);
        return """
        <?xml version="1.0" encoding="UTF-8"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>%s<w:sectPr><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1134" w:right="1134" w:bottom="1134" w:left="1701" w:header="709" w:footer="709" w:gutter="0"/></w:sectPr></w:body></w:document>"""
                .formatted(body);
    }

    private void head() {
        var left = new ArrayList<>(List.of(paper.head().get(0).split(" / ")));
        var right =
                List.of(
                        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
                        "Độc lập - Tự do - Hạnh phúc",
                        paper.head().get(2));
        while (left.size() < 2) {
            left.add("");
        }
        left.add(paper.head().get(1));
        columns(left, right);
    }

    private void columns(List<String> left, List<String> right) {
        if (!paper.dress().contains("tabs")) {
            body.append("<w:tbl><w:tblPr><w:tblW w:w=\"9071\" w:type=\"dxa\"/></w:tblPr>")
                    .append("<w:tblGrid><w:gridCol w:w=\"3600\"/><w:gridCol w:w=\"5471\"/>")
                    .append("</w:tblGrid><w:tr>");
            for (var column : List.of(left, right)) {
                body.append("<w:tc><w:tcPr><w:tcW w:w=\"4500\" w:type=\"dxa\"/></w:tcPr>");
                column.forEach(line -> p("<w:jc w:val=\"center\"/>", "<w:b/>", line));
                body.append("</w:tc>");
            }
            body.append("</w:tr></w:tbl>");
            return;
        }
        for (int i = 0; i < Math.max(left.size(), right.size()); i++) {
            var one = i < left.size() ? left.get(i) : "";
            var two = i < right.size() ? right.get(i) : "";
            p("<w:tabs><w:tab w:val=\"left\" w:pos=\"4500\"/></w:tabs>", "", one + "\t" + two);
        }
    }

    private void paragraph(String line) {
        var text = line.length() > 2 && line.charAt(1) == ' ' ? line.substring(2) : line;
        switch (line.isEmpty() ? ' ' : line.charAt(0)) {
            case '!' -> p("<w:jc w:val=\"center\"/>", "<w:b/>", text);
            case '*' -> p("<w:ind w:firstLine=\"567\"/>", "<w:b/>", text);
            case 'i' -> p("<w:ind w:firstLine=\"567\"/>", "<w:i/>", text);
            default -> p("<w:jc w:val=\"both\"/><w:ind w:firstLine=\"567\"/>", "", line);
        }
    }

    private void p(String format, String look, String text) {
        body.append("<w:p><w:pPr>").append(format).append("</w:pPr>");
        int size = paper.dress().contains("runs") ? 7 : Integer.MAX_VALUE / 2;
        for (int i = 0; i < text.length(); i += size) {
            runs(look, text.substring(i, Math.min(text.length(), i + size)));
            if (size < 100 && i % 14 == 0) {
                body.append("<w:proofErr w:type=\"spellStart\"/>");
            }
        }
        body.append("</w:p>");
    }

    private void runs(String look, String text) {
        if (!paper.dress().contains("tcvn3")) {
            run(look, "Times New Roman", text);
            return;
        }
        var run = new StringBuilder();
        boolean capital = false;
        for (char c : text.toCharArray()) {
            char low = Character.toLowerCase(c);
            boolean high = low != c && TCVN3.containsKey(low);
            if (high != capital && !run.isEmpty()) {
                run(look, capital ? ".VnTimeH" : ".VnTime", run.toString());
                run.setLength(0);
            }
            capital = high;
            run.append(TCVN3.getOrDefault(low, c));
        }
        run(look, capital ? ".VnTimeH" : ".VnTime", run.toString());
    }

    private void run(String look, String font, String text) {
        body.append("<w:r><w:rPr><w:rFonts w:ascii=\"%1$s\" w:hAnsi=\"%1$s\"/>".formatted(font))
                .append(look)
                .append("<w:sz w:val=\"28\"/></w:rPr>");
        for (var piece : text.splitWithDelimiters("\t", 0)) {
            body.append(
                    piece.equals("\t")
                            ? "<w:tab/>"
                            : "<w:t xml:space=\"preserve\">%s</w:t>"
                                    .formatted(piece.replace("&", "&amp;").replace("<", "&lt;")));
        }
        body.append("</w:r>");
    }

    private void table(List<String> rows) {
        if (rows.isEmpty()) {
            return;
        }
        body.append("<w:tbl><w:tblPr><w:tblW w:w=\"9071\" w:type=\"dxa\"/><w:tblBorders>");
        for (var side : List.of("top", "left", "bottom", "right", "insideH", "insideV")) {
            body.append("<w:%s w:val=\"single\" w:sz=\"4\"/>".formatted(side));
        }
        body.append("</w:tblBorders></w:tblPr>");
        var cells = rows.stream().map(StrangerFile::cells).toList();
        var grid = "<w:gridCol w:w=\"%d\"/>".formatted(9071 / cells.getFirst().size());
        body.append("<w:tblGrid>%s</w:tblGrid>".formatted(grid.repeat(cells.getFirst().size())));
        for (int row = 0; row < cells.size(); row++) {
            row(cells, row);
        }
        body.append("</w:tbl>");
        rows.clear();
    }

    private static List<String> cells(String row) {
        var inner = row.substring(1, row.lastIndexOf('|'));
        return List.of(inner.split("\\|", -1)).stream().map(String::strip).toList();
    }

    private void row(List<List<String>> rows, int index) {
        body.append("<w:tr>");
        var row = rows.get(index);
        for (int i = 0; i < row.size(); i++) {
            if (row.get(i).equals("<")) {
                continue;
            }
            int span = 1;
            while (i + span < row.size() && row.get(i + span).equals("<")) {
                span++;
            }
            boolean begins =
                    index + 1 < rows.size()
                            && i < rows.get(index + 1).size()
                            && rows.get(index + 1).get(i).equals("^");
            body.append("<w:tc><w:tcPr><w:gridSpan w:val=\"%d\"/>".formatted(span));
            if (row.get(i).equals("^")) {
                body.append("<w:vMerge/></w:tcPr>");
                p("", "", "");
            } else {
                body.append(begins ? "<w:vMerge w:val=\"restart\"/>" : "").append("</w:tcPr>");
                p("", "", row.get(i));
            }
            body.append("</w:tc>");
        }
        body.append("</w:tr>");
    }

    private static Map<Character, Character> tcvn3() {
        var table = new HashMap<Character, Character>();
        for (int code = 0xA0; code <= 0xFF; code++) {
            var letter = LegacyEncoding.TCVN3.decode(String.valueOf((char) code));
            if (letter.length() == 1 && LETTERS.contains(letter.toLowerCase(Locale.ROOT))) {
                table.putIfAbsent(letter.charAt(0), (char) code);
            }
        }
        return table;
    }
}
