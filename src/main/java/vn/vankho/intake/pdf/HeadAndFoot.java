package vn.vankho.intake.pdf;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import vn.vankho.document.Layout.Place;
import vn.vankho.vietnamese.Fold;

/// The pieces of the two-column parts of a page: the head of the first page, and *Nơi nhận* beside
/// the signature. Where each stands among the other is its cell.
///
/// @param rows the rows of the page that belong to the part
/// @param cells the pieces, left column first, each with its cell
record HeadAndFoot(Set<List<Piece>> rows, List<Placed> cells) {

    record Placed(Piece piece, Place cell) {}

    static final int HEAD = 0;
    static final int FOOT = 1;

    private static final int LONGEST_HEAD = 25; // rows
    private static final int LONGEST_NUMBER = 60; // characters
    private static final int LONGEST_FOOT = 40;
    private static final double BESIDE = 6; // points
    private static final double LEVEL = 20; // points between Nơi nhận and what stands beside it
    private static final double AT_MARGIN = 100; // points from the leftmost
    private static final Pattern DATE = Pattern.compile(".{0,60}ngay.{0,12}thang.{0,8}nam.{0,12}");
    private static final Pattern RECIPIENTS = Pattern.compile("noi nhan\\s{0,3}:?");
    private static final Pattern SIGNS =
            Pattern.compile("(?:tm|kt|tl|tuq|q)[./].*|(?:pho )?chu tich.*");
    private static final Pattern NEW_PART = Pattern.compile("phu luc.{0,12}");

    private static final HeadAndFoot NONE = new HeadAndFoot(Set.of(), List.of());

    static HeadAndFoot head(PageRows page) {
        var rows = page.rows().stream().limit(LONGEST_HEAD).toList();
        int nation = indexOf(rows, Pattern.compile("cong hoa xa hoi.*"));
        if (nation < 0) {
            return NONE;
        }
        double border = right(rows.get(nation)).left() - BESIDE;
        var columns = rows.stream().map(row -> columns(row, border)).toList();
        int last = dateRow(columns, nation);
        while (last + 1 < rows.size() && isOfLeftColumn(rows.get(last + 1), border)) {
            last++;
        }
        var cells = new ArrayList<Placed>();
        for (int column = 0; column < 2; column++) {
            for (int row = 0; row <= last; row++) {
                var piece = columns.get(row).get(column);
                if (piece.isPresent()) {
                    cells.add(new Placed(piece.get(), new Place(HEAD, row, column)));
                }
            }
        }
        return new HeadAndFoot(new LinkedHashSet<>(rows.subList(0, last + 1)), cells);
    }

    private static boolean isOfLeftColumn(List<Piece> row, double border) {
        return row.stream()
                .allMatch(p -> p.right() < border + BESIDE && !folded(p).startsWith("kinh gui"));
    }

    private static Piece right(List<Piece> row) {
        return row.stream()
                .filter(piece -> folded(piece).startsWith("cong hoa"))
                .findFirst()
                .orElse(row.getLast());
    }

    // The blanks of a draft part what is one: `Số:      /UBND`, `ngày      tháng 01`.
    private static List<Optional<Piece>> columns(List<Piece> row, double border) {
        return List.of(
                row.stream().filter(piece -> piece.middle() < border).reduce(Piece::with),
                row.stream().filter(piece -> piece.middle() >= border).reduce(Piece::with));
    }

    private static int dateRow(List<List<Optional<Piece>>> rows, int nation) {
        for (int row = nation + 1; row < rows.size(); row++) {
            if (rows.get(row).get(1).filter(p -> DATE.matcher(folded(p)).matches()).isPresent()
                    && rows.get(row)
                            .get(0)
                            .filter(p -> p.text().length() > LONGEST_NUMBER)
                            .isEmpty()) {
                return row;
            }
        }
        return Math.min(rows.size() - 1, nation + 2);
    }

    private static int indexOf(List<List<Piece>> rows, Pattern words) {
        for (int i = 0; i < rows.size(); i++) {
            if (rows.get(i).stream().anyMatch(p -> words.matcher(folded(p)).matches())) {
                return i;
            }
        }
        return -1;
    }

    static HeadAndFoot foot(PageRows page) {
        int at = indexOf(page.rows(), RECIPIENTS);
        if (at < 0) {
            return NONE;
        }
        int from = at;
        while (from > 0 && at - from < 2 && signs(page.rows().get(from - 1))) {
            from--;
        }
        int to = Math.min(page.rows().size(), at + LONGEST_FOOT);
        var rows = untilNewPart(page.rows().subList(from, to));
        var heading =
                page.rows().get(at).stream()
                        .filter(p -> RECIPIENTS.matcher(folded(p)).matches())
                        .findFirst()
                        .orElseThrow();
        return foot(page, rows, heading);
    }

    private static boolean signs(List<Piece> row) {
        return row.size() == 1 && SIGNS.matcher(folded(row.getFirst())).matches();
    }

    private static List<List<Piece>> untilNewPart(List<List<Piece>> rows) {
        int end = indexOf(rows, NEW_PART);
        return end < 0 ? rows : rows.subList(0, end);
    }

    // What stands beside Nơi nhận is level with it if its first line is.
    private static HeadAndFoot foot(PageRows page, List<List<Piece>> rows, Piece heading) {
        var left = new ArrayList<Placed>();
        var right = new ArrayList<Piece>();
        for (var row : rows) {
            for (var piece : row) {
                boolean isLeft =
                        piece.left() < heading.left() + AT_MARGIN
                                && piece.left() < page.width() / 2
                                && !SIGNS.matcher(folded(piece)).matches();
                if (isLeft) {
                    left.add(new Placed(piece, new Place(FOOT, 0, 0)));
                } else {
                    right.add(piece);
                }
            }
        }
        boolean level =
                right.isEmpty()
                        || Math.abs(right.getFirst().baseline() - heading.baseline()) < LEVEL;
        right.forEach(piece -> left.add(new Placed(piece, new Place(FOOT, level ? 0 : 1, 1))));
        return new HeadAndFoot(new LinkedHashSet<>(rows), left);
    }

    private static String folded(Piece piece) {
        return Fold.unmarked(piece.text().strip());
    }
}
