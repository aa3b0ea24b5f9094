package vn.vankho.register.print;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// The books of Nghị định 30/2020, Phụ lục IV, with exactly their columns.
public enum BookKind {
    OUTGOING(
            "van-ban-di",
            "Sổ đăng ký văn bản đi",
            true,
            "Số, ký hiệu văn bản|24",
            "Ngày tháng văn bản|23",
            "Tên loại và trích yếu nội dung văn bản|64",
            "Người ký|28",
            "Nơi nhận văn bản|34",
            "Đơn vị, người nhận bản lưu|24",
            "Số lượng bản|14",
            "Ngày chuyển|23",
            "Ký nhận|18",
            "Ghi chú|20"),
    INCOMING(
            "van-ban-den",
            "Sổ đăng ký văn bản đến",
            true,
            "Ngày đến|23",
            "Số đến|14",
            "Tác giả|36",
            "Số, ký hiệu văn bản|26",
            "Ngày tháng văn bản|23",
            "Tên loại và trích yếu nội dung văn bản|64",
            "Đơn vị hoặc người nhận|28",
            "Ngày chuyển|23",
            "Ký nhận|17",
            "Ghi chú|18"),
    FOLLOW_UP(
            "theo-doi-giai-quyet",
            "Sổ theo dõi giải quyết văn bản đến",
            false,
            "Số đến|16",
            "Tên loại, số, ký hiệu, ngày, tháng và tên cơ quan, tổ chức ban hành văn bản|88",
            "Đơn vị hoặc người nhận|38",
            "Thời hạn giải quyết|26",
            "Tiến độ giải quyết|40",
            "Số, ký hiệu văn bản trả lời|32",
            "Ghi chú|32"),
    POST(
            "gui-buu-dien",
            "Sổ gửi văn bản đi bưu điện",
            true,
            "Ngày chuyển|28",
            "Số, ký hiệu văn bản|46",
            "Nơi nhận văn bản|84",
            "Số lượng bì|22",
            "Ký nhận và dấu bưu điện|54",
            "Ghi chú|38"),
    LOANS(
            "su-dung-ban-luu",
            "Sổ sử dụng bản lưu",
            true,
            "Ngày tháng|24",
            "Họ tên người sử dụng|36",
            "Số, ký hiệu ngày tháng văn bản|38",
            "Tên loại và trích yếu nội dung văn bản|62",
            "Số và ký hiệu HS|22",
            "Ký nhận|20",
            "Ngày trả|24",
            "Người cho phép sử dụng|28",
            "Ghi chú|18");

    private final String address;
    private final String title;
    private final boolean numbered;
    private final List<Column> columns;

    /// @param widthMm on A4 across, whose text is 272 mm wide
    public record Column(String heading, int widthMm) {

        /// The field of the template that holds it.
        public String field() {
            return heading.replace(",", "");
        }
    }

    BookKind(String address, String title, boolean numbered, String... columns) {
        this.address = address;
        this.title = title;
        this.numbered = numbered;
        this.columns =
                Arrays.stream(columns)
                        .map(column -> column.split("\\|"))
                        .map(parts -> new Column(parts[0], Integer.parseInt(parts[1])))
                        .toList();
    }

    /// In addresses and as the template's name: `van-ban-di`.
    public String address() {
        return address;
    }

    public String title() {
        return title;
    }

    /// Whether the cover says from which number to which.
    public boolean numbered() {
        return numbered;
    }

    public List<Column> columns() {
        return columns;
    }

    public static Optional<BookKind> of(String address) {
        return Arrays.stream(values()).filter(kind -> kind.address.equals(address)).findFirst();
    }
}
