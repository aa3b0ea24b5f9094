package vn.vankho.archive;

import vn.vankho.document.DocumentId;

/// A document's description or sensitivity changed.
public record DocumentDescribed(DocumentId id) {}
