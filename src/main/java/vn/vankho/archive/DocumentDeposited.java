package vn.vankho.archive;

import vn.vankho.document.DocumentId;

/// A document's bytes are durable.
public record DocumentDeposited(DocumentId id) {}
