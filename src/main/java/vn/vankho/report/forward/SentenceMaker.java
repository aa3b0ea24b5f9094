package vn.vankho.report.forward;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.vankho.document.Evidence;
import vn.vankho.document.PageText;
import vn.vankho.document.Reading;
import vn.vankho.vietnamese.Quantity;

/// Makes sentences of a passage or a cell of the earlier report: what moves is moved, what is live
/// becomes a value, and each sentence gets its mark.
final class SentenceMaker {

    private static final int LONGEST_QUOTE = 600;

    private final String whole;
    private final Reading reading;
    private final Moves moves;
    private final OfficeThen office;
    private final FigureBook book;
    private final List<Basis> bases;
    private int made;

    SentenceMaker(
            Reading reading, Moves moves, OfficeThen office, FigureBook book, List<Basis> bases) {
        this.whole = reading.text();
        this.reading = reading;
        this.moves = moves;
        this.office = office;
        this.book = book;
        this.bases = bases;
    }

    /// @param text of the passage
    /// @param at for each character its offset in the earlier report's text
    /// @param label how many characters are its label
    /// @param plans whether it stands in the part that plans
    /// @param more what else becomes of it, such as another number for its heading
    List<Sentence> of(String text, List<Integer> at, int label, boolean plans, List<Edit> more) {
        var kept = KeptWords.of(text, cited(at, text.length()));
        return of(text, at, label, plans, more, NumberPlaces.of(text, at, book.figures(), kept));
    }

    /// The words of a cell, whose numbers are what their column says.
    List<Sentence> ofCell(
            String text, List<Integer> at, int label, boolean plans, @Nullable Role role) {
        var places = NumberPlaces.ofCell(text, at, book.figures(), role);
        return of(text, at, label, plans, List.of(), places);
    }

    private List<Sentence> of(
            String text,
            List<Integer> at,
            int label,
            boolean plans,
            List<Edit> more,
            NumberPlaces.Found places) {
        var cited = cited(at, text.length());
        var kept = KeptWords.of(text, cited);
        var edits = new ArrayList<>(more);
        add(edits, places.edits());
        add(edits, YearWords.of(moves, text, kept));
        add(edits, Counters.of(moves, office, text, kept));
        add(edits, EndedBodies.of(office, text, kept));
        add(edits, citations(at, text.length()));
        add(edits, counts(places.left(), text, at, label, plans));
        edits.sort(Comparator.comparingInt(Edit::start).thenComparingInt(Edit::end));
        return sentences(text, at, edits, SentenceCutter.ends(text, label, cited, edits));
    }

    /// Only one edit may write in a place; marks may meet anything.
    private static void add(List<Edit> edits, List<Edit> others) {
        for (var other : others) {
            boolean free =
                    other.put() == null
                            || edits.stream()
                                    .noneMatch(
                                            e ->
                                                    e.put() != null
                                                            && e.meets(other.start(), other.end()));
            if (free) {
                edits.add(other);
            }
        }
    }

    private List<int[]> cited(List<Integer> at, int length) {
        var cited = new ArrayList<int[]>();
        for (var citation : reading.citations()) {
            var range = within(citation.evidence(), at, length);
            if (range[0] < range[1]) {
                cited.add(range);
            }
        }
        return cited;
    }

    /// Where a part of the whole text stands in a passage; empty where it does not.
    private static int[] within(Evidence evidence, List<Integer> at, int length) {
        if (length == 0 || evidence.end() <= at.getFirst() || evidence.start() > at.getLast()) {
            return new int[] {0, 0};
        }
        int start = 0;
        while (start < length && at.get(start) < evidence.start()) {
            start++;
        }
        int end = start;
        while (end < length && at.get(end) < evidence.end()) {
            end++;
        }
        return new int[] {start, end};
    }

    private List<Edit> citations(List<Integer> at, int length) {
        var edits = new ArrayList<Edit>();
        for (var basis : bases) {
            var range = within(basis.citation().evidence(), at, length);
            if (range[0] < range[1] && basis.mark() != Mark.KEPT) {
                var reason = String.join(" ", basis.reasons());
                edits.add(Edit.marks(range[0], range[1], basis.mark(), reason));
            }
        }
        return edits;
    }

