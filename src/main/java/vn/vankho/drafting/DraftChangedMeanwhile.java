package vn.vankho.drafting;

import vn.vankho.home.Refusal;

/// Somebody else saved the draft after this person had opened it.
public final class DraftChangedMeanwhile extends Refusal {

    DraftChangedMeanwhile(String changedBy) {
        super(
                "%s đã lưu dự thảo này sau khi bạn mở nó; hãy mở lại để thấy thay đổi, rồi sửa tiếp."
                        .formatted(changedBy));
    }
}
