package vn.vankho.intake.pdf;

import java.awt.geom.AffineTransform;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import vn.vankho.vietnamese.LegacyEncoding;
import vn.vankho.vietnamese.Syllables;

/// The text layer of a PDF page, rebuilt from where its characters stand.
///
/// @param mended whether the file's own order breaks words that are whole on the page
/// @param encodings the old encodings that were met
record TextLayer(Layout layout, boolean mended, Set<LegacyEncoding> encodings) {

    /// More broken words than these in a hundred are damage; fewer are an accident of drawing.
    private static final double SOUND = 0.01;

    private static final int MUCH_VISIBLE = 150;

    String text() {
        return layout.text();
    }

    double quality() {
        return Syllables.quality(layout.text());
    }

    static TextLayer of(PageContent page, LineReader.Spacing spacing) {
        var layout = Layout.EMPTY;
        var broken = 0L;
        var words = 0L;
        var encodings = new HashSet<LegacyEncoding>();
        for (var group : byTurn(readable(page.glyphs()))) {
            var upright = upright(group.getFirst().quarter(), page);
            var tables = layout.words().isEmpty() ? tables(page, upright) : List.<RuledTable>of();
            var parts =
                    GlyphParts.of(
                            group.stream().map(glyph -> turn(glyph, upright)).toList(),
                            tables,
                            new LineReader(spacing));
            var lines = parts.lines();
            var text = GlyphText.of(lines);
            layout = layout.then(layout(parts.told(text.rows()), upright, page));
            encodings.addAll(text.encodings());
            broken += lines.stream().mapToLong(GlyphLine::brokenInFile).sum();
            words += lines.stream().mapToLong(line -> line.words().size()).sum();
        }
        return new TextLayer(layout, broken > SOUND * words, encodings);
    }

    /// An OCR layer under a page that has its own text says everything a second time.
    private static List<Glyph> readable(List<Glyph> glyphs) {
        var visible = glyphs.stream().filter(glyph -> !glyph.invisible()).toList();
        return visible.size() > MUCH_VISIBLE ? visible : glyphs;
    }

    /// The way most of the text runs comes first; what is turned otherwise follows.
    private static Collection<List<Glyph>> byTurn(List<Glyph> glyphs) {
        var groups =
                glyphs.stream()
                        .collect(
                                Collectors.groupingBy(
                                        Glyph::quarter, TreeMap::new, Collectors.toList()));
        var ordered = new ArrayList<>(groups.values());
        ordered.sort(Comparator.comparingInt(group -> -group.size()));
        return ordered;
    }

    /// From the page as shown to the page turned so that this text is upright.
    private static AffineTransform upright(int quarter, PageContent page) {
        var turn = AffineTransform.getQuadrantRotateInstance(-quarter);
        var place = new Box(0, 0, page.width(), page.height()).through(turn);
        turn.preConcatenate(AffineTransform.getTranslateInstance(-place.x(), -place.y()));
        return turn;
    }

    private static Glyph turn(Glyph glyph, AffineTransform upright) {
        var from = new double[] {glyph.x(), glyph.baseline()};
        upright.transform(from, 0, from, 0, 1);
        return glyph.movedTo(from[0], from[1]);
    }

    /// The tables of the text that most of the page is.
    private static List<RuledTable> tables(PageContent page, AffineTransform upright) {
        var rules = page.rules().stream().map(rule -> rule.through(upright)).toList();
        return RuledTables.of(rules, 1);
    }

    private static Layout layout(GlyphParts.Told told, AffineTransform upright, PageContent page) {
        var uprightPage = new Box(0, 0, page.width(), page.height()).through(upright);
        var toPage = AffineTransform.getScaleInstance(1 / page.width(), 1 / page.height());
        toPage.concatenate(Inverse.of(upright));
        return new PageLayout(uprightPage.width(), toPage).of(told.prose(), told.tables());
    }
}
