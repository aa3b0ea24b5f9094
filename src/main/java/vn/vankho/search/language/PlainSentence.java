package vn.vankho.search.language;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import vn.vankho.search.language.Part.Words;

/// Tells a sentence, in which quotes, dashes and colons are punctuation, from a question in the
/// language of this package.
///
/// *Theo Nghị định số: 30/2020/NĐ-CP, “bản gốc” là gì?* asks for no document of that number, and
/// not for these two words side by side.
final class PlainSentence {

    /// Words outside of quotes, with a question mark at the end and without.
    private static final int ASKS = 5;

    private static final int LONG = 12;

    private static final Pattern GLUED =
            Pattern.compile(
                    "([\\p{L}\\p{M}]{1,12}+(?:\\s{1,3}+[\\p{L}\\p{M}]{1,12}+){0,2}+)[:：](?=[^\\s\\p{Z}])");

    private static final String OPERATORS = "[\"“”„‟«»＂()|:：\\p{Z}]";

    private static final String REMARK =
            "Câu hỏi được tìm theo từng từ: ngoặc kép, dấu trừ và bộ lọc trong câu dài hay câu có"
                    + " dấu hỏi không được áp dụng.";

    private final String text;
    private int words;
    private boolean operators;

    private PlainSentence(String text) {
        this.text = text;
        var lowerCase = text.chars().anyMatch(Character::isLowerCase);
        var quoted = false;
        for (var at = 0; at < text.length(); at++) {
            if (Letters.isQuote(text.charAt(at))) {
                quoted = !quoted;
            } else if (!quoted && beginsWord(at)) {
                words++;
                operators |= isFilter(at) || (lowerCase && isOr(at));
            }
        }
    }

    static boolean is(String text) {
        var sentence = new PlainSentence(text);
        var asks = text.strip().endsWith("?") || text.strip().endsWith("？");
        return !sentence.operators && sentence.words >= (asks ? ASKS : LONG);
    }

    /// All of it as words. Says so where a shorter question would have been understood otherwise.
    static Question read(Question strictly) {
        var text = strictly.typed();
        var words = new Words(text, 0, text.length());
        return new Question(
                text,
                List.of(List.of(words)),
                List.of(),
                isOnlyWords(strictly) ? List.of() : List.of(REMARK));
    }

    /// Without quotes, brackets, bars, colons, the minus before a word, and operators in capitals.
    static String words(String typed) {
        var words = new ArrayList<String>();
        for (var word : typed.replaceAll(OPERATORS, " ").strip().split("\\s+")) {
            var bare = word.replaceFirst("^-++", "");
            if (!bare.isEmpty() && !Letters.isOr(bare) && !bare.equals("AND")) {
                words.add(bare);
            }
        }
        return String.join(" ", words);
    }

    private static boolean isOnlyWords(Question question) {
        return question.conditions().isEmpty()
                && question.alternatives().stream()
                        .flatMap(List::stream)
                        .allMatch(Words.class::isInstance);
    }

    private boolean beginsWord(int at) {
        return Character.isLetterOrDigit(text.charAt(at))
                && (at == 0 || Letters.endsWord(text.charAt(at - 1)) || text.charAt(at - 1) == '-');
    }

    private boolean isFilter(int at) {
        var name = GLUED.matcher(text).region(at, text.length()).useTransparentBounds(true);
        return name.lookingAt() && Subject.named(name.group(1)).isPresent();
    }

    private boolean isOr(int at) {
        return Letters.isOr(text.substring(at, Letters.endOfWord(text, at)));
    }
}
