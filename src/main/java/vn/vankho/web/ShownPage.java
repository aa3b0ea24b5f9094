package vn.vankho.web;

import java.util.ArrayList;
import java.util.List;
import vn.vankho.document.PageText;
import vn.vankho.document.Reading;
import vn.vankho.search.Search;
import vn.vankho.search.web.MarkedText;

/// One page of a document with what is to be marked on it, in its text and on its picture.
///
/// @param boxes parts of the picture to mark, in ten-thousandths of its width and height
/// @param number its place among the pages, from 1
record ShownPage(PageText page, int number, int count, MarkedText text, List<Box> boxes) {

    /// @param mark which of the marks it belongs to, from 0
    record Box(int mark, int x, int y, int width, int height) {}

    static ShownPage of(Reading reading, int number, List<Search.Range> marks) {
        var page = reading.pages().get(number - 1);
        return new ShownPage(
                page,
                number,
                reading.pages().size(),
                MarkedText.of(page.text(), marks),
                boxes(page, marks));
    }

    /// Whether it is known which page this is; else it is only a stretch of the text.
    public boolean paged() {
        return page.number() != PageText.UNKNOWN;
    }

    /// What the text beside the picture is headed with.
    public String heading() {
        if (paged()) {
            return "Chữ trên trang " + number;
        }
        return count == 1 ? "Chữ của văn bản" : "Chữ của văn bản, phần " + number;
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

    /// The parts of a picture that these marks cover.
    static List<Box> boxes(PageText page, List<Search.Range> marks) {
        var boxes = new ArrayList<Box>();
        for (int at = 0; at < marks.size(); at++) {
            for (var box : page.boxes(marks.get(at).start(), marks.get(at).end())) {
                boxes.add(new Box(at, box.x(), box.y(), box.width(), box.height()));
            }
        }
        return boxes;
    }
}
