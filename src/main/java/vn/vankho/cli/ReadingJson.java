package vn.vankho.cli;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.vankho.document.Evidence;
import vn.vankho.document.Field;
import vn.vankho.document.FieldName;
import vn.vankho.document.Indicator;
import vn.vankho.document.PageText;
import vn.vankho.document.Reading;
import vn.vankho.document.Target;
import vn.vankho.form.FormReport;

/// The *reading* object that programs get: English keys, dates in ISO 8601, nothing that was not
/// read.
final class ReadingJson {

    private ReadingJson() {}

    static Map<String, Object> of(String file, Reading reading, FormReport form) {
        var object = new LinkedHashMap<String, Object>();
        object.put("file", file);
        object.put("format", reading.format());
        var pages = reading.pageCount();
        object.put("pages", pages.isPresent() ? pages.getAsInt() : null);
        object.put("origin", reading.origin().name().toLowerCase(Locale.ROOT).replace('_', '-'));
        object.put("encoding", reading.encoding());
        object.put("ocr", reading.ocr());
        object.put("outcome", reading.outcome().name().toLowerCase(Locale.ROOT));
        object.put("fields", fields(reading));
        object.put("recipients", reading.recipients());
        object.put("filing", reading.filing());
        object.put("citations", reading.citations().stream().map(ReadingJson::citation).toList());
        object.put("outline", reading.outline().stream().map(ReadingJson::heading).toList());
        object.put(
                "indicators", reading.indicators().stream().map(ReadingJson::indicator).toList());
        object.put("targets", reading.targets().stream().map(ReadingJson::target).toList());
        object.put(
                "findings",
                AllFindings.of(reading, form, List.of()).stream().map(FindingJson::of).toList());
        object.put("notAssessed", form.notAssessed());
        object.put("notes", reading.notes());
        object.put("text", reading.text());
        return object;
    }

    private static Map<String, Object> fields(Reading reading) {
        var fields = new LinkedHashMap<String, Object>();
        for (var name : FieldName.values()) {
            fields.put(name.key(), field(reading.field(name)));
        }
        return fields;
    }

    private static Map<String, Object> field(Field field) {
        var object = new LinkedHashMap<String, Object>();
        object.put("value", field.value());
        object.put("state", field.state().name().toLowerCase(Locale.ROOT));
        object.put("confidence", field.confidence());
        object.put("evidence", evidence(field.evidence()));
        return object;
    }

    private static Map<String, Object> citation(Reading.Citation citation) {
        var object = new LinkedHashMap<String, Object>();
        object.put("type", citation.type());
        object.put("number", citation.number());
        object.put("symbol", citation.symbol());
        object.put("date", citation.date());
        object.put("issuer", citation.issuer());
        object.put("subject", citation.subject());
        object.put("party", citation.party());
        object.put("legalBasis", citation.legalBasis());
        object.put("evidence", evidence(citation.evidence()));
        return object;
    }

    private static Map<String, Object> indicator(Indicator indicator) {
        var object = new LinkedHashMap<String, Object>();
        object.put("name", indicator.name());
        object.put("scope", indicator.scope());
        object.put("actual", decimal(indicator.actual()));
        object.put("plan", decimal(indicator.plan()));
        object.put("of", decimal(indicator.of()));
        object.put("unit", indicator.unit());
        object.put("qualifier", indicator.qualifier());
        object.put("percentOfPlan", decimal(indicator.percentOfPlan()));
        object.put("percentOfSamePeriod", decimal(indicator.percentOfSamePeriod()));
        object.put("change", decimal(indicator.change()));
        object.put("changeBase", indicator.changeBase());
        object.put("period", indicator.period());
        object.put("asOf", indicator.asOf());
        object.put("confidence", indicator.confidence());
        object.put("evidence", evidence(indicator.evidence()));
        return object;
    }

    private static Map<String, Object> target(Target target) {
        var object = new LinkedHashMap<String, Object>();
        object.put("name", target.name());
        object.put("scope", target.scope());
        object.put("plan", decimal(target.plan()));
        object.put("of", decimal(target.of()));
        object.put("unit", target.unit());
        object.put("qualifier", target.qualifier());
        object.put("change", decimal(target.change()));
        object.put("period", target.period());
        object.put("confidence", target.confidence());
        object.put("evidence", evidence(target.evidence()));
        return object;
    }

    private static Map<String, Object> heading(Reading.Heading heading) {
        var object = new LinkedHashMap<String, Object>();
        object.put("level", heading.level());
        object.put("label", heading.label());
        object.put("title", heading.title());
        object.put("page", page(heading.page()));
        return object;
    }

    /// Null where nobody knows the page.
    static @Nullable Integer page(int page) {
        return page == PageText.UNKNOWN ? null : page;
    }

    /// `12.8` for 12.80 and `3500` for 3.5E+3.
    private static @Nullable String decimal(@Nullable BigDecimal value) {
        return value == null ? null : value.stripTrailingZeros().toPlainString();
    }

    static @Nullable Map<String, Object> evidence(@Nullable Evidence evidence) {
        if (evidence == null) {
            return null;
        }
        var object = new LinkedHashMap<String, Object>();
        object.put("page", page(evidence.page()));
        object.put("start", evidence.start());
        object.put("end", evidence.end());
        object.put("quote", evidence.quote());
        return object;
    }
}
