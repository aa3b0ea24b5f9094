package vn.vankho.issuing;

import java.time.Instant;

/// What somebody did with a draft before it got its number.
///
/// @param seq counts the steps of a draft from 1
/// @param by the full name on that day
/// @param version of the draft that the person saw
/// @param words the comment, or the reason for which it was returned; may be empty
public record ReviewStep(
        int seq, Instant at, String by, Kind kind, int version, Place place, String words) {

    /// What was done.
    public enum Kind {
        SUBMITTED("Trình duyệt"),
        COMMENTED("Góp ý"),
        RETURNED("Trả lại"),
        APPROVED("Duyệt");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        /// In Vietnamese, for lists.
        public String label() {
            return label;
        }
    }

    /// A place on the printed draft.
    ///
    /// @param page from 1; 0 for the draft as a whole
    /// @param across from the left, in ten thousandths of the page's width
    /// @param down from the top, in ten thousandths of its height
    public record Place(int page, int across, int down) {

        static final Place WHOLE = new Place(0, 0, 0);
        private static final int END = 10_000;

        public Place {
            page = Math.clamp(page, 0, END);
            across = Math.clamp(across, 0, END);
            down = Math.clamp(down, 0, END);
        }
    }
}
