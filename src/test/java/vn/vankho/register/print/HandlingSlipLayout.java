package vn.vankho.register.print;

import static vn.vankho.register.print.BookTemplateMaker.marker;
import static vn.vankho.register.print.BookTemplateMaker.p;
import static vn.vankho.register.print.BookTemplateParts.space;
import static vn.vankho.register.print.BookTemplateParts.style;

/// The layout of *Phiếu giải quyết văn bản đến* (Nghị định 30/2020, Phụ lục IV, VII).
final class HandlingSlipLayout {

    private static final int LEFT = 3734;
    private static final int RIGHT = 5620;
    private static final String CENTRE = "<w:jc w:val=\"center\"/>";
    private static final String DOTS = "……………………………………………………………………………………";

    private HandlingSlipLayout() {}

    static String body() {
        return head()
                + p("PhieuTen", "PHIẾU GIẢI QUYẾT VĂN BẢN ĐẾN")
                + p("PhieuVe", "(«văn bản đến»)")
                + p("PhieuVe", "Số đến: «số đến»; ngày đến: «ngày đến»")
                + rule(9354, 1800)
                + p("PhieuMuc", "1. Ý kiến của lãnh đạo cơ quan, tổ chức")
                + line("Giao đơn vị, cá nhân chủ trì", "chủ trì")
                + line(
                        "Giao các đơn vị, cá nhân tham gia phối hợp giải quyết văn bản đến (nếu có)",
                        "phối hợp")
                + line("Thời hạn giải quyết đối với mỗi đơn vị, cá nhân (nếu có)", "thời hạn")
                + line("Ý kiến", "ý kiến")
                + line("Ngày tháng cho ý kiến phân phối, giải quyết", "ngày giao")
                + p("PhieuMuc", "2. Ý kiến của lãnh đạo đơn vị")
                + line(
                        "Giao cho cá nhân; thời hạn giải quyết đối với cá nhân (nếu có)",
                        "người giải quyết")
                + p("PhieuDong", "- Ngày, tháng, năm cho ý kiến: ……………………………………")
                + p("PhieuMuc", "3. Ý kiến đề xuất của người giải quyết")
                + line("Ý kiến đề xuất giải quyết văn bản đến của cá nhân", "kết quả")
                + line("Ngày, tháng, năm đề xuất ý kiến", "ngày xong");
    }

    private static String line(String label, String field) {
        return p(
                "PhieuDong",
                "- %1$s: «nếu %2$s»«%2$s»«hết %2$s»«nếu không %2$s»%3$s«hết %2$s»"
                        .formatted(label, field, DOTS));
    }

    private static String head() {
        var agency =
                marker("lặp tên cơ quan")
                        + p("PhieuCoQuan", "«tên cơ quan | chữ hoa»")
                        + marker("hết tên cơ quan")
                        + rule(LEFT, 1200);
        var motto =
                p("PhieuQuocHieu", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM")
                        + p("PhieuTieuNgu", "Độc lập - Tự do - Hạnh phúc")
                        + rule(RIGHT, 3430)
                        + p("PhieuNgay", "«địa danh», «ngày lập | ngày tháng năm»");
        return "<w:tbl><w:tblPr><w:tblW w:w=\"9354\" w:type=\"dxa\"/><w:tblLayout w:type=\"fixed\"/>"
                + "<w:tblCellMar><w:left w:w=\"0\" w:type=\"dxa\"/><w:right w:w=\"0\" w:type=\"dxa\"/></w:tblCellMar></w:tblPr>"
                + "<w:tblGrid><w:gridCol w:w=\"%d\"/><w:gridCol w:w=\"%d\"/></w:tblGrid><w:tr>%s%s</w:tr></w:tbl>"
                        .formatted(LEFT, RIGHT, cell(LEFT, agency), cell(RIGHT, motto));
    }

    private static String cell(int width, String inside) {
        return "<w:tc><w:tcPr><w:tcW w:w=\"%d\" w:type=\"dxa\"/></w:tcPr>%s</w:tc>"
                .formatted(width, inside);
    }

    private static String rule(int width, int length) {
        int side = (width - length) / 2;
        return "<w:p><w:pPr><w:pStyle w:val=\"PhieuKe\"/><w:ind w:left=\"%1$d\" w:right=\"%1$d\"/></w:pPr></w:p>"
                .formatted(side);
    }

    static String styles() {
        var line =
                "<w:pBdr><w:bottom w:val=\"single\" w:sz=\"6\" w:space=\"0\" w:color=\"000000\"/></w:pBdr>"
                        + "<w:spacing w:before=\"0\" w:after=\"0\" w:line=\"80\" w:lineRule=\"exact\"/>";
        return style("PhieuCoQuan", "Phiếu, tên cơ quan", CENTRE, "<w:b/><w:bCs/>", 26)
                + style("PhieuQuocHieu", "Phiếu, Quốc hiệu", CENTRE, "<w:b/><w:bCs/>", 26)
                + style("PhieuTieuNgu", "Phiếu, Tiêu ngữ", CENTRE, "<w:b/><w:bCs/>", 28)
                + style(
                        "PhieuNgay",
                        "Phiếu, địa danh và ngày",
                        space(120, 0) + CENTRE,
                        "<w:i/><w:iCs/>",
                        26)
                + style("PhieuKe", "Phiếu, đường kẻ", line, "", 2)
                + style("PhieuTen", "Phiếu, tên", space(360, 0) + CENTRE, "<w:b/><w:bCs/>", 28)
                + style("PhieuVe", "Phiếu, về văn bản", space(40, 0) + CENTRE, "", 26)
                + style(
                        "PhieuMuc",
                        "Phiếu, mục",
                        "<w:keepNext/>" + space(360, 60),
                        "<w:b/><w:bCs/>",
                        28)
                + style(
                        "PhieuDong",
                        "Phiếu, dòng",
                        space(120, 0) + "<w:ind w:firstLine=\"567\"/><w:jc w:val=\"both\"/>",
                        "",
                        28);
    }
}
