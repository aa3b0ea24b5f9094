package vn.vankho.drafting;

/// The measures and styles of the official templates: one style for each component of Nghị định
/// 30/2020/NĐ-CP,
/// Phụ lục I. Lengths in twentieths of a point; sizes of letters in half points.
final class TemplateStyles {

    /// Between margins of 30 and 15 mm.
    static final int TEXT = 9354;
    static final int HEAD_LEFT = 3734;
    /// *Quốc hiệu* at 13 pt is 95.7 mm wide; this column is 99.1 mm.
    static final int HEAD_RIGHT = TEXT - HEAD_LEFT;
    /// How wide *Tiêu ngữ* is at 14 pt: 60.5 mm.
    static final int MOTTO = 3430;

    static final String SECTION =
            """
            <w:sectPr><w:headerReference w:type="default" r:id="rId3"/><w:headerReference w:type="first" r:id="rId4"/>\
            <w:pgSz w:w="11906" w:h="16838"/>\
            <w:pgMar w:top="1134" w:right="851" w:bottom="1134" w:left="1701" w:header="567" w:footer="567" w:gutter="0"/>\
            <w:pgNumType w:fmt="decimal" w:start="1"/><w:titlePg/></w:sectPr>""";

    /// Ends the section of a decision; what is issued with it begins a new page 1.
    static final String NEXT_SECTION =
            "<w:p><w:pPr><w:pStyle w:val=\"SauChuKy\"/>" + SECTION + "</w:pPr></w:p>";

    static final String SETTINGS =
            """
            <w:defaultTabStop w:val="720"/><w:characterSpacingControl w:val="doNotCompress"/>\
            <w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat>\
            <w:themeFontLang w:val="vi-VN"/><w:decimalSymbol w:val=","/><w:listSeparator w:val=";"/>""";

    static final String PAGE_NUMBER =
            """
            <w:p><w:pPr><w:pStyle w:val="SoTrang"/></w:pPr><w:r><w:fldChar w:fldCharType="begin"/></w:r>\
            <w:r><w:instrText xml:space="preserve"> PAGE </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>\
            <w:r><w:t>2</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>""";

    private static final String DEFAULTS =
            """
            <w:docDefaults><w:rPrDefault><w:rPr>\
            <w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:eastAsia="Times New Roman" w:cs="Times New Roman"/>\
            <w:color w:val="000000"/><w:sz w:val="28"/><w:szCs w:val="28"/><w:lang w:val="vi-VN" w:eastAsia="vi-VN" w:bidi="ar-SA"/>\
            </w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:before="0" w:after="0" w:line="240" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults>""";

    private static final String CENTRE = "<w:jc w:val=\"center\"/>";
    private static final String BODY =
            "<w:spacing w:before=\"120\" w:after=\"0\" w:line=\"264\" w:lineRule=\"auto\"/><w:ind w:firstLine=\"720\"/><w:jc w:val=\"both\"/>";
    private static final String RULE =
            "<w:pBdr><w:bottom w:val=\"single\" w:sz=\"6\" w:space=\"0\" w:color=\"000000\"/></w:pBdr>"
                    + "<w:spacing w:before=\"0\" w:after=\"0\" w:line=\"80\" w:lineRule=\"exact\"/>";
    private static final String NEXT = "<w:keepNext/>";

    private TemplateStyles() {}

    static String styles() {
        return DEFAULTS
                + "<w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"Normal\"><w:name w:val=\"Normal\"/><w:qFormat/></w:style>"
                + "<w:style w:type=\"table\" w:default=\"1\" w:styleId=\"TableNormal\"><w:name w:val=\"Normal Table\"/></w:style>"
                + plainTable()
                + ruledTable()
                + head()
                + title()
                + body()
                + foot()
                + tables();
    }

