package vn.vankho.register.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What a person typed into a form, and what of it cannot be used.
final class Typed {

    private final Map<String, String> values;
    private final Map<String, String> faults = new LinkedHashMap<>();

    Typed(Map<String, String> values) {
        this.values = values;
    }

    /// Null if nothing was typed.
    @Nullable String text(String name) {
        var value = values.getOrDefault(name, "").strip().replaceAll("\\s+", " ");
        return value.isEmpty() ? null : value;
    }

    /// Notes a fault and goes on with a dash if nothing was typed.
    String needed(String name, String fault) {
        var value = text(name);
        if (value == null) {
            faults.put(name, fault);
            return "–";
        }
        return value;
    }

    @Nullable LocalDate day(String name) {
        var value = text(name);
        try {
            return value == null ? null : LocalDate.parse(value);
        } catch (DateTimeParseException noDay) {
            faults.put(name, "Ngày này không có trong lịch.");
            return null;
        }
    }

    LocalDate neededDay(String name, LocalDate otherwise) {
        var day = day(name);
        if (day == null) {
            faults.putIfAbsent(name, "Hãy ghi ngày.");
            return otherwise;
        }
        return day;
    }

    /// A whole number from 0 to a limit.
    @Nullable Integer number(String name, int most) {
        var value = text(name);
        if (value == null) {
            return null;
        }
        if (!value.matches("\\d{1,9}") || Integer.parseInt(value) > most) {
            faults.put(name, "Hãy ghi một số từ 0 đến %d.".formatted(most));
            return null;
        }
        return Integer.valueOf(value);
    }

    boolean ticked(String name) {
        return values.containsKey(name);
    }

    Map<String, String> faults() {
        return faults;
    }
}
