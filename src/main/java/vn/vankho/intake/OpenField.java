package vn.vankho.intake;

import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.vankho.document.Field;
import vn.vankho.document.FieldName;

/// A field on its way to be confirmed.
///
/// @param field what is known of it, a person's word before the reading's
/// @param read what the newest reading says, where that differs from what a person confirmed
/// @param remarks sentences in Vietnamese: what does not fit other fields, the registry, the
///     archive
public record OpenField(
        FieldName name,
        Field field,
        Certainty certainty,
        @Nullable String read,
        List<String> remarks) {

    /// What a person must look at first comes first; within that, what is least sure.
    static final Comparator<OpenField> FIRST_WHAT_NEEDS_A_LOOK =
            Comparator.comparingInt(OpenField::rank)
                    .thenComparingDouble(open -> open.field().confidence());

    private int rank() {
        boolean needed = ConfirmedFields.NEEDED.contains(name);
        return switch (certainty) {
            case UNREAD -> 0;
            case NONE -> needed ? 1 : 4;
            case LOOK -> 2;
            case SURE, CONFIRMED -> remarks.isEmpty() ? 3 : 2;
        };
    }
}
