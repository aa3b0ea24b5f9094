package vn.vankho.drafting;

import vn.vankho.home.Refusal;

/// The draft has its number, so it does not change any more.
public final class DraftNumbered extends Refusal {

    DraftNumbered() {
        super(
                "Dự thảo đã chốt để phát hành nên không sửa được nữa. Chưa có số thì văn thư rút lại; có số rồi thì gạch số và soạn dự thảo mới.");
    }
}
