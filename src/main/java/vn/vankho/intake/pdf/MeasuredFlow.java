package vn.vankho.intake.pdf;

import java.util.ArrayList;
import java.util.List;
import vn.vankho.document.Layout;
import vn.vankho.document.Layout.Alignment;

/// Puts the lines of a page's one column together to paragraphs, by where they begin and end.
final class MeasuredFlow {

    private static final double INDENTED = 10; // points
    private static final double SHORT = 12; // points that a full line may lack at the right
    private static final double EVEN = 2; // points that ends of justified lines may differ
    private static final double MOST_EVEN = 0.8; // of the lines
    private static final double CENTRED = 8; // points that a middle may be off
    private static final double AS_INDENTED = 50; // points; nearer to the edge it may be an indent
    private static final double USUAL_INDENT = 125; // points from the paper's edge
    private static final double WIDE_PITCH = 2.1; // of the size; beyond it, a gap
    private static final double MORE = 2; // points that set lines of one paragraph apart
    private static final int LABEL = 6; // letters before a tab, such as `III.`
    private static final double SAME = 1.5; // points

    /// Lines of one paragraph.
    ///
    /// @param indent of its first line, in points; [Layout#UNKNOWN] where it cannot be told
    /// @param gap above it beyond the space between lines, negative where not known
    /// @param pitch from line to line, negative where there is one line only
    record Lines(
            List<Piece> pieces,
            Alignment alignment,
            boolean inTable,
            double indent,
            double gap,
            double pitch) {}

    private final TextEdges edges;
    private final double pageWidth;
    private final List<List<Piece>> open = new ArrayList<>();
    private final List<Lines> done = new ArrayList<>();

    MeasuredFlow(TextEdges edges, PageRows page) {
        this.edges = edges;
        this.pageWidth = page.width();
        for (var row : page.rows()) {
            add(joined(row));
        }
        close();
    }

    List<Lines> paragraphs() {
        return done;
    }

    // A number and its title are parted by a tab; more pieces than these are a table without lines.
    private static List<Piece> joined(List<Piece> row) {
        return row.size() == 2 && row.getFirst().text().length() <= LABEL
                ? List.of(row.getFirst().with(row.getLast()))
                : row;
    }

    private void add(List<Piece> row) {
        if (row.size() > 1 || row.getFirst().inTable()) {
            close();
            row.forEach(piece -> done.add(cell(piece)));
            return;
        }
        if (!open.isEmpty() && begins(row.getFirst())) {
            close();
        }
        open.add(row);
    }

    private static Lines cell(Piece piece) {
        return new Lines(List.of(piece), Alignment.LEFT, true, 0, -1, -1);
    }

    private boolean begins(Piece piece) {
        var last = open.getLast().getFirst();
        double pitch = piece.baseline() - last.baseline();
        boolean gap =
                pitch > WIDE_PITCH * Math.max(piece.size(), last.size())
                        || (edges.pitch() > 0 && pitch > edges.pitch() + MORE);
        boolean resized = Math.abs(piece.size() - last.size()) > 0.4;
        boolean ended = !edges.areKnown() || last.right() < edges.right() - SHORT;
        boolean indented =
                edges.areKnown()
                        && piece.left() > edges.left() + INDENTED
                        && Math.abs(piece.left() - last.left()) > SAME;
        boolean beginsAnew = piece.left() > last.left() + SAME && open.size() > 1;
        return gap || resized || ended || indented || beginsAnew || isCentred(last);
    }

    private boolean isCentred(Piece piece) {
        if (!edges.areKnown()) {
            return Math.abs(piece.middle() - edges.middle(pageWidth)) < 3 * CENTRED
                    && piece.left() > USUAL_INDENT;
        }
        return Math.abs(piece.middle() - edges.middle(pageWidth)) < CENTRED
                && (piece.left() - edges.left() > AS_INDENTED
                        || (!done.isEmpty() && done.getLast().alignment() == Alignment.CENTRE));
    }

    private void close() {
        if (open.isEmpty()) {
            return;
        }
        var pieces = open.stream().map(List::getFirst).toList();
        double pitch = pitch(pieces);
        done.add(
                new Lines(
                        pieces,
                        alignment(pieces),
                        false,
                        indent(pieces),
                        gap(pieces, pitch),
                        pitch));
        open.clear();
    }

    private static double pitch(List<Piece> pieces) {
        if (pieces.size() < 2) {
            return Layout.UNKNOWN;
        }
        var steps = new ArrayList<Double>();
        for (int i = 1; i < pieces.size(); i++) {
            steps.add(pieces.get(i).baseline() - pieces.get(i - 1).baseline());
        }
        steps.sort(null);
        return steps.get(steps.size() / 2);
    }

    // Only where both paragraphs stand on this page and the space between lines is known.
    private double gap(List<Piece> pieces, double pitch) {
        if (done.isEmpty() || done.getLast().inTable()) {
            return Layout.UNKNOWN;
        }
        double own = pitch > 0 ? pitch : edges.pitch();
        double step = pieces.getFirst().baseline() - done.getLast().pieces().getLast().baseline();
        return own < 0 ? Layout.UNKNOWN : Math.max(0, step - own);
    }

    // What begins at the edge at the top of a page may go on from the page before.
    private double indent(List<Piece> pieces) {
        if (done.isEmpty() && pieces.getFirst().left() - edges.left() < INDENTED) {
            return Layout.UNKNOWN;
        }
        double rest =
                pieces.size() > 1
                        ? pieces.stream().skip(1).mapToDouble(Piece::left).min().orElse(0)
                        : edges.left();
        return edges.areKnown() ? pieces.getFirst().left() - rest : Layout.UNKNOWN;
    }

    private Alignment alignment(List<Piece> pieces) {
        if (pieces.stream().allMatch(this::isCentred)) {
            return Alignment.CENTRE;
        }
        long full = pieces.size() - 1L;
        long even =
                pieces.stream()
                        .limit(full)
                        .filter(piece -> Math.abs(piece.right() - edges.right()) < EVEN)
                        .count();
        return !edges.areKnown() || even >= MOST_EVEN * full ? Alignment.JUSTIFIED : Alignment.LEFT;
    }
}
