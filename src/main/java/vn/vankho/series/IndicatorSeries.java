package vn.vankho.series;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// One indicator through the years.
///
/// @param id names it in addresses
/// @param unit that all values are said in; null where no paper gives one
/// @param scope of what or where, if only of a part
/// @param issuer whose reports these are, by its present name
/// @param printedNames all names by which papers call it
/// @param stretches one for each body that reported, the present body last; never one line
/// @param breaks between the stretches
public record IndicatorSeries(
        String id,
        String name,
        @Nullable String unit,
        @Nullable String scope,
        String issuer,
        List<String> printedNames,
        List<Stretch> stretches,
        List<Break> breaks) {

    /// What one body reported, oldest first.
    ///
    /// @param from the first day of that body; null if nobody knows
    public record Stretch(String body, @Nullable LocalDate from, List<SeriesPoint> points) {
        public Stretch {
            points = List.copyOf(points);
        }
    }

    /// A merger or division: what is counted before and after is not the same territory.
    ///
    /// @param date the first day of the new body; null if nobody knows
    public record Break(@Nullable LocalDate date, List<String> before, String after) {
        public Break {
            before = List.copyOf(before);
        }

        /// In which year it falls, if known.
        public Optional<Integer> year() {
            return Optional.ofNullable(date).map(LocalDate::getYear);
        }
    }

    public IndicatorSeries {
        printedNames = List.copyOf(printedNames);
        stretches = List.copyOf(stretches);
        breaks = List.copyOf(breaks);
    }

    /// All points, stretch by stretch.
    public Stream<SeriesPoint> points() {
        return stretches.stream().flatMap(stretch -> stretch.points().stream());
    }

    /// The newest year with a result in the unit of the series, of the present body if it has one.
    public Optional<SeriesPoint> latest() {
        var ofLast = stretches.getLast().points().stream().filter(SeriesPoint::isYearlyResult);
        return newest(ofLast).or(() -> newest(points().filter(SeriesPoint::isYearlyResult)));
    }

    private static Optional<SeriesPoint> newest(Stream<SeriesPoint> points) {
        return points.max(Comparator.comparing(SeriesPoint::period));
    }

    /// How many different years have a result.
    public long years() {
        return points().filter(SeriesPoint::isYearlyResult)
                .map(SeriesPoint::period)
                .distinct()
                .count();
    }
}
