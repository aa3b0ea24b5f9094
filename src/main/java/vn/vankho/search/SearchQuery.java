package vn.vankho.search;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// What is looked for.
///
/// @param text words, "phrases", numbers and symbols; empty lists all that the filters let
///     through, newest first
/// @param type the name of a document type, such as *Báo cáo*
/// @param issuer as in a hit
/// @param limit hits a page, 1 to 100
/// @param offset hits to leave out
public record SearchQuery(
        String text,
        @Nullable Integer year,
        @Nullable String type,
        @Nullable String issuer,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        int limit,
        int offset) {

    public static SearchQuery of(String text) {
        return new SearchQuery(text, null, null, null, null, null, 10, 0);
    }
}
