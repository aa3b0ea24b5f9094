package vn.vankho.report;

import java.time.Year;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.vankho.document.FieldName;
import vn.vankho.document.PageText;
import vn.vankho.report.figures.PaperFigures;
import vn.vankho.report.figures.Places;
import vn.vankho.report.figures.Subject;

/// Reads the figures of a paper: indicators from the parts that report, targets from those that
/// plan. By rule, each with its place in the text; what is not clearly a figure is left out.
public final class FigureReader {

    private FigureReader() {}

    /// @param pages the pages in order; all evidence is given in offsets into their texts joined by
    ///     [vn.vankho.document.Reading#PAGE_BREAK]
    /// @param paper what the paper says of itself: its type, its years
    public static Figures read(List<PageText> pages, Paper paper) {
        var figures = PaperFigures.read(pages, subject(paper));
        return new Figures(figures.indicators(), figures.targets());
    }

    private static Subject subject(Paper paper) {
        int year = year(paper.field(FieldName.REPORTING_YEAR).value());
        int planYear = year(paper.field(FieldName.PLAN_YEAR).value());
        var issued = paper.field(FieldName.ISSUED_DATE).value();
        if (year == 0 && planYear == 0 && issued != null) {
            year = year(issued.substring(0, Math.min(4, issued.length())));
        }
        if (year == 0 && planYear > 0) {
            year = planYear - 1;
        }
        return new Subject(
                paper.field(FieldName.TYPE).value(),
                paper.field(FieldName.SUBJECT).value(),
                year,
                planYear,
                Places.of(paper.field(FieldName.ISSUER).value()));
    }

    private static int year(@Nullable String value) {
        if (value == null || !value.matches("(?:19|20)\\d\\d")) {
            return 0;
        }
        return Year.parse(value).getValue();
    }
}
