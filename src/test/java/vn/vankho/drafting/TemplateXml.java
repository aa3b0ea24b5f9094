package vn.vankho.drafting;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The few bits of WordprocessingML that the official templates are made of.
final class TemplateXml {

    private static final Pattern BOLD = Pattern.compile("\\*\\*([^*]+)\\*\\*");

    private TemplateXml() {}

    static String style(String id) {
        return "<w:pPr><w:pStyle w:val=\"%s\"/></w:pPr>".formatted(id);
    }

    /// A marker alone in its paragraph.
    static String p(String marker) {
        return "<w:p>%s%s</w:p>".formatted(style("DauHieu"), runs("«" + marker + "»"));
    }

    /// A paragraph; what stands between two pairs of stars is bold.
    static String p(String style, String text) {
        return "<w:p>%s%s</w:p>".formatted(style(style), runs(text));
    }

    static String runs(String text) {
        var runs = new StringBuilder();
        var bold = BOLD.matcher(text);
        int end = 0;
        while (bold.find()) {
            runs.append(run("", text.substring(end, bold.start())));
            runs.append(run("<w:rPr><w:b/><w:bCs/></w:rPr>", bold.group(1)));
            end = bold.end();
        }
        return runs.append(run("", text.substring(end))).toString();
    }

    private static String run(String format, String text) {
        return text.isEmpty() ? "" : "<w:r>%s%s</w:r>".formatted(format, content(text));
    }

    private static String content(String text) {
        return "<w:t xml:space=\"preserve\">%s</w:t>"
                .formatted(text.replace("&", "&amp;").replace("<", "&lt;"))
                .replace("\t", "</w:t><w:tab/><w:t xml:space=\"preserve\">");
    }

    /// A line across the middle, drawn as the border of an empty paragraph.
    static String rule(String style, int width, int length) {
        int side = (width - length) / 2;
        return "<w:p><w:pPr><w:pStyle w:val=\"%s\"/><w:ind w:left=\"%d\" w:right=\"%d\"/></w:pPr></w:p>"
                .formatted(style, side, width - length - side);
    }

    static String row(String properties, String left, String right) {
        return row(properties, List.of(left, right));
    }

    static String row(String properties, List<String> cells) {
        var row = new StringBuilder("<w:tr>");
        row.append(properties.isEmpty() ? "" : "<w:trPr>" + properties + "</w:trPr>");
        cells.forEach(
                cell -> row.append("<w:tc><w:tcPr>@</w:tcPr>").append(cell).append("</w:tc>"));
        return row.append("</w:tr>").toString();
    }

    /// Two columns without borders.
    static String columns(int left, int right, String... rows) {
        return table("BangTrang", List.of(left, right), String.join("", rows));
    }

    /// A ruled table: a row of heads that is repeated on each page, and a row for each item.
    static String grid(List<Integer> widths, List<String> heads, List<String> fields) {
        return table(
                "BangKe",
                widths,
                row("<w:cantSplit/><w:tblHeader/>", heads) + row("<w:cantSplit/>", fields));
    }

    private static String table(String style, List<Integer> widths, String rows) {
        var grid = new StringBuilder();
        widths.forEach(width -> grid.append("<w:gridCol w:w=\"%d\"/>".formatted(width)));
        int total = widths.stream().mapToInt(Integer::intValue).sum();
        return "<w:tbl><w:tblPr><w:tblStyle w:val=\"%s\"/><w:tblW w:w=\"%d\" w:type=\"dxa\"/><w:tblLayout w:type=\"fixed\"/></w:tblPr><w:tblGrid>%s</w:tblGrid>%s</w:tbl>"
                .formatted(style, total, grid, sized(rows, widths));
    }

    private static String sized(String rows, List<Integer> widths) {
        var column = new int[1];
        return Pattern.compile("<w:tcPr>@</w:tcPr>")
                .matcher(rows)
                .replaceAll(cell -> Matcher.quoteReplacement(width(widths, column[0]++)));
    }

    private static String width(List<Integer> widths, int cell) {
        return "<w:tcPr><w:tcW w:w=\"%d\" w:type=\"dxa\"/></w:tcPr>"
                .formatted(widths.get(cell % widths.size()));
    }

    /// A ruled table of a list of items.
    ///
    /// @param columns head and field of each, such as `Đơn vị tính = đơn vị tính`; the first
    ///     column counts
    static String listed(String list, List<Integer> widths, List<String> columns) {
        var heads = new ArrayList<String>();
        var fields = new ArrayList<String>();
        for (int i = 0; i < columns.size(); i++) {
            var parts = columns.get(i).split("\\s*=\\s*");
            heads.add(p("BangDau", parts[0]));
            var field =
                    i == 0
                            ? "«lặp %s»«thứ tự»".formatted(list)
                            : "«%s | có thể trống»".formatted(parts[parts.length - 1]);
            var end = i == columns.size() - 1 ? "«hết %s»".formatted(list) : "";
            fields.add(p(i == 1 ? "BangChu" : "BangSo", field + end));
        }
        return grid(widths, heads, fields);
    }
}
