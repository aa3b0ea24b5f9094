package vn.vankho.drafting;

import static vn.vankho.drafting.TemplateXml.columns;
import static vn.vankho.drafting.TemplateXml.p;
import static vn.vankho.drafting.TemplateXml.row;
import static vn.vankho.drafting.TemplateXml.rule;

import java.util.Locale;

/// Head and foot of the official templates, as the position map of Nghị định 30/2020/NĐ-CP, Phụ lục
/// I, has them.
final class TemplateBlocks {

    private static final String DATE =
            "«địa danh», «nếu ngày ký»«ngày ký | ngày tháng năm»«hết ngày ký»"
                    + "«nếu không ngày ký»ngày      tháng      năm «năm ban hành | có thể trống»«hết ngày ký»";
    private static final String NUMBER =
            "Số: «nếu số»«số | hai chữ số»«hết số»«nếu không số»       «hết số»/«ký hiệu»";

    private TemplateBlocks() {}

    /// The block of that name; `type` is what the template makes.
    static String named(String name, String type) {
        return switch (name) {
            case "đầu" -> head(p("SoKyHieu", NUMBER) + urgency(), p("DiaDanhNgayThang", DATE));
            case "đầu công văn" ->
                    head(
                            p("SoKyHieu", NUMBER)
                                    + p("TrichYeuCongVan", "V/v «trích yếu | bỏ dấu cuối»")
                                    + urgency(),
                            p("DiaDanhNgayThang", DATE));
            case "đầu không ngày" -> head(p("SoKyHieu", NUMBER), p("DiaDanhNgayThang", ""));
            case "đầu không số" -> head(p("SoKyHieu", ""), p("DiaDanhNgayThang", DATE));
            case "đầu kèm theo" -> columns(LEFT, RIGHT, row("", agency(), motto()));
            case "đầu bản sao" -> copyHead(type);
            case "tên loại" -> title(type) + subject("trích yếu", "TrichYeu");
            case "tên loại trần" -> title(type) + ruled(1000);
            case "kính gửi" -> addressees();
            case "chân" -> foot("");
            case "chân như trên" -> foot(p("NoiNhanDanhSach", "- Như trên;"));
            case "chân kính gửi" -> foot(asAbove());
            case "chân như điều" -> foot(articles());
            case "chân biên bản" -> minutesFoot();
            case "chân hai bên" -> partiesFoot("");
            case "chân thỏa thuận" -> partiesFoot(kept());
            case "lời chào" -> p("LoiChao", "«lời chào»");
            case "đường kẻ" -> ruled(2300);
            case "ngắt phần" -> TemplateStyles.NEXT_SECTION;
            default -> TemplateBodies.named(name);
        };
    }

    private static final int LEFT = TemplateStyles.HEAD_LEFT;
    private static final int RIGHT = TemplateStyles.HEAD_RIGHT;
    private static final int HALF = TemplateStyles.TEXT / 2;

    private static String head(String number, String date) {
        return columns(LEFT, RIGHT, row("", agency(), motto()), row("", number, date));
    }

    private static String agency() {
        return p("nếu cơ quan chủ quản")
                + p("CoQuanChuQuan", "«cơ quan chủ quản | chữ hoa»")
                + p("hết cơ quan chủ quản")
                + p("lặp tên cơ quan")
                + p("TenCoQuan", "«tên cơ quan | chữ hoa»")
                + p("hết tên cơ quan")
                + rule("DuongKe", LEFT, 950);
    }

