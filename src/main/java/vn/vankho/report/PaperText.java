package vn.vankho.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import vn.vankho.document.Evidence;
import vn.vankho.document.Field;
import vn.vankho.document.PageText;
import vn.vankho.document.Reading;

/// The whole text of a paper, cut into lines, with the page of every offset.
final class PaperText {

    private final String text;
    private final List<PageText> pages;
    private final List<Span> lines = new ArrayList<>();
    private final List<Integer> starts = new ArrayList<>();
    private final boolean scan;

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
        cutLines();
    }

    private void cutLines() {
        int start = 0;
        for (int at = 0; at <= text.length(); at++) {
            if (at == text.length() || text.charAt(at) == '\n' || text.charAt(at) == '\f') {
                lines.add(Span.of(start, text.substring(start, at)));
                start = at + 1;
            }
        }
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
        return pages.isEmpty() ? 1 : pages.get(indexAt(offset)).number();
    }

    /// Whether the text at this offset was read from the image of a paper.
    boolean isImageAt(int offset) {
        return scan && pages.get(indexAt(offset)).source() == PageText.Source.OCR;
    }

    /// Whether the word at one offset looks like handwriting beside the printed one.
    boolean looksWritten(int word, int printed, double mostPrint) {
        int page = indexAt(word);
        int start = startOf(page);
        return Handwriting.likely(pages.get(page), word - start, printed - start, mostPrint);
    }

    private int indexAt(int offset) {
        for (int i = 0; i + 1 < pages.size(); i++) {
            if (offset < startOf(i + 1)) {
                return i;
            }
        }
        return Math.max(0, pages.size() - 1);
    }

    private int startOf(int page) {
        return starts.get(page);
    }

    Evidence evidence(int start, int end) {
        return new Evidence(pageAt(start), start, end, text.substring(start, end));
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
