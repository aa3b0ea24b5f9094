package vn.vankho.series;

import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import vn.vankho.report.IndicatorNames;
import vn.vankho.vietnamese.Fold;
import vn.vankho.vietnamese.Syllables;

/// Finds series by their names: every word that was typed must be there. A word with marks means
/// just these, one without means any; abbreviations are spelled out on both sides.
final class NameFilter {

    /// What a canonical syllable has before the number of its tone.
    private static final char TONE = '\u02C9';

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}]+");

    private final List<String> wanted;

    NameFilter(String typed) {
        wanted = IndicatorNames.words(WORD.matcher(typed).replaceAll(NameFilter::inCapitals));
    }

    /// An abbreviation typed in small letters: what can be no syllable.
    private static String inCapitals(MatchResult word) {
        var typed = word.group();
        return Syllables.possible(typed) ? typed : typed.toUpperCase(Locale.ROOT);
    }

    boolean matches(Stream<String> names) {
        return wanted.isEmpty() || names.anyMatch(this::matches);
    }

    private boolean matches(String name) {
        var marked = IndicatorNames.words(name);
        var bare = marked.stream().map(NameFilter::bare).toList();
        return wanted.stream()
                .allMatch(word -> isBare(word) ? bare.contains(word) : marked.contains(word));
    }

    private static boolean isBare(String word) {
        return word.equals(bare(word));
    }

    private static String bare(String canonical) {
        int tone = canonical.indexOf(TONE);
        return Fold.unmarked(tone < 0 ? canonical : canonical.substring(0, tone));
    }
}
