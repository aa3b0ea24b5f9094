package vn.vankho.search.language;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/// What was read between two brackets, or outside of all.
final class Level {

    /// As much of the last words as any rule looks at.
    private static final int TAIL = 60;

    private final String text;
    private final int start;
    private final int minus;
    private final List<List<Part>> alternatives = new ArrayList<>();
    private final Set<Subject> filtered = EnumSet.noneOf(Subject.class);
    private List<Part> current = new ArrayList<>();
    private boolean or;
    private int wordsFrom = -1;
    private int wordsTo;

    /// @param start where its bracket stands
    /// @param minus where the minus before its bracket stands, or -1
    Level(String text, int start, int minus) {
        this.text = text;
        this.start = start;
        this.minus = minus;
    }

    int start() {
        return start;
    }

    int minus() {
        return minus;
    }

    /// Words that follow each other are one part: the blanks between them are theirs.
    void word(int from, int to) {
        if (wordsFrom < 0) {
            wordsFrom = from;
        }
        wordsTo = to;
    }

    void endWords() {
        if (wordsFrom >= 0) {
            var words = text.substring(wordsFrom, wordsTo);
            current.add(new Part.Words(words, wordsFrom, wordsTo));
            wordsFrom = -1;
        }
    }

    void add(Part part) {
        endWords();
        current.add(part);
    }

    void filtered(Subject subject) {
        endWords();
        filtered.add(subject);
    }

    void or() {
        endWords();
        or = true;
        if (!current.isEmpty()) {
            alternatives.add(current);
            current = new ArrayList<>();
        }
    }

    List<List<Part>> alternatives() {
        endWords();
        var all = new ArrayList<>(alternatives);
        if (!current.isEmpty()) {
            all.add(current);
        }
        return all;
    }

    /// Filters of one subject are alternatives anyway; others cannot be.
    boolean mixesFiltersWithOr() {
        var only = filtered.size() == 1 && alternatives().isEmpty();
        return or && !filtered.isEmpty() && !only;
    }

    /// Whether a dash goes on with what was read last: a span of numbers, a symbol.
    boolean continuesNumber(char afterDash) {
        if (wordsFrom < 0) {
            return false;
        }
        var read = text.substring(Math.max(wordsFrom, wordsTo - TAIL), wordsTo);
        var last = read.substring(read.lastIndexOf(' ') + 1);
        var number = Character.isDigit(read.charAt(read.length() - 1));
        return number && Character.isDigit(afterDash)
                || last.indexOf('/') > 0 && Character.isUpperCase(afterDash);
    }

    /// Whether *số* is not the number of a document, as in *dân số: 3.500 người*.
    boolean countsSomething() {
        return wordsFrom >= 0
                && !TypeNames.endWith(text.substring(Math.max(wordsFrom, wordsTo - TAIL), wordsTo));
    }
}
