package vn.vankho.intake;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.vankho.document.DocumentId;

/// A document on its way in.
///
/// @param reason why it could not be read, or not wholly: a sentence in Vietnamese
public record Item(
        DocumentId id,
        String fileName,
        State state,
        @Nullable String reason,
        Instant receivedAt,
        @Nullable DocumentId container) {

    public enum State {
        WAITING,
        READING,
        COMPLETE,
        PARTIAL,
        FAILED
    }
}
