package vn.vankho.archive.web;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.vankho.archive.Archive;
import vn.vankho.document.DocumentId;

/// Tells every page that names a document whether it was recalled; pages ask for it by name
/// (`@frozen`).
@Component("frozen")
public class FrozenMark {

    private final Archive archive;

    FrozenMark(Archive archive) {
        this.archive = archive;
    }

    /// Why nobody may change what is written of it; null for all other documents.
    public @Nullable String because(@Nullable DocumentId id) {
        return id == null ? null : archive.frozen(id).orElse(null);
    }
}
