package vn.vankho.archive;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.vankho.access.Audience;
import vn.vankho.access.Sensitivity;
import vn.vankho.document.Description;
import vn.vankho.document.DocumentId;
import vn.vankho.document.Sha256;

/// A document in the archive.
///
/// @param size in bytes
/// @param fileName the name as received
/// @param readers logins of those who alone may read it; empty where the sensitivity says who may
/// @param destroyed whether only this description of it is left, see [Disposals]
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
        Description description,
        Set<String> readers,
        boolean destroyed) {

    public ArchivedDocument {
        readers = Set.copyOf(readers);
    }

    /// A document that is here, for whoever its sensitivity lets read it.
    public ArchivedDocument(
            DocumentId id,
            Sha256 sha256,
            long size,
            String fileName,
            String source,
            Sensitivity sensitivity,
            @Nullable DocumentId container,
            Instant depositedAt,
            String depositedBy,
            Description description) {
        this(
                id,
                sha256,
                size,
                fileName,
                source,
                sensitivity,
                container,
                depositedAt,
                depositedBy,
                description,
                Set.of(),
                false);
    }

    /// Who may read it: what every list, page and search asks [vn.vankho.access.Access] about.
    public Audience audience() {
        return new Audience(sensitivity, readers);
    }
}
