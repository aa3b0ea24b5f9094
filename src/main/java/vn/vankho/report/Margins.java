package vn.vankho.report;

/// Between which columns of characters the text of a page stands, where a program kept its layout
/// with blanks.
record Margins(int left, int right) {

    private static final int INDENTED = 8; // blanks before a line that is set to the middle
    private static final int NARROWEST = 50;
    private static final int WIDEST = 160;
    private static final int TOLERANCE = 7;

    /// Margins that nothing is centred between.
    private static final Margins NONE = new Margins(0, 0);

    static Margins of(String page) {
        int left = WIDEST;
        int right = 0;
        int indented = 0;
        int at = 0;
        while (at < page.length()) {
            int end = page.indexOf('\n', at);
            end = end < 0 ? page.length() : end;
            int first = at;
            while (first < end && page.charAt(first) == ' ') {
                first++;
            }
            if (first < end) {
                left = Math.min(left, first - at);
                right = Math.max(right, Math.min(WIDEST, end - at));
                indented += first - at >= INDENTED ? 1 : 0;
            }
            at = end + 1;
        }
        return indented >= 3 && right - left >= NARROWEST && right < WIDEST
                ? new Margins(left, right)
                : NONE;
    }

    boolean centres(String text, Span line) {
        int begin = line.start();
        while (begin > 0 && text.charAt(begin - 1) == ' ' && line.start() - begin < WIDEST) {
            begin--;
        }
        int indent = line.start() - begin;
        int length = line.text().length();
        return right > 0
                && indent >= INDENTED
                && length < (right - left) * 9 / 10
                && Math.abs(2 * indent + length - left - right) <= 2 * TOLERANCE;
    }
}
