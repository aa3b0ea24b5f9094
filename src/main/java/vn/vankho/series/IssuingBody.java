package vn.vankho.series;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The body that a report speaks for, as it was at the time.
///
/// @param id tells bodies of the same name apart
/// @param from its first day; null if nobody knows
/// @param predecessors the bodies that it came from, by name
record IssuingBody(
        String id, String name, @Nullable LocalDate from, List<Predecessor> predecessors) {

    record Predecessor(String id, String name) {}

    IssuingBody {
        predecessors = List.copyOf(predecessors);
    }

    static IssuingBody alone(String id, String name) {
        return new IssuingBody(id, name, null, List.of());
    }

    boolean cameFrom(IssuingBody other) {
        return predecessors.stream().anyMatch(each -> each.id().equals(other.id()));
    }
}
