package vn.vankho.report.figures;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/// The words by which a sentence about figures is taken apart. All patterns are for small letters.
final class Words {

    /// Words that name something measured and begin a name.
    static final Pattern HEAD =
            start(
                    "khu vực|ngành|tỷ lệ|tỉ lệ|tỷ suất|tỉ suất|tỷ trọng|tỉ trọng|tỷ số|tổng|sản"
                            + " lượng|diện tích|năng suất|năng xuất|giá trị|doanh thu|doanh số|dư"
                            + " nợ|vốn|nguồn vốn|kinh phí|số|đàn|mật độ|độ|chỉ số|hệ số|tốc độ|mức|bình"
                            + " quân|kim ngạch|xuất khẩu|nhập khẩu|khối lượng|trữ lượng|công suất|huy"
                            + " động|giải ngân|quỹ|dân số|grdp|gdp|iip|cpi|nợ|lượng|lượt"
                            + " khách|khách|quy mô|lương thực|thu nhập|thu ngân sách|thu cân đối|thu"
                            + " nội địa|thu hút|thu từ|thu thuế|thu quỹ|thu tiền|thu phí|thu tại|thu"
                            + " trên|thu bổ sung|thu chuyển nguồn|thu xổ số|thu tại xã|thu thường"
                            + " xuyên|chi ngân sách|chi thường xuyên|chi đầu tư|chi cân đối|chi"
                            + " khác|chi dự phòng|cơ cấu|tuổi thọ|trọng lượng|chiều dài|thời gian|tiến"
                            + " độ|công nghiệp|năng lực|chất lượng|sinh|tăng trưởng|bán lẻ|tuyển quân");
    /// Deeds whose extent is reported: *Trồng rừng mới … 100 ha*.
    static final Pattern DEED =
            start(
                    "tiếp|trồng|gieo|thu hồi|tạo việc|giải quyết|đào tạo|tập huấn|kết nạp|phát"
                            + " triển|xây|làm mới|cấp|khám|tiêm|thành lập|tuyển|giao quân|thu hút|cải"
                            + " tạo|nâng cấp|chăm sóc|khai thác|khoanh nuôi|nạo vét|kiên cố|bê"
                            + " tông|cứng hóa|sửa chữa|hỗ trợ|cho vay|xóa|chuyển đổi|tái"
                            + " đàn|thả|nuôi|đưa|công nhận|thu gom|xử lý|đón|hoàn thành|tiếp nhận|bồi"
                            + " dưỡng|lắp đặt|bàn giao|phục hồi|thực hiện|sản xuất|vận động|tham"
                            + " gia|duy tu|mở mới|giao|huy động|khám chữa bệnh|tư vấn");
    /// What stands before a name and is not part of it.
    static final Pattern LEAD =
            start(
                    "mỗi năm|hàng năm|hằng năm|có thêm|thêm|trong đó|cụ thể(?: là)?|kết quả(?:"
                            + " là)?|như|riêng|và|còn lại|gồm(?: có)?|bao gồm|với|duy trì(?: và giữ"
                            + " vững)?|giữ vững|giữ|phấn đấu|phân đấu|tiếp tục|đảm bảo|bảo đảm|ước"
                            + " tính|ước thực hiện|ước|dự kiến|hiện nay|hiện có|hiện|đến nay|tính đến"
                            + " nay|trong năm|trong kỳ|trong tháng|trong quý|năm qua|cả năm|trong đó"
                            + " có|có|đã|toàn xã|toàn huyện|toàn tỉnh|toàn thành phố|toàn phường|toàn"
                            + " thị trấn|cả nước|toàn ngành|trên địa bàn(?:"
                            + " (?:xã|huyện|tỉnh|phường|thành phố|thị trấn))?|xảy ra|phát hiện|qua"
                            + " đó|nâng|đưa|kéo|góp phần|thực hiện tốt|cơ bản|ngoài ra|bên cạnh đó|đồng"
                            + " thời|về|theo đó|nhìn chung|mục tiêu|chỉ tiêu|tập trung|chung|lũy kế|luỹ"
                            + " kế|các|hoàn thành chỉ tiêu|so với|đối với|là|đạt|được|nên|từ đó|do"
                            + " đó|kế hoạch");
    /// Words before a number that say how it is meant, the last first.
    static final Set<String> VERBS =
            Set.of(
                    "ước", "đạt", "được", "là", "còn", "có", "bằng", "chiếm", "tăng", "giảm",
                    "xuống", "lên", "vượt", "mức", "ở", "thêm", "đều", "đã", "mới", "chỉ", "từ",
                    "đến", "tới", "khoảng", "sẽ", "cũng", "vẫn", "tương", "đương", "gồm", "cho",
                    "với", "phải", "thành", "hoàn", "thực", "hiện", "tính", "lệ", "tỷ", "tỉ", "ứng",
                    "hơn", "trên", "dưới", "gần", "kiến", "dự");
    /// The plan, in the words behind a percentage.
    static final Pattern PLAN =
            Pattern.compile(
                    "(?<!\\p{L})(?:kế hoạch|kh|chỉ tiêu|dự toán|nghị quyết|nq|mục tiêu|dt|định mức"
                            + "|pháp lệnh)(?!\\p{L})");
    /// The year before, in the words behind a figure.
    static final Pattern SAME_PERIOD =
            Pattern.compile(
                    "(?<!\\p{L})(?:cùng kỳ|cùng kì|ck|svck|năm trước|năm ngoái|cùng thời điểm|cùng"
                            + " thời kỳ)(?!\\p{L})");
    static final Pattern COMPARES =
            Pattern.compile("(?<!\\p{L})(?:so với|so|svck|sv|của|với)(?!\\p{L})");
    static final Pattern YEAR = Pattern.compile("năm\\h+((?:19|20)\\d\\d)");
    static final Set<String> GENERIC =
            Set.of(
                    "năng", "suất", "xuất", "sản", "lượng", "diện", "tích", "tổng", "số", "đàn",
                    "giá", "trị", "tỷ", "tỉ", "lệ", "bình", "quân", "cả", "năm", "chung", "kinh",
                    "phí", "tiền", "vốn", "mức", "khối", "quy", "mô", "thu", "nhập", "hồ", "sơ",
                    "vụ", "hộ", "doanh", "ước", "toàn", "xã", "huyện", "tỉnh", "và", "đạt", "các",
                    "loại", "kết", "quả", "còn", "trên", "địa", "bàn", "trong", "kỳ", "nguồn",
                    "thực", "hiện", "trọng", "tốc", "độ");
    /// Where a complement behind a number ends.
    static final Pattern STOPS =
            Pattern.compile(
                    "\\h(?:với|trên địa bàn|tại|trong|để|nhằm|theo|góp phần|do|nên|và(?= giải"
                            + " quyết)|đã|tham"
                            + " gia|thuộc|bằng|tăng|giảm|chiếm|so|vượt|qua|từ|gồm|là|ước|đảm"
                            + " bảo)(?!\\p{L})");
    static final List<String> CLAUSE_WORDS =
            List.of("trị giá", "lượt", "tham dự", "tham gia", "chỉ đạo", "phối hợp", "tổ chức");

    private Words() {}

    private static Pattern start(String words) {
        return Pattern.compile("^(?:" + words + ")(?![\\p{L}\\p{M}])");
    }
}
