package vn.vankho.intake.format;

/// A file that cannot be read; the message is a sentence in Vietnamese for the clerk.
public final class Unreadable extends Exception {

    public Unreadable(String sentence) {
        super(sentence);
    }

    public Unreadable(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
