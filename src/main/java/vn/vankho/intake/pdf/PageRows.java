package vn.vankho.intake.pdf;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import vn.vankho.vietnamese.Fold;

/// The lines of a page, from top to bottom, each cut into what stands side by side.
///
/// @param rules the lines that are drawn along it
record PageRows(int page, double width, double height, List<List<Piece>> rows, List<Rule> rules) {

    /// With these words the right column of the head begins, also where the left one touches it.
    private static final Pattern RIGHT_COLUMN = Pattern.compile("cong hoa|doc lap");

    private static final double SAME_ROW = 0.35; // of a letter's size

    static PageRows of(int page, PageContent content) {
        var glyphs = content.glyphs().stream().filter(g -> g.quarter() == 0).toList();
        var parts =
                GlyphParts.of(
                        glyphs,
                        RuledTables.of(content.rules(), 1),
                        new LineReader(LineReader.Spacing.BY_GAPS));
        var lines = parts.lines();
        var texts = GlyphText.of(lines).rows();
        var pieces = new ArrayList<Piece>();
        for (int i = 0; i < lines.size(); i++) {
            addTo(pieces, page, lines.get(i), texts.get(i), i >= parts.prose().size());
        }
        return new PageRows(
                page,
                content.width(),
                content.height(),
                rows(pieces),
                Rule.joined(content.rules(), 1.2, 4).stream().filter(Rule::across).toList());
    }

    private static void addTo(
            List<Piece> pieces, int page, GlyphLine line, List<Segment> said, boolean inTable) {
        Map<Box, List<Glyph>> words = new HashMap<>();
        line.words()
                .forEach(
                        word ->
                                words.put(
                                        Box.around(word.stream().map(Glyph::box).toList()), word));
        for (var segment : said) {
            for (var words2 : columns(segment)) {
                pieces.add(
                        Piece.of(
                                page,
                                words2.stream().map(w -> words.get(w.box())).toList(),
                                words2.stream().map(Word::text).toList(),
                                inTable));
            }
        }
    }

    private static List<List<Word>> columns(Segment segment) {
        var words = segment.words();
        for (int i = 1; i + 1 < words.size(); i++) {
            var two = Fold.unmarked(words.get(i).text() + " " + words.get(i + 1).text());
            if (RIGHT_COLUMN.matcher(two).matches()) {
                return List.of(words.subList(0, i), words.subList(i, words.size()));
            }
        }
        return List.of(words);
    }

    private static List<List<Piece>> rows(List<Piece> pieces) {
        var rows = new ArrayList<List<Piece>>();
        for (var piece :
                pieces.stream().sorted(Comparator.comparingDouble(Piece::baseline)).toList()) {
            if (rows.isEmpty() || !isBeside(rows.getLast().getFirst(), piece)) {
                rows.add(new ArrayList<>());
            }
            rows.getLast().add(piece);
        }
        rows.forEach(row -> row.sort(Comparator.comparingDouble(Piece::left)));
        return rows;
    }

    private static boolean isBeside(Piece one, Piece other) {
        return other.baseline() - one.baseline() < SAME_ROW * Math.max(one.size(), other.size());
    }

    /// The same page without some rows.
    PageRows without(Set<List<Piece>> others) {
        return new PageRows(
                page,
                width,
                height,
                rows.stream().filter(r -> !others.contains(r)).toList(),
                rules);
    }
}
