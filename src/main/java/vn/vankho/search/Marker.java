package vn.vankho.search;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import vn.vankho.search.Search.Range;
import vn.vankho.search.Syllable.Likeness;

/// Knows what the words of a question mark in a text; made once for all texts of an answer.
///
/// The text is the one that is shown, as it stands: what is marked is cut from it, never from a
/// changed copy. A word that also occurs next to its neighbour in the question is marked only
/// there: for `hộ nghèo` the *nghèo* of *giảm nghèo* is no news when *hộ nghèo* is there.
final class Marker {

    private final Asked asked;
    private final List<Sought> phrases = new ArrayList<>();

    /// The bare letters of all that is sought: nothing else in a text needs to be looked at.
    private final Set<String> letters = new HashSet<>();

    private final Wanted wanted;

    /// Words that are marked where they stand in this order.
    ///
    /// @param least how like each of them must be
    record Sought(List<Syllable> words, Likeness least) {}

    private Marker(Asked asked) {
        this.asked = asked;
        asked.phrases().forEach(this::addPhrase);
        for (var run : asked.runs()) {
            addLetters(run);
            addForms(asked.otherForms(run, asked.marked()));
        }
        this.wanted = new Wanted(letters);
    }

    static Marker of(Asked asked) {
        return new Marker(asked);
    }

    private void addPhrase(List<Syllable> phrase) {
        var marked = phrase.stream().anyMatch(Syllable::marked);
        add(phrase, marked ? Likeness.EXACT : Likeness.UNMARKED);
        addForms(asked.otherForms(phrase, marked));
    }

    private void addForms(List<Abbreviations.Span> spans) {
        for (var span : spans) {
            for (var form : span.forms()) {
                add(form.words(), form.abbreviated() ? Likeness.UNMARKED : Likeness.EXACT);
            }
        }
    }

    private void add(List<Syllable> words, Likeness least) {
        addLetters(words);
        phrases.add(new Sought(words, least));
    }

    private void addLetters(List<Syllable> words) {
        words.forEach(word -> letters.add(word.folded()));
    }

    /// The parts of a text to mark, in order, not overlapping.
    List<Range> marks(String text) {
        var marking = new Marking(asked, letters, wanted, text);
        phrases.forEach(marking::addPhrase);
        asked.runs().forEach(marking::addRun);
        marking.addNumbers();
        marking.addDates();
        return marking.joined();
    }
}
