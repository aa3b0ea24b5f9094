package vn.vankho.issuing;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.vankho.office.WorkCalendar;

/// What is known of a document that was signed and perhaps went out, for the rules.
///
/// @param printed number and symbol; empty before it has them
/// @param issuedOn null while it has not gone out
/// @param today the day on which it is judged
/// @param calendar on which days the office works
/// @param issuedSha256 of the file that went out; null on paper
/// @param presentSha256 of the file as it is now; null where there is none to compare, empty where
///     it is gone
public record IssuedDocument(
        String printed,
        boolean urgent,
        @Nullable LocalDate signedOn,
        @Nullable LocalDate issuedOn,
        LocalDate today,
        WorkCalendar calendar,
        @Nullable String issuedSha256,
        @Nullable String presentSha256) {}
