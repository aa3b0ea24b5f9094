package vn.vankho.archive;

import vn.vankho.document.DocumentId;

/// What a document says was read and is kept beside it: it can now be found.
public record ReadingKept(DocumentId id) {}
