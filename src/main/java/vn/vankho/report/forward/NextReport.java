package vn.vankho.report.forward;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A report of a new period, made from an earlier one.
///
/// @param period what it accounts for
/// @param earlier what the earlier report accounts for
/// @param source the earlier report as a person calls it: *Báo cáo số 1147/BC-UBND ngày 15/12/2023*
/// @param passages in the order of the text, from the subject to the closing sentence
/// @param figures all of them, results, targets and counts
/// @param bases every document that the earlier report cites
/// @param unknown what nobody knows yet of head, foot and office: sentences in Vietnamese
public record NextReport(
        ReportPeriod period,
        ReportPeriod earlier,
        String source,
        List<Passage> passages,
        List<Figure> figures,
        List<Basis> bases,
        List<String> unknown) {

    public NextReport {
        passages = List.copyOf(passages);
        figures = List.copyOf(figures);
        bases = List.copyOf(bases);
        unknown = List.copyOf(unknown);
    }

    public Optional<Figure> figure(@Nullable String id) {
        return figures.stream().filter(figure -> figure.id().equals(id)).findFirst();
    }
}
