package vn.vankho.office;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// From a day to a day, both included; null where nobody knows or it goes on.
public record Period(@Nullable LocalDate from, @Nullable LocalDate to) {

    /// Since ever and until further notice.
    public static final Period ALWAYS = new Period(null, null);

    public Period {
        if (from != null && to != null && to.isBefore(from)) {
            throw new IllegalArgumentException(
                    "Ends (%s) before it begins (%s)".formatted(to, from));
        }
    }

    public boolean includes(LocalDate date) {
        return (from == null || !date.isBefore(from)) && (to == null || !date.isAfter(to));
    }
}
