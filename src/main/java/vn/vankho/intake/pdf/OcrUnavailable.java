package vn.vankho.intake.pdf;

/// This machine cannot read pictures; the message is a sentence in Vietnamese for the clerk.
final class OcrUnavailable extends Exception {

    private final String sentence;

    OcrUnavailable(String sentence) {
        super(sentence);
        this.sentence = sentence;
    }

    String sentence() {
        return sentence;
    }
}
