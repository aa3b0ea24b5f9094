package vn.vankho.intake;

import org.jspecify.annotations.Nullable;
import vn.vankho.document.Field;
import vn.vankho.document.FieldName;

/// What a person said of a field.
///
/// @param value null if there is none on the paper
/// @param proposed what the reading said at that time
/// @param body the id of the registered body that an issuer or superior is
record ConfirmedField(
        FieldName name,
        @Nullable String value,
        @Nullable String proposed,
        Field.State proposedState,
        @Nullable String body) {}
