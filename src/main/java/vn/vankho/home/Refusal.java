package vn.vankho.home;

/// Something that was asked for is not done, for a reason that the person should read.
///
/// The message is one plain Vietnamese sentence, fit for the page or the terminal as it stands.
public abstract class Refusal extends RuntimeException {

    protected Refusal(String sentence) {
        super(sentence);
    }

    protected Refusal(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
