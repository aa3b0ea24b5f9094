package vn.vankho.intake.paging;

/// On which page of the rendition each word of a text stands.
///
/// @param pages by word the place of its page, from 0; never falling
/// @param doubtful the words that the rendition shows otherwise, where a page ends somewhere
/// @param tail the first of the words behind the end of the last page: notes and footers, which the
///     rendition shows elsewhere; the number of words where there are none
record TokenPages(int[] pages, boolean[] doubtful, int tail) {

    /// So many words that the rendition lacks may be put on one side of a page's end.
    private static final int SLIGHT = 12;

    /// More words than these after the last that was found are notes and footers.
    private static final int LONG_TAIL = 30;

    /// @param match by word its place in the rendition, or [Alignment#NONE]
    static TokenPages of(Tokens text, String whole, Tokens rendition, int[] match, int pageCount) {
        var found = new TokenPages(new int[match.length], new boolean[match.length], match.length);
        int page = 0;
        int from = 0;
        for (int at = 0; at < match.length; at++) {
            if (match[at] != Alignment.NONE) {
                int here = rendition.pages()[match[at]];
                found.fill(text, whole, from, at, page, here);
                found.pages[at] = here;
                page = here;
                from = at + 1;
            }
        }
        int rest = match.length - from;
        found.fill(text, whole, from, match.length, page, pageCount - 1);
        return rest > LONG_TAIL && pageCount > 1
                ? new TokenPages(found.pages, found.doubtful, from)
                : found;
    }

    /// What stands between two words whose pages are known.
    private void fill(Tokens text, String whole, int from, int to, int before, int after) {
        int lineEnd = before == after ? to : lineEnd(text, whole, from, to);
        for (int at = from; at < to; at++) {
            pages[at] = at < lineEnd ? before : after;
            doubtful[at] = before != after && to - from > SLIGHT;
        }
    }

    /// The first word that begins a line; a page ends between paragraphs rather than within one.
    private static int lineEnd(Tokens text, String whole, int from, int to) {
        for (int at = Math.max(from, 1); at < to; at++) {
            int gap = text.ends()[at - 1];
            int newLine = whole.indexOf('\n', gap);
            if (newLine >= gap && newLine < text.starts()[at]) {
                return at;
            }
        }
        return to;
    }
}
