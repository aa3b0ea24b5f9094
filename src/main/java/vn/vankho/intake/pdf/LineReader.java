package vn.vankho.intake.pdf;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Makes lines and words of upright glyphs by where they stand.
///
/// A file made where the font lacked Vietnamese letters draws these letters from another font,
/// after
/// the rest of the line. Read in the file's order the words are broken (`c ủa`); on the page they
/// are whole, and so they are here.
final class LineReader {

    /// What counts as a space between words.
    enum Spacing {
        /// A gap on the page, with or without a space in the file.
        BY_GAPS,
        /// A space in the file: for the rare file whose widths are wrong.
        BY_SPACES
    }

    private static final double SAME_BASELINE = 0.1;

    /// With a space in the file this much room is enough, in parts of the letter size.
    private static final double ROOM_FOR_SPACE = 0.08;

    /// Without one it takes this much, as between the words of makers that write no spaces.
    private static final double SPACE_UNWRITTEN = 0.2;

    private static final double MOST_KERNING = 0.08;

    private final Spacing spacing;

    LineReader(Spacing spacing) {
        this.spacing = spacing;
    }

    List<GlyphLine> lines(List<Glyph> glyphs) {
        return Rows.of(runs(glyphs), Run::box).stream().map(this::line).toList();
    }

    /// Glyphs that the file draws one after the other on one baseline.
    private static List<Run> runs(List<Glyph> glyphs) {
        var runs = new ArrayList<Run>();
        Run run = null;
        for (var glyph : glyphs) {
            if (run == null || !run.isContinuedBy(glyph)) {
                run = new Run(new ArrayList<>());
                runs.add(run);
            }
            run.glyphs.add(glyph);
        }
        runs.removeIf(Run::isBlank);
        return runs;
    }

    private record Run(List<Glyph> glyphs) {
        boolean isContinuedBy(Glyph glyph) {
            var last = glyphs.getLast();
            return Math.abs(glyph.baseline() - last.baseline()) < SAME_BASELINE * last.size()
                    && glyph.x() > last.x() - last.size()
                    && glyph.x() < last.right() + 20 * last.size();
        }

        boolean isBlank() {
            return glyphs.stream().allMatch(Glyph::isSpace);
        }

        Box box() {
            return Box.around(glyphs.stream().map(Glyph::box).toList());
        }
    }

    private GlyphLine line(List<Run> row) {
        var line = fromLeft(row);
        var letterSpacing = letterSpacing(line);
        var words = new ArrayList<List<Glyph>>();
        var space = true;
        for (var glyph : line) {
            if (glyph.isSpace()) {
                space = true;
                continue;
            }
            if (words.isEmpty()
                    || isApart(words.getLast().getLast(), glyph, space, letterSpacing)) {
                words.add(new ArrayList<>());
            }
            words.getLast().add(glyph);
            space = false;
        }
        return new GlyphLine(words, line.stream().mapToDouble(Glyph::size).max().orElse(0));
    }

    /// A mark is drawn over its letter, so it keeps its place behind it.
    private static List<Glyph> fromLeft(List<Run> row) {
        record Placed(Glyph glyph, double x) {}
        var placed = new ArrayList<Placed>();
        for (var run : row) {
            var x = 0.0;
            for (var glyph : run.glyphs()) {
                x = glyph.isMark() && !placed.isEmpty() ? x : glyph.x();
                placed.add(new Placed(glyph, x));
            }
        }
        placed.sort(Comparator.comparingDouble(Placed::x));
        return placed.stream().map(Placed::glyph).toList();
    }

    private boolean isApart(Glyph before, Glyph after, boolean space, double letterSpacing) {
        if (after.isMark()) {
            return false;
        }
        var gap = (after.x() - before.right()) / Math.min(before.size(), after.size());
        if (spacing == Spacing.BY_SPACES) {
            return space || gap > 1;
        }
        return gap > letterSpacing + (space ? ROOM_FOR_SPACE : SPACE_UNWRITTEN);
    }

    /// How far the letters of this line are spread, as in `B Á O   C Á O`; else 0.
    private static double letterSpacing(List<Glyph> line) {
        var gaps = new ArrayList<Double>();
        for (var i = 1; i < line.size(); i++) {
            var before = line.get(i - 1);
            var after = line.get(i);
            if (!before.isSpace() && !after.isSpace() && !after.isMark()) {
                gaps.add((after.x() - before.right()) / after.size());
            }
        }
        gaps.sort(null);
        var usual = gaps.size() < 4 ? 0 : gaps.get(gaps.size() / 2);
        return usual > MOST_KERNING && usual < 1 ? usual : 0;
    }
}
