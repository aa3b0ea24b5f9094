package vn.vankho.search;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.vankho.archive.ArchivedDocument;
import vn.vankho.document.DocumentId;

/// The archive and the index held against each other, both ways.
///
/// @param archived documents of the archive that have a reading
/// @param indexed documents in the index
/// @param withoutEntry documents of the archive that cannot be found
/// @param withoutDocument documents in the index that are not in the archive
/// @param outdated documents whose description or reading is newer than the index
public record IndexComparison(
        int archived,
        int indexed,
        List<DocumentId> withoutEntry,
        List<DocumentId> withoutDocument,
        List<DocumentId> outdated) {

    public IndexComparison {
        withoutEntry = List.copyOf(withoutEntry);
        withoutDocument = List.copyOf(withoutDocument);
        outdated = List.copyOf(outdated);
    }

    /// Whether each document stands in the index just as the archive has it.
    public boolean inStep() {
        return withoutEntry.isEmpty() && withoutDocument.isEmpty() && outdated.isEmpty();
    }

    /// Loads every reading, so it takes a while for a large archive.
    static IndexComparison of(Map<DocumentId, Stamp> stamps, Contents archive) {
        var left = new HashMap<>(stamps);
        var withoutEntry = new ArrayList<DocumentId>();
        var outdated = new ArrayList<DocumentId>();
        var archived = 0;
        try (var documents = archive.readDocuments()) {
            for (var document : (Iterable<ArchivedDocument>) documents::iterator) {
                archived++;
                var stamp = left.remove(document.id());
                if (stamp == null) {
                    withoutEntry.add(document.id());
                } else if (!isSame(stamp, document, archive)) {
                    outdated.add(document.id());
                }
            }
        }
        return new IndexComparison(
                archived, stamps.size(), withoutEntry, List.copyOf(left.keySet()), outdated);
    }

    private static boolean isSame(Stamp stamp, ArchivedDocument document, Contents archive) {
        return stamp.isOf(document)
                && archive.reading(document.id()).filter(stamp::isOf).isPresent();
    }
}
