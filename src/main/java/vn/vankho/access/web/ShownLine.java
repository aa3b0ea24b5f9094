package vn.vankho.access.web;

import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.vankho.access.JournalLine;
import vn.vankho.access.Person;

/// A line of the journal as a person reads it.
///
/// @param act what was done, in Vietnamese; the journal's own word where this page has none for
///     it
/// @param address the page of the document that it was done to
record ShownLine(
        long seq,
        ZonedDateTime at,
        String who,
        String act,
        String object,
        @Nullable String address,
        String detail) {

    private static final Map<String, String> ACTS =
            Map.ofEntries(
                    Map.entry("signed-in", "Đăng nhập"),
                    Map.entry("signed-out", "Đăng xuất"),
                    Map.entry("account-created", "Tạo tài khoản"),
                    Map.entry("account-changed", "Sửa tài khoản"),
                    Map.entry("account-locked", "Khóa tài khoản vì sai mật khẩu"),
                    Map.entry("account-deactivated", "Ngừng tài khoản"),
                    Map.entry("account-activated", "Mở lại tài khoản"),
                    Map.entry("password-changed", "Đổi mật khẩu"),
                    Map.entry("deposit", "Nhận tệp vào kho"),
                    Map.entry("deposit-duplicate", "Nhận tệp đã có"),
                    Map.entry("deposit-listed-again", "Ghi lại văn bản vào danh sách"),
                    Map.entry("evidence-listed-again", "Ghi lại kết quả đọc vào danh sách"),
                    Map.entry("reading-kept", "Đọc xong văn bản"),
                    Map.entry("signatures-kept", "Ghi kết luận về chữ ký số"),
                    Map.entry("rendition-kept", "Tạo bản PDF/A hai lớp"),
                    Map.entry("journal-file-written-again", "Ghi lại tệp nhật ký bị mất"),
                    Map.entry("timestamp-kept", "Lưu dấu thời gian"),
                    Map.entry("trust-added", "Thêm vào kho tin cậy"),
                    Map.entry("crl-fetched", "Tải danh sách thu hồi"),
                    Map.entry("describe", "Ghi thông tin văn bản"),
                    Map.entry("sensitivity-changed", "Đổi mức tiếp cận"),
                    Map.entry("readers-changed", "Đổi người được xem"),
                    Map.entry("rights-change-seen", "Xác nhận thay đổi quyền"),
                    Map.entry("case-file-opened", "Mở hồ sơ"),
                    Map.entry("case-file-closed", "Kết thúc hồ sơ"),
                    Map.entry("case-file-reopened", "Mở lại hồ sơ"),
                    Map.entry("case-file-ordered", "Sắp lại hồ sơ"),
                    Map.entry("case-file-limited", "Đổi người xem hồ sơ"),
                    Map.entry("case-file-term-decided", "Quyết định thời hạn hồ sơ"),
                    Map.entry("case-file-handed-over", "Nộp lưu hồ sơ"),
                    Map.entry("case-files-handed-over", "Giao nhận hồ sơ"),
                    Map.entry("case-file-destroyed", "Tiêu hủy hồ sơ"),
                    Map.entry("document-put-into-file", "Đưa văn bản vào hồ sơ"),
                    Map.entry("document-taken-out-of-file", "Lấy văn bản ra khỏi hồ sơ"),
                    Map.entry("document-marked-in-file", "Ghi chú văn bản trong hồ sơ"),
                    Map.entry("day-off-set", "Ghi ngày nghỉ"),
                    Map.entry("day-off-forgotten", "Bỏ ngày nghỉ tự ghi"),
                    Map.entry("file-plan-made", "Lập danh mục hồ sơ"),
                    Map.entry("file-plan-taken-in", "Nhập danh mục hồ sơ"),
                    Map.entry("file-plan-approved", "Duyệt danh mục hồ sơ"),
                    Map.entry("retention-taken-over", "Nạp bảng thời hạn bảo quản"),
                    Map.entry("retention-changed", "Sửa bảng thời hạn bảo quản"),
                    Map.entry("hold-placed", "Đặt lệnh giữ"),
                    Map.entry("hold-lifted", "Gỡ lệnh giữ"),
                    Map.entry("disposal-list-prepared", "Lập danh sách tiêu hủy"),
                    Map.entry("disposal-list-reviewed", "Xét danh sách tiêu hủy"),
                    Map.entry("disposal-list-decided", "Quyết định tiêu hủy"),
                    Map.entry("disposal-list-executed", "Thực hiện tiêu hủy"),
                    Map.entry("document-disposal-begun", "Bắt đầu tiêu hủy văn bản"),
                    Map.entry("document-brought-back", "Đưa văn bản đã tiêu hủy trở lại"),
                    Map.entry("document-destroyed", "Đã tiêu hủy văn bản"),
                    Map.entry("document-erased", "Xóa hẳn văn bản đã tiêu hủy"),
                    Map.entry("rereading-asked", "Yêu cầu đọc lại"),
                    Map.entry("rereading-accepted", "Dùng bản đọc mới"),
                    Map.entry("rereading-declined", "Giữ bản đọc cũ"),
                    Map.entry("draft-created", "Tạo dự thảo"),
                    Map.entry("draft-changed", "Sửa dự thảo"),
                    Map.entry("draft-frozen", "Chốt dự thảo"),
                    Map.entry("draft-thawed", "Mở lại dự thảo để sửa"),
                    Map.entry("issuing-step", "Bước phát hành"),
                    Map.entry("document-recalled", "Thu hồi văn bản"),
                    Map.entry("document-frozen", "Đóng băng thông tin văn bản"),
                    Map.entry("follow-up-begun", "Soạn văn bản đính chính hoặc bản sao"),
                    Map.entry("draft-returned", "Nhận lại tệp dự thảo từ Word"),
                    Map.entry("draft-submitted", "Trình dự thảo"),
                    Map.entry("draft-commented", "Góp ý dự thảo"),
                    Map.entry("draft-given-back", "Trả lại dự thảo"),
                    Map.entry("draft-approved", "Duyệt dự thảo"),
                    Map.entry("template-changed", "Thay tệp mẫu"),
                    Map.entry("number-issued", "Cấp số"),
                    Map.entry("number-struck-out", "Gạch số"),
                    Map.entry("number-filed", "Gắn bản ký vào số"),
                    Map.entry("book-continued", "Nối sổ giấy"),
                    Map.entry("paper-book-taken-over", "Nhập sổ giấy"),
                    Map.entry("numbering-decided", "Quy định cách đánh số"),
                    Map.entry("document-dispatched", "Ghi chuyển văn bản đi"),
                    Map.entry("document-arrived", "Vào sổ văn bản đến"),
                    Map.entry("arrival-corrected", "Sửa dòng sổ văn bản đến"),
                    Map.entry("arrival-filed", "Gắn tệp vào số đến"),
                    Map.entry("arrival-assigned", "Giao văn bản đến"),
                    Map.entry("arrival-forwarded", "Chuyển văn bản đến"),
                    Map.entry("arrival-resolved", "Ghi kết quả giải quyết"),
                    Map.entry("arrival-struck-out", "Gạch số đến"),
                    Map.entry("posted", "Ghi sổ gửi bưu điện"),
                    Map.entry("post-struck-out", "Gạch dòng sổ bưu điện"),
                    Map.entry("file-copy-lent", "Giao bản lưu để sử dụng"),
                    Map.entry("file-copy-returned", "Nhận lại bản lưu"),
                    Map.entry("loan-struck-out", "Gạch dòng sổ bản lưu"),
                    Map.entry("signed-document-filed", "Lưu bản ký"),
                    Map.entry("office-set-up", "Ghi thông tin cơ quan"),
                    Map.entry("officers-appointed", "Ghi người ký"),
                    Map.entry("bodies-imported", "Nạp danh sách cơ quan"),
                    Map.entry("archive-check", "Kiểm tra kho"),
                    Map.entry("index-rebuild", "Lập lại chỉ mục"),
                    Map.entry("series-joined", "Nối hai chỉ tiêu"),
                    Map.entry("series-split", "Tách chỉ tiêu"),
                    Map.entry("series-renamed", "Đổi tên chỉ tiêu"),
                    Map.entry("series-decision-taken-back", "Hoàn lại quyết định về chỉ tiêu"),
                    Map.entry("search-saved", "Lưu một câu tìm"),
                    Map.entry("search-deleted", "Xóa một câu tìm đã lưu"),
                    Map.entry("results-exported", "Xuất danh sách kết quả tra cứu"),
                    Map.entry("backup", "Sao lưu"),
                    Map.entry("backup-place-added", "Thêm nơi sao lưu"),
                    Map.entry("backup-place-removed", "Thôi dùng nơi sao lưu"),
                    Map.entry("restore-drill", "Thử khôi phục bản sao lưu"),
                    Map.entry("organ-code-set", "Ghi mã định danh cơ quan"),
                    Map.entry("case-file-package-fetched", "Tải gói tin hồ sơ"),
                    Map.entry("case-file-packed", "Đóng gói hồ sơ"),
                    Map.entry("case-file-exported", "Xuất hồ sơ"),
                    Map.entry("database-loss-known", "Đã biết cơ sở dữ liệu từng mất"),
                    Map.entry("destructions-learnt", "Biết thêm văn bản đã tiêu hủy từ danh sách"),
                    Map.entry("copy-erased", "Xóa bản thứ hai của văn bản đã tiêu hủy"),
                    Map.entry("copy-damaged", "Thấy bản thứ hai bị hỏng"),
                    Map.entry("damage-found", "Thấy mục trong kho bị hỏng"),
                    Map.entry("object-repaired", "Sửa mục hỏng từ bản thứ hai"),
                    Map.entry("journal-taken-up", "Nối lại nhật ký từ tệp"));

    private static final Map<String, String> DETAILS =
            Map.ofEntries(
                    Map.entry("roles", "vai trò"),
                    Map.entry("name", "tên"),
                    Map.entry("source", "nguồn"),
                    Map.entry("size", "cỡ"),
                    Map.entry("type", "tên loại"),
                    Map.entry("number", "số"),
                    Map.entry("step", "bước"),
                    Map.entry("way", "lối"),
                    Map.entry("file", "tệp"),
                    Map.entry("original", "văn bản gốc"),
                    Map.entry("kind", "loại việc"),
                    Map.entry("asked-of", "yêu cầu"),
                    Map.entry("symbol", "ký hiệu"),
                    Map.entry("subject", "trích yếu"),
                    Map.entry("issuer", "cơ quan"),
                    Map.entry("issuedDate", "ngày văn bản"),
                    Map.entry("date", "ngày văn bản"),
                    Map.entry("signerName", "người ký"),
                    Map.entry("confirmed", "đã xác nhận"),
                    Map.entry("signerTitle", "chức vụ"),
                    Map.entry("authority", "quyền hạn"),
                    Map.entry("superior", "cơ quan chủ quản"),
                    Map.entry("place", "địa danh"),
                    Map.entry("urgency", "độ khẩn"),
                    Map.entry("reportingYear", "năm báo cáo"),
                    Map.entry("planYear", "năm kế hoạch"),
                    Map.entry("fields", "chỗ khác"),
                    Map.entry("none", "không có"),
                    Map.entry("reason", "lý do"),
                    Map.entry("code", "số và ký hiệu hồ sơ"),
                    Map.entry("title", "tiêu đề"),
                    Map.entry("term", "thời hạn"),
                    Map.entry("readers", "người xem"),
                    Map.entry("list", "danh sách"),
                    Map.entry("template", "mẫu"),
                    Map.entry("version", "lần lưu"),
                    Map.entry("outcome", "kết quả"),
                    Map.entry("signatures", "chữ ký số"),
                    Map.entry("sensitivity", "mức tiếp cận"),
                    Map.entry("until", "đến"),
                    Map.entry("count", "số người"),
                    Map.entry("last", "số cuối"),
                    Map.entry("from", "từ"),
                    Map.entry("unit", "đơn vị tính"),
                    Map.entry("scope", "phạm vi"),
                    Map.entry("part", "phần"),
                    Map.entry("into-name", "vào chỉ tiêu"),
                    Map.entry("into-unit", "đơn vị tính của chỉ tiêu ấy"),
                    Map.entry("into-scope", "phạm vi của chỉ tiêu ấy"),
                    Map.entry("into-part", "phần của chỉ tiêu ấy"),
                    Map.entry("printedName", "mang tên"),
                    Map.entry("fromPeriod", "từ kỳ"),
                    Map.entry("arrived", "ngày đến"),
                    Map.entry("author", "tác giả"),
                    Map.entry("receiver", "đơn vị, người nhận"),
                    Map.entry("due", "thời hạn"),
                    Map.entry("handler", "người xử lý"),
                    Map.entry("cooperating", "phối hợp"),
                    Map.entry("direction", "ý kiến"),
                    Map.entry("result", "kết quả"),
                    Map.entry("answer", "văn bản trả lời"),
                    Map.entry("day", "ngày"),
                    Map.entry("received-by", "ký nhận"),
                    Map.entry("copies", "số bản"),
                    Map.entry("holder", "giữ bản lưu"),
                    Map.entry("sent", "ngày chuyển"),
                    Map.entry("note", "ghi chú"),
                    Map.entry("recipient", "nơi nhận"),
                    Map.entry("envelopes", "số bì"),
                    Map.entry("document", "văn bản"),
                    Map.entry("lent", "ngày giao"),
                    Map.entry("borrower", "người sử dụng"),
                    Map.entry("allowed-by", "người cho phép"),
                    Map.entry("lines", "số dòng"),
                    Map.entry("per-type", "đánh số theo loại"),
                    Map.entry("advisory", "tổ chức tư vấn"),
                    Map.entry("decision", "theo"),
                    Map.entry("newName", "tên mới"),
                    Map.entry("set", "bản"),
                    Map.entry("files", "số tệp hỏng"),
                    Map.entry("path", "tệp"),
                    Map.entry("finding", "hiện trạng"),
                    Map.entry("set-aside", "bản hỏng cất ở"));

    private static final Map<String, String> VALUES =
            Map.ofEntries(
                    Map.entry("COMPLETE", "đọc trọn"),
                    Map.entry("PARTIAL", "đọc được một phần"),
                    Map.entry("FAILED", "không đọc được"),
                    Map.entry("NONE", "không có"),
                    Map.entry("true", "có"),
                    Map.entry("upload", "trang Tiếp nhận"),
                    Map.entry("folder", "thư mục theo dõi"),
                    Map.entry("command", "dòng lệnh"),
                    Map.entry("container", "tệp chứa nó"),
                    Map.entry("draft", "dự thảo"),
                    Map.entry("sample", "dữ liệu mẫu"));

    /// Before the name of a field whose proposed value a person did not take.
    private static final String PROPOSED = "proposed.";

    /// Behind the name of a field for what stood there until a correction.
    private static final String BEFORE = "-before";

    /// Digests and ids are for programs; they stand in the journal's files.
    private static final Pattern FOR_PROGRAMS = Pattern.compile("[0-9a-f-]{32,}");

    static ShownLine of(JournalLine line) {
        return new ShownLine(
                line.seq(),
                line.at().atZone(ZoneId.systemDefault()),
                line.who().equals(Person.system().login())
                        ? Person.system().fullName()
                        : line.who(),
                act(line.what()),
                FOR_PROGRAMS.matcher(line.object()).matches() ? "" : line.object(),
                address(line),
                print(line.detail()));
    }

    static String act(String what) {
        return ACTS.getOrDefault(what, what);
    }

    private static @Nullable String address(JournalLine line) {
        if (!FOR_PROGRAMS.matcher(line.object()).matches()) {
            return null;
        }
        if (line.what().equals("issuing-step")) {
            return "/phat-hanh/" + line.object();
        }
        return (line.what().startsWith("draft") ? "/soan-thao/" : "/van-ban/") + line.object();
    }

    private static String print(Map<String, String> detail) {
        return new TreeMap<>(detail)
                .entrySet().stream()
                        .filter(entry -> !FOR_PROGRAMS.matcher(entry.getValue()).matches())
                        .filter(
                                entry ->
                                        !entry.getValue().isEmpty()
                                                || entry.getKey().startsWith(PROPOSED))
                        .map(ShownLine::print)
                        .collect(Collectors.joining("; "));
    }

    private static String print(Map.Entry<String, String> detail) {
        if (detail.getKey().startsWith(PROPOSED)) {
            var field = detail.getKey().substring(PROPOSED.length());
            var value = detail.getValue().isEmpty() ? "không có" : detail.getValue();
            return "máy đề xuất %s: %s".formatted(DETAILS.getOrDefault(field, field), value);
        }
        var old = detail.getKey().endsWith(BEFORE);
        var field = old ? detail.getKey().replace(BEFORE, "") : detail.getKey();
        var name = DETAILS.getOrDefault(field, field) + (old ? " trước đó" : "");
        return name + ": " + VALUES.getOrDefault(detail.getValue(), detail.getValue());
    }
}
