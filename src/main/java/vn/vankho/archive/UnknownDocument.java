package vn.vankho.archive;

import vn.vankho.document.DocumentId;
import vn.vankho.home.Refusal;

/// The archive has no document of this id.
public final class UnknownDocument extends Refusal {

    private final transient DocumentId id;

    UnknownDocument(DocumentId id) {
        super("Trong kho không có văn bản mã %s.".formatted(id));
        this.id = id;
    }

    public DocumentId id() {
        return id;
    }
}
