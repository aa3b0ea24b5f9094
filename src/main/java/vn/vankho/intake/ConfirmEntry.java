package vn.vankho.intake;

import java.util.Map;
import java.util.Set;
import vn.vankho.document.FieldName;

/// What a person says of a document's fields, as typed.
///
/// @param token the sheet that the person looked at, as in [ConfirmSheet#token()]
/// @param values empty text where the paper has none; a field that is not named stays open
/// @param unread fields that the person cannot read either: they stay open
/// @param seen remarks that stood before the person's eyes
public record ConfirmEntry(
        String token, Map<FieldName, String> values, Set<FieldName> unread, Set<String> seen) {

    public ConfirmEntry {
        values = Map.copyOf(values);
        unread = Set.copyOf(unread);
        seen = Set.copyOf(seen);
    }
}
