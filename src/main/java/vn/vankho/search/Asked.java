package vn.vankho.search;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.vankho.search.language.Part;
import vn.vankho.search.language.Question;
import vn.vankho.vietnamese.VietnameseDates;

/// What somebody typed, understood.
///
/// @param runs words outside of quotes, one list for each stretch
/// @param phrases words inside quotes
/// @param marked whether the words were typed with their marks, so that a word without any
///     means just that
/// @param numberKeys keys of a document's number and symbol, the longest first
/// @param serial the number alone, where a document seems to be meant by it
/// @param dates days that were typed
/// @param words the words of each run with the spellings that may be meant
/// @param wording what was known when this was understood
record Asked(
        List<List<Syllable>> runs,
        List<List<Syllable>> phrases,
        boolean marked,
        List<String> numberKeys,
        Optional<String> serial,
        List<LocalDate> dates,
        List<List<Word>> words,
        Wording wording) {

    /// Whoever pastes a page is looking for its beginning.
    private static final int MOST_SYLLABLES = 64;

    private static final int SYMBOL_ALONE = 8;

    /// Above this share of marked words, somebody types with marks.
    private static final double MARKED_SHARE = 0.4;

    /// What may stand before a bare number that means a document: `số 1147`, `công văn 12`.
    private static final Set<String> BEFORE_SERIAL =
            Set.of(
                    "so",
                    "bao cao",
                    "quyet dinh",
                    "nghi quyet",
                    "ke hoach",
                    "cong van",
                    "to trinh",
                    "thong bao",
                    "chi thi",
                    "huong dan",
                    "van ban",
                    "giay moi",
                    "bien ban");

    /// Everything that is wanted, whatever it belongs to.
    static Asked of(String question, Wording wording) {
        return of(Question.of(question).wanted(), wording);
    }

    /// The words and phrases among these parts.
    static Asked of(List<Part> parts, Wording wording) {
        var runs = new ArrayList<List<Syllable>>();
        var phrases = new ArrayList<List<Syllable>>();
        var left = MOST_SYLLABLES;
        for (var part : parts) {
            var read = SyllableReader.read(text(part));
            var syllables = read.subList(0, Math.min(left, read.size()));
            left -= syllables.size();
            if (!syllables.isEmpty()) {
                (part instanceof Part.Phrase ? phrases : runs).add(syllables);
            }
        }
        var all = Stream.concat(runs.stream(), phrases.stream()).flatMap(List::stream).toList();
        var typed = parts.stream().map(Asked::text).collect(Collectors.joining(" "));
        var inOrder = first(SyllableReader.read(typed));
        var marked = isMarked(all);
        var words = runs.stream().map(run -> wording.read(run, marked)).toList();
        var mended = words.stream().map(run -> run.stream().map(Word::syllable).toList()).toList();
        var read = Stream.concat(mended.stream(), phrases.stream()).flatMap(List::stream).toList();
        return new Asked(
                mended,
                phrases,
                isMarked(read),
                DocumentKeys.typed(inOrder, typed),
                serial(inOrder),
                VietnameseDates.find(composed(typed)).stream()
                        .map(VietnameseDates.Found::date)
                        .distinct()
                        .limit(8)
                        .toList(),
                words,
                wording);
    }

    private static String text(Part part) {
        return switch (part) {
            case Part.Words(var text, _, _) -> text;
            case Part.Phrase(var text, _, _) -> text;
            case Part.Without _, Part.Choice _ -> "";
        };
    }

    /// The words of a written date are looked for as they are mostly typed.
    private static String composed(String typed) {
        return Normalizer.normalize(typed, Normalizer.Form.NFC);
    }

    private static List<Syllable> first(List<Syllable> syllables) {
        return syllables.subList(0, Math.min(MOST_SYLLABLES, syllables.size()));
    }

    private static boolean isMarked(List<Syllable> syllables) {
        var words = syllables.stream().filter(syllable -> !syllable.isNumber()).count();
        var marked = syllables.stream().filter(Syllable::marked).count();
        return marked > words * MARKED_SHARE;
    }

    private static Optional<String> serial(List<Syllable> syllables) {
        if (syllables.isEmpty() || syllables.size() > 4) {
            return Optional.empty();
        }
        var last = syllables.getLast();
        var before =
                String.join(
                        " ",
                        syllables.subList(0, syllables.size() - 1).stream()
                                .map(Syllable::folded)
                                .toList());
        var meansDocument =
                before.isEmpty() || BEFORE_SERIAL.contains(before.replaceFirst(" so$", ""));
        return Optional.of(last.folded())
                .filter(number -> meansDocument && DocumentKeys.isSerial(number));
    }

    /// Other ways to write some of these words. Where little more than a document's symbol was
    /// typed, its parts are not spelled out: there `BC-UBND` means just that.
    List<Abbreviations.Span> otherForms(List<Syllable> words, boolean wordsMarked) {
        if (!numberKeys.isEmpty() && words.size() <= SYMBOL_ALONE) {
            return List.of();
        }
        var spans = new ArrayList<>(wording.abbreviations().in(words, wordsMarked));
        spans.addAll(Amounts.in(words));
        return spans;
    }

    /// Whether there is nothing in it to look for.
    boolean isEmpty() {
        return runs.isEmpty() && phrases.isEmpty();
    }
}
