package vn.vankho.document;

import java.util.UUID;

/// Names one document for ever. Never the official number: numbers are given after the bytes
/// exist, and may be voided.
public record DocumentId(UUID uuid) {

    public static DocumentId random() {
        return new DocumentId(UUID.randomUUID());
    }

    public static DocumentId parse(String text) {
        return new DocumentId(UUID.fromString(text));
    }

    /// The name of the document's object in the archive: `urn:vankho:doc:<uuid>`.
    public String urn() {
        return "urn:vankho:doc:" + uuid;
    }

    @Override
    public String toString() {
        return uuid.toString();
    }
}
