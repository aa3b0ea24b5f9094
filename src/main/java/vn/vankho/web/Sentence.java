package vn.vankho.web;

import org.springframework.http.HttpStatusCode;

/// What a person reads when something did not work.
///
/// @param title a few words
/// @param text one plain sentence that says what to do
record Sentence(String title, String text) {

    static Sentence forStatus(HttpStatusCode status) {
        return switch (status.value()) {
            case 400 ->
                    new Sentence(
                            "Yêu cầu chưa đúng",
                            "Có ô để trống hoặc ghi chưa đúng; hãy quay lại kiểm tra rồi gửi lại.");
            case 401, 403 ->
                    new Sentence(
                            "Không mở được trang này",
                            "Tài khoản của bạn không có quyền làm việc này, hoặc trang đã mở quá lâu nên cần mở lại.");
            case 404, 405 ->
                    new Sentence(
                            "Không tìm thấy trang",
                            "Địa chỉ này không có trong Văn khố, hoặc văn bản không còn ở đây.");
            case 409 ->
                    new Sentence(
                            "Chưa làm được việc này",
                            "Dữ liệu đã thay đổi trong lúc bạn làm; hãy tải lại trang rồi thử lại.");
            case 413 ->
                    new Sentence(
                            "Tệp quá lớn",
                            "Tệp gửi lên vượt quá mức cho phép nên không được nhận; hãy chia nhỏ rồi gửi lại.");
            default ->
                    new Sentence(
                            "Có lỗi xảy ra",
                            "Việc vừa rồi chưa làm xong; dữ liệu đã lưu trước đó vẫn nguyên vẹn. Hãy thử lại sau ít phút.");
        };
    }
}
