package vn.vankho.report.forward;

/// From which period to which a report is moved.
record Moves(ReportPeriod from, ReportPeriod to) {

    /// By how many years.
    int years() {
        return to.year() - from.year();
    }

    boolean sameYear() {
        return years() == 0;
    }

    /// Whether the new period is the same part of the very next year.
    boolean isNextYear() {
        return to.yearBefore().equals(from);
    }

    boolean wholeYears() {
        return from.kind() == ReportPeriod.Kind.YEAR;
    }

    /// The last month of a period.
    static int endMonth(ReportPeriod period) {
        return switch (period.kind()) {
            case YEAR -> 12;
            case HALF -> period.number() * 6;
            case QUARTER -> period.number() * 3;
            case MONTHS, MONTH -> period.number();
        };
    }

    /// How many such parts a year has.
    static int parts(ReportPeriod.Kind kind) {
        return switch (kind) {
            case YEAR -> 1;
            case HALF -> 2;
            case QUARTER -> 4;
            case MONTHS, MONTH -> 12;
        };
    }

    /// By how many parts of a year a word of this kind moves.
    int parts() {
        int each = parts(from.kind());
        return years() * each + (to.number() - from.number());
    }
}
