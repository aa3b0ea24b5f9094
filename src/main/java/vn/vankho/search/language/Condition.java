package vn.vankho.search.language;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/// A filter that stands in a question, such as `năm:2019-2023`.
///
/// @param without whether it says what the documents must not be
/// @param start the first character of it in the typed text, a minus before it included
/// @param end one past the last
public record Condition(Subject subject, Value value, boolean without, int start, int end) {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    /// What a filter lets through.
    public sealed interface Value {}

    /// A name, or words of it.
    ///
    /// @param whole whether it is the whole name, not just words of it
    public record Name(String text, boolean whole) implements Value {}

    /// Years, both ends included; null where open.
    public record Years(@Nullable Integer from, @Nullable Integer to) implements Value {}

    /// Days, both ends included; null where open.
    public record Days(@Nullable LocalDate from, @Nullable LocalDate to) implements Value {}

    /// How it was understood, for a person: *loại Báo cáo*, *năm 2019–2023*.
    public String label() {
        var said =
                switch (value) {
                    case Name(var text, _) -> subject.label() + " " + text;
                    case Years(var from, var to) -> subject.label() + " " + span(from, to);
                    case Days(var from, var to) -> days(from, to);
                };
        return without ? "không phải " + said : said;
    }

    private static String span(@Nullable Integer from, @Nullable Integer to) {
        if (from == null) {
            return "đến " + to;
        }
        if (to == null) {
            return "từ " + from;
        }
        return from.equals(to) ? from.toString() : from + "–" + to;
    }

    private static String days(@Nullable LocalDate from, @Nullable LocalDate to) {
        if (from == null) {
            return "đến ngày " + (to == null ? "" : DAY.format(to));
        }
        if (to == null) {
            return "từ ngày " + DAY.format(from);
        }
        return from.equals(to)
                ? "ngày " + DAY.format(from)
                : "ngày " + DAY.format(from) + "–" + DAY.format(to);
    }
}
