package vn.vankho.archive;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import vn.vankho.home.Refusal;

/// The archive does not destroy a document, or does not erase one, for the reasons that the
/// sentence says.
public final class DisposalRefused extends Refusal {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/uuuu");

    private DisposalRefused(String sentence) {
        super(sentence);
    }

    static DisposalRefused because(List<String> sentences) {
        return new DisposalRefused(String.join(" ", sentences));
    }

    static DisposalRefused holdWithoutReason() {
        return new DisposalRefused("Lệnh giữ phải có lý do, khi đặt và khi gỡ.");
    }

    static DisposalRefused nothingHeld() {
        return new DisposalRefused("Văn bản này không nằm trong khu chờ xóa.");
    }

    static DisposalRefused notReturned() {
        return new DisposalRefused(
                "Văn bản này không có trong danh sách đã tiêu hủy mà khôi phục ra lại có.");
    }

    static DisposalRefused tooEarly(LocalDate day) {
        return new DisposalRefused(
                "Chưa được xóa hẳn: văn bản còn trong khu chờ xóa đến ngày %s."
                        .formatted(DAY.format(day)));
    }

    static DisposalRefused held(List<Holds.Hold> holds) {
        return new DisposalRefused(sentence(holds));
    }

    static String sentence(List<Holds.Hold> holds) {
        var first = holds.getFirst();
        return "Đang có lệnh giữ do %s đặt: %s.".formatted(first.placedBy(), first.reason());
    }
}