    private static String motto() {
        return p("QuocHieu", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM")
                + p("TieuNgu", "Độc lập - Tự do - Hạnh phúc")
                + rule("DuongKeTieuNgu", RIGHT, TemplateStyles.MOTTO);
    }

    /// Box 10b of the position map: `KHẨN`, `THƯỢNG KHẨN`, `HỎA TỐC`, left out where there is none.
    private static String urgency() {
        return p("nếu độ khẩn") + p("DoKhan", "«độ khẩn | chữ hoa»") + p("hết độ khẩn");
    }

    /// Mẫu 3.1: what stands below the copied text, under a line across the page.
    private static String copyHead(String type) {
        var agency =
                p("lặp tên cơ quan")
                        + p("TenCoQuan", "«tên cơ quan | chữ hoa»")
                        + p("hết tên cơ quan")
                        + rule("DuongKe", LEFT, 950);
        return rule("DuongKeNgang", TemplateStyles.TEXT, TemplateStyles.TEXT)
                + columns(
                        LEFT,
                        RIGHT,
                        row("", agency, p("TenLoaiBanSao", upper(type.replaceFirst("^Bản ", "")))),
                        row("", p("SoKyHieu", NUMBER), p("DiaDanhNgayThang", DATE)));
    }

    static String title(String type) {
        return p("TenLoai", upper(type));
    }

    static String upper(String text) {
        return text.toUpperCase(Locale.ROOT);
    }

    static String subject(String field, String style) {
        return p(style, "«%s | bỏ dấu cuối»".formatted(field)) + ruled(2300);
    }

    static String ruled(int length) {
        return rule("DuongKe", TemplateStyles.TEXT, length)
                .replace("<w:ind", "<w:spacing w:after=\"120\"/><w:ind");
    }

    private static String addressees() {
        return p("nếu kính gửi")
                + p("lặp kính gửi")
                + p("nếu duy nhất?")
                + p("KinhGui", "Kính gửi: «kính gửi | bỏ dấu cuối».")
                + p("hết duy nhất?")
                + p("nếu không duy nhất?")
                + p("nếu đầu?")
                + p("KinhGuiNhieu", "Kính gửi:")
                + p("hết đầu?")
                + p("KinhGuiDanhSach", "-\t«kính gửi | bỏ dấu cuối»" + TemplateBodies.LIST_ENDING)
                + p("hết duy nhất?")
                + p("hết kính gửi")
                + p("hết kính gửi");
    }

    // The foot

    private static String asAbove() {
        return p("nếu kính gửi") + p("NoiNhanDanhSach", "- Như trên;") + p("hết kính gửi");
    }

    private static String articles() {
        return p("nếu điều thi hành")
                + p("NoiNhanDanhSach", "- Như Điều «điều thi hành»;")
                + p("hết điều thi hành");
    }

    private static String foot(String first) {
        return signed(recipients(first, "- Lưu: «lưu | bỏ dấu cuối»."), signature());
    }

    private static String recipients(String first, String kept) {
        return p("NoiNhan", "Nơi nhận:")
                + first
                + p("nếu nơi nhận")
                + p("lặp nơi nhận")
                + p("NoiNhanDanhSach", "- «nơi nhận | bỏ dấu cuối»;")
                + p("hết nơi nhận")
                + p("hết nơi nhận")
                + p("NoiNhanDanhSach", kept);
    }

    private static String signature() {
        return p("nếu quyền hạn")
                + p("QuyenHan", "«quyền hạn | chữ hoa»")
                + p("hết quyền hạn")
                + p("lặp chức vụ")
                + p("ChucVu", "«chức vụ | chữ hoa»")
                + p("hết chức vụ")
                + p("ChuKy", "")
                + p("HoTen", "«người ký»");
    }

    private static String signed(String left, String right) {
        return p("TruocChuKy", "")
                + columns(HALF, HALF, row("<w:cantSplit/>", left, right))
                + p("SauChuKy", "");
    }

    /// Mẫu 1.9: the secretary signs left, the chair right; the recipients stand below.
    private static String minutesFoot() {
        var secretary = p("ChucVu", "THƯ KÝ") + p("ChuKy", "") + p("HoTen", "«thư ký»");
        var chair =
                p("ChucVu", "CHỦ TỌA")
                        + p("nếu chức vụ")
                        + p("lặp chức vụ")
                        + p("ChucVu", "«chức vụ | chữ hoa»")
                        + p("hết chức vụ")
                        + p("hết chức vụ")
                        + p("ChuKy", "")
                        + p("HoTen", "«người ký»");
        return signed(secretary + kept(), chair);
    }

    private static String kept() {
        return p("TruocChuKy", "") + recipients("", "- Lưu: «lưu | bỏ dấu cuối».");
    }

    /// Contracts and agreements: one side signs left, the other right.
    private static String partiesFoot(String below) {
        return signed(party("bên b", "Bên B") + below, party("bên a", "Bên A"));
    }

    private static String party(String name, String shown) {
        return p("QuyenHan", "ĐẠI DIỆN " + upper(shown))
                + p("ChucVu", "«chức vụ %s | chữ hoa»".formatted(name))
                + p("ChuKy", "")
                + p("HoTen", "«đại diện %s»".formatted(name));
    }
}
