package vn.vankho.report.forward;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A live figure of the new report.
///
/// @param id unique in its report, the same after every computation
/// @param name as the earlier report prints it, joined with the item above where that names it
/// @param scope of what part, if only of a part
/// @param unit as printed, `%` included; null where the earlier report gave none
/// @param qualifier such as *trên*, *ước*
/// @param cells those that the report's words or the earlier figures ask for
/// @param sameAs the id of the figure that this one repeats, so that it is typed once; or null
public record Figure(
        String id,
        String name,
        @Nullable String scope,
        @Nullable String unit,
        @Nullable String qualifier,
        Kind kind,
        Map<Role, Cell> cells,
        @Nullable String sameAs) {

    /// What a figure is for.
    public enum Kind {
        /// An indicator that the report accounts for. Its actual value must be typed.
        RESULT,
        /// A target that the new report sets for the period after.
        TARGET,
        /// A number in the prose that is no indicator, such as *145 hồ sơ*. It shows the earlier
        /// value, marked as old, until somebody types the new one.
        COUNT
    }

    public Figure {
        var copy = new EnumMap<Role, Cell>(Role.class);
        copy.putAll(cells);
        cells = Collections.unmodifiableMap(copy);
    }

    public Optional<Cell> cell(Role role) {
        return Optional.ofNullable(cells.get(role));
    }
}
