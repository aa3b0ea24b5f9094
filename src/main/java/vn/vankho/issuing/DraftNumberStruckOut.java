package vn.vankho.issuing;

import vn.vankho.home.Refusal;

/// A number was asked for a draft whose number was struck out. Its text stands as it was numbered;
/// what is issued instead is a draft of its own.
public final class DraftNumberStruckOut extends Refusal {

    DraftNumberStruckOut() {
        super("Số của dự thảo này đã bị gạch; hãy soạn một dự thảo mới để cấp số khác.");
    }
}
