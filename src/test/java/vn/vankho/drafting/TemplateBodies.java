package vn.vankho.drafting;

import static vn.vankho.drafting.TemplateXml.listed;
import static vn.vankho.drafting.TemplateXml.p;

import java.util.List;

/// What stands between head and foot of the official templates.
final class TemplateBodies {

    static final String LIST_ENDING = "«nếu cuối?».«hết cuối?»«nếu không cuối?»;«hết cuối?»";

    private TemplateBodies() {}

    static String named(String name) {
        return switch (name) {
            case "căn cứ" -> bases("");
            case "mở đầu" -> optional("mở đầu", "NoiDung");
            case "mục" -> sections();
            case "chương" -> chapters();
            case "nội dung" -> asItStands();
            case "kết thúc" -> either("kết thúc", p("KetThuc", "«kết thúc | bỏ dấu cuối»./."));
            case "quyết định" -> decision("QUYẾT ĐỊNH:");
            case "nghị quyết" -> decision("QUYẾT NGHỊ:");
            case "các bên" -> party("a") + party("b");
            case "điều khoản" -> clauses();
            case "kết quả" -> p("Muc", "I. KẾT QUẢ THỰC HIỆN") + fields("kết quả");
            case "đánh giá" -> assessment();
            case "phương hướng" -> directions();
            default -> throw new IllegalArgumentException("No block named " + name);
        };
    }

    /// @param more what follows the last of them, so that it ends with `;` too
    private static String bases(String more) {
        var ending =
                more.isEmpty()
                        ? LIST_ENDING
                        : "«nếu cuối?»«nếu %s»;«hết %s»«nếu không %s».«hết %s»«hết cuối?»«nếu không cuối?»;«hết cuối?»"
                                .replace("%s", more);
        return p("nếu căn cứ")
                + p("lặp căn cứ")
                + p("CanCu", "«căn cứ | bỏ dấu cuối»" + ending)
                + p("hết căn cứ")
                + p("hết căn cứ");
    }

    /// A list that may be absent, each item in a paragraph of the style.
    private static String optional(String list, String style) {
        return repeated(list, p(style, "«" + list + "»"));
    }

    private static String repeated(String list, String inside) {
        return p("nếu " + list) + p("lặp " + list) + inside + p("hết " + list) + p("hết " + list);
    }

    private static String either(String name, String inside) {
        return p("nếu " + name) + inside + p("hết " + name);
    }

    /// Parts that the template numbers: I., 1., a).
    private static String sections() {
        return repeated(
                "mục",
                p("Muc", "«thứ tự | số La Mã». «tên mục | chữ hoa»")
                        + optional("đoạn mục", "NoiDung")
                        + repeated(
                                "khoản", clause() + optional("đoạn khoản", "NoiDung") + points()));
    }

    private static String clause() {
        return either("tên khoản", p("Khoan", "«thứ tự». «tên khoản»"))
                + p("nếu không tên khoản")
                + p("NoiDung", "«thứ tự». «lời khoản»")
                + p("hết tên khoản");
    }

    private static String points() {
        return repeated("điểm", p("NoiDung", "«thứ tự | chữ cái») «điểm»"));
    }

    /// Chapters and articles of a regulation. Articles are counted through all chapters, so that
    /// their numbers come with the data.
    private static String chapters() {
        return repeated(
                "chương",
                p("Phan", "Chương «thứ tự | số La Mã»")
                        + p("TenPhan", "«tên chương | chữ hoa»")
                        + repeated(
                                "điều",
                                p("Dieu", "**Điều «số điều». «tên điều | bỏ dấu cuối»**")
                                        + optional("đoạn điều", "NoiDung")
                                        + repeated(
                                                "khoản",
                                                p("NoiDung", "«thứ tự». «lời khoản»") + points())));
    }

    /// Headings and paragraphs in any order, with the numbers that they bring along, as an
    /// earlier report had them.
    private static String asItStands() {
        return repeated(
                "nội dung",
                either("đề phần", p("Phan", "«đề phần»"))
                        + either("tên phần", p("TenPhan", "«tên phần | chữ hoa»"))
                        + either("đề mục", p("Muc", "«đề mục»"))
                        + either("đề khoản", p("Khoan", "«đề khoản»"))
                        + either("lời", p("NoiDung", "«lời»")));
    }

