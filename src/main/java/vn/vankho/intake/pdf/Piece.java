package vn.vankho.intake.pdf;

import java.util.ArrayList;
import java.util.List;
import vn.vankho.document.Layout.Run;

/// Words that stand together on one line of a page, with their looks and their place.
///
/// @param page from 0
/// @param inTable whether drawn lines make a table's cell around it
/// @param baseline in points from the top of the page, as the box
record Piece(
        int page,
        String text,
        List<Run> runs,
        Box box,
        double baseline,
        double size,
        boolean inTable) {

    private static final int POINTS_TO_HALF = 2;

    /// @param words each as its glyphs, from left to right
    /// @param said what each of the words says
    static Piece of(int page, List<List<Glyph>> words, List<String> said, boolean inTable) {
        var runs = new ArrayList<Run>();
        for (int i = 0; i < words.size(); i++) {
            add(i == 0 ? "" : " ", words.get(i), said.get(i), runs);
        }
        var glyphs = words.stream().flatMap(List::stream).toList();
        return new Piece(
                page,
                String.join(" ", said),
                runs,
                Box.around(glyphs.stream().map(Glyph::box).toList()),
                glyphs.stream().mapToDouble(Glyph::baseline).max().orElse(0),
                glyphs.stream().mapToDouble(Glyph::size).max().orElse(0),
                inTable);
    }

    // A word that says what its glyphs say may change its look within.
    private static void add(String before, List<Glyph> word, String said, List<Run> runs) {
        var letters = new StringBuilder();
        word.forEach(glyph -> letters.append(glyph.text()));
        if (!letters.toString().equals(said)) {
            add(run(before + said, word.getFirst()), runs);
            return;
        }
        for (var glyph : word) {
            var start = glyph == word.getFirst() ? before : "";
            add(run(start + glyph.text(), glyph), runs);
        }
    }

    private static Run run(String text, Glyph glyph) {
        var ink = glyph.ink();
        return new Run(
                text,
                ink.face(),
                (int) Math.round(glyph.size() * POINTS_TO_HALF),
                ink.bold(),
                ink.italic(),
                false,
                false,
                ink.colour() == 0 ? null : "%06X".formatted(ink.colour()));
    }

    private static void add(Run run, List<Run> runs) {
        if (!runs.isEmpty() && runs.getLast().saying("").equals(run.saying(""))) {
            runs.add(run.saying(runs.removeLast().text() + run.text()));
        } else {
            runs.add(run);
        }
    }

    /// The two as one, side by side.
    Piece with(Piece next) {
        var all = new ArrayList<>(runs);
        all.add(next.runs.getFirst().saying(" "));
        all.addAll(next.runs);
        return new Piece(
                page,
                text + " " + next.text,
                all,
                box.union(next.box),
                Math.max(baseline, next.baseline),
                Math.max(size, next.size),
                inTable);
    }

    double left() {
        return box.x();
    }

    double right() {
        return box.right();
    }

    double middle() {
        return box.middleX();
    }
}
