package vn.vankho.intake.pdf;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import vn.vankho.vietnamese.LegacyEncoding;
import vn.vankho.vietnamese.LegacyRuns;
import vn.vankho.vietnamese.LegacyRuns.Run;
import vn.vankho.vietnamese.TextForm;

/// Says in Unicode what the glyphs of a page say, also where their fonts are from before Unicode.
///
/// @param rows the words of each line, in segments; none where a line says nothing
/// @param encodings the old encodings that were met
record GlyphText(List<List<Segment>> rows, Set<LegacyEncoding> encodings) {

    /// Bullets and ticks of symbol fonts, which have no code of their own.
    private static final Pattern PRIVATE = Pattern.compile("\\p{Co}");

    static GlyphText of(List<GlyphLine> lines) {
        var runs = runs(lines);
        var decoded = LegacyRuns.decode(runs);
        var texts = decoded.texts();
        var encodings = decoded.encodings();
        if (encodings.isEmpty()) {
            var unnamed = LegacyEncoding.detect(decoded.text());
            if (unnamed.isPresent()) {
                texts = texts.stream().map(unnamed.get()::decode).toList();
                encodings = Set.of(unnamed.get());
            }
        }
        return new GlyphText(rows(lines, texts.iterator()), encodings);
    }

    /// One run a word and font, each word followed by a run of one space or line end.
    private static List<Run> runs(List<GlyphLine> lines) {
        var runs = new ArrayList<Run>();
        for (var line : lines) {
            for (var i = 0; i < line.words().size(); i++) {
                var word = line.words().get(i);
                parts(word).forEach(part -> runs.add(new Run(text(part), part.getFirst().font())));
                var last = i == line.words().size() - 1;
                runs.add(new Run(last ? "\n" : " ", word.getLast().font()));
            }
        }
        return runs;
    }

    private static List<List<Glyph>> parts(List<Glyph> word) {
        var parts = new ArrayList<List<Glyph>>();
        for (var glyph : word) {
            if (parts.isEmpty() || !parts.getLast().getLast().font().equals(glyph.font())) {
                parts.add(new ArrayList<>());
            }
            parts.getLast().add(glyph);
        }
        return parts;
    }

    private static String text(List<Glyph> part) {
        return part.stream().map(Glyph::text).collect(Collectors.joining());
    }

    private static List<List<Segment>> rows(List<GlyphLine> lines, Iterator<String> texts) {
        var rows = new ArrayList<List<Segment>>();
        for (var line : lines) {
            var words = new ArrayList<Word>();
            for (var glyphs : line.words()) {
                var text = new StringBuilder();
                parts(glyphs).forEach(part -> text.append(texts.next()));
                texts.next();
                add(text, glyphs, words);
            }
            rows.add(Segment.cut(words, line.em()));
        }
        return rows;
    }

    private static void add(StringBuilder raw, List<Glyph> glyphs, List<Word> words) {
        var text = TextForm.clean(PRIVATE.matcher(raw).replaceAll("")).strip();
        if (!text.isEmpty()) {
            words.add(new Word(text, Box.around(glyphs.stream().map(Glyph::box).toList())));
        }
    }
}
