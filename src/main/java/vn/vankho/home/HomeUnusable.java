package vn.vankho.home;

import java.nio.file.Path;

/// The office's folder or its database cannot be worked with; nothing in it was changed.
public final class HomeUnusable extends Refusal {

    private HomeUnusable(String sentence) {
        super(sentence);
    }

    private HomeUnusable(String sentence, Throwable cause) {
        super(sentence, cause);
    }

    static HomeUnusable onNetwork(Path folder, String fileSystem) {
        return new HomeUnusable(
                "Thư mục %s nằm trên ổ đĩa mạng (%s), nơi cơ sở dữ liệu có thể bị hỏng; hãy đặt Văn khố trên ổ đĩa của chính máy này."
                        .formatted(folder, fileSystem));
    }

    static HomeUnusable newerThanProgram(Path database, String version) {
        return new HomeUnusable(
                "Cơ sở dữ liệu %s do một phiên bản Văn khố mới hơn ghi (bước %s); hãy dùng phiên bản mới nhất của chương trình. Dữ liệu không bị thay đổi."
                        .formatted(database, version));
    }

    static HomeUnusable notUpgraded(Path database, Throwable cause) {
        return new HomeUnusable(
                "Không nâng cấp được cơ sở dữ liệu %s; dữ liệu vẫn giữ nguyên như trước khi khởi động."
                        .formatted(database),
                cause);
    }

    static HomeUnusable corrupt(Path database, String what) {
        return new HomeUnusable(
                "Cơ sở dữ liệu %s bị hỏng (%s); hãy phục hồi từ bản sao lưu gần nhất, và giữ lại tệp hỏng."
                        .formatted(database, what));
    }

    static HomeUnusable halfRestored(Path restoring) {
        return new HomeUnusable(
                "Lần phục hồi trước chưa xong (%s); hãy xoá nội dung thư mục archive rồi phục hồi lại từ bản sao lưu."
                        .formatted(restoring));
    }

    static HomeUnusable cannotWrite(Path folder, Throwable cause) {
        return new HomeUnusable(
                "Không ghi được vào thư mục %s; hãy kiểm tra quyền ghi và dung lượng ổ đĩa."
                        .formatted(folder),
                cause);
    }
}
