package vn.vankho.intake.pdf;

import java.util.regex.Pattern;
import vn.vankho.vietnamese.Syllables;

/// Decides whether the text layer of a page can be believed.
final class LayerJudge {

    /// What is wrong with a layer.
    enum Verdict {
        SOUND,
        /// No text at all.
        ABSENT,
        /// A few words beside a picture of the page, such as the stamp of a digital signature.
        BESIDE_PICTURE,
        /// Words that cannot be, or characters that nobody knows.
        DAMAGED
    }

    private static final Pattern WORD = Pattern.compile("\\p{L}[\\p{L}\\p{M}]*");
    private static final Pattern MARKED = Pattern.compile(".*[^\\p{ASCII}].*");
    private static final Pattern LOST = Pattern.compile("[\\uFFFD\\p{Cn}\\p{Co}]");

    private static final double PICTURE_OF_PAGE = 0.5;
    private static final int A_HANDFUL = 50;
    private static final double GOOD = 0.9;
    private static final int ENOUGH_TO_TELL = 15;
    private static final double TOO_MANY_LOST = 0.01;
    private static final double VIETNAMESE = 0.1;

    private LayerJudge() {}

    static Verdict judge(PageContent page, String text) {
        var words = words(text);
        if (text.isBlank()) {
            return Verdict.ABSENT;
        }
        if (page.imageCover() > PICTURE_OF_PAGE && words < A_HANDFUL) {
            return Verdict.BESIDE_PICTURE;
        }
        return isDamaged(page, text, words) ? Verdict.DAMAGED : Verdict.SOUND;
    }

    private static boolean isDamaged(PageContent page, String text, long words) {
        if (page.unmappedShare() > TOO_MANY_LOST || lostShare(page) > TOO_MANY_LOST) {
            return true;
        }
        return words >= ENOUGH_TO_TELL && (Syllables.quality(text) < GOOD || lostItsMarks(text));
    }

    /// Symbol fonts have private codes for their bullets, but only for a few of a page's letters.
    private static double lostShare(PageContent page) {
        var lost = page.glyphs().stream().filter(g -> LOST.matcher(g.text()).find()).count();
        return (double) lost / Math.max(1, page.glyphs().size());
    }

    /// Vietnamese without its marks: three words in four carry some.
    private static boolean lostItsMarks(String text) {
        return markedShare(text) < VIETNAMESE;
    }

    static double markedShare(String text) {
        var marked = WORD.matcher(text).results().filter(w -> MARKED.matcher(w.group()).matches());
        return (double) marked.count() / Math.max(1, words(text));
    }

    static long words(String text) {
        return WORD.matcher(text).results().count();
    }
}
