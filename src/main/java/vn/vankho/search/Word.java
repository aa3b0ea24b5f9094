package vn.vankho.search;

import java.util.List;

/// One word of a question, and the spellings that may be meant by it.
///
/// @param syllable the word; corrected where no text has what was typed
/// @param meant the likeliest spellings, the best first; empty where it means just itself
/// @param corrected whether no text has what was typed
record Word(Syllable syllable, List<Meant> meant, boolean corrected) {

    /// @param exact a spelling in canonical form
    /// @param likelihood from 0 to 1, by the words around it and the texts that are indexed
    record Meant(String exact, double likelihood) {}

    static Word asTyped(Syllable syllable) {
        return new Word(syllable, List.of(), false);
    }

    /// All spellings that may be meant, the likeliest first: at least one.
    List<String> spellings() {
        return meant.isEmpty()
                ? List.of(syllable.exact())
                : meant.stream().map(Meant::exact).toList();
    }

    /// The likeliest spelling.
    String best() {
        return meant.isEmpty() ? syllable.exact() : meant.getFirst().exact();
    }

    double likelihood() {
        return meant.isEmpty() ? 1 : meant.getFirst().likelihood();
    }
}
