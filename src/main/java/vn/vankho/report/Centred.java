package vn.vankho.report;

/// Whether a line stands in the middle of its page, as titles do: by the boxes of its words or by
// the
/// blanks before it; never, where neither is known.
final class Centred {

    // The text of an official page reaches from 30 to 195 mm of its 210 (Nghị định 30/2020,
    // Phụ lục I).
    private static final int MIDDLE = 5357; // ten-thousandths of the width
    private static final int TOLERANCE = 300;
    private static final int WIDEST = 7400;

    private Centred() {}

    static boolean is(PaperText paper, Span line) {
        return paper.isCentred(line) || isInBoxes(paper, line);
    }

    private static boolean isInBoxes(PaperText paper, Span line) {
        return paper.box(line)
                .filter(box -> box.right() - box.left() < WIDEST)
                .filter(box -> Math.abs(box.middle() - MIDDLE) < TOLERANCE)
                .isPresent();
    }
}
