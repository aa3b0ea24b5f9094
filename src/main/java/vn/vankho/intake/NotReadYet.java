package vn.vankho.intake;

import vn.vankho.home.Refusal;

/// A document is to be confirmed of which nothing was read yet.
public final class NotReadYet extends Refusal {

    NotReadYet() {
        super("Văn bản này chưa được đọc xong; hãy đợi ít phút rồi mở lại.");
    }
}
