package vn.vankho.archive;

import vn.vankho.document.DocumentId;
import vn.vankho.home.Refusal;

/// The document was destroyed by a decision; the sentence names it. Never *not found*.
public final class DocumentDestroyed extends Refusal {

    private final transient DocumentId id;

    DocumentDestroyed(DocumentId id, String sentence) {
        super(sentence);
        this.id = id;
    }

    public DocumentId id() {
        return id;
    }
}
