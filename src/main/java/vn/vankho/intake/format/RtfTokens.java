package vn.vankho.intake.format;

import java.io.IOException;
import java.io.InputStream;

/// Cuts an RTF file into groups, control words and bytes of text.
final class RtfTokens {

    /// Told of each token in turn.
    interface Listener {

        void open();

        void close();

        /// @param parameter [#NONE] if the word has none
        void word(String word, int parameter);

        /// A byte of text, in the character set of the current font.
        void text(int character);
    }

    static final int NONE = Integer.MIN_VALUE;

    private static final int LONGEST_WORD = 40;

    private final InputStream in;
    private int next;

    RtfTokens(InputStream in) throws IOException {
        this.in = in;
        this.next = in.read();
    }

    void each(Listener listener) throws IOException {
        while (next >= 0) {
            var character = take();
            switch (character) {
                case '{' -> listener.open();
                case '}' -> listener.close();
                case '\\' -> control(listener);
                case '\r', '\n', 0 -> {}
                default -> listener.text(character);
            }
        }
    }

    private int take() throws IOException {
        var taken = next;
        next = in.read();
        return taken;
    }

    private void control(Listener listener) throws IOException {
        if (isLetter(next)) {
            word(listener);
        } else if (next == '\'') {
            take();
            listener.text(hex() * 16 + hex());
        } else if (next >= 0) {
            symbol(take(), listener);
        }
    }

    private static void symbol(int symbol, Listener listener) {
        switch (symbol) {
            case '\\', '{', '}' -> listener.text(symbol);
            case '\r', '\n' -> listener.word("par", NONE);
            default -> listener.word(String.valueOf((char) symbol), NONE);
        }
    }

    private void word(Listener listener) throws IOException {
        var word = new StringBuilder();
        while (isLetter(next) && word.length() < LONGEST_WORD) {
            word.append((char) take());
        }
        var parameter = parameter();
        if (next == ' ') {
            take();
        }
        if (word.toString().equals("bin")) {
            in.skipNBytes(Math.max(0, parameter - 1L));
            next = in.read();
        } else {
            listener.word(word.toString(), parameter);
        }
    }

    private int parameter() throws IOException {
        var negative = next == '-';
        if (negative) {
            take();
        }
        if (!isDigit(next)) {
            return NONE;
        }
        long value = 0;
        while (isDigit(next)) {
            value = Math.min(value * 10 + (take() - '0'), Integer.MAX_VALUE);
        }
        return (int) (negative ? -value : value);
    }

    private int hex() throws IOException {
        return Math.max(0, Character.digit(next >= 0 ? take() : '0', 16));
    }

    private static boolean isLetter(int character) {
        return character >= 'a' && character <= 'z' || character >= 'A' && character <= 'Z';
    }

    private static boolean isDigit(int character) {
        return character >= '0' && character <= '9';
    }
}
