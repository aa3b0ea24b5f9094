package vn.vankho.intake.pdf;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.vankho.document.Layout;
import vn.vankho.document.Layout.PageNumber;
import vn.vankho.document.Layout.Section;
import vn.vankho.intake.format.Unreadable;

/// Measures the layout of a PDF on its drawn pages: paper, margins by where the text ends,
/// typefaces
/// and sizes, what stands in the middle, and drawn lines. Pages that are pictures tell nothing.
public final class PdfLayout {

    private static final int MOST_PAGES = 60;
    private static final int FEWEST_LETTERS = 200;
    private static final int TWIPS = 20;
    private static final int RULES_OF_A_TABLE = 6;
    private static final int SURELY_SMALL = 1134 - 57; // twips: 19 mm
    private static final double SCALED = 0.12; // points off a size that can be chosen

    private final List<PageRows> pages = new ArrayList<>();
    private final Map<Integer, PrintedPageNumber> numbers = new HashMap<>();
    private final boolean whole;

    private PdfLayout(OpenPdf pdf) {
        int count = Math.min(pdf.pageCount(), MOST_PAGES);
        for (int i = 0; i < count; i++) {
            look(pdf, i);
        }
        whole = pages.size() == pdf.pageCount();
    }

    /// @return without sections where the pages are pictures
    /// @throws Unreadable if the file is locked or broken
    public static Layout of(Path file) throws Unreadable, IOException {
        try (var pdf = OpenPdf.open(file)) {
            var layout = new PdfLayout(pdf);
            return layout.letters() < FEWEST_LETTERS
                    ? new Layout(true, List.of(), List.of())
                    : layout.layout();
        }
    }

    private void look(OpenPdf pdf, int index) {
        try {
            var content =
                    pdf.work(document -> PageScanner.scanWithoutStamps(document.getPage(index)));
            if (content.isScan() || content.glyphs().isEmpty()) {
                return;
            }
            var page = PageRows.of(index, content);
            var number = PrintedPageNumber.of(page);
            number.ifPresent(found -> numbers.put(index, found));
            pages.add(number.map(n -> page.without(rows(n))).orElse(page));
        } catch (PageFailed e) {
            // A page that cannot be looked at tells nothing; the reading says so.
        }
    }

    private static HashSet<List<Piece>> rows(PrintedPageNumber number) {
        return new HashSet<>(List.of(number.row()));
    }

    private int letters() {
        return pages.stream()
                .flatMap(page -> page.rows().stream())
                .flatMap(List::stream)
                .mapToInt(piece -> piece.text().length())
                .sum();
    }

    private Layout layout() {
        var edges =
                TextEdges.of(pages.stream().filter(page -> page.width() < page.height()).toList());
        var paragraphs = new MeasuredParagraphs(edges);
        var sections = new ArrayList<Section>();
        @Nullable PageRows before = null;
        for (var page : pages) {
            if (before == null
                    || Math.abs(before.width() - page.width()) > 1
                    || Math.abs(before.height() - page.height()) > 1) {
                sections.add(section(page, edges));
            }
            before = page;
            paragraphs.add(page, sections.size() - 1);
        }
        return new Layout(true, sections, Scaled.mended(paragraphs.made(), edges.size(), SCALED));
    }

    private Section section(PageRows page, TextEdges edges) {
        boolean upright = page.width() < page.height();
        var number = laterNumber(edges, page.width());
        boolean unknown = number == null && !whole;
        return new Section(
                twips(page.width()),
                twips(page.height()),
                upright ? ifSmall(edges.top()) : Layout.UNKNOWN,
                upright ? ifSmall(edges.bottom()) : Layout.UNKNOWN,
                upright && edges.leftMargin() > 0 ? twips(edges.leftMargin()) : Layout.UNKNOWN,
                upright && edges.rightMargin() > 0
                        ? twips(page.width() - edges.rightMargin())
                        : Layout.UNKNOWN,
                page.rules().size() > RULES_OF_A_TABLE,
                number,
                numbers.containsKey(0),
                unknown ? Layout.UNKNOWN : null,
                true);
    }

    private @Nullable PageNumber laterNumber(TextEdges edges, double width) {
        return numbers.entrySet().stream()
                .filter(entry -> entry.getKey() > 0)
                .min(Map.Entry.comparingByKey())
                .map(entry -> entry.getValue().asLaidOut(width / 2, edges.middle(width)))
                .orElse(null);
    }

    private static int ifSmall(double points) {
        return points >= 0 && twips(points) < SURELY_SMALL ? twips(points) : Layout.UNKNOWN;
    }

    private static int twips(double points) {
        return (int) Math.round(points * TWIPS);
    }
}