    private static String decision(String word) {
        return p("ThamQuyen", "«thẩm quyền | chữ hoa»")
                + bases("theo đề nghị")
                + either("theo đề nghị", p("CanCu", "«theo đề nghị | bỏ dấu cuối»."))
                + p("QuyetDinh", word)
                + p("lặp điều")
                + p("Dieu", article())
                + optional("đoạn điều", "NoiDung")
                + p("hết điều");
    }

    /// The last article ends the text, with `./.`, wherever its last word stands.
    private static String article() {
        return "**Điều «thứ tự». «nếu tên điều»«tên điều | bỏ dấu cuối».«hết tên điều»**"
                + "«nếu lời điều»«nếu tên điều» «hết tên điều»"
                + "«nếu không cuối?»«lời điều»«hết cuối?»"
                + "«nếu cuối?»«nếu đoạn điều»«lời điều»«hết đoạn điều»"
                + "«nếu không đoạn điều»«lời điều | bỏ dấu cuối»./.«hết đoạn điều»"
                + "«hết cuối?»«hết lời điều»"
                + "«nếu không lời điều»«nếu không đoạn điều»"
                + "«nếu cuối?»./.«hết cuối?»«hết đoạn điều»«hết lời điều»";
    }

    private static String party(String side) {
        var details = List.of("địa chỉ", "điện thoại", "mã số thuế", "tài khoản");
        var text =
                new StringBuilder(
                        p(
                                        "NoiDung",
                                        "**BÊN %s: «tên bên %s | chữ hoa»**"
                                                .formatted(
                                                        side.toUpperCase(java.util.Locale.ROOT),
                                                        side))
                                + p(
                                        "NoiDung",
                                        "Đại diện: «đại diện bên %s»; chức vụ: «chức vụ bên %s»."
                                                .formatted(side, side)));
        details.forEach(
                detail ->
                        text.append(
                                either(
                                        detail + " bên " + side,
                                        p(
                                                "NoiDung",
                                                "%s: «%s bên %s»."
                                                        .formatted(
                                                                capital(detail), detail, side)))));
        return text.toString();
    }

    private static String capital(String text) {
        return text.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + text.substring(1);
    }

    /// Fields of work, numbered, each with its paragraphs.
    private static String fields(String list) {
        return repeated(
                list, p("Khoan", "«thứ tự». «lĩnh vực»") + optional("đoạn lĩnh vực", "NoiDung"));
    }

    private static String assessment() {
        return p("Muc", "II. TỒN TẠI, HẠN CHẾ VÀ NGUYÊN NHÂN")
                + p("Khoan", "1. Tồn tại, hạn chế")
                + each("tồn tại")
                + p("Khoan", "2. Nguyên nhân")
                + each("nguyên nhân");
    }

    private static String each(String list) {
        return p("lặp " + list) + p("NoiDung", "«" + list + "»") + p("hết " + list);
    }

    /// The next period: fields of work, the new targets, then what is asked of those above.
    private static String directions() {
        return fields("phương hướng")
                + repeated("chỉ tiêu năm sau", p("NoiDung", "- «chỉ tiêu năm sau | bỏ dấu cuối»;"))
                + either("kiến nghị", p("Muc", "IV. ĐỀ XUẤT, KIẾN NGHỊ") + each("kiến nghị"));
    }

    private static String clauses() {
        return repeated(
                "điều",
                p("Dieu", "**Điều «thứ tự». «tên điều | bỏ dấu cuối»**")
                        + optional("đoạn điều", "NoiDung")
                        + repeated("khoản", p("NoiDung", "«thứ tự». «lời khoản»") + points()));
    }

    /// A table of figures or papers that may be absent.
    ///
    /// @param description the list, then each column as `width head = field`, parted by `;`
    static String table(String description) {
        var parts = List.of(description.strip().split("\\s*;\\s*"));
        var list = parts.getFirst();
        var columns = parts.subList(1, parts.size());
        var widths =
                columns.stream().map(column -> Integer.valueOf(column.split(" ", 2)[0])).toList();
        var names = columns.stream().map(column -> column.split(" ", 2)[1]).toList();
        return p("nếu " + list)
                + either("tên bảng", p("BangTen", "«tên bảng»"))
                + p("nếu không tên bảng")
                + p("TruocBang", "")
                + p("hết tên bảng")
                + listed(list, widths, names)
                + p("hết " + list);
    }
}
