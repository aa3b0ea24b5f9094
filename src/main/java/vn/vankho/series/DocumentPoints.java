package vn.vankho.series;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.vankho.document.DocumentId;
import vn.vankho.document.FieldName;
import vn.vankho.document.Indicator;
import vn.vankho.document.Reading;
import vn.vankho.document.Target;
import vn.vankho.report.IndicatorNames;

/// Takes the points of the series out of a reading.
///
/// A figure of which neither its sentence nor the whole document tells the period stands on no
/// line of time and is left out.
final class DocumentPoints {

    /// Raise the last part when another thing is taken out of a reading: all points are made anew.
    static final int FORMAT = 1_000 * IndicatorNames.VERSION + 1;

    private static final Pattern PERIOD =
            Pattern.compile("\\d{4}(?:-(?:H[12]|Q[1-4]|\\d{2}|\\d{4}))?");

    private final DocumentId document;
    private final List<StoredPoint> points = new ArrayList<>();

    private DocumentPoints(DocumentId document) {
        this.document = document;
    }

    static List<StoredPoint> of(DocumentId document, Reading reading) {
        var found = new DocumentPoints(document);
        var reported = reading.field(FieldName.REPORTING_YEAR).value();
        var planned = reading.field(FieldName.PLAN_YEAR).value();
        reading.indicators().forEach(each -> found.add(each, period(each.period(), reported)));
        reading.targets().forEach(each -> found.add(each, period(each.period(), planned)));
        return List.copyOf(found.points);
    }

    private static @Nullable String period(@Nullable String own, @Nullable String ofDocument) {
        var period = own == null ? ofDocument : own;
        return period != null && PERIOD.matcher(period.strip()).matches() ? period.strip() : null;
    }

    private void add(Indicator figure, @Nullable String period) {
        var key = IndicatorNames.key(figure.name(), figure.unit(), figure.scope());
        boolean empty = figure.actual() == null && figure.plan() == null && figure.change() == null;
        if (period == null || empty || key.words().isEmpty()) {
            return;
        }
        points.add(
                new StoredPoint(
                        document,
                        points.size(),
                        StoredPoint.Kind.RESULT,
                        key.text(),
                        figure.name(),
                        figure.scope(),
                        figure.unit(),
                        period,
                        figure.actual(),
                        figure.plan(),
                        figure.of(),
                        figure.qualifier(),
                        figure.percentOfPlan(),
                        figure.percentOfSamePeriod(),
                        figure.change(),
                        figure.changeBase(),
                        figure.asOf(),
                        figure.confidence(),
                        figure.evidence()));
    }

    private void add(Target target, @Nullable String period) {
        var key = IndicatorNames.key(target.name(), target.unit(), target.scope());
        boolean empty = target.plan() == null && target.change() == null;
        if (period == null || empty || key.words().isEmpty()) {
            return;
        }
        points.add(
                new StoredPoint(
                        document,
                        points.size(),
                        StoredPoint.Kind.TARGET,
                        key.text(),
                        target.name(),
                        target.scope(),
                        target.unit(),
                        period,
                        null,
                        target.plan(),
                        target.of(),
                        target.qualifier(),
                        null,
                        null,
                        target.change(),
                        null,
                        null,
                        target.confidence(),
                        target.evidence()));
    }
}
