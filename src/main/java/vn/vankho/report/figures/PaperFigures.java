package vn.vankho.report.figures;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.vankho.document.Evidence;
import vn.vankho.document.Indicator;
import vn.vankho.document.PageText;
import vn.vankho.document.Reading;
import vn.vankho.document.Target;
import vn.vankho.document.TextTable;

/// Reads all figures of a paper: those in its sentences, then those in its tables, in the order of
/// the text.
public final class PaperFigures {

    /// A digit that OCR mistook looks like any other: from a picture no figure is sure.
    private static final double MOST_OF_OCR = 0.7;

    private final String text;
    private final List<PageText> pages;
    private final Subject subject;
    private final Periods periods;
    private final Judge judge;
    private final List<Parts.Place> places;
    private final List<Indicator> indicators = new ArrayList<>();
    private final List<Target> targets = new ArrayList<>();
    private final Map<String, Figure> seen = new HashMap<>();

    private PaperFigures(List<PageText> pages, Subject subject) {
        this.pages = pages;
        this.subject = subject;
        this.text =
                pages.stream().map(PageText::text).collect(Collectors.joining(Reading.PAGE_BREAK));
        this.periods = new Periods(subject);
        this.judge = new Judge(subject);
        this.places = new Parts(subject).of(Passages.of(pages));
    }

    public static PaperFigures read(List<PageText> pages, Subject subject) {
        var figures = new PaperFigures(pages, subject);
        figures.readProse();
        figures.readTables();
        figures.indicators.sort(Comparator.comparingInt(i -> i.evidence().start()));
        figures.targets.sort(Comparator.comparingInt(t -> t.evidence().start()));
        return figures;
    }

    public List<Indicator> indicators() {
        return List.copyOf(indicators);
    }

    public List<Target> targets() {
        return List.copyOf(targets);
    }

    // A table belongs to the part in which it stands.
    private boolean isInPlans(int offset, TextTable table) {
        int start = table.cells().stream().mapToInt(TextTable.Cell::start).min().orElse(0) + offset;
        return places.stream()
                .filter(place -> place.passage().offset(0) < start)
                .reduce((one, next) -> next)
                .map(Parts.Place::plans)
                .orElse(false);
    }

    private void readProse() {
        for (var place : places) {
            for (var found : new ProseReader(place, periods, subject.place()).read()) {
                if (judge.keeps(found, place.plans())) {
                    add(found.figure(), place.plans());
                }
            }
        }
    }

    private void readTables() {
        var reader = new TableReader(subject, periods, Parts.isPlanning(subject));
        int offset = 0;
        for (var page : pages) {
            for (var table : page.tables()) {
                var grid = Grid.of(table, page.text(), offset);
                for (var row : reader.read(grid, isInPlans(offset, table))) {
                    addRow(row);
                }
            }
            offset += page.text().length() + Reading.PAGE_BREAK.length();
        }
    }

    private void addRow(TableReader.Row row) {
        if (judge.keepsRow(row.figure())) {
            add(row.figure(), row.plan());
        }
    }

    private void add(Figure figure, boolean planned) {
        if (planned) {
            addTarget(figure);
        } else {
            addIndicator(figure);
        }
    }

    private void addIndicator(Figure figure) {
        figure.period = figure.period == null ? periods.reported() : figure.period;
        figure.asOf = figure.asOf == null ? periods.reportedUpTo() : figure.asOf;
        if (isRepeated("I ", figure)) {
            return;
        }
        weigh(figure);
        indicators.add(figure.toIndicator(evidence(figure)));
    }

    private void addTarget(Figure figure) {
        figure.plan = figure.actual;
        figure.period = figure.period == null ? periods.planned() : figure.period;
        if ((figure.plan != null || figure.change != null) && !isRepeated("T ", figure)) {
            weigh(figure);
            targets.add(figure.toTarget(evidence(figure)));
        }
    }

    // A figure that a report states twice, in its summary and in its details, counts once.
    private boolean isRepeated(String part, Figure figure) {
        var key =
                part
                        + Passage.low(figure.name)
                        + " "
                        + figure.unit
                        + " "
                        + figure.period
                        + " "
                        + figure.scope;
        var before = seen.putIfAbsent(key, figure);
        return before != null && Same.saysNoMore(figure, before);
    }

    private void weigh(Figure figure) {
        if (pageAt(figure.start).filter(page -> page.source() == PageText.Source.OCR).isPresent()) {
            figure.confidence = Math.min(figure.confidence, MOST_OF_OCR);
        }
    }

    private Evidence evidence(Figure figure) {
        return new Evidence(
                pageAt(figure.start).map(PageText::number).orElse(PageText.UNKNOWN),
                figure.start,
                figure.end,
                text.substring(figure.start, figure.end));
    }

    private Optional<PageText> pageAt(int offset) {
        int start = 0;
        for (var page : pages) {
            start += page.text().length() + Reading.PAGE_BREAK.length();
            if (offset < start) {
                return Optional.of(page);
            }
        }
        return Optional.empty();
    }
}
