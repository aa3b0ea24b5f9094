package vn.vankho.series;

import org.jspecify.annotations.Nullable;
import vn.vankho.report.IndicatorNames;

/// Names a series by a figure that belongs to it, so that a decision about it stands when the rules
/// that sort names change.
///
/// @param part the decision that split it off, or 0
record SeriesRef(String name, @Nullable String unit, @Nullable String scope, long part) {

    static SeriesRef of(StoredPoint point) {
        return new SeriesRef(point.name(), point.unit(), point.scope(), 0);
    }

    String key() {
        return key(IndicatorNames.key(name, unit, scope).text(), part);
    }

    static String key(String byName, long part) {
        return part == 0 ? byName : byName + " #" + part;
    }
}
