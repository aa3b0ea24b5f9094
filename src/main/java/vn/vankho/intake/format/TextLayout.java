package vn.vankho.intake.format;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.vankho.document.PageText.Source;
import vn.vankho.document.PageText;
import vn.vankho.vietnamese.LegacyEncoding;
import vn.vankho.vietnamese.LegacyRuns;
import vn.vankho.vietnamese.Syllables;
import vn.vankho.vietnamese.TextForm;

/// A document as pages of lines: one line a paragraph, one line a row of a table with tabs between
/// the cells, all in Unicode.
///
/// @param encodings how the letters were coded
record TextLayout(List<PageText> pages, Set<String> encodings) {

    static final char PAGE_BREAK = '\f';
    static final char RENDERED_BREAK = '\u001C';

    private static final Pattern SAME_BREAK_TWICE = Pattern.compile("\f\\s*\u001C|\\A\\s*\u001C");
    private static final Pattern BLANKS_AT_ENDS = Pattern.compile("(?m)^[ \t]+|[ \t]+$");
    private static final Pattern SEVERAL_BLANK_LINES = Pattern.compile("\n{3,}");

    static TextLayout of(List<Block> document) {
        var decoding = new Decoding();
        document.forEach(decoding::add);
        var text = new Lines(decoding.decode()).of(document).collect(Collectors.joining("\n"));
        return new TextLayout(pages(text), decoding.encodings());
    }

    private static List<PageText> pages(String text) {
        var once = SAME_BREAK_TWICE.matcher(text).replaceAll(TextLayout::firstBreak);
        var parts = once.replace(RENDERED_BREAK, PAGE_BREAK).split("\f");
        return IntStream.range(0, Math.max(parts.length, 1))
                .mapToObj(i -> page(i + 1, i < parts.length ? parts[i] : ""))
                .toList();
    }

    private static String firstBreak(java.util.regex.MatchResult found) {
        return found.group().startsWith("\f") ? "\f" : "";
    }

    /// A page as every reader gives it: clean text, and how good it is.
    static PageText page(int number, String text) {
        var clean = BLANKS_AT_ENDS.matcher(TextForm.clean(text)).replaceAll("");
        var tidy = SEVERAL_BLANK_LINES.matcher(clean).replaceAll("\n\n").strip();
        return new PageText(number, tidy, Source.TEXT, Syllables.quality(tidy), List.of());
    }

    /// Decodes all pieces at once, so that each helps to judge the others.
    private static final class Decoding {

        private final List<Piece> pieces = new ArrayList<>();
        private final List<LegacyRuns.Run> runs = new ArrayList<>();
        private final Set<String> encodings = new LinkedHashSet<>();

        void add(Block block) {
            switch (block) {
                case Block.Paragraph(var own) -> addParagraph(own);
                case Block.Table(var rows) -> rows.forEach(this::add);
                case Block.Row(var cells) -> cells.forEach(this::add);
                case Block.Cell(var content) -> content.forEach(this::add);
            }
        }

        private void addParagraph(List<Piece> own) {
            pieces.addAll(own);
            for (int i = 0; i < own.size(); i++) {
                var end = i == own.size() - 1 ? "\n" : "";
                runs.add(new LegacyRuns.Run(own.get(i).text() + end, own.get(i).font()));
            }
        }

        Map<Piece, String> decode() {
            var decoded = LegacyRuns.decode(runs);
            var shown = new IdentityHashMap<Piece, String>();
            for (int i = 0; i < pieces.size(); i++) {
                shown.put(pieces.get(i), shown(pieces.get(i), decoded.texts().get(i)));
            }
            decoded.encodings().forEach(e -> encodings.add(e.label()));
            return shown;
        }

        private String shown(Piece piece, String decoded) {
            var text =
                    decoded.endsWith("\n") && !piece.text().endsWith("\n")
                            ? decoded.substring(0, decoded.length() - 1)
                            : decoded;
            if (text.equals(piece.text()) && LegacyEncoding.isUnicodeVietnamese(text)) {
                encodings.add("unicode");
            }
            return piece.capitals() ? text.toUpperCase(Locale.ROOT) : text;
        }

        Set<String> encodings() {
            return encodings.isEmpty() ? Set.of("unicode") : encodings;
        }
    }

    /// Puts blocks in lines.
    private record Lines(Map<Piece, String> shown) {

        /// Cells with more lines than this hold text of their own, not values.
        private static final int LINES_OF_A_VALUE = 4;

        /// In a row of so many cells the place of an empty one tells something.
        private static final int CELLS_OF_A_LIST = 4;

        Stream<String> of(List<Block> blocks) {
            return blocks.stream().flatMap(this::of);
        }

        private Stream<String> of(Block block) {
            return switch (block) {
                case Block.Paragraph(var pieces) -> Stream.of(paragraph(pieces));
                case Block.Table(var rows) -> of(rows);
                case Block.Row(var cells) -> row(cells);
                case Block.Cell(var content) -> of(content);
            };
        }

        private String paragraph(List<Piece> pieces) {
            return pieces.stream().map(shown::get).collect(Collectors.joining());
        }

        /// A page break in any cell moves before the row: a row is not torn.
        private Stream<String> row(List<Block> cells) {
            var texts =
                    cells.stream().map(cell -> of(cell).collect(Collectors.joining("\n"))).toList();
            var breaks = texts.stream().anyMatch(Lines::hasBreak) ? RENDERED_BREAK + "" : "";
            var lines = texts.stream().map(Lines::lines).toList();
            return Stream.concat(Stream.of(breaks).filter(b -> !b.isEmpty()), side(lines));
        }

        private static boolean hasBreak(String text) {
            return text.indexOf(PAGE_BREAK) >= 0 || text.indexOf(RENDERED_BREAK) >= 0;
        }

        private static List<String> lines(String cell) {
            return Arrays.stream(
                            cell.replace(PAGE_BREAK, ' ').replace(RENDERED_BREAK, ' ').split("\n"))
                    .map(String::strip)
                    .filter(line -> !line.isEmpty())
                    .toList();
        }

        /// Values stand side by side; the head of a document, its recipients beside its signature,
        /// and other running text are read cell by cell.
        private static Stream<String> side(List<List<String>> cells) {
            var filled = cells.stream().filter(cell -> !cell.isEmpty()).toList();
            var longest = filled.stream().mapToInt(List::size).max().orElse(0);
            if (longest > 1 && (filled.size() < 3 || longest > LINES_OF_A_VALUE)) {
                return filled.stream().flatMap(List::stream);
            }
            return filled.isEmpty() ? Stream.empty() : Stream.of(oneLine(cells, filled));
        }

        private static String oneLine(List<List<String>> cells, List<List<String>> filled) {
            return (cells.size() < CELLS_OF_A_LIST ? filled : cells)
                    .stream()
                            .map(cell -> String.join(" ", cell).replace('\t', ' '))
                            .collect(Collectors.joining("\t"));
        }
    }
}