    private static String head() {
        return style("QuocHieu", "Quốc hiệu", CENTRE, b(26))
                + style("TieuNgu", "Tiêu ngữ", CENTRE, b(28))
                + style("DuongKeTieuNgu", "Đường kẻ dưới Tiêu ngữ", RULE + CENTRE, size(2))
                + style("CoQuanChuQuan", "Cơ quan chủ quản", CENTRE, size(26))
                + style("TenCoQuan", "Tên cơ quan ban hành", CENTRE, b(26))
                + style("DuongKe", "Đường kẻ 1/3-1/2 dòng chữ", RULE + CENTRE, size(2))
                + style(
                        "SoKyHieu",
                        "Số, ký hiệu",
                        "<w:spacing w:before=\"120\"/>" + CENTRE,
                        size(26))
                + style(
                        "DiaDanhNgayThang",
                        "Địa danh, thời gian",
                        "<w:spacing w:before=\"120\"/>" + CENTRE,
                        i(26))
                + style(
                        "TrichYeuCongVan",
                        "Trích yếu công văn",
                        "<w:spacing w:before=\"120\"/>" + CENTRE,
                        size(24))
                + style(
                        "DoKhan",
                        "Độ khẩn",
                        "<w:pBdr>"
                                + border("top")
                                + border("left")
                                + border("bottom")
                                + border("right")
                                + "</w:pBdr><w:spacing w:before=\"120\"/><w:ind w:left=\"850\" w:right=\"850\"/>"
                                + CENTRE,
                        b(26))
                + style("TenLoaiBanSao", "Tên loại bản sao", CENTRE, b(28))
                + style(
                        "DuongKeNgang",
                        "Đường kẻ ngang trang",
                        RULE.replace("w:line=\"80\"", "w:line=\"240\""),
                        size(2))
                + style("SoTrang", "Số trang", CENTRE, size(28));
    }

    private static String title() {
        return style("TenLoai", "Tên loại", NEXT + "<w:spacing w:before=\"360\"/>" + CENTRE, b(28))
                + style("TrichYeu", "Trích yếu", NEXT + CENTRE, b(28))
                + style(
                        "KinhGui",
                        "Kính gửi",
                        "<w:spacing w:before=\"240\" w:after=\"120\"/>" + CENTRE,
                        size(28))
                + style(
                        "KinhGuiNhieu",
                        "Kính gửi nhiều nơi",
                        NEXT + "<w:spacing w:before=\"240\"/><w:ind w:left=\"1985\"/>",
                        size(28))
                + style(
                        "KinhGuiDanhSach",
                        "Kính gửi, danh sách",
                        "<w:tabs><w:tab w:val=\"left\" w:pos=\"3119\"/></w:tabs><w:ind w:left=\"3119\" w:hanging=\"146\"/>",
                        size(28))
                + style(
                        "Giua",
                        "Nội dung giữa trang",
                        "<w:spacing w:before=\"240\" w:after=\"120\"/>" + CENTRE,
                        size(28))
                + style(
                        "DienNhieu",
                        "Công điện, người gửi",
                        NEXT
                                + "<w:spacing w:before=\"240\"/><w:ind w:left=\"1265\" w:firstLine=\"720\"/>",
                        size(28))
                + style(
                        "DienDanhSach",
                        "Công điện, nơi nhận điện",
                        "<w:spacing w:before=\"120\"/><w:ind w:left=\"2399\" w:firstLine=\"720\"/>",
                        size(28))
                + style(
                        "TruocBang",
                        "Trước bảng",
                        NEXT + "<w:spacing w:line=\"120\" w:lineRule=\"exact\"/>",
                        size(2))
                + style(
                        "LoiChao",
                        "Lời chào",
                        "<w:spacing w:before=\"240\" w:after=\"120\"/>" + CENTRE,
                        i(28))
                + style("PhuLuc", "Phụ lục", NEXT + CENTRE, b(28))
                + style("TenPhuLuc", "Tên phụ lục", NEXT + CENTRE, b(28))
                + style("KemTheo", "Kèm theo văn bản", NEXT + CENTRE, i(28))
                + style(
                        "ThamQuyen",
                        "Thẩm quyền ban hành",
                        "<w:spacing w:before=\"240\" w:after=\"120\"/>" + CENTRE,
                        b(28))
                + style(
                        "QuyetDinh",
                        "QUYẾT ĐỊNH:",
                        NEXT + "<w:spacing w:before=\"240\" w:after=\"120\"/>" + CENTRE,
                        b(28));
    }

    private static String body() {
        return style("CanCu", "Căn cứ ban hành", BODY, i(28))
                + style("NoiDung", "Nội dung", BODY, size(28))
                + style(
                        "Phan",
                        "Phần",
                        NEXT
                                + "<w:spacing w:before=\"240\"/>"
                                + CENTRE
                                + "<w:outlineLvl w:val=\"0\"/>",
                        b(28))
                + style("TenPhan", "Tên phần", NEXT + CENTRE, b(28))
                + style("Muc", "Mục", NEXT + BODY + "<w:outlineLvl w:val=\"1\"/>", b(28))
                + style(
                        "Khoan",
                        "Khoản có tiêu đề",
                        NEXT + BODY + "<w:outlineLvl w:val=\"2\"/>",
                        b(28))
                + style("Dieu", "Điều", BODY, size(28))
                + style("KetThuc", "Câu kết thúc", NEXT + BODY, size(28));
    }

