package vn.vankho.archive;

import vn.vankho.home.Refusal;
import vn.vankho.signature.StampJudgment;

/// A time stamp is not asked for or not kept, for a reason that the sentence says.
public final class StampRefused extends Refusal {

    private StampRefused(String sentence) {
        super(sentence);
    }

    static StampRefused noRoot(String day) {
        return new StampRefused(
                "Ngày %s không có mã gốc: ngày ấy chưa khép lại, hoặc nhật ký không có dòng nào."
                        .formatted(day));
    }

    static StampRefused because(StampJudgment.State state) {
        return new StampRefused(state.sentence() + ".");
    }
}
