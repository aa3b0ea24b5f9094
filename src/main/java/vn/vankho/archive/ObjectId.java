package vn.vankho.archive;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.vankho.document.DocumentId;

/// Names an object in the store: a document, or one piece of evidence about it.
///
/// @param kind such as `reading`; null for the document itself
/// @param number from 1; 0 for the document itself
record ObjectId(DocumentId document, @Nullable String kind, int number) {

    static final String READING = "reading";
    static final String SIGNATURES = "signatures";
    static final String DISPOSAL = "disposal";
    static final String RENDITION = "rendition";
    static final String TIMESTAMP = "timestamp";

    private static final Pattern URN =
            Pattern.compile(
                    "urn:vankho:doc:([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})(?::([a-z]+):(\\d{4,}))?");

    static ObjectId of(DocumentId document) {
        return new ObjectId(document, null, 0);
    }

    static ObjectId parse(String urn) {
        var parts = URN.matcher(urn);
        if (!parts.matches()) {
            throw new IllegalArgumentException("Not the name of an object: '%s'".formatted(urn));
        }
        var document = DocumentId.parse(parts.group(1));
        return parts.group(2) == null
                ? of(document)
                : new ObjectId(document, parts.group(2), Integer.parseInt(parts.group(3)));
    }

    boolean isDocument() {
        return kind == null;
    }

    String urn() {
        return isDocument() ? document.urn() : "%s:%s:%04d".formatted(document.urn(), kind, number);
    }

    /// The name of the object's folder.
    String folderName() {
        return Digests.sha256(urn());
    }
}
