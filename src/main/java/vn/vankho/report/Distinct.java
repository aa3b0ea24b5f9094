package vn.vankho.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.vankho.document.Reading.Citation;

/// Counts a document that is cited several times once, at its first place, with all that any of the
/// places says of it.
final class Distinct {

    private static final int LONGEST_OTHERS = 20; // papers of one number that are told apart

    private final List<Citation> kept = new ArrayList<>();
    private final Map<String, List<Integer>> places = new HashMap<>();

    private Distinct() {}

    /// @param own the citing paper's own number and symbol, such as `12/NQ-HĐND`, or null
    static List<Citation> of(List<Citation> citations, @Nullable String own) {
        var distinct = new Distinct();
        for (var citation : citations) {
            if (own == null || !own.equals(printed(citation)) || citation.issuer() != null) {
                distinct.keep(citation);
            }
        }
        return List.copyOf(distinct.kept);
    }

    private static String printed(Citation citation) {
        return citation.number() + "/" + citation.symbol();
    }

    private void keep(Citation citation) {
        var same = places.computeIfAbsent(key(citation), key -> new ArrayList<>());
        for (int place : same) {
            if (agree(kept.get(place), citation)) {
                kept.set(place, joined(kept.get(place), citation));
                return;
            }
        }
        if (same.size() < LONGEST_OTHERS) {
            same.add(kept.size());
            kept.add(citation);
        }
    }

    private static String key(Citation citation) {
        var key = citation.type() + "|" + citation.number() + "|" + citation.symbol();
        return citation.number() == null ? key + citation.subject() : key;
    }

    // Another commune's resolution may bear the same number.
    private static boolean agree(Citation one, Citation other) {
        return one.date() == null || other.date() == null || one.date().equals(other.date());
    }

    private static Citation joined(Citation first, Citation later) {
        return new Citation(
                first.type(),
                first.number(),
                first.symbol(),
                first.date() == null ? later.date() : first.date(),
                first.issuer() == null ? later.issuer() : first.issuer(),
                first.subject() == null ? later.subject() : first.subject(),
                first.party() || later.party(),
                first.legalBasis() || later.legalBasis(),
                first.evidence());
    }
}
