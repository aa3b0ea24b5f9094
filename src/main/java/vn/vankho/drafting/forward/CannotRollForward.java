package vn.vankho.drafting.forward;

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

    static CannotRollForward notLater(ReportPeriod from, ReportPeriod to) {
        return new CannotRollForward(
                "Báo cáo trước là của %s nên không soạn được báo cáo %s; kỳ mới phải sau kỳ đó."
                        .formatted(from.told(), to.told()));
    }

    static CannotRollForward notRead() {
        return new CannotRollForward("Không có báo cáo này trong kho, hoặc nó chưa đọc được.");
    }
}
