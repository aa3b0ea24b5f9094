package vn.vankho.search;

import java.util.Optional;
import java.util.stream.Stream;
import vn.vankho.archive.Archive;
import vn.vankho.archive.ArchivedDocument;
import vn.vankho.document.DocumentId;
import vn.vankho.document.Reading;

/// What the index is made from: the part of the archive that it reads.
interface Contents {

    Optional<ArchivedDocument> find(DocumentId id);

    Optional<Reading> reading(DocumentId id);

    /// Every document that has a reading; close the stream.
    Stream<ArchivedDocument> readDocuments();

    static Contents of(Archive archive) {
        return new Contents() {
            @Override
            public Optional<ArchivedDocument> find(DocumentId id) {
                return archive.find(id);
            }

            @Override
            public Optional<Reading> reading(DocumentId id) {
                return archive.reading(id);
            }

            @Override
            public Stream<ArchivedDocument> readDocuments() {
                return archive.readDocuments();
            }
        };
    }
}
