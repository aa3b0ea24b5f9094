package vn.vankho.intake.paging;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.IntPredicate;
import vn.vankho.document.Evidence;
import vn.vankho.document.Field;
import vn.vankho.document.FieldName;
import vn.vankho.document.Indicator;
import vn.vankho.document.PageText;
import vn.vankho.document.Reading;
import vn.vankho.document.Target;
import vn.vankho.document.TextTable;
import vn.vankho.intake.paging.PageCuts.Piece;
import vn.vankho.vietnamese.Syllables;

/// A reading whose text is cut into other pages, with all that refers to a place in it.
final class CutReading {

    private final Reading reading;
    private final String text;
    private final PageCuts cuts;
    private final IntPredicate doubtful;

    /// @param doubtful whether the page of a place in the text as it was is not sure
    CutReading(Reading reading, PageCuts cuts, IntPredicate doubtful) {
        this.reading = reading;
        this.text = reading.text();
        this.cuts = cuts;
        this.doubtful = doubtful;
    }

    /// @param words by page the boxes of its words; may be shorter than the list of pages
    Reading with(List<List<Integer>> words) {
        var tables = tables();
        var pages = new ArrayList<PageText>();
        for (var piece : cuts.pieces()) {
            int at = pages.size();
            pages.add(page(piece, at < words.size() ? words.get(at) : List.of(), tables.get(at)));
        }
        var whole = String.join(Reading.PAGE_BREAK, pages.stream().map(PageText::text).toList());
        return moved(pages, whole);
    }

    private PageText page(Piece piece, List<Integer> words, List<TextTable> tables) {
        // A break of the author's that the rendition does not show is the end of a line.
        var own = text.substring(piece.from(), piece.to()).replace('\f', '\n');
        var source = reading.pages().getFirst().source();
        return new PageText(piece.number(), own, source, Syllables.quality(own), words, tables);
    }

    private Reading moved(List<PageText> pages, String whole) {
        var fields = new EnumMap<FieldName, Field>(FieldName.class);
        reading.fields().forEach((name, field) -> fields.put(name, moved(field, whole)));
        return new Reading(
                reading.format(),
                reading.origin(),
                reading.encoding(),
                reading.ocr(),
                reading.outcome(),
                pages,
                fields,
                reading.recipients(),
                reading.filing(),
                reading.citations().stream().map(one -> moved(one, whole)).toList(),
                new HeadingPages(pages).of(reading.outline()),
                reading.indicators().stream().map(one -> moved(one, whole)).toList(),
                reading.targets().stream().map(one -> moved(one, whole)).toList(),
                reading.notes());
    }

    private Evidence moved(Evidence was, String whole) {
        int start = cuts.moved(was.start());
        int end = Math.max(start, cuts.movedEnd(was.end()));
        var page = doubtful.test(was.start()) ? PageText.UNKNOWN : cuts.at(was.start()).number();
        // Some evidence quotes only the beginning of what it points at.
        boolean exact = was.quote().length() == was.end() - was.start();
        return new Evidence(page, start, end, exact ? whole.substring(start, end) : was.quote());
    }

    private Field moved(Field field, String whole) {
        var evidence = field.evidence();
        return evidence == null
                ? field
                : new Field(
                        field.value(), field.state(), field.confidence(), moved(evidence, whole));
    }

    private Reading.Citation moved(Reading.Citation cited, String whole) {
        return new Reading.Citation(
                cited.type(),
                cited.number(),
                cited.symbol(),
                cited.date(),
                cited.issuer(),
                cited.subject(),
                cited.party(),
                cited.legalBasis(),
                moved(cited.evidence(), whole));
    }

    private Indicator moved(Indicator read, String whole) {
        return new Indicator(
                read.name(),
                read.scope(),
                read.actual(),
                read.plan(),
                read.of(),
                read.unit(),
                read.qualifier(),
                read.percentOfPlan(),
                read.percentOfSamePeriod(),
                read.change(),
                read.changeBase(),
                read.period(),
                read.asOf(),
                read.confidence(),
                moved(read.evidence(), whole));
    }

    private Target moved(Target read, String whole) {
        return new Target(
                read.name(),
                read.scope(),
                read.plan(),
                read.of(),
                read.unit(),
                read.qualifier(),
                read.change(),
                read.period(),
                read.confidence(),
                moved(read.evidence(), whole));
    }

    /// The tables of each page; the rows of one that runs over a page's end are counted anew.
    private List<List<TextTable>> tables() {
        var byPage = new ArrayList<List<TextTable>>();
        cuts.pieces().forEach(_ -> byPage.add(new ArrayList<>()));
        int before = 0;
        for (var page : reading.pages()) {
            for (var table : page.tables()) {
                var parts = new LinkedHashMap<Integer, List<TextTable.Cell>>();
                for (var cell : table.cells()) {
                    int at = cuts.placeAt(before + cell.start());
                    parts.computeIfAbsent(at, _ -> new ArrayList<>()).add(moved(cell, before, at));
                }
                parts.forEach((at, cells) -> byPage.get(at).add(table(cells)));
            }
            before += page.text().length() + Reading.PAGE_BREAK.length();
        }
        return byPage;
    }

    private TextTable.Cell moved(TextTable.Cell cell, int before, int at) {
        var piece = cuts.pieces().get(at);
        int length = piece.to() - piece.from();
        int start = Math.clamp((long) before + cell.start() - piece.from(), 0, length);
        int end = Math.clamp((long) before + cell.end() - piece.from(), start, length);
        return new TextTable.Cell(
                cell.row(), cell.column(), cell.rows(), cell.columns(), start, end);
    }

    private static TextTable table(List<TextTable.Cell> cells) {
        int first = cells.stream().mapToInt(TextTable.Cell::row).min().orElse(0);
        int last = cells.stream().mapToInt(TextTable.Cell::row).max().orElse(0);
        return new TextTable(
                cells.stream()
                        .map(
                                cell ->
                                        new TextTable.Cell(
                                                cell.row() - first,
                                                cell.column(),
                                                Math.min(cell.rows(), last + 1 - cell.row()),
                                                cell.columns(),
                                                cell.start(),
                                                cell.end()))
                        .toList());
    }
}
