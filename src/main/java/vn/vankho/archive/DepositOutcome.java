package vn.vankho.archive;

import vn.vankho.document.DocumentId;
import vn.vankho.document.Sha256;

/// What became of a file that was handed to the archive.
public sealed interface DepositOutcome {

    DocumentId id();

    Sha256 sha256();

    /// The bytes are durable under a new id.
    record Stored(DocumentId id, Sha256 sha256) implements DepositOutcome {}

    /// The same bytes are here already, under this earlier id.
    record Duplicate(DocumentId id, Sha256 sha256) implements DepositOutcome {}
}
