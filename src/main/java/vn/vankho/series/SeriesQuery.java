package vn.vankho.series;

import org.jspecify.annotations.Nullable;

/// Which series are wanted.
///
/// @param name words of the name, with or without marks; empty for all
/// @param issuer whose series: an id of [SeriesList#issuers()], [#EVERYBODY], or null for the own
///     office
public record SeriesQuery(String name, @Nullable String issuer) {

    /// The series of all issuers, each its own.
    public static final String EVERYBODY = "*";

    public static SeriesQuery own(String name) {
        return new SeriesQuery(name, null);
    }
}
