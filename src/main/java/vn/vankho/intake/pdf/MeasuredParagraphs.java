package vn.vankho.intake.pdf;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.vankho.document.Layout;
import vn.vankho.document.Layout.Alignment;
import vn.vankho.document.Layout.DrawnLine;
import vn.vankho.document.Layout.Paragraph;
import vn.vankho.document.Layout.Place;
import vn.vankho.document.Layout.Run;
import vn.vankho.document.Layout.Spacing;

/// Makes paragraphs of the lines of pages, in the order of the pages.
final class MeasuredParagraphs {

    private static final int TWIPS = 20;
    private static final double CENTRED = 17; // points that a middle may be off: 6 mm
    private static final Place TABLE = new Place(2, 0, 0);

    private final TextEdges edges;
    private final List<Paragraph> made = new ArrayList<>();

    MeasuredParagraphs(TextEdges edges) {
        this.edges = edges;
    }

    List<Paragraph> made() {
        return made;
    }

    /// @param section of the page
    void add(PageRows page, int section) {
        var lines = new MeasuredLines(page.rules());
        var head = page.page() == 0 ? HeadAndFoot.head(page) : null;
        var rest = head == null ? page : page.without(head.rows());
        var foot = HeadAndFoot.foot(rest);
        var flow = rest.without(foot.rows());
        var all = page.rows().stream().flatMap(List::stream).toList();
        if (head != null) {
            head.cells().forEach(p -> addCell(p, head.cells(), all, lines, section));
        }
        new MeasuredFlow(edges, flow).paragraphs().forEach(p -> addFlow(p, all, lines, section));
        foot.cells().forEach(placed -> addCell(placed, foot.cells(), all, lines, section));
    }

    private void addCell(
            HeadAndFoot.Placed placed,
            List<HeadAndFoot.Placed> others,
            List<Piece> all,
            MeasuredLines lines,
            int section) {
        var piece = placed.piece();
        var column = placed.cell().column();
        var widest =
                others.stream()
                        .filter(other -> other.cell().column() == column)
                        .map(HeadAndFoot.Placed::piece)
                        .max(Comparator.comparingDouble(each -> each.box().width()))
                        .orElse(piece);
        boolean items = placed.cell().table() == HeadAndFoot.FOOT && column == 0;
        boolean centred = !items && Math.abs(piece.middle() - widest.middle()) < CENTRED;
        add(
                lines.runs(piece),
                section,
                placed.cell(),
                centred ? Alignment.CENTRE : Alignment.LEFT,
                new Measures(0, Layout.UNKNOWN, null, width(piece), width(piece)),
                line(piece, all, lines));
    }

    private void addFlow(
            MeasuredFlow.Lines lines, List<Piece> all, MeasuredLines drawn, int section) {
        var runs = new ArrayList<Run>();
        for (var piece : lines.pieces()) {
            if (!runs.isEmpty()) {
                runs.add(runs.getLast().saying(" "));
            }
            runs.addAll(drawn.runs(piece));
        }
        boolean centred = lines.alignment() == Alignment.CENTRE;
        add(
                runs,
                section,
                lines.inTable() ? TABLE : null,
                lines.alignment(),
                new Measures(
                        twips(lines.indent()),
                        twips(lines.gap()),
                        lines.pitch() < 0 ? null : twips(lines.pitch()),
                        lines.pieces().stream().mapToInt(MeasuredParagraphs::width).sum(),
                        room(lines)),
                centred ? line(lines.pieces().getLast(), all, drawn) : null);
    }

    // Where the right edge is not known, nothing can be said of how a line fills it.
    private int room(MeasuredFlow.Lines lines) {
        if (lines.alignment() == Alignment.CENTRE) {
            return lines.pieces().stream().mapToInt(MeasuredParagraphs::width).max().orElse(0);
        }
        return edges.areKnown()
                ? (int) Math.round((edges.right() - edges.left()) * TWIPS)
                : Integer.MAX_VALUE;
    }

    private static int twips(double points) {
        return points == Layout.UNKNOWN ? Layout.UNKNOWN : (int) Math.round(points * TWIPS);
    }

    private static int width(Piece piece) {
        return (int) Math.round(piece.box().width() * TWIPS);
    }

    private static @Nullable DrawnLine line(Piece piece, List<Piece> all, MeasuredLines lines) {
        return piece.text().matches("[_‗─–—-]{5,80}")
                ? new DrawnLine(width(piece), false)
                : lines.below(piece, all).orElse(null);
    }

    /// @param pitch from line to line; null where there is one line
    private record Measures(int firstLine, int gap, @Nullable Integer pitch, int width, int room) {}

    private void add(
            List<Run> runs,
            int section,
            @Nullable Place cell,
            Alignment alignment,
            Measures measures,
            @Nullable DrawnLine line) {
        var text = new StringBuilder();
        runs.forEach(run -> text.append(run.text()));
        var pitch = measures.pitch();
        made.add(
                new Paragraph(
                        made.size(),
                        Layout.UNKNOWN,
                        text.toString(),
                        section,
                        cell,
                        "",
                        alignment,
                        measures.firstLine(),
                        measures.gap(),
                        0,
                        false,
                        pitch == null
                                ? new Spacing(Spacing.Rule.AUTO, 240)
                                : new Spacing(Spacing.Rule.EXACT, pitch),
                        measures.width(),
                        measures.room(),
                        line,
                        runs));
    }
}
