package vn.vankho.report;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.vankho.document.FieldName;
import vn.vankho.document.PageText;
import vn.vankho.document.Reading.Origin;

/// Made-up papers for tests, and a short way to ask what was read of them.
final class Papers {

    private Papers() {}

    static Paper read(String... pages) {
        return read(Origin.BORN_DIGITAL, PageText.Source.TEXT, pages);
    }

    static Paper readScan(String... pages) {
        return read(Origin.SCAN, PageText.Source.OCR, pages);
    }

    private static Paper read(Origin origin, PageText.Source source, String... pages) {
        return PaperReader.read(pages(source, pages), origin);
    }

    static List<PageText> pages(PageText.Source source, String... texts) {
        var pages = new ArrayList<PageText>();
        for (var text : texts) {
            pages.add(new PageText(pages.size() + 1, text, source, 1, List.of()));
        }
        return pages;
    }

    static @Nullable String value(Paper paper, FieldName name) {
        return paper.field(name).value();
    }
}
