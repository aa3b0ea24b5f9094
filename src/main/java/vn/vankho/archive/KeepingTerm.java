package vn.vankho.archive;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// Until when a document must be kept.
///
/// @param until the last day; null where it is for ever
/// @param basis why, a Vietnamese sentence
public record KeepingTerm(@Nullable LocalDate until, String basis) {

    boolean isOver(LocalDate today) {
        return until != null && today.isAfter(until);
    }
}
