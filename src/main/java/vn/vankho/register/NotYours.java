package vn.vankho.register;

import vn.vankho.home.Refusal;

/// Only who handles a document, or the clerk, says that it is done.
public final class NotYours extends Refusal {

    NotYours(IncomingEntry entry) {
        super(
                "Số đến %s không giao cho bạn; chỉ người được giao hoặc văn thư ghi kết quả."
                        .formatted(entry.printed()));
    }
}
