package vn.vankho.archive;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.vankho.access.Sensitivity;
import vn.vankho.document.Description;
import vn.vankho.document.DocumentId;
import vn.vankho.document.Sha256;

/// A document in the archive.
///
/// @param size in bytes
/// @param fileName the name as received
public record ArchivedDocument(
        DocumentId id,
        Sha256 sha256,
        long size,
        String fileName,
        String source,
        Sensitivity sensitivity,
        @Nullable DocumentId container,
        Instant depositedAt,
        String depositedBy,
        Description description) {}
