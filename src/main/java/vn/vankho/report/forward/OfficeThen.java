package vn.vankho.report.forward;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What the office's data say for the day of the new report.
///
/// @param day on which the new report will be issued, about
/// @param own the office's name on that day; null where nobody has said
/// @param earlierOwn the name of the body that issued the earlier report; null if unknown
/// @param mergedFrom the names of all bodies that the office came from, if it came from several
///     and the earlier report's issuer is one of them; empty otherwise
/// @param fates what became of the bodies that the earlier report names
public record OfficeThen(
        LocalDate day,
        @Nullable String own,
        @Nullable String earlierOwn,
        List<String> mergedFrom,
        List<Fate> fates) {

    /// The districts ended on this day (Luật 72/2025/QH15).
    public static final LocalDate TWO_LEVELS = LocalDate.of(2025, 7, 1);

    /// What became of a body.
    ///
    /// @param name as the earlier report writes it
    /// @param endedOn its last day if it does not exist any more; null if it does
    /// @param successors the names of the bodies that it became part of
    public record Fate(String name, @Nullable LocalDate endedOn, List<String> successors) {

        public Fate {
            successors = List.copyOf(successors);
        }
    }

    public OfficeThen {
        mergedFrom = List.copyOf(mergedFrom);
        fates = List.copyOf(fates);
    }

    /// Nothing known but the day.
    public static OfficeThen unknown(LocalDate day) {
        return new OfficeThen(day, null, null, List.of(), List.of());
    }

    boolean withoutDistricts() {
        return !day.isBefore(TWO_LEVELS);
    }

    boolean merged() {
        return mergedFrom.size() > 1;
    }

    Optional<Fate> ended(@Nullable String name) {
        if (name == null) {
            return Optional.empty();
        }
        var plain = Plain.of(name);
        return fates.stream()
                .filter(fate -> (" " + plain).endsWith(" " + Plain.of(fate.name())))
                .filter(fate -> fate.endedOn() != null && fate.endedOn().isBefore(day))
                .findFirst();
    }
}