    /// Numbers that belong to no figure become counts in the part that reports; in the part that
    /// plans they are only marked.
    private List<Edit> counts(
            List<Quantity> left, String text, List<Integer> at, int label, boolean plans) {
        var edits = new ArrayList<Edit>();
        for (var number : left) {
            if (NoCount.is(number, text)) {
                continue;
            }
            boolean single = number.values().size() == 1 && number.numberStart() >= label;
            if (plans && single) {
                edits.add(
                        Edit.marks(
                                number.numberStart(),
                                number.numberEnd(),
                                Mark.REVIEW,
                                "Xem lại số «%s» cho kỳ sau."
                                        .formatted(text.substring(number.start(), number.end()))));
            } else if (single) {
                edits.add(count(number, text, at));
            } else if (number.numberStart() >= label) {
                edits.add(
                        Edit.marks(
                                number.numberStart(),
                                number.numberEnd(),
                                Mark.OUTDATED,
                                "«%s» là số của %s."
                                        .formatted(
                                                text.substring(number.start(), number.end()),
                                                moves.from().told())));
            }
        }
        return edits;
    }

    private Edit count(Quantity number, String text, List<Integer> at) {
        int from = at.get(number.start());
        int to = at.get(number.end() - 1) + 1;
        var figure =
                book.count(
                        number,
                        text,
                        new Evidence(pageAt(from), from, to, whole.substring(from, to)));
        var printed = text.substring(number.numberStart(), number.numberEnd());
        figure.decimals.put(Role.ACTUAL, NumberPlaces.decimals(printed, number.value()));
        return new Edit(
                number.numberStart(),
                number.numberEnd(),
                List.of(new Piece.Value(figure.id, Role.ACTUAL)),
                Mark.KEPT,
                "");
    }

    private List<Sentence> sentences(
            String text, List<Integer> at, List<Edit> edits, List<Integer> ends) {
        var sentences = new ArrayList<Sentence>();
        int from = 0;
        for (int end : ends) {
            int begin = from;
            var inside = edits.stream().filter(edit -> edit.meets(begin, end)).toList();
            sentences.add(sentence(text, at, from, end, inside));
            from = end;
        }
        return sentences;
    }

    private Sentence sentence(String text, List<Integer> at, int from, int end, List<Edit> edits) {
        var pieces = new ArrayList<Piece>();
        var reasons = new LinkedHashSet<String>();
        var mark = Mark.KEPT;
        int done = from;
        for (var edit : edits) {
            mark = mark.or(edit.mark());
            if (!edit.reason().isEmpty()) {
                reasons.add(edit.reason());
            }
            if (edit.put() != null && edit.start() >= done) {
                addText(pieces, text.substring(done, edit.start()));
                edit.put().forEach(piece -> addPiece(pieces, piece));
                done = edit.end();
            }
        }
        addText(pieces, text.substring(Math.min(done, end), end));
        return new Sentence(
                "s" + ++made, pieces, mark, List.copyOf(reasons), evidence(at, from, end), null);
    }

    private static void addPiece(List<Piece> pieces, Piece piece) {
        if (piece instanceof Piece.Text(var words)) {
            addText(pieces, words);
        } else {
            pieces.add(piece);
        }
    }

    private static void addText(List<Piece> pieces, String text) {
        if (text.isEmpty()) {
            return;
        }
        if (!pieces.isEmpty() && pieces.getLast() instanceof Piece.Text(var before)) {
            pieces.removeLast();
            pieces.add(new Piece.Text(before + text));
        } else {
            pieces.add(new Piece.Text(text));
        }
    }

    private Evidence evidence(List<Integer> at, int from, int end) {
        int start = at.get(Math.min(from, at.size() - 1));
        int stop = Math.min(whole.length(), at.get(end - 1) + 1);
        var quote = whole.substring(start, Math.min(stop, start + LONGEST_QUOTE));
        return new Evidence(pageAt(start), start, start + quote.length(), quote);
    }

    private int pageAt(int offset) {
        int start = 0;
        for (var page : reading.pages()) {
            start += page.text().length() + Reading.PAGE_BREAK.length();
            if (offset < start) {
                return page.number();
            }
        }
        return PageText.UNKNOWN;
    }

    /// A sentence without words, for a blank cell.
    Sentence blank() {
        return new Sentence("s" + ++made, List.of(), Mark.KEPT, List.of(), null, null);
    }
}
