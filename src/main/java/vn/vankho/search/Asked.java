package vn.vankho.search;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
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
record Asked(
        List<List<Syllable>> runs,
        List<List<Syllable>> phrases,
        boolean marked,
        List<String> numberKeys,
        Optional<String> serial,
        List<LocalDate> dates) {

    /// Whoever pastes a page is looking for its beginning.
    private static final int MOST_SYLLABLES = 64;

    private static final int MOST_CHARACTERS = 2_000;

    /// Above this share of marked words, somebody types with marks.
    private static final double MARKED_SHARE = 0.4;

    private static final Pattern QUOTES = Pattern.compile("[\"“”„«»]");

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

    static Asked of(String query) {
        var typed = query.length() > MOST_CHARACTERS ? query.substring(0, MOST_CHARACTERS) : query;
        var runs = new ArrayList<List<Syllable>>();
        var phrases = new ArrayList<List<Syllable>>();
        split(typed, runs, phrases);
        var all = Stream.concat(runs.stream(), phrases.stream()).flatMap(List::stream).toList();
        var inOrder = first(SyllableReader.read(typed));
        return new Asked(
                runs,
                phrases,
                isMarked(all),
                DocumentKeys.typed(inOrder, typed),
                serial(inOrder),
                VietnameseDates.find(typed).stream()
                        .map(VietnameseDates.Found::date)
                        .distinct()
                        .limit(8)
                        .toList());
    }

    /// Every second stretch between quotes is a phrase, unless its closing quote is missing.
    private static void split(
            String typed, List<List<Syllable>> runs, List<List<Syllable>> phrases) {
        var stretches = QUOTES.split(typed, -1);
        var left = MOST_SYLLABLES;
        for (var at = 0; at < stretches.length && left > 0; at++) {
            var read = SyllableReader.read(stretches[at]);
            var syllables = read.subList(0, Math.min(left, read.size()));
            left -= syllables.size();
            var quoted = at % 2 == 1 && at + 1 < stretches.length;
            if (!syllables.isEmpty()) {
                (quoted ? phrases : runs).add(syllables);
            }
        }
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

    /// Other ways to write some of these words. The parts of a document's symbol are not spelled
    /// out: there `BC-UBND`
    /// means just that.
    List<Abbreviations.Span> otherForms(List<Syllable> words, boolean wordsMarked) {
        return numberKeys.isEmpty() ? Abbreviations.STANDARD.in(words, wordsMarked) : List.of();
    }

    /// Whether there is nothing in it to look for.
    boolean isEmpty() {
        return runs.isEmpty() && phrases.isEmpty();
    }
}
