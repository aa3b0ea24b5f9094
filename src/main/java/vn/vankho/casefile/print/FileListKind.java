package vn.vankho.casefile.print;

import java.util.Arrays;
import java.util.List;

/// The lists of Nghị định 30/2020, Phụ lục V, with exactly their columns, and what goes with them.
public enum FileListKind {
    PLAN(
            "danh-muc-ho-so",
            "Danh mục hồ sơ",
            false,
            "Số và ký hiệu hồ sơ|32",
            "Tên đề mục và tiêu đề hồ sơ|122",
            "Thời hạn bảo quản|32",
            "Người lập hồ sơ|46",
            "Ghi chú|40"),
    CONTENTS(
            "muc-luc-van-ban",
            "Mục lục văn bản, tài liệu",
            true,
            "Số TT|14",
            "Số, ký hiệu văn bản|36",
            "Ngày tháng năm văn bản|28",
            "Tên loại và trích yếu nội dung văn bản|92",
            "Tác giả văn bản|50",
            "Tờ số/Trang số|24",
            "Ghi chú|28"),
    HANDED_OVER(
            "muc-luc-ho-so-nop-luu",
            "Mục lục hồ sơ, tài liệu nộp lưu",
            true,
            "Số TT|14",
            "Số, ký hiệu hồ sơ|34",
            "Tiêu đề hồ sơ|108",
            "Thời gian tài liệu|42",
            "Thời hạn bảo quản|28",
            "Số tờ/Số trang|22",
            "Ghi chú|24"),
    MINUTES("bien-ban-giao-nhan", "Biên bản giao nhận hồ sơ, tài liệu", false),
    DISPOSAL(
            "danh-muc-het-gia-tri",
            "Danh mục hồ sơ, tài liệu hết giá trị",
            false,
            "Số TT|14",
            "Số, ký hiệu hồ sơ|34",
            "Tiêu đề hồ sơ|90",
            "Thời gian tài liệu|40",
            "Thời hạn bảo quản|28",
            "Lý do|38",
            "Quyết định|28");

    private final String address;
    private final String title;
    private final boolean cover;
    private final List<Column> columns;

    /// @param widthMm on A4 across, whose text is 272 mm wide
    public record Column(String heading, int widthMm) {

        /// The field of the template that holds it.
        public String field() {
            return heading.replace(",", "").replace("/", " ");
        }
    }

    FileListKind(String address, String title, boolean cover, String... columns) {
        this.address = address;
        this.title = title;
        this.cover = cover;
        this.columns =
                Arrays.stream(columns)
                        .map(column -> column.split("\\|"))
                        .map(parts -> new Column(parts[0], Integer.parseInt(parts[1])))
                        .toList();
    }

    /// In addresses and as the template's name.
    public String address() {
        return address;
    }

    public String title() {
        return title;
    }

    /// Whether a cover is bound before it.
    public boolean hasCover() {
        return cover;
    }

    /// Empty for one that has no lines.
    public List<Column> columns() {
        return columns;
    }
}
