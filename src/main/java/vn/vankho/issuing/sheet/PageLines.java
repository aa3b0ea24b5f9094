package vn.vankho.issuing.sheet;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import vn.vankho.issuing.sheet.Line.Letter;

/// The lines of a PDF that the product itself rendered, with the place of each letter.
final class PageLines extends PDFTextStripper {

    /// Letters whose base lines differ by less stand on one line.
    private static final float SAME_LINE = 2.5f;

    private final List<Letter> letters = new ArrayList<>();

    private PageLines() {
        setSortByPosition(true);
    }

    /// From the first page to the last, from above to below.
    static List<Line> of(PDDocument document) throws IOException {
        var lines = new ArrayList<Line>();
        for (int page = 1; page <= document.getNumberOfPages(); page++) {
            var reader = new PageLines();
            reader.setStartPage(page);
            reader.setEndPage(page);
            reader.getText(document);
            lines.addAll(reader.lines(page));
        }
        return lines;
    }

    @Override
    protected void processTextPosition(TextPosition text) {
        if (!text.getUnicode().isBlank()) {
            float base = text.getPageHeight() - text.getYDirAdj();
            float left = text.getXDirAdj();
            letters.add(
                    new Letter(
                            text.getUnicode(),
                            left,
                            left + text.getWidthDirAdj(),
                            base,
                            text.getFontSizeInPt()));
        }
    }

    private List<Line> lines(int page) {
        var rows = new TreeMap<Float, List<Letter>>(Comparator.reverseOrder());
        for (var letter : letters) {
            rows.computeIfAbsent(baseOf(rows, letter), _ -> new ArrayList<>()).add(letter);
        }
        var lines = new ArrayList<Line>();
        for (var row : rows.values()) {
            row.sort(Comparator.comparingDouble(Letter::left));
            lines.addAll(Line.split(page, row));
        }
        return lines;
    }

    /// The base line of a row that is near, else the letter's own begins a row.
    private static Float baseOf(NavigableMap<Float, List<Letter>> rows, Letter letter) {
        var near = rows.subMap(letter.base() + SAME_LINE, true, letter.base() - SAME_LINE, true);
        return near.isEmpty() ? letter.base() : near.firstKey();
    }
}
