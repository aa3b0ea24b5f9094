package vn.vankho.search;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.vankho.document.DocumentId;

/// What was found, best first.
///
/// @param total documents found in all
/// @param years how many of the found documents there are a year, newest first; likewise
///     types and issuers, most first
/// @param state whether the answer can be complete
public record SearchAnswer(
        long total,
        List<Hit> hits,
        List<Facet> years,
        List<Facet> types,
        List<Facet> issuers,
        Search.IndexState state) {

    public record Facet(String value, long count) {}

    /// One document, by its best passage.
    ///
    /// @param rank from 1
    /// @param page the page of the best passage
    /// @param snippet words around the best place
    /// @param marks the parts of the snippet that were looked for
    public record Hit(
            int rank,
            double score,
            DocumentId id,
            String fileName,
            @Nullable String type,
            @Nullable String number,
            @Nullable String symbol,
            @Nullable LocalDate issuedDate,
            @Nullable String issuer,
            @Nullable String subject,
            int page,
            String snippet,
            List<Search.Range> marks) {}
}
