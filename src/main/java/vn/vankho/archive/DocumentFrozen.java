package vn.vankho.archive;

import vn.vankho.home.Refusal;

/// Somebody wants to change what is written of a document that nobody may change any more.
public final class DocumentFrozen extends Refusal {

    DocumentFrozen(String reason) {
        super(
                "Thông tin của văn bản này đã đóng băng, không sửa được nữa. Lý do: %s"
                        .formatted(reason));
    }
}
