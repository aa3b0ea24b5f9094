package vn.vankho.intake.pdf;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import vn.vankho.document.Layout.Alignment;
import vn.vankho.document.Layout.PageNumber;

/// The row of a page that shows its number and nothing else.
record PrintedPageNumber(List<Piece> row, boolean inHeader) {

    private static final double ZONE = 85; // points from the edge: 30 mm
    private static final double ASIDE = 17; // points: 6 mm
    private static final Pattern NUMBER =
            Pattern.compile(
                    "(?iu)[-–(\\h]{0,4}(?:trang\\h{0,3})?\\d{1,4}(?:\\h?/\\h?\\d{1,4})?[-–)\\h]{0,4}");

    static Optional<PrintedPageNumber> of(PageRows page) {
        if (page.rows().isEmpty()) {
            return Optional.empty();
        }
        var first = page.rows().getFirst();
        var last = page.rows().getLast();
        if (isNumber(first) && first.getFirst().baseline() < ZONE) {
            return Optional.of(new PrintedPageNumber(first, true));
        }
        return isNumber(last) && last.getFirst().baseline() > page.height() - ZONE
                ? Optional.of(new PrintedPageNumber(last, false))
                : Optional.empty();
    }

    private static boolean isNumber(List<Piece> row) {
        return row.size() == 1 && NUMBER.matcher(row.getFirst().text()).matches();
    }

    /// @param middles where the middle of the line may be: of the page, and of its text
    PageNumber asLaidOut(double... middles) {
        var piece = row.getFirst();
        boolean centred = false;
        for (var middle : middles) {
            centred |= Math.abs(piece.middle() - middle) < ASIDE;
        }
        return new PageNumber(
                inHeader,
                centred ? Alignment.CENTRE : Alignment.RIGHT,
                piece.runs().getFirst().saying("1"));
    }
}
