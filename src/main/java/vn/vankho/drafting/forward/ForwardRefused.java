package vn.vankho.drafting.forward;

import java.util.List;
import vn.vankho.home.Refusal;

/// What was typed into a rolled-forward draft cannot be taken.
public final class ForwardRefused extends Refusal {

    private ForwardRefused(String sentence) {
        super(sentence);
    }

    static ForwardRefused noNumber(String text) {
        return new ForwardRefused(
                "“%s” không phải là một số; hãy gõ như 2.100 hoặc 12,8.".formatted(text));
    }

    static ForwardRefused computed(String role) {
        return new ForwardRefused("Ô «%s» tự tính, không gõ được.".formatted(role));
    }

    static ForwardRefused unknown() {
        return new ForwardRefused("Không có chỉ tiêu hoặc câu này trong dự thảo.");
    }

    static ForwardRefused notForward() {
        return new ForwardRefused("Dự thảo này không soạn từ báo cáo trước.");
    }

    static ForwardRefused unreadable(List<String> notes) {
        return new ForwardRefused(
                notes.isEmpty() ? "Không đọc được tệp này." : String.join(" ", notes));
    }

    static ForwardRefused noTable() {
        return new ForwardRefused(
                "Không thấy bảng nào trong tệp; hãy gửi tệp Excel, CSV hoặc Word có bảng số liệu.");
    }

    static ForwardRefused nothingFound() {
        return new ForwardRefused(
                "Chưa có số liệu nào ghi được: hãy chọn cột tên chỉ tiêu và ít nhất một cột số.");
    }
}
