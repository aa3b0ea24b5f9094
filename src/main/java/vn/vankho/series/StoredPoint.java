package vn.vankho.series;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import vn.vankho.document.DocumentId;
import vn.vankho.document.Evidence;

/// One figure of one document, as it is stored.
///
/// @param place its order in the document
/// @param key of the series that it belongs to by its name
/// @param name as printed
/// @param plan for a target: what is to be reached
/// @param whole the whole that it is a part of: 8 of 9 villages
record StoredPoint(
        DocumentId document,
        int place,
        Kind kind,
        String key,
        String name,
        @Nullable String scope,
        @Nullable String unit,
        String period,
        @Nullable BigDecimal actual,
        @Nullable BigDecimal plan,
        @Nullable BigDecimal whole,
        @Nullable String qualifier,
        @Nullable BigDecimal percentOfPlan,
        @Nullable BigDecimal percentOfSamePeriod,
        @Nullable BigDecimal change,
        @Nullable String changeBase,
        @Nullable String asOf,
        double confidence,
        Evidence evidence) {

    enum Kind {
        RESULT,
        TARGET
    }
}
