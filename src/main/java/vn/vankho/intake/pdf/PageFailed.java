package vn.vankho.intake.pdf;

/// A page that could not be read or drawn.
final class PageFailed extends Exception {

    /// Why, in words that end a Vietnamese sentence about the page.
    enum Reason {
        TIME("quá thời gian cho phép"),
        BROKEN("nội dung trang bị hỏng");

        private final String words;

        Reason(String words) {
            this.words = words;
        }

        String words() {
            return words;
        }
    }

    private final Reason reason;

    PageFailed(Reason reason, Throwable cause) {
        super(reason.words, cause);
        this.reason = reason;
    }

    String words() {
        return reason.words;
    }
}
