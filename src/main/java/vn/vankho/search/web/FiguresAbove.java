package vn.vankho.search.web;

import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.vankho.access.Person;
import vn.vankho.search.language.Condition.Years;
import vn.vankho.search.language.Part;
import vn.vankho.search.language.Question;
import vn.vankho.series.IndicatorSeries;
import vn.vankho.series.Series;
import vn.vankho.series.SeriesPoint;
import vn.vankho.series.SeriesQuery;

/// The indicator that a question names, year by year, to stand above the papers: *sản lượng chè
/// 2019-2023*. Points come with the person's rights.
@Component
class FiguresAbove {

    private static final int MOST = 2;

    /// A question that fits more series than this names none of them.
    private static final int TOO_MANY = 8;

    private static final Pattern YEARS =
            Pattern.compile(
                    "(?iu)(?:năm|nam|từ|tu|giai"
                            + " đoạn)?\\s{0,3}+\\b((?:19|20)\\d\\d)(?:\\s{0,3}+(?:-|–|đến|den)\\s{0,3}+((?:19|20)\\d\\d))?\\b");

    private final Series series;

    FiguresAbove(Series series) {
        this.series = series;
    }

    /// @param unit null where no paper gives one
    record Shown(
            String name, String issuer, @Nullable String unit, String address, List<Row> rows) {}

    record Row(String year, @Nullable BigDecimal plan, @Nullable BigDecimal actual) {}

    private record Asked(String name, int from, int to) {}

    /// Nothing for questions that are more than words and years, or that name no indicator.
    List<Shown> of(Question question, Person who) {
        var asked = asked(question);
        if (asked == null) {
            return List.of();
        }
        var found = series.list(SeriesQuery.own(asked.name()), who).series();
        return found.size() > TOO_MANY
                ? List.of()
                : found.stream()
                        .map(one -> shown(one, asked))
                        .filter(one -> !one.rows().isEmpty())
                        .limit(MOST)
                        .toList();
    }

    private static @Nullable Asked asked(Question question) {
        var parts = question.alternatives().stream().flatMap(List::stream).toList();
        if (question.alternatives().size() != 1
                || !parts.stream().allMatch(Part.Words.class::isInstance)) {
            return null;
        }
        var text =
                parts.stream()
                        .map(part -> part instanceof Part.Words words ? words.text() : "")
                        .collect(Collectors.joining(" "));
        var from = 0;
        var to = Integer.MAX_VALUE;
        var years = YEARS.matcher(text);
        if (years.find()) {
            from = Integer.parseInt(years.group(1));
            to = years.group(2) == null ? from : Integer.parseInt(years.group(2));
        }
        for (var condition : question.conditions()) {
            if (condition.value() instanceof Years(var first, var last) && !condition.without()) {
                from = first == null ? from : first;
                to = last == null ? to : last;
            }
        }
        var name = years.replaceAll(" ").strip();
        return name.indexOf(' ') < 0 ? null : new Asked(name, from, to);
    }

    private static Shown shown(IndicatorSeries one, Asked asked) {
        var rows =
                one.points()
                        .filter(SeriesPoint::isYear)
                        .filter(point -> point.otherUnit() == null)
                        .filter(point -> point.actual() != null || point.anyPlan() != null)
                        .filter(point -> isWithin(Integer.parseInt(point.period()), asked))
                        .map(point -> new Row(point.period(), point.anyPlan(), point.actual()))
                        .toList();
        var last = rows.subList(Math.max(0, rows.size() - 10), rows.size());
        return new Shown(one.name(), one.issuer(), one.unit(), "/chi-tieu/" + one.id(), last);
    }

    private static boolean isWithin(int year, Asked asked) {
        return year >= asked.from() && year <= asked.to();
    }
}
