package vn.vankho.report;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.vankho.document.Evidence;
import vn.vankho.document.Field;
import vn.vankho.document.PageText;
import vn.vankho.document.Reading;

/// The whole text of a paper, cut into lines, with the page of every offset.
final class PaperText {

    private static final int BEGINNING = 60; // lines

    private final String text;
    private final List<PageText> pages;
    private final List<Span> lines = new ArrayList<>();
    private final List<Integer> starts = new ArrayList<>();
    private final boolean scan;
    private final Map<Integer, Margins> margins = new HashMap<>();

    PaperText(List<PageText> pages, Reading.Origin origin) {
        this.pages = List.copyOf(pages);
        this.text =
                pages.stream().map(PageText::text).collect(Collectors.joining(Reading.PAGE_BREAK));
        this.scan = origin != Reading.Origin.BORN_DIGITAL;
        int start = 0;
        for (var page : pages) {
            starts.add(start);
            start += page.text().length() + Reading.PAGE_BREAK.length();
        }
        cutLines(PlainCopy.of(text));
    }

    private void cutLines(String plain) {
        int start = 0;
        for (int at = 0; at <= plain.length(); at++) {
            if (at == plain.length() || plain.charAt(at) == '\n' || plain.charAt(at) == '\f') {
                lines.add(Span.of(start, plain.substring(start, at)));
                start = at + 1;
            }
        }
    }

    /// Whether empty lines stand between most lines at the beginning, so that one parts nothing.
    boolean isSpaced() {
        int spaced = 0;
        int close = 0;
        for (int i = 1; i < Math.min(lines.size(), BEGINNING); i++) {
            boolean printed = !lines.get(i).isBlank();
            spaced += printed && lines.get(i - 1).isBlank() ? 1 : 0;
            close += printed && !lines.get(i - 1).isBlank() ? 1 : 0;
        }
        return spaced > 4 * close;
    }

    String text() {
        return text;
    }

    /// Every line, blank ones too.
    List<Span> lines() {
        return lines;
    }

    /// Whether figures may be handwriting: then only what is clearly printed counts.
    boolean isScan() {
        return scan;
    }

    int pageAt(int offset) {
        return pages.isEmpty() ? PageText.UNKNOWN : pages.get(indexAt(offset)).number();
    }

    /// Whether the text at this offset was read from the image of a paper.
    boolean isImageAt(int offset) {
        return scan && pages.get(indexAt(offset)).source() == PageText.Source.OCR;
    }

    /// Whether the word at one offset is much higher than the printed word at another, as
    /// handwriting is; false where no boxes are known.
    ///
    /// @param mostPrint how many times as high print may be
    boolean looksWritten(int word, int printed, double mostPrint) {
        var height = box(word, word + 1);
        var standard = box(printed, printed + 1);
        return height.isPresent()
                && standard.isPresent()
                && height.get().height() > mostPrint * standard.get().height();
    }

    /// Where the words between two offsets of one page stand on it, if that is known.
    Optional<Boxes.Box> box(int from, int to) {
        if (pages.isEmpty()) {
            return Optional.empty();
        }
        int page = indexAt(from);
        int start = starts.get(page);
        return new Boxes(pages.get(page).words()).around(from - start, to - start);
    }

    Optional<Boxes.Box> box(Span line) {
        return box(line.start(), line.end());
    }

    /// Whether blanks set a line to the middle, as programs do that keep the layout of a page.
    boolean isCentred(Span line) {
        if (pages.isEmpty()) {
            return false;
        }
        int page = indexAt(line.start());
        return margins.computeIfAbsent(page, p -> Margins.of(pages.get(p).text()))
                .centres(text, line);
    }

    /// Whether an offset is in a table of several columns, whose rows are no headings.
    boolean isInTable(int offset) {
        if (pages.isEmpty()) {
            return false;
        }
        int page = indexAt(offset);
        int at = offset - starts.get(page);
        return pages.get(page).tables().stream()
                .map(vn.vankho.document.TextTable::cells)
                .filter(cells -> cells.stream().anyMatch(cell -> cell.column() > 1))
                .anyMatch(cells -> cells.getFirst().start() <= at && at <= cells.getLast().end());
    }

    private int indexAt(int offset) {
        int found = Collections.binarySearch(starts, offset);
        return Math.max(0, found >= 0 ? found : -found - 2);
    }

    Evidence evidence(int start, int end) {
        return new Evidence(pageAt(start), start, end, text.substring(start, end));
    }

    /// Several lines that belong together; as far as nothing stands between them, such as the other
    /// column.
    Evidence evidence(List<Span> together) {
        int end = together.getFirst().end();
        for (var line : together.subList(1, together.size())) {
            if (line.start() < end || !text.substring(end, line.start()).isBlank()) {
                break;
            }
            end = line.end();
        }
        return evidence(together.getFirst().start(), end);
    }

    Field proposed(String value, double confidence, Span where) {
        return Field.proposed(value, confidence, evidence(where.start(), where.end()));
    }

    /// There is something at this place, and it cannot be read.
    Field unknownAt(Span where) {
        return new Field(null, Field.State.UNKNOWN, 0, evidence(where.start(), where.end()));
    }

    /// Not found: on a scan that says little, in a file it says that there is none.
    Field missing() {
        return scan ? Field.unknown() : Field.absent();
    }
}
