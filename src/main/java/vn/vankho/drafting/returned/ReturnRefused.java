package vn.vankho.drafting.returned;

import vn.vankho.home.Refusal;

/// A file that came back cannot be taken.
public final class ReturnRefused extends Refusal {

    private ReturnRefused(String sentence) {
        super(sentence);
    }

    static ReturnRefused damaged() {
        return new ReturnRefused(
                "Tệp bị hỏng hoặc không phải tệp Word nên không đọc được; hãy mở bằng Word hay LibreOffice, lưu lại thành .docx rồi gửi lại. Tệp gửi lên vẫn được giữ ở lịch sử.");
    }

    static ReturnRefused tooLarge() {
        return new ReturnRefused("Tệp lớn hơn 20 MB nên không nhận; dự thảo không đổi.");
    }

    static ReturnRefused empty() {
        return new ReturnRefused("Chưa chọn tệp, hoặc tệp rỗng; dự thảo không đổi.");
    }

    static ReturnRefused ofAnotherDraft(String title) {
        return new ReturnRefused(
                "Tệp này là của dự thảo khác: «%s». Hãy mở dự thảo ấy rồi gửi tệp ở đó; dự thảo đang mở không đổi."
                        .formatted(title));
    }

    static ReturnRefused ofUnknownDraft() {
        return new ReturnRefused(
                "Tệp này là của một dự thảo không có ở cơ quan này, nên không nhận vào đây; dự thảo đang mở không đổi.");
    }

    static ReturnRefused notWord() {
        return new ReturnRefused(
                "Đây không phải tệp soạn thảo (Word, LibreOffice) nên không nhận lại vào dự thảo được. Bản PDF đã ký thì nộp ở mục “Nộp bản đã ký” sau khi lấy số.");
    }

    static ReturnRefused tooLong() {
        return new ReturnRefused(
                "Đọc tệp lâu quá hoặc tốn quá nhiều bộ nhớ nên đã dừng; dự thảo không đổi.");
    }

    static ReturnRefused unreadable(String reason) {
        return new ReturnRefused("Không đọc được tệp: %s Dự thảo không đổi.".formatted(reason));
    }

    static ReturnRefused listsDiffer() {
        return new ReturnRefused(
                "Sau khi tệp này được tải ra, dự thảo đã được thêm hoặc bớt đoạn ở cùng một chỗ với tệp, nên không tự ghép được; hãy mở hai bản cạnh nhau và chép tay chỗ ấy. Dự thảo không đổi.");
    }

    static ReturnRefused missing() {
        return new ReturnRefused("Không có tệp gửi lại này.");
    }
}
