package vn.vankho.series;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.vankho.document.Evidence;
import vn.vankho.document.Field;
import vn.vankho.document.FieldName;
import vn.vankho.document.Indicator;
import vn.vankho.document.PageText;
import vn.vankho.document.Reading;
import vn.vankho.document.Target;

/// A report's text that is written together with the figures that stand in it.
public final class FigureText {

    private final StringBuilder text = new StringBuilder();
    private final List<Indicator> indicators = new ArrayList<>();
    private final List<Target> targets = new ArrayList<>();

    public FigureText result(String name, String actual, String unit) {
        return result(name, actual, null, unit, null, null);
    }

    public FigureText result(String name, String actual, String plan, String unit) {
        return result(name, actual, plan, unit, null, null);
    }

    /// @param period of the figure itself; null leaves it to the report
    public FigureText result(
            String name,
            String actual,
            @Nullable String plan,
            @Nullable String unit,
            @Nullable String period,
            @Nullable String scope) {
        var evidence = sentence("%s đạt %s %s.".formatted(name, actual, unit));
        indicators.add(
                new Indicator(
                        name,
                        scope,
                        new BigDecimal(actual),
                        decimal(plan),
                        null,
                        unit,
                        null,
                        null,
                        null,
                        null,
                        null,
                        period,
                        null,
                        0.9,
                        evidence));
        return this;
    }

    public FigureText target(String name, String plan, @Nullable String unit) {
        var evidence = sentence("%s: %s %s.".formatted(name, plan, unit));
        targets.add(
                new Target(name, null, decimal(plan), null, unit, null, null, null, 0.9, evidence));
        return this;
    }

    private static @Nullable BigDecimal decimal(@Nullable String text) {
        return text == null ? null : new BigDecimal(text);
    }

    private Evidence sentence(String sentence) {
        int start = text.length();
        text.append(sentence).append('\n');
        return new Evidence(1, start, start + sentence.length(), sentence);
    }

    public Reading reading(int year) {
        return new Reading(
                "text/plain",
                Reading.Origin.BORN_DIGITAL,
                "unicode",
                false,
                Reading.Outcome.COMPLETE,
                List.of(new PageText(1, text.toString(), PageText.Source.TEXT, 1, List.of())),
                Map.of(
                        FieldName.REPORTING_YEAR,
                        Field.proposed(Integer.toString(year), 0.9, null),
                        FieldName.PLAN_YEAR,
                        Field.proposed(Integer.toString(year + 1), 0.9, null)),
                List.of(),
                null,
                List.of(),
                List.of(),
                indicators,
                targets,
                List.of());
    }
}
