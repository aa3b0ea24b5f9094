package vn.vankho.office.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.BindParam;
import vn.vankho.office.Office;
import vn.vankho.office.Officer;
import vn.vankho.office.Period;

/// Those who sign, as typed: one value of each list makes one person. A line without a name is
/// left out.
record OfficersForm(
        @BindParam("ten") @Nullable List<String> names,
        @BindParam("chuc-vu") @Nullable List<String> titles,
        @BindParam("tu") @Nullable List<String> from,
        @BindParam("den") @Nullable List<String> to) {

    private static final int EMPTY_LINES = 2;

    /// @param from ISO, or empty
    record Line(String name, String title, String from, String to) {}

    static OfficersForm of(List<Officer> officers) {
        return new OfficersForm(
                officers.stream().map(Officer::name).toList(),
                officers.stream().map(Officer::title).toList(),
                officers.stream().map(officer -> print(officer.valid().from())).toList(),
                officers.stream().map(officer -> print(officer.valid().to())).toList());
    }

    /// The lines of the form, with some empty ones to write on.
    List<Line> lines() {
        var empty = Stream.generate(() -> new Line("", "", "", "")).limit(EMPTY_LINES);
        return Stream.concat(typed(), empty).toList();
    }

    /// @throws OfficeRefused if somebody has no title, or serves from a day after the last one
    List<Officer> officers() {
        return typed().filter(line -> !line.name().isBlank()).map(OfficersForm::officer).toList();
    }

    private Stream<Line> typed() {
        return IntStream.range(0, names == null ? 0 : names.size())
                .mapToObj(i -> new Line(at(names, i), at(titles, i), at(from, i), at(to, i)));
    }

    private static Officer officer(Line line) {
        if (line.title().isBlank()) {
            throw new OfficeRefused("Hãy ghi chức vụ của %s.".formatted(line.name()));
        }
        return new Officer(line.name().strip(), line.title().strip(), Office.OWN, period(line));
    }

    private static Period period(Line line) {
        try {
            return new Period(parse(line.from()), parse(line.to()));
        } catch (DateTimeParseException | IllegalArgumentException wrong) {
            throw new OfficeRefused(
                    "Thời gian giữ chức của %s chưa đúng.".formatted(line.name()), wrong);
        }
    }

    private static String at(@Nullable List<String> values, int i) {
        return values == null || i >= values.size() ? "" : values.get(i);
    }

    private static @Nullable LocalDate parse(String date) {
        return date.isBlank() ? null : LocalDate.parse(date);
    }

    private static String print(@Nullable LocalDate date) {
        return date == null ? "" : date.toString();
    }
}
