package vn.vankho.issuing;

import vn.vankho.home.Refusal;

/// A signed file came for a draft that has no number that stands.
public final class DraftNotNumbered extends Refusal {

    DraftNotNumbered() {
        super("Dự thảo này chưa có số; hãy cấp số trước khi lưu bản ký.");
    }
}
