package vn.vankho.report.forward;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/// One value of a figure.
///
/// @param value null while nobody knows it
/// @param last what the earlier report says in this place, null if nothing
/// @param decimals how many decimals are printed; of a typed value as many as were typed; negative
///     where a whole number is printed with zeros in front, -2 for two digits as in `05`
public record Cell(
        @Nullable BigDecimal value, @Nullable BigDecimal last, int decimals, Source source) {}
