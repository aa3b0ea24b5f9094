package vn.vankho.intake;

import org.jspecify.annotations.Nullable;
import vn.vankho.document.DocumentId;
import vn.vankho.document.Sha256;

/// What became of a file that was brought in.
///
/// @param id null only if refused
/// @param reason a sentence in Vietnamese, if refused
public record Received(
        String fileName,
        @Nullable DocumentId id,
        @Nullable Sha256 sha256,
        Outcome outcome,
        @Nullable String reason) {

    public enum Outcome {
        STORED,
        DUPLICATE,
        REFUSED
    }
}
