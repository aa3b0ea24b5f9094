package vn.vankho.cli;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.vankho.document.Evidence;
import vn.vankho.series.IndicatorSeries;
import vn.vankho.series.IndicatorSeries.Break;
import vn.vankho.series.IndicatorSeries.Stretch;
import vn.vankho.series.Mention;
import vn.vankho.series.SeriesPoint;

/// A series as programs get it: English keys, numbers as decimal strings with a dot.
final class SeriesJson {

    private SeriesJson() {}

    static Map<String, Object> of(IndicatorSeries series) {
        var object = new LinkedHashMap<String, Object>();
        object.put("name", series.name());
        object.put("unit", series.unit());
        object.put("scope", series.scope());
        object.put("issuer", series.issuer());
        object.put("printedNames", series.printedNames());
        object.put(
                "points",
                series.stretches().stream().flatMap(stretch -> points(stretch).stream()).toList());
        object.put("breaks", series.breaks().stream().map(SeriesJson::gap).toList());
        return object;
    }

    private static List<Map<String, Object>> points(Stretch stretch) {
        return stretch.points().stream().map(point -> point(stretch.body(), point)).toList();
    }

    private static Map<String, Object> point(String issuer, SeriesPoint point) {
        var at = point.result() == null ? point.targetAt() : point.result();
        var object = new LinkedHashMap<String, Object>();
        object.put("period", point.period());
        object.put("issuer", issuer);
        object.put("actual", text(point.actual()));
        object.put("plan", text(point.plan()));
        object.put("target", text(point.target()));
        object.put("of", text(point.whole()));
        object.put("percentOfPlan", text(point.percentOfPlan()));
        object.put("percentOfSamePeriod", text(point.percentOfSamePeriod()));
        object.put("change", text(point.change()));
        object.put("changeBase", point.changeBase());
        object.put("qualifier", point.qualifier());
        object.put("asOf", point.asOf());
        if (point.otherUnit() != null) {
            object.put("unit", point.otherUnit().isEmpty() ? null : point.otherUnit());
        }
        object.putAll(place(at));
        object.put("targetAt", point.targetAt() == null ? null : place(point.targetAt()));
        object.put("planDiffers", point.planDiffers());
        object.put("conflict", point.conflict());
        object.put("others", point.otherResults().stream().map(SeriesJson::other).toList());
        return object;
    }

    private static Map<String, Object> other(Mention mention) {
        var object = new LinkedHashMap<String, Object>();
        object.put("value", text(mention.value()));
        object.put("unit", mention.unit());
        object.put("qualifier", mention.qualifier());
        object.putAll(place(mention));
        return object;
    }

    private static Map<String, Object> place(@Nullable Mention mention) {
        var object = new LinkedHashMap<String, Object>();
        if (mention != null) {
            object.put("id", mention.source().document().toString());
            object.put("page", ReadingJson.page(mention.evidence().page()));
            object.put("evidence", evidence(mention.evidence()));
        }
        return object;
    }

    private static Map<String, Object> evidence(Evidence evidence) {
        var object = new LinkedHashMap<String, Object>();
        object.put("page", ReadingJson.page(evidence.page()));
        object.put("start", evidence.start());
        object.put("end", evidence.end());
        object.put("quote", evidence.quote());
        return object;
    }

    private static Map<String, Object> gap(Break gap) {
        var object = new LinkedHashMap<String, Object>();
        object.put("date", gap.date() == null ? null : gap.date().toString());
        object.put("before", gap.before());
        object.put("after", gap.after());
        return object;
    }

    private static @Nullable String text(@Nullable BigDecimal value) {
        return value == null ? null : value.toPlainString();
    }
}
