package vn.vankho.archive;

import java.nio.file.Path;
import vn.vankho.home.Refusal;

/// A backup cannot be made or restored as asked.
public final class BackupRefused extends Refusal {

    private BackupRefused(String sentence) {
        super(sentence);
    }

    private BackupRefused(String sentence, Throwable cause) {
        super(sentence, cause);
    }

    static BackupRefused targetNotEmpty(Path target) {
        return new BackupRefused(
                "Thư mục %s không trống; hãy chọn một thư mục trống hoặc chưa có để sao lưu vào."
                        .formatted(target));
    }

    static BackupRefused insideArchive(Path target) {
        return new BackupRefused(
                "Không sao lưu vào %s được vì nằm trong chính kho lưu trữ; hãy chọn ổ đĩa khác."
                        .formatted(target));
    }

    static BackupRefused notWritten(Path target, Throwable cause) {
        return new BackupRefused(
                "Chưa sao lưu được vào %s; hãy kiểm tra dung lượng và quyền ghi của ổ đĩa đó."
                        .formatted(target),
                cause);
    }

    static BackupRefused noBackup(Path from) {
        return new BackupRefused(
                "Thư mục %s không phải là bản sao lưu hoàn chỉnh của Văn khố.".formatted(from));
    }

    static BackupRefused homeNotEmpty(Path archive) {
        return new BackupRefused(
                "Thư mục %s đã có dữ liệu; chỉ phục hồi vào một nơi còn trống để không ghi đè lên văn bản nào."
                        .formatted(archive));
    }

    static BackupRefused notRestored(Path from, Throwable cause) {
        return new BackupRefused(
                "Chưa phục hồi được từ %s; bản sao lưu vẫn còn nguyên.".formatted(from), cause);
    }

    static BackupRefused notAbsolute(Path folder) {
        return new BackupRefused(
                "Hãy ghi đường dẫn đầy đủ của thư mục sao lưu, ví dụ E:\\sao-luu hoặc /media/sao-luu, không phải “%s”."
                        .formatted(folder));
    }

    static BackupRefused knownPlace(Path folder) {
        return new BackupRefused(
                "Thư mục %s nằm trong một nơi sao lưu đã khai báo hoặc chứa nơi đó."
                        .formatted(folder));
    }

    static BackupRefused ofAnotherArchive(Path folder) {
        return new BackupRefused(
                "Thư mục %s là nơi sao lưu của một kho khác; hãy chọn thư mục trống."
                        .formatted(folder));
    }

    static BackupRefused notThere(Path folder) {
        return new BackupRefused(
                "Không thấy nơi sao lưu %s; hãy cắm hoặc kết nối ổ đĩa rồi thử lại."
                        .formatted(folder));
    }

    static BackupRefused noRegister(Path file) {
        return new BackupRefused(
                "Tệp %s không phải danh sách văn bản đã tiêu hủy của Văn khố, hoặc đã bị sửa."
                        .formatted(file));
    }

    static BackupRefused registerOfAnotherArchive(Path file) {
        return new BackupRefused(
                "Danh sách văn bản đã tiêu hủy %s là của một kho khác.".formatted(file));
    }

    static BackupRefused noRoom(long needed, long free) {
        return new BackupRefused(
                "Thử khôi phục cần khoảng %d MB trống trên ổ đĩa của Văn khố, hiện còn %d MB."
                        .formatted((needed >> 20) + 1, free >> 20));
    }
}
