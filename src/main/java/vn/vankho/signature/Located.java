package vn.vankho.signature;

import java.util.Optional;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.jspecify.annotations.Nullable;

/// A signature dictionary, and how it was found.
///
/// @param field the form field's full name; null where no form field holds it
/// @param usageRights whether it is Adobe's own (`/Perms /UR3`), which says nothing of a person
record Located(COSDictionary dictionary, @Nullable String field, boolean usageRights) {

    private static final COSName DOC_MDP = COSName.getPDFName("DocMDP");
    private static final COSName TRANSFORM_METHOD = COSName.getPDFName("TransformMethod");
    private static final COSName TRANSFORM_PARAMS = COSName.getPDFName("TransformParams");
    private static final COSName REFERENCE = COSName.getPDFName("Reference");

    /// Whether it is a timestamp over the whole document, which vouches for a time and no more.
    boolean timestamp() {
        return SignatureBlock.TIMESTAMP.equals(subFilter());
    }

    boolean reachable() {
        return field != null || usageRights;
    }

    @Nullable String subFilter() {
        return dictionary.getNameAsString(COSName.SUB_FILTER);
    }

    /// The signature itself, if there is one and it is not blanked.
    Optional<COSString> contents() {
        return dictionary.getDictionaryObject(COSName.CONTENTS) instanceof COSString string
                        && !blank(string.getBytes())
                ? Optional.of(string)
                : Optional.empty();
    }

    private static boolean blank(byte[] bytes) {
        for (byte each : bytes) {
            if (each != 0) {
                return false;
            }
        }
        return true;
    }

    /// What may change later by this signature's own word, see [FileSignatures.Signature#docMdp].
    @Nullable Integer docMdp() {
        if (!(dictionary.getDictionaryObject(REFERENCE) instanceof COSArray references)) {
            return null;
        }
        for (int i = 0; i < references.size(); i++) {
            var level = level(references.getObject(i));
            if (level != null) {
                return level;
            }
        }
        return null;
    }

    private static @Nullable Integer level(@Nullable COSBase reference) {
        if (!(reference instanceof COSDictionary dictionary)
                || !DOC_MDP.equals(dictionary.getCOSName(TRANSFORM_METHOD))) {
            return null;
        }
        var parameters = dictionary.getCOSDictionary(TRANSFORM_PARAMS);
        // The standard's default is 2.
        return parameters == null ? 2 : parameters.getInt(COSName.P, 2);
    }
}
