package vn.vankho.search;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import vn.vankho.search.Search.Range;
import vn.vankho.search.Syllable.Likeness;
import vn.vankho.vietnamese.DocumentSymbols;
import vn.vankho.vietnamese.VietnameseDates;

/// Marks one text.
final class Marking {

    private final Asked asked;
    private final String text;
    private final List<Syllable> syllables;
    private final Map<String, List<Integer>> places = new HashMap<>();
    private final List<Range> ranges = new ArrayList<>();

    /// @param letters the bare letters of all that is sought
    /// @param wanted the same
    Marking(Asked asked, Set<String> letters, Wanted wanted, String text) {
        this.asked = asked;
        this.text = text;
        this.syllables = SyllableReader.read(text, wanted);
        for (var at = 0; at < syllables.size(); at++) {
            var here = syllables.get(at).folded();
            if (letters.contains(here)) {
                places.computeIfAbsent(here, _ -> new ArrayList<>()).add(at);
            }
        }
    }

    private List<Integer> places(Syllable wanted) {
        return places.getOrDefault(wanted.folded(), List.of());
    }

    void addPhrase(Marker.Sought sought) {
        var words = sought.words();
        for (var at : places(words.getFirst())) {
            if (at + words.size() <= syllables.size() && standsAt(words, at, sought.least())) {
                add(at, at + words.size() - 1);
            }
        }
    }

    private boolean standsAt(List<Syllable> phrase, int at, Likeness least) {
        for (var next = 0; next < phrase.size(); next++) {
            if (syllables.get(at + next).likeness(phrase.get(next)).compareTo(least) < 0) {
                return false;
            }
        }
        return true;
    }

    /// For each word of the question its best likeness in this text counts, and nothing that is
    /// less alike. Where the text writes other words of the question with their marks, one that
    /// stands there only with others is a coincidence (*trong* for *trồng*, *Chủ tịch* for *diện
    /// tích*), unless it stands beside its neighbour.
    void addRun(List<Syllable> run) {
        var found = run.stream().map(this::best).toList();
        var best = found.stream().map(Best::places).toList();
        boolean marked = found.stream().anyMatch(Best::sure);
        for (var word = 0; word < run.size(); word++) {
            var beside = besideNeighbour(best, word);
            if (!beside.isEmpty()) {
                addPlaces(beside, beside, best, word);
            } else if (!marked || !found.get(word).coincidence()) {
                addPlaces(best.get(word), beside, best, word);
            }
        }
    }

    /// Where a word of the question stands most alike.
    private record Best(Syllable wanted, Likeness likeness, BitSet places) {

        boolean sure() {
            return wanted.marked() && likeness == Likeness.EXACT;
        }

        boolean coincidence() {
            return wanted.marked() && likeness != Likeness.EXACT;
        }
    }

    private Best best(Syllable wanted) {
        var byLikeness = new EnumMap<Likeness, BitSet>(Likeness.class);
        for (var at : places(wanted)) {
            var likeness = syllables.get(at).likeness(wanted);
            var level = asked.marked() || wanted.marked() ? likeness : Likeness.UNMARKED;
            byLikeness.computeIfAbsent(level, _ -> new BitSet()).set(at);
        }
        return byLikeness.entrySet().stream()
                .max(Map.Entry.comparingByKey())
                .map(most -> new Best(wanted, most.getKey(), most.getValue()))
                .orElseGet(() -> new Best(wanted, Likeness.NONE, new BitSet()));
    }

    private static BitSet besideNeighbour(List<BitSet> best, int word) {
        var beside = new BitSet();
        best.get(word).stream()
                .filter(at -> before(best, word, at) || after(best, word, at))
                .forEach(beside::set);
        return beside;
    }

    private static boolean before(List<BitSet> best, int word, int at) {
        return word > 0 && at > 0 && best.get(word - 1).get(at - 1);
    }

    private static boolean after(List<BitSet> best, int word, int at) {
        return word + 1 < best.size() && best.get(word + 1).get(at + 1);
    }

    private void addPlaces(BitSet chosen, BitSet beside, List<BitSet> best, int word) {
        chosen.stream()
                .forEach(at -> add(at, beside.get(at) && after(best, word, at) ? at + 1 : at));
    }

    private void add(int first, int last) {
        ranges.add(new Range(syllables.get(first).start(), syllables.get(last).end()));
    }

    void addNumbers() {
        if (asked.numberKeys().isEmpty()) {
            return;
        }
        for (var found : DocumentSymbols.find(text)) {
            var keys = DocumentKeys.of(found.normal());
            if (asked.numberKeys().stream().anyMatch(keys::contains)) {
                ranges.add(new Range(found.start(), found.end()));
            }
        }
    }

    void addDates() {
        if (asked.dates().isEmpty()) {
            return;
        }
        for (var found : VietnameseDates.find(text)) {
            if (asked.dates().contains(found.date())) {
                ranges.add(new Range(found.start(), found.end()));
            }
        }
    }

    /// In order, not overlapping.
    List<Range> joined() {
        ranges.sort(Comparator.comparingInt(Range::start).thenComparingInt(Range::end));
        var joined = new ArrayList<Range>();
        for (var range : ranges) {
            if (!joined.isEmpty() && range.start() < joined.getLast().end()) {
                var last = joined.removeLast();
                joined.add(new Range(last.start(), Math.max(last.end(), range.end())));
            } else {
                joined.add(Objects.requireNonNull(range));
            }
        }
        return joined;
    }
}
