package vn.vankho.report;

import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import vn.vankho.document.Reading.Citation;

/// The stretches of a text that name cited documents.
final class Covered {

    private final NavigableMap<Integer, Integer> ends = new TreeMap<>();

    private Covered() {}

    static Covered by(List<Citation> citations) {
        var covered = new Covered();
        for (var citation : citations) {
            covered.ends.merge(citation.evidence().start(), citation.evidence().end(), Math::max);
        }
        return covered;
    }

    boolean contains(int offset) {
        Map.Entry<Integer, Integer> before = ends.floorEntry(offset);
        return before != null && offset < before.getValue();
    }
}
