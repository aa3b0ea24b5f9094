package vn.vankho.drafting.forward;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.vankho.report.forward.Entries;
import vn.vankho.report.forward.Figure;
import vn.vankho.report.forward.NextReport;
import vn.vankho.report.forward.Role;

/// Takes figures and fields for a report out of data that come from outside: a JSON file.
///
/// @param entries the values that found their figure
/// @param fields the fields of the template that the data name
/// @param remarks what could not be used, and what was taken with doubt: sentences in Vietnamese
public record DataFile(Entries entries, Map<String, Object> fields, List<String> remarks) {

    /// @param data as JSON gives it: a map or a list
    /// @param isField whether a name is that of a field of the template
    /// @param who said so
    public static DataFile read(
            @Nullable Object data,
            NextReport report,
            Predicate<String> isField,
            String who,
            Instant when) {
        var reading = new Reader(report, who, when);
        var given = GivenFigures.of(data);
        given.given().forEach(reading::take);
        var fields = new LinkedHashMap<String, Object>();
        given.rest()
                .forEach(
                        (name, value) -> {
                            if (isField.test(name)) {
                                fields.put(name, value);
                            } else {
                                GivenFigures.of(Map.of("actuals", Map.of(name, value)))
                                        .given()
                                        .forEach(reading::take);
                            }
                        });
        return new DataFile(reading.entries, fields, reading.remarks);
    }

    /// Takes one value, as a table gives it.
    static DataFile read(GivenFigures.Given given, NextReport report, String who, Instant when) {
        var reading = new Reader(report, who, when);
        reading.take(given);
        return new DataFile(reading.entries, Map.of(), reading.remarks);
    }

    private static final class Reader {

        private final NextReport report;
        private final FigureNames names;
        private final String who;
        private final Instant when;
        private final List<String> remarks = new ArrayList<>();
        private Entries entries = Entries.NONE;

        Reader(NextReport report, String who, Instant when) {
            this.report = report;
            this.names = new FigureNames(report);
            this.who = who;
            this.when = when;
        }

        void take(GivenFigures.Given given) {
            var found = names.find(given.name(), given.scope(), given.unit(), given.role());
            if (found.isEmpty()) {
                remarks.add("Không có chỉ tiêu nào tên «%s».".formatted(given.name()));
            } else if (found.size() > 1) {
                remarks.add(
                        "«%s» có thể là nhiều chỉ tiêu: %s; ghi rõ hơn hoặc dùng mã."
                                .formatted(given.name(), told(found)));
            } else {
                put(given, found.getFirst());
            }
        }

        /// A number that the value should be like: the cell's last one, else any that is known of
        /// the figure in the same unit.
        private static @Nullable BigDecimal near(Figure figure, Role role) {
            for (var each : List.of(role, Role.ACTUAL, Role.PLAN, Role.TARGET, Role.SAME_PERIOD)) {
                var cell = figure.cell(each).orElse(null);
                if (cell != null && (cell.last() != null || cell.value() != null)) {
                    return cell.last() != null ? cell.last() : cell.value();
                }
            }
            return null;
        }

        private static String told(List<Figure> figures) {
            return figures.stream()
                    .map(figure -> "%s (%s)".formatted(figure.name(), figure.id()))
                    .collect(Collectors.joining("; "));
        }

        private void put(GivenFigures.Given given, Figure figure) {
            var near = near(figure, given.role());
            var value =
                    switch (given.notation()) {
                        case PLAIN -> TypedNumber.given(given.text(), figure.unit(), null);
                        case DATA -> TypedNumber.given(given.text(), figure.unit(), near);
                        case VIETNAMESE -> TypedNumber.inTable(given.text(), figure.unit(), near);
                    };
            if (value.isEmpty() || !given.role().typed()) {
                remarks.add("«%s»: “%s” không phải là số.".formatted(given.name(), given.text()));
                return;
            }
            entries =
                    entries.with(
                            new Entries.Value(figure.id(), given.role(), value.get(), who, when));
            if (report.figure(figure.id()).flatMap(f -> f.cell(given.role())).isEmpty()) {
                remarks.add(
                        "«%s» không dùng %s trong báo cáo này."
                                .formatted(figure.name(), given.role().label()));
            }
        }
    }
}
