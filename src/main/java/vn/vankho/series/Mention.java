package vn.vankho.series;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import vn.vankho.document.Evidence;

/// One place where a document gives a value.
///
/// @param name as printed there
/// @param value as printed there, in `unit`; null where only a change or a share is given
/// @param unit as printed there
public record Mention(
        Source source,
        Evidence evidence,
        String name,
        @Nullable BigDecimal value,
        @Nullable String unit,
        @Nullable String qualifier,
        @Nullable String asOf) {}
