package vn.vankho.web;

import java.util.List;
import vn.vankho.document.PageText;
import vn.vankho.document.Reading;
import vn.vankho.search.Search;
import vn.vankho.search.web.MarkedText;

/// One page of a document with what is to be marked on it, in its text and on its picture.
///
/// @param boxes parts of the picture to mark, in ten-thousandths of its width and height
record ShownPage(PageText page, int count, MarkedText text, List<PageText.Box> boxes) {

    static ShownPage of(Reading reading, int number, List<Search.Range> marks) {
        var page = reading.pages().get(number - 1);
        return new ShownPage(
                page,
                reading.pages().size(),
                MarkedText.of(page.text(), marks),
                boxes(page, marks));
    }

    /// How the text of this page was got, where a reader should know it.
    public String origin() {
        return switch (page.source()) {
            case TEXT -> "chữ có sẵn trong tệp";
            case REPAIRED -> "lớp chữ bị hỏng, đã được khôi phục";
            case OCR -> "nhận dạng từ ảnh quét";
            case NONE -> "không đọc được trang này";
        };
    }

    /// Below this share of possible syllables a person should compare the text with the
    /// picture.
    public boolean doubtful() {
        return page.source() != PageText.Source.NONE && page.quality() < 0.9;
    }

    private static List<PageText.Box> boxes(PageText page, List<Search.Range> marks) {
        return marks.stream()
                .flatMap(mark -> page.boxes(mark.start(), mark.end()).stream())
                .distinct()
                .toList();
    }
}
