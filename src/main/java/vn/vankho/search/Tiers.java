package vn.vankho.search;

import java.util.List;
import org.apache.lucene.search.Query;

/// A query whose hits stand in tiers: what matches an earlier tier stands before all that only
/// matches a later one or none, and within a tier the score decides.
///
/// @param filters what a passage of each tier but the last must match, the strictest first
/// @param ranking scores, and finds everything
record Tiers(List<Query> filters, Query ranking) {

    /// More than all clauses of a short query can add up to, even if each of its words were the
    /// rarest of a million passages.
    static final float STEP = 500;

    static Tiers single(Query query) {
        return new Tiers(List.of(), query);
    }

    /// What is added to the scores of this tier, counted from the strictest.
    float above(int tier) {
        return STEP * (filters.size() - tier);
    }
}
