package vn.vankho.intake;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;

/// Days as people here write them: `05/12/2023`.
public final class Dates {

    private static final DateTimeFormatter WRITTEN = DateTimeFormatter.ofPattern("dd/MM/uuuu");

    private Dates() {}

    public static String print(LocalDate date) {
        return WRITTEN.format(date);
    }

    /// The same from ISO 8601; anything else stays as it is.
    public static String print(String iso) {
        try {
            return print(LocalDate.parse(iso));
        } catch (DateTimeParseException noDay) {
            return iso;
        }
    }
}
