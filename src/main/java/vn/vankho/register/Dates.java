package vn.vankho.register;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;

/// Dates as sentences show them: `15/12/2023`.
final class Dates {

    private static final DateTimeFormatter SHORT = DateTimeFormatter.ofPattern("dd/MM/uuuu");

    private Dates() {}

    static String print(LocalDate date) {
        return SHORT.format(date);
    }
}
