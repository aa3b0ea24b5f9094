package vn.vankho.drafting;

import vn.vankho.home.Refusal;

/// The draft has its number, so it does not change any more.
public final class DraftNumbered extends Refusal {

    DraftNumbered() {
        super(
                "Dự thảo đã được cấp số nên không sửa được nữa; nếu sai, hãy hủy số rồi soạn dự thảo mới.");
    }
}
