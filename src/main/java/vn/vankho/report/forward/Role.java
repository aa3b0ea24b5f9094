package vn.vankho.report.forward;

/// What a cell is to its figure.
public enum Role {
    /// What was reached in the new period; typed by a person.
    ACTUAL("thực hiện"),
    /// The whole that the actual value is a part of: 8 of 9 villages; typed, last value beside it.
    WHOLE("tổng số"),
    /// The plan of the new period: the target that the earlier report set.
    PLAN("kế hoạch"),
    /// The actual value of the same period a year before.
    SAME_PERIOD("cùng kỳ"),
    /// Actual as a percentage of the plan; computed.
    PERCENT_OF_PLAN("so với kế hoạch (%)"),
    /// Actual as a percentage of the same period; computed.
    PERCENT_OF_SAME_PERIOD("so với cùng kỳ (%)"),
    /// Actual less same period, in the figure's unit; computed. Printed without its sign.
    CHANGE("tăng, giảm so với cùng kỳ"),
    /// By how many percent it changed against the same period; computed. Printed without sign.
    CHANGE_PERCENT("tăng, giảm so với cùng kỳ (%)"),
    /// By how many percent it is above or below the plan; computed. Printed without its sign.
    OVER_PLAN("vượt, hụt kế hoạch (%)"),
    /// Actual as a percentage of the whole; computed.
    SHARE("tỷ lệ (%)"),
    /// What the new report sets for the period after; typed by a person.
    TARGET("chỉ tiêu kỳ sau");

    private final String label;

    Role(String label) {
        this.label = label;
    }

    /// As pages and documents call it.
    public String label() {
        return label;
    }

    /// Whether a person types it; the others follow from these.
    public boolean typed() {
        return switch (this) {
            case ACTUAL, WHOLE, PLAN, SAME_PERIOD, TARGET -> true;
            default -> false;
        };
    }
}
