package vn.vankho.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;
import vn.vankho.archive.ArchivedDocument;
import vn.vankho.document.DocumentId;

/// What the index in use is behind the archive.
final class Lag {

    /// Documents of the archive that are not in the index.
    private final Set<DocumentId> absent = ConcurrentHashMap.newKeySet();

    /// Documents whose index entry is older than what the archive holds.
    private final Set<DocumentId> outdated = ConcurrentHashMap.newKeySet();

    boolean isNone() {
        return absent.isEmpty() && outdated.isEmpty();
    }

    /// How many documents cannot be found.
    int absent() {
        return absent.size();
    }

    void failed(DocumentId id) {
        absent.add(id);
    }

    void written(DocumentId id) {
        absent.remove(id);
        outdated.remove(id);
    }

    void clear() {
        absent.clear();
        outdated.clear();
    }

    /// Holds the index against the archive.
    ///
    /// @param closed ends it early
    /// @return all that must be written or removed
    List<DocumentId> compare(LiveIndex index, Contents archive, BooleanSupplier closed)
            throws IOException {
        clear();
        var stamps = index.stamps();
        var left = new ArrayList<DocumentId>();
        try (var documents = archive.readDocuments()) {
            documents
                    .takeWhile(_ -> !closed.getAsBoolean())
                    .filter(document -> differs(document, stamps, archive, !index.closedWell()))
                    .map(ArchivedDocument::id)
                    .forEach(left::add);
        }
        if (!closed.getAsBoolean()) {
            left.addAll(stamps.keySet());
        }
        return left;
    }

    /// After a crash the readings are compared too: one of them may have been on its way.
    private boolean differs(
            ArchivedDocument document,
            Map<DocumentId, Stamp> stamps,
            Contents archive,
            boolean thorough) {
        var stamp = stamps.remove(document.id());
        if (stamp == null) {
            absent.add(document.id());
            return true;
        }
        var same =
                stamp.isOf(document)
                        && (!thorough
                                || archive.reading(document.id()).filter(stamp::isOf).isPresent());
        if (!same) {
            outdated.add(document.id());
        }
        return !same;
    }
}
