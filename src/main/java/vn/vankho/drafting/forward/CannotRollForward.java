package vn.vankho.drafting.forward;

import java.util.List;
import vn.vankho.home.Refusal;
import vn.vankho.report.forward.ReportPeriod;

/// The earlier report cannot become the one that was asked for.
public final class CannotRollForward extends Refusal {

    private CannotRollForward(String sentence) {
        super(sentence);
    }

    static CannotRollForward unknownYear() {
        return new CannotRollForward(
                "Không đọc được báo cáo trước là của năm nào; hãy xác nhận năm báo cáo hoặc ngày ban hành của nó rồi soạn lại.");
    }

    /// @param notes why nothing could be read
    static CannotRollForward withoutText(List<String> notes) {
        return new CannotRollForward(
                "Chưa đọc được chữ nào trong báo cáo trước nên chưa soạn được%s Hãy đọc lại tệp khi máy rảnh, hoặc quét lại cho rõ."
                        .formatted(notes.isEmpty() ? "." : ": " + String.join(" ", notes)));
    }

    static CannotRollForward notLater(ReportPeriod from, ReportPeriod to) {
        return new CannotRollForward(
                "Báo cáo trước là của %s nên không soạn được báo cáo %s; kỳ mới phải sau kỳ đó."
                        .formatted(from.told(), to.told()));
    }

    static CannotRollForward notRead() {
        return new CannotRollForward("Không có báo cáo này trong kho, hoặc nó chưa đọc được.");
    }
}
