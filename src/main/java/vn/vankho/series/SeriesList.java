package vn.vankho.series;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What was found, and whose series there are.
///
/// @param series in the order in which the newest report tells them
/// @param issuers all whose series the person may see, the own office first
/// @param shown the issuer whose series these are; null for everybody's
/// @param ownIsEmpty whether the own office was asked for and has no series, so that others' are
///     shown instead
/// @param behind documents whose figures are not in the series yet
public record SeriesList(
        List<IndicatorSeries> series,
        List<Issuer> issuers,
        @Nullable Issuer shown,
        boolean ownIsEmpty,
        int behind) {

    /// @param id for [SeriesQuery#issuer()]
    /// @param series how many it has
    public record Issuer(String id, String name, boolean own, int series) {}

    public SeriesList {
        series = List.copyOf(series);
        issuers = List.copyOf(issuers);
    }
}
