package vn.vankho.report;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import vn.vankho.report.PaperLayout.Part;

/// Makes real files from layouts: docx, html and rtf. The PDFs beside the layouts were made once
/// from the docx by LibreOffice, the scans by painting and spoiling their pages.
final class PaperMaker {

    private static final Pattern HAND = Pattern.compile("\\{\\{(.*?)}}");

    private PaperMaker() {}

    /// `layout.txt out.docx`
    public static void main(String[] args) throws Exception {
        write(PaperLayout.read(Path.of(args[0])), Path.of(args[1]));
    }

    static void write(PaperLayout layout, Path file) throws Exception {
        var name = file.getFileName().toString();
        if (name.endsWith(".docx")) {
            docx(layout, file);
        } else if (name.endsWith(".html")) {
            Files.writeString(file, html(layout));
        } else {
            Files.writeString(file, rtf(layout), StandardCharsets.US_ASCII);
        }
    }

    private static void docx(PaperLayout layout, Path file) throws Exception {
        try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
            put(
                    zip,
                    "[Content_Types].xml",
                    """
                    <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
                    <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
                    <Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/>
                    </Types>\
                    """);
            put(
                    zip,
                    "_rels/.rels",
                    """
                    <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
                    <Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/>
                    </Relationships>\
                    """);
            put(zip, "word/document.xml", documentXml(layout));
        }
    }

    private static void put(ZipOutputStream zip, String name, String text) throws Exception {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String documentXml(PaperLayout layout) {
        var body = layout.parts().stream().map(PaperMaker::xml).collect(Collectors.joining("\n"));
        return """
        <w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>
        %s
        <w:sectPr><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1134" w:right="1000" w:bottom="1134" w:left="1700"/></w:sectPr>
        </w:body></w:document>\
        """
                .formatted(body);
    }

    private static String xml(Part part) {
        return switch (part) {
            case Part.Line(var text, var centred) -> paragraph(text, centred);
            case Part.Columns(var left, var right) ->
                    table(List.of(lines(left), lines(right)), List.of(3700, 5900), "");
            case Part.TableRow(var cells) ->
                    table(
                            cells.stream().map(cell -> paragraph(cell, false)).toList(),
                            cells.stream().map(cell -> 9000 / cells.size()).toList(),
                            "<w:tblBorders><w:top w:val=\"single\"/><w:insideV"
                                    + " w:val=\"single\"/></w:tblBorders>");
            case Part.NewPage() -> "<w:p><w:r><w:br w:type=\"page\"/></w:r></w:p>";
        };
    }

    private static String lines(List<String> lines) {
        boolean recipients = lines.getFirst().startsWith("Nơi nhận");
        return lines.stream()
                .map(line -> paragraph(line, !recipients))
                .collect(Collectors.joining());
    }

    private static String table(List<String> cells, List<Integer> widths, String borders) {
        var row = new StringBuilder();
        for (int i = 0; i < cells.size(); i++) {
            row.append(
                    "<w:tc><w:tcPr><w:tcW w:w=\"%d\" w:type=\"dxa\"/></w:tcPr>%s</w:tc>"
                            .formatted(widths.get(i), cells.get(i)));
        }
        return "<w:tbl><w:tblPr>%s</w:tblPr><w:tr>%s</w:tr></w:tbl>".formatted(borders, row);
    }

    private static String paragraph(String text, boolean centred) {
        var bold = centred || text.equals(text.toUpperCase()) ? "<w:b/>" : "";
        var runs = new StringBuilder();
        int from = 0;
        var hand = HAND.matcher(text);
        while (hand.find()) {
            runs.append(
                    run(
                            text.substring(from, hand.start()),
                            bold + FONT.formatted("Times New Roman", 26)));
            runs.append(run(hand.group(1), FONT.formatted("Z003", 46)));
            from = hand.end();
        }
        runs.append(run(text.substring(from), bold + FONT.formatted("Times New Roman", 26)));
        return "<w:p><w:pPr><w:jc w:val=\"%s\"/></w:pPr>%s</w:p>"
                .formatted(centred ? "center" : "both", runs);
    }

    private static final String FONT =
            "<w:rFonts w:ascii=\"%1$s\" w:hAnsi=\"%1$s\" w:cs=\"%1$s\"/><w:sz w:val=\"%2$d\"/>";

    private static String run(String text, String look) {
        var shown = escaped(text).replace("\t", "</w:t><w:tab/><w:t xml:space=\"preserve\">");
        return "<w:r><w:rPr>%s</w:rPr><w:t xml:space=\"preserve\">%s</w:t></w:r>"
                .formatted(look, shown);
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;");
    }

    private static String html(PaperLayout layout) {
        var body =
                layout.parts().stream().map(PaperMaker::element).collect(Collectors.joining("\n"));
        return "<!DOCTYPE html><html><head><meta charset=\"utf-8\"><title>Văn"
                + " bản</title></head><body>\n"
                + body
                + "\n</body></html>";
    }

    private static String element(Part part) {
        return switch (part) {
            case Part.Line(var text, var centred) ->
                    "<p%s>%s</p>".formatted(centred ? " align=\"center\"" : "", escaped(text));
            case Part.Columns(var left, var right) -> row(List.of(broken(left), broken(right)));
            case Part.TableRow(var cells) -> row(cells);
            case Part.NewPage() -> "<hr>";
        };
    }

    private static String broken(List<String> lines) {
        return lines.stream().map(PaperMaker::escaped).collect(Collectors.joining("<br>\n"));
    }

    private static String row(List<String> cells) {
        return cells.stream()
                .map(cell -> "<td>" + cell + "</td>")
                .collect(Collectors.joining("", "<table><tr>", "</tr></table>"));
    }

    private static String rtf(PaperLayout layout) {
        return layout.parts().stream()
                .map(PaperMaker::rtfPart)
                .collect(
                        Collectors.joining(
                                "\n",
                                "{\\r"
                                        + "tf1\\ansi\\ansicpg1252\\deff0{\\fonttbl{\\f0 Times New"
                                        + " Roman;}}\n",
                                "}"));
    }

    private static String rtfPart(Part part) {
        return switch (part) {
            case Part.Line(var text, var centred) ->
                    "\\pard%s %s\\par".formatted(centred ? "\\qc" : "\\qj", rtfText(text));
            case Part.Columns(var left, var right) ->
                    rtfRow(List.of(rtfLines(left), rtfLines(right)));
            case Part.TableRow(var cells) ->
                    rtfRow(cells.stream().map(PaperMaker::rtfText).toList());
            case Part.NewPage() -> "\\page";
        };
    }

    private static String rtfLines(List<String> lines) {
        return lines.stream().map(PaperMaker::rtfText).collect(Collectors.joining("\\par "));
    }

    private static String rtfRow(List<String> cells) {
        var edges = new StringBuilder("\\trowd");
        for (int i = 1; i <= cells.size(); i++) {
            edges.append("\\cellx").append(9600 * i / cells.size());
        }
        return cells.stream()
                .map(cell -> "\\pard\\intbl " + cell + "\\cell")
                .collect(Collectors.joining("", edges.toString(), "\\row"));
    }

    private static String rtfText(String text) {
        UnaryOperator<String> code = c -> "\\u%d?".formatted((short) c.charAt(0));
        return text.chars()
                .mapToObj(c -> String.valueOf((char) c))
                .map(c -> c.charAt(0) < 0x80 ? c : code.apply(c))
                .collect(Collectors.joining());
    }
}
