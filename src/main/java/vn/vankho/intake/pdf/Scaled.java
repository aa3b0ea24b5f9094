package vn.vankho.intake.pdf;

import java.util.List;
import vn.vankho.document.Layout;
import vn.vankho.document.Layout.Paragraph;
import vn.vankho.document.Layout.Run;

/// A page that was shrunk or stretched to fit its paper shows no size as it was chosen.
final class Scaled {

    private Scaled() {}

    /// @param size of most letters, in points
    /// @param off how far it may be off from a half point
    /// @return the same paragraphs, where the page was scaled without sizes
    static List<Paragraph> mended(List<Paragraph> paragraphs, double size, double off) {
        boolean scaled = size > 0 && Math.abs(2 * size - Math.round(2 * size)) > 2 * off;
        return scaled ? paragraphs.stream().map(Scaled::withoutSizes).toList() : paragraphs;
    }

    private static Paragraph withoutSizes(Paragraph p) {
        return new Paragraph(
                p.index(),
                p.source(),
                p.text(),
                p.section(),
                p.cell(),
                p.style(),
                p.alignment(),
                p.firstLine(),
                p.before(),
                p.after(),
                p.sameStyleCloses(),
                p.spacing(),
                p.width(),
                p.room(),
                p.line(),
                p.runs().stream().map(Scaled::withoutSize).toList());
    }

    private static Run withoutSize(Run run) {
        return new Run(
                run.text(),
                run.font(),
                Layout.UNKNOWN,
                run.bold(),
                run.italic(),
                run.underlined(),
                run.capitals(),
                run.colour());
    }
}
