package vn.vankho.casefile;

import org.jspecify.annotations.Nullable;

/// The term of a case file, with the reason for it.
///
/// @param reason a Vietnamese sentence
/// @param rule the row of the retention table that it rests on, and in which version; null where a
///     person or the list of the year said it
/// @param decidedBy the login of the person who decided otherwise than computed; null where it was
///     computed
public record FixedTerm(
        Term term,
        String reason,
        @Nullable String rule,
        @Nullable Integer version,
        @Nullable String decidedBy) {}
