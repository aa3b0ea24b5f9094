package vn.vankho.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import vn.vankho.vietnamese.CanonicalSyllable;
import vn.vankho.vietnamese.TextForm;

/// The words of an indicator's name: abbreviations spelled out, every spelling of a syllable made
/// one, and what only says *when* or *how sure* left out.
final class NameWords {

    private static final int LONGEST = 400;
    private static final Pattern TOKEN =
            Pattern.compile("[\\p{L}\\p{M}]++|\\d++(?:[.,]\\d++)*+|[^\\s]");
    private static final Pattern LIST_MARK =
            Pattern.compile(
                    "^\\s*+(?:[-+*•–—]|\\d{1,2}(?:\\.\\d{1,2}){0,3}\\s?[.)/]|[IVX]{1,5}\\s?[./)]"
                            + "|[a-zđ][.)])\\s++");
    private static final Pattern YEAR = Pattern.compile("(?:19|20)\\d\\d");
    private static final Set<String> SEPARATORS =
            Set.of(",", ";", "-", "–", "—", "&", "/", "+", "và");

    /// Words that mean something else together: no rule below may touch them.
    private static final List<Phrase> KEPT =
            phrases(
                    "kế hoạch hóa, tổng sản phẩm, tổng mức, tổng kết, tổng hợp, tổng điều tra, lâu"
                            + " năm, hàng năm, hằng năm, số hóa, ngân sách trên địa bàn, nsnn trên địa"
                            + " bàn, ngân sách nhà nước trên địa bàn");

    /// Other words for the same; the first of a line stands for all.
    private static final List<Synonym> SYNONYMS =
            List.of(
                    same("năng suất", "năng xuất"),
                    same("gia đình văn hóa", "hộ gia đình văn hóa"),
                    same("hộ", "hộ gia đình"),
                    same("dùng", "sử dụng"),
                    same("lợn", "heo"),
                    same("người", "đầu người"),
                    same("ngân sách nhà nước", "nsnn"),
                    same("ha", "/ 1 ha"),
                    same("ha", "/ ha"),
                    same("ha", "trên 1 ha"),
                    same("ha", "1 ha"));

    /// Of time, of estimate, of the whole commune: they do not change what is counted.
    private static final List<Phrase> LEFT_OUT =
            phrases(
                    "trên địa bàn toàn xã, trên địa bàn xã, trên địa bàn, trên toàn xã, toàn xã,"
                            + " của toàn xã, của xã, ước tính, ước đạt, ước thực hiện, ước, đạt được,"
                            + " đạt, thực hiện, cả năm, trong năm, năm nay, năm, tính đến nay, tính"
                            + " đến, đến nay, hiện có, hiện nay, dự kiến, phấn đấu, kế hoạch, chỉ tiêu,"
                            + " các loại, duy trì, giữ vững, giữ ổn định, tiếp tục, tổng số, tổng, số"
                            + " lượng, được, là, khoảng, của, trở lên, trở xuống, hoàn thành, theo");

    /// A word, or a mark between things that are counted together.
    ///
    /// @param text in canonical form, with its marks
    record Word(String text, boolean separator) {}

    private record Phrase(List<String> words) {}

    private record Synonym(List<String> kept, List<String> other) {}

    private NameWords() {}

    private static List<Phrase> phrases(String list) {
        return Arrays.stream(list.split(","))
                .map(one -> new Phrase(canonical(one)))
                .sorted((a, b) -> b.words().size() - a.words().size())
                .toList();
    }

    private static Synonym same(String kept, String other) {
        return new Synonym(canonical(kept), canonical(other));
    }

    private static List<String> canonical(String text) {
        return raw(text).stream().map(Word::text).toList();
    }

    private static List<Word> raw(String text) {
        return TOKEN.matcher(text)
                .results()
                .map(found -> word(found.group()))
                .filter(word -> !word.text().isEmpty())
                .toList();
    }

    private static Word word(String token) {
        var first = token.codePointAt(0);
        if (SEPARATORS.contains(token)) {
            return new Word(token, true);
        }
        if (Character.isDigit(first)) {
            return new Word(token.replaceFirst("^0+(?=\\d)", ""), false);
        }
        return new Word(Character.isLetter(first) ? CanonicalSyllable.exact(token) : "", false);
    }

    /// The words of one part of a name, in order, with the marks between them.
    static List<Word> of(String part) {
        var text = TextForm.clean(part.length() > LONGEST ? part.substring(0, LONGEST) : part);
        var spelled = ShortForms.spelledOut(LIST_MARK.matcher(text).replaceFirst(""));
        var words = new ArrayList<>(raw(spelled.replace("'", " ")));
        SYNONYMS.forEach(synonym -> replace(words, synonym));
        var kept = keptPlaces(words);
        return without(words, kept);
    }

    private static void replace(List<Word> words, Synonym synonym) {
        for (int at = 0; at < words.size(); at++) {
            if (standsAt(words, at, synonym.other())) {
                var place = words.subList(at, at + synonym.other().size());
                place.clear();
                place.addAll(synonym.kept().stream().map(text -> new Word(text, false)).toList());
            }
        }
    }

    private static Set<Integer> keptPlaces(List<Word> words) {
        var kept = new HashSet<Integer>();
        for (int at = 0; at < words.size(); at++) {
            for (var phrase : KEPT) {
                if (standsAt(words, at, phrase.words())) {
                    for (int i = 0; i < phrase.words().size(); i++) {
                        kept.add(at + i);
                    }
                }
            }
        }
        return kept;
    }

    private static List<Word> without(List<Word> words, Set<Integer> kept) {
        var left = new ArrayList<Word>();
        int at = 0;
        while (at < words.size()) {
            int length = leftOutAt(words, at, kept);
            if (length == 0) {
                left.add(words.get(at));
            }
            at += Math.max(1, length);
        }
        return left;
    }

    private static int leftOutAt(List<Word> words, int at, Set<Integer> kept) {
        if (kept.contains(at)) {
            return 0;
        }
        if (YEAR.matcher(words.get(at).text()).matches()) {
            return 1;
        }
        for (var phrase : LEFT_OUT) {
            int length = phrase.words().size();
            if (standsAt(words, at, phrase.words()) && noneKept(at, length, kept)) {
                return length;
            }
        }
        return 0;
    }

    private static boolean noneKept(int at, int length, Set<Integer> kept) {
        for (int i = at; i < at + length; i++) {
            if (kept.contains(i)) {
                return false;
            }
        }
        return true;
    }

    private static boolean standsAt(List<Word> words, int at, List<String> phrase) {
        if (phrase.isEmpty() || at + phrase.size() > words.size()) {
            return false;
        }
        for (int i = 0; i < phrase.size(); i++) {
            if (!words.get(at + i).text().equals(phrase.get(i))) {
                return false;
            }
        }
        return true;
    }
}
