package vn.vankho.report.figures;

import org.jspecify.annotations.Nullable;

/// What is known of the paper before its figures are read.
///
/// @param type such as *Báo cáo*, or null
/// @param subject the subject line, or null
/// @param year the year that it looks back on, 0 if unknown
/// @param planYear the year that it plans, 0 if unknown
/// @param place the place of the office that issued it, or null; its figures are of no part
public record Subject(
        @Nullable String type,
        @Nullable String subject,
        int year,
        int planYear,
        @Nullable String place) {

    /// A paper whose place is not known.
    public Subject(@Nullable String type, @Nullable String subject, int year, int planYear) {
        this(type, subject, year, planYear, null);
    }
}
