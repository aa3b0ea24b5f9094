package vn.vankho.search;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import vn.vankho.search.Search.Range;
import vn.vankho.search.Syllable.Likeness;
import vn.vankho.vietnamese.DocumentSymbols;
import vn.vankho.vietnamese.VietnameseDates;

/// Finds the parts of a text that a query's words would mark.
///
/// The text is the one that is shown, as it stands: what is marked is cut from it, never from a
/// changed copy.
/// A word that also occurs next to its neighbour in the query is marked only there: for `hộ
/// nghèo` the
/// *nghèo* of *giảm nghèo* is no news when *hộ nghèo* is there.
final class Marker {

    private final Asked asked;
    private final String text;
    private final List<Syllable> syllables;
    private final List<Range> ranges = new ArrayList<>();

    private Marker(Asked asked, String text) {
        this.asked = asked;
        this.text = text;
        this.syllables = SyllableReader.read(text);
    }

    /// In order, not overlapping.
    static List<Range> marks(Asked asked, String text) {
        var marker = new Marker(asked, text);
        asked.phrases().forEach(marker::addPhrase);
        asked.runs().forEach(marker::addRun);
        marker.addNumbers();
        marker.addDates();
        return marker.joined();
    }

    private void addPhrase(List<Syllable> phrase) {
        var marked = phrase.stream().anyMatch(Syllable::marked);
        addPhrase(phrase, marked ? Likeness.EXACT : Likeness.UNMARKED);
        addForms(asked.otherForms(phrase, marked));
    }

    private void addForms(List<Abbreviations.Span> spans) {
        for (var span : spans) {
            for (var form : span.forms()) {
                addPhrase(form.words(), form.abbreviated() ? Likeness.UNMARKED : Likeness.EXACT);
            }
        }
    }

    private void addPhrase(List<Syllable> phrase, Likeness least) {
        for (var at = 0; at + phrase.size() <= syllables.size(); at++) {
            if (standsAt(phrase, at, least)) {
                add(at, at + phrase.size() - 1);
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

    /// For each word of the query its best likeness in this text counts, and nothing that is less
    /// alike.
    private void addRun(List<Syllable> run) {
        var places = new ArrayList<BitSet>();
        for (var wanted : run) {
            places.add(bestPlaces(wanted));
        }
        for (var word = 0; word < run.size(); word++) {
            var beside = besideNeighbour(places, word);
            addPlaces(beside.isEmpty() ? places.get(word) : beside, beside, places, word);
        }
        addForms(asked.otherForms(run, asked.marked()));
    }

    private BitSet bestPlaces(Syllable wanted) {
        var byLikeness = new EnumMap<Likeness, BitSet>(Likeness.class);
        for (var at : candidates().getOrDefault(wanted.folded(), List.of())) {
            var likeness = syllables.get(at).likeness(wanted);
            var level = asked.marked() || wanted.marked() ? likeness : Likeness.UNMARKED;
            byLikeness.computeIfAbsent(level, _ -> new BitSet()).set(at);
        }
        return byLikeness.entrySet().stream()
                .max(Map.Entry.comparingByKey())
                .map(Map.Entry::getValue)
                .orElseGet(BitSet::new);
    }

    private Map<String, List<Integer>> candidates() {
        if (candidates == null) {
            candidates = new HashMap<>();
            for (var at = 0; at < syllables.size(); at++) {
                candidates
                        .computeIfAbsent(syllables.get(at).folded(), _ -> new ArrayList<>())
                        .add(at);
            }
        }
        return candidates;
    }

    private @org.jspecify.annotations.Nullable Map<String, List<Integer>> candidates;

    private static BitSet besideNeighbour(List<BitSet> places, int word) {
        var beside = new BitSet();
        places.get(word).stream()
                .filter(at -> before(places, word, at) || after(places, word, at))
                .forEach(beside::set);
        return beside;
    }

    private static boolean before(List<BitSet> places, int word, int at) {
        return word > 0 && at > 0 && places.get(word - 1).get(at - 1);
    }

    private static boolean after(List<BitSet> places, int word, int at) {
        return word + 1 < places.size() && places.get(word + 1).get(at + 1);
    }

    private void addPlaces(BitSet chosen, BitSet beside, List<BitSet> places, int word) {
        chosen.stream()
                .forEach(at -> add(at, beside.get(at) && after(places, word, at) ? at + 1 : at));
    }

    private void add(int first, int last) {
        ranges.add(new Range(syllables.get(first).start(), syllables.get(last).end()));
    }

    private void addNumbers() {
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

    private void addDates() {
        if (asked.dates().isEmpty()) {
            return;
        }
        for (var found : VietnameseDates.find(text)) {
            if (asked.dates().contains(found.date())) {
                ranges.add(new Range(found.start(), found.end()));
            }
        }
    }

    private List<Range> joined() {
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
