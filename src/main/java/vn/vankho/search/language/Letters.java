package vn.vankho.search.language;

import java.text.Normalizer;

/// What the characters of a question mean.
final class Letters {

    private static final String QUOTES = "\"“”„‟«»＂";

    private Letters() {}

    static boolean isQuote(char character) {
        return QUOTES.indexOf(character) >= 0;
    }

    static boolean isBlank(char character) {
        return Character.isWhitespace(character) || Character.isSpaceChar(character);
    }

    /// Whether a word ends before this character.
    static boolean endsWord(char character) {
        return isBlank(character)
                || isQuote(character)
                || character == '('
                || character == ')'
                || character == '|';
    }

    /// One past the last character of the word that begins here.
    static int endOfWord(String text, int start) {
        var end = start + 1;
        while (end < text.length() && !endsWord(text.charAt(end))) {
            end++;
        }
        return end;
    }

    static int skipBlanks(String text, int from) {
        var at = from;
        while (at < text.length() && isBlank(text.charAt(at))) {
            at++;
        }
        return at;
    }

    /// In capitals only: the small word is one to look for.
    static boolean isOr(String word) {
        return word.equals("OR")
                || word.equals("HOAC")
                || Normalizer.normalize(word, Normalizer.Form.NFC).equals("HOẶC");
    }
}
