package vn.vankho.signature;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;

/// Which fields of a form must stay as they are by a signature's own word (FieldMDP, ISO 32000-2,
/// 12.8.2.4).
///
/// @param but whether all fields are meant except those named
record FieldLock(boolean but, Set<String> names) {

    private static final COSName REFERENCE = COSName.getPDFName("Reference");
    private static final COSName METHOD = COSName.getPDFName("TransformMethod");
    private static final COSName PARAMETERS = COSName.getPDFName("TransformParams");
    private static final COSName FIELD_MDP = COSName.getPDFName("FieldMDP");
    private static final COSName ACTION = COSName.getPDFName("Action");

    static Optional<FieldLock> of(COSDictionary signature) {
        if (signature.getDictionaryObject(REFERENCE) instanceof COSArray references) {
            for (int i = 0; i < references.size(); i++) {
                if (references.getObject(i) instanceof COSDictionary reference
                        && FIELD_MDP.equals(reference.getCOSName(METHOD))
                        && reference.getDictionaryObject(PARAMETERS)
                                instanceof COSDictionary parameters) {
                    return Optional.of(read(parameters));
                }
            }
        }
        return Optional.empty();
    }

    private static FieldLock read(COSDictionary parameters) {
        var names = new HashSet<String>();
        if (parameters.getDictionaryObject(COSName.FIELDS) instanceof COSArray fields) {
            for (int i = 0; i < fields.size(); i++) {
                if (fields.getObject(i) instanceof COSString name) {
                    names.add(name.getString());
                }
            }
        }
        return switch (String.valueOf(parameters.getNameAsString(ACTION))) {
            case "Include" -> new FieldLock(false, names);
            case "Exclude" -> new FieldLock(true, names);
            default -> new FieldLock(true, Set.of());
        };
    }

    /// @param field its full name; what is named stands for all below it, too
    boolean locks(String field) {
        boolean named =
                names.stream().anyMatch(name -> field.equals(name) || field.startsWith(name + "."));
        return but != named;
    }
}