    private static String foot() {
        return style(
                        "TruocChuKy",
                        "Trước khối chữ ký",
                        NEXT + "<w:spacing w:line=\"240\" w:lineRule=\"exact\"/>",
                        size(24))
                + style("NoiNhan", "Nơi nhận", NEXT, "<w:b/><w:bCs/><w:i/><w:iCs/>" + size(24))
                + style("NoiNhanDanhSach", "Nơi nhận, danh sách", NEXT, size(22))
                + style("QuyenHan", "Quyền hạn", NEXT + CENTRE, b(28))
                + style("ChucVu", "Chức vụ", NEXT + CENTRE, b(28))
                + style(
                        "ChuKy",
                        "Chữ ký",
                        NEXT + "<w:spacing w:line=\"1500\" w:lineRule=\"exact\"/>" + CENTRE,
                        size(28))
                + style("HoTen", "Họ và tên người ký", CENTRE, b(28))
                + style(
                        "XacNhan",
                        "Xác nhận của nơi nghỉ phép",
                        NEXT + "<w:spacing w:before=\"120\"/><w:ind w:right=\"5200\"/>" + CENTRE,
                        i(24))
                + style(
                        "DiaChi",
                        "Địa chỉ cơ quan",
                        "<w:pBdr>" + border("top") + "</w:pBdr>" + CENTRE,
                        size(22))
                + style(
                        "SauChuKy",
                        "Sau khối chữ ký",
                        "<w:spacing w:line=\"20\" w:lineRule=\"exact\"/>",
                        size(2));
    }

    private static String tables() {
        return style(
                        "BangTen",
                        "Tên bảng",
                        NEXT + "<w:spacing w:before=\"240\" w:after=\"120\"/>" + CENTRE,
                        b(28))
                + style("BangDau", "Bảng, đầu cột", NEXT + CENTRE, b(24))
                + style("BangChu", "Bảng, chữ", "", size(24))
                + style("BangSo", "Bảng, số", CENTRE, size(24))
                + style(
                        "DauHieu",
                        "Dấu hiệu lặp và điều kiện",
                        "",
                        size(16) + "<w:color w:val=\"000000\"/>");
    }

    private static String style(String id, String name, String paragraph, String letters) {
        return ("<w:style w:type=\"paragraph\" w:customStyle=\"1\" w:styleId=\"%s\"><w:name w:val=\"%s\"/><w:basedOn w:val=\"Normal\"/><w:qFormat/>"
                        + "<w:pPr>%s</w:pPr><w:rPr>%s</w:rPr></w:style>")
                .formatted(id, name, paragraph, letters);
    }

    private static String border(String side) {
        return "<w:%s w:val=\"single\" w:sz=\"6\" w:space=\"1\" w:color=\"000000\"/>"
                .formatted(side);
    }

    private static String size(int halfPoints) {
        return "<w:sz w:val=\"%d\"/><w:szCs w:val=\"%d\"/>".formatted(halfPoints, halfPoints);
    }

    private static String b(int halfPoints) {
        return "<w:b/><w:bCs/>" + size(halfPoints);
    }

    private static String i(int halfPoints) {
        return "<w:i/><w:iCs/>" + size(halfPoints);
    }

    private static String plainTable() {
        return """
        <w:style w:type="table" w:customStyle="1" w:styleId="BangTrang"><w:name w:val="Bảng không kẻ"/><w:tblPr><w:tblCellMar>\
        <w:top w:w="0" w:type="dxa"/><w:left w:w="0" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="0" w:type="dxa"/>\
        </w:tblCellMar></w:tblPr></w:style>""";
    }

    private static String ruledTable() {
        var borders = new StringBuilder();
        for (var side : new String[] {"top", "left", "bottom", "right", "insideH", "insideV"}) {
            borders.append(
                    "<w:%s w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"000000\"/>"
                            .formatted(side));
        }
        return """
        <w:style w:type="table" w:customStyle="1" w:styleId="BangKe"><w:name w:val="Bảng số liệu"/><w:tblPr><w:tblBorders>%s</w:tblBorders>\
        <w:tblCellMar><w:left w:w="57" w:type="dxa"/><w:right w:w="57" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>"""
                .formatted(borders);
    }
}
