package vn.vankho.intake;

import java.text.Normalizer;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.vankho.document.DocumentNumber;
import vn.vankho.document.DocumentType;
import vn.vankho.document.FieldName;
import vn.vankho.vietnamese.VietnameseDates;

/// A value as a person typed it, put into the form in which it is kept, or refused with a sentence.
sealed interface TypedValue {

    /// @param value null if nothing was typed
    record Fit(@Nullable String value) implements TypedValue {}

    record Unfit(String sentence) implements TypedValue {}

    int LONGEST = 1_000;
    Pattern NUMBER = Pattern.compile("\\d{1,6}[\\p{L}]?");
    Pattern YEAR = Pattern.compile("(?:19|20)\\d\\d");
    Pattern SYMBOL = Pattern.compile("[\\p{L}\\d&._/-]{1,60}");

    static TypedValue of(FieldName name, @Nullable String typed) {
        var text = cleaned(typed);
        if (text.isEmpty()) {
            return new Fit(null);
        }
        if (text.length() > LONGEST) {
            return new Unfit("Ghi dài quá; nhiều nhất là %d chữ.".formatted(LONGEST));
        }
        return switch (name) {
            case ISSUED_DATE -> date(text);
            case NUMBER -> number(text);
            case SYMBOL -> symbol(text);
            case TYPE ->
                    new Fit(DocumentType.ofName(text).map(DocumentType::vietnamese).orElse(text));
            case REPORTING_YEAR, PLAN_YEAR -> year(text);
            default -> new Fit(text);
        };
    }

    private static String cleaned(@Nullable String typed) {
        return typed == null
                ? ""
                : Normalizer.normalize(typed, Normalizer.Form.NFC)
                        .replaceAll("[\\s\\p{Cc}\\u00a0]+", " ")
                        .strip();
    }

    private static TypedValue date(String text) {
        return iso(text)
                .or(() -> VietnameseDates.parse(text))
                .<TypedValue>map(date -> new Fit(date.toString()))
                .orElse(new Unfit("Hãy ghi ngày như 05/12/2023; lịch không có ngày này."));
    }

    private static Optional<LocalDate> iso(String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeParseException notIso) {
            return Optional.empty();
        }
    }

    private static TypedValue number(String text) {
        if (NUMBER.matcher(text).matches()) {
            return new Fit(text);
        }
        var whole = DocumentNumber.find(text);
        return new Unfit(
                whole.isPresent()
                        ? "Chỉ ghi số «%d» ở đây; phần «%s» thuộc ô Ký hiệu."
                                .formatted(whole.get().number(), whole.get().symbol())
                        : "Số văn bản chỉ gồm chữ số, như 05 hay 1147.");
    }

    private static TypedValue symbol(String text) {
        var tight = text.replaceAll("\\s*([-/])\\s*", "$1");
        return SYMBOL.matcher(tight).matches()
                ? new Fit(tight)
                : new Unfit("Ký hiệu viết liền như BC-UBND, không có số và dấu cách.");
    }

    private static TypedValue year(String text) {
        return YEAR.matcher(text).matches()
                ? new Fit(text)
                : new Unfit("Hãy ghi năm bằng bốn chữ số, như 2024.");
    }
}
