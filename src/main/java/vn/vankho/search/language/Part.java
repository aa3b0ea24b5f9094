package vn.vankho.search.language;

import java.util.List;

/// A part of a question about the content; offsets are those of the typed text.
public sealed interface Part {

    /// The first character of it.
    int start();

    /// One past its last character.
    int end();

    /// Words of which any may match, the best coverage wins.
    record Words(String text, int start, int end) implements Part {}

    /// Words that must stand in this order.
    record Phrase(String text, int start, int end) implements Part {}

    /// What must not stand anywhere in the document.
    record Without(Part part, int start, int end) implements Part {}

    /// Of these at least one must match.
    record Choice(List<List<Part>> alternatives, int start, int end) implements Part {

        public Choice {
            alternatives = alternatives.stream().map(List::copyOf).toList();
        }
    }
}
