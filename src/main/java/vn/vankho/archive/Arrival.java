package vn.vankho.archive;

import org.jspecify.annotations.Nullable;
import vn.vankho.access.Sensitivity;
import vn.vankho.document.DocumentId;

/// How a file came.
///
/// @param fileName the name as received, without folders
/// @param source `upload`, `folder`, `command`, `container` (out of a zip or e-mail), `draft`
///     (the signed copy of a draft) or `sample`
/// @param container the document that this file was inside of
public record Arrival(
        String fileName, String source, Sensitivity sensitivity, @Nullable DocumentId container) {

    public Arrival(String fileName, String source) {
        this(fileName, source, Sensitivity.INTERNAL, null);
    }
}
