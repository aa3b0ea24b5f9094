package vn.vankho.series;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What a person decided about series. One that was taken back stays, and says so.
sealed interface Decision {

    /// From 1, in the order in which they are applied.
    long id();

    SeriesRef series();

    Instant at();

    String by();

    /// The points of `series` go into `into`.
    record Join(long id, SeriesRef series, SeriesRef into, Instant at, String by)
            implements Decision {}

    /// Some points leave `series` for one of their own.
    ///
    /// @param printedName only figures of this name; null for all
    /// @param fromPeriod only figures from this period on; null for all
    record Split(
            long id,
            SeriesRef series,
            @Nullable String printedName,
            @Nullable String fromPeriod,
            Instant at,
            String by)
            implements Decision {

        boolean takes(StoredPoint point) {
            return (printedName == null || printedName.equals(point.name()))
                    && (fromPeriod == null || point.period().compareTo(fromPeriod) >= 0);
        }

        SeriesRef part() {
            return new SeriesRef(series.name(), series.unit(), series.scope(), id);
        }
    }

    /// The series is shown under another name.
    record Rename(long id, SeriesRef series, String name, Instant at, String by)
            implements Decision {}
}
