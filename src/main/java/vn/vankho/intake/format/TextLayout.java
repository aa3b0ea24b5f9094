package vn.vankho.intake.format;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import vn.vankho.document.PageText;
import vn.vankho.vietnamese.LegacyEncoding;
import vn.vankho.vietnamese.LegacyRuns;

/// A document as pages of lines: one line a paragraph, one line a row of a table with tabs between
/// the cells, all in Unicode.
///
/// @param encodings how the letters were coded
record TextLayout(List<PageText> pages, Set<String> encodings) {

    static final char PAGE_BREAK = '\f';
    static final char RENDERED_BREAK = '\u001C';

    /// @param eachPartIsAPage whether breaks part the text into what is called pages here, such as
    ///     sheets; else only breaks of a last rendering that fit the text tell pages
    static TextLayout of(List<Block> document, boolean eachPartIsAPage) {
        var decoding = new Decoding();
        document.forEach(decoding::add);
        var lines = new BlockLines(decoding.decode());
        var text = String.join("\n", lines.of(document));
        var pages = pages(text, lines.marked(), eachPartIsAPage);
        return new TextLayout(pages, decoding.encodings());
    }

    private static List<PageText> pages(
            String text, List<BlockLines.MarkedCell> cells, boolean eachPartIsAPage) {
        var parts = withoutSecondBreaks(text).split("\f");
        boolean rendered = text.indexOf(RENDERED_BREAK) >= 0;
        boolean known = eachPartIsAPage || StoredPages.known(List.of(parts), rendered);
        var tidy = new TidyPages(cells);
        return IntStream.range(0, Math.max(parts.length, 1))
                .mapToObj(
                        i ->
                                tidy.next(
                                        StoredPages.number(i, known),
                                        i < parts.length ? parts[i] : ""))
                .toList();
    }

    /// A rendered break counts only where something stands between it and the last one of an
    /// author, or the beginning.
    private static String withoutSecondBreaks(String text) {
        var once = new StringBuilder(text.length());
        var broken = true;
        for (int i = 0; i < text.length(); i++) {
            var character = text.charAt(i);
            if (character != RENDERED_BREAK) {
                once.append(character);
                broken = character == PAGE_BREAK || (broken && isBlank(character));
            } else if (!broken) {
                once.append(PAGE_BREAK);
            }
        }
        return once.toString();
    }

    private static boolean isBlank(char character) {
        return Character.isWhitespace(character) || CellMarks.isMark(character);
    }

    /// A page without tables, as every reader gives it: clean text, and how good it is.
    static PageText page(String text) {
        return new TidyPages(List.of()).next(PageText.UNKNOWN, CellMarks.without(text));
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
                case Block.Cell(var content, _) -> content.forEach(this::add);
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
}
