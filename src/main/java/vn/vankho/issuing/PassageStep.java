package vn.vankho.issuing;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// One step of a document's way, as it was recorded.
///
/// @param seq counts the steps of a document from 1
/// @param by the full name on that day
/// @param words what was remarked, or why it was done; may be empty
/// @param file what the file was then; null where the step left none
public record PassageStep(
        int seq, Stage stage, Instant at, String by, String words, @Nullable FileState file) {

    /// A state of the file: its first bytes and their digest.
    public record FileState(long length, String sha256) {}
}
