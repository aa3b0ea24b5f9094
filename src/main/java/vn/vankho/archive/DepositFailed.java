package vn.vankho.archive;

import vn.vankho.home.Refusal;

/// A file could not be kept. Nothing of it is in the archive; the source must not be let go.
public final class DepositFailed extends Refusal {

    private final String fileName;

    private DepositFailed(String fileName, String reason, Throwable cause) {
        super("Chưa lưu được tệp “%s”: %s".formatted(fileName, reason), cause);
        this.fileName = fileName;
    }

    static DepositFailed source(String fileName, Throwable cause) {
        return new DepositFailed(
                fileName, "không nhận được trọn vẹn nội dung tệp; hãy gửi lại.", cause);
    }

    static DepositFailed diskFull(String fileName, Throwable cause) {
        return new DepositFailed(
                fileName, "ổ đĩa của kho lưu trữ đã đầy; hãy giải phóng chỗ rồi gửi lại.", cause);
    }

    static DepositFailed store(String fileName, Throwable cause) {
        return new DepositFailed(
                fileName,
                "không ghi được vào kho lưu trữ; hãy kiểm tra ổ đĩa và quyền ghi rồi gửi lại.",
                cause);
    }

    public String fileName() {
        return fileName;
    }
}
