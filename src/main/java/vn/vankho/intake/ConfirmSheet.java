package vn.vankho.intake;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.vankho.archive.ArchivedDocument;
import vn.vankho.document.FieldName;
import vn.vankho.document.Reading;

/// All that a person needs in order to confirm a document.
///
/// @param reading as it was read, without what people said
/// @param fields what needs a look comes first
/// @param token names this state of the document: it changes when somebody confirms it, or its
///     description changes otherwise
/// @param last who confirmed it last, or null
public record ConfirmSheet(
        ArchivedDocument document,
        Reading reading,
        List<OpenField> fields,
        String token,
        @Nullable Confirmation last) {

    /// The values that there are.
    public Map<FieldName, String> values() {
        var values = new EnumMap<FieldName, String>(FieldName.class);
        for (var open : fields) {
            var value = open.field().value();
            if (value != null) {
                values.put(open.name(), value);
            }
        }
        return values;
    }
}
