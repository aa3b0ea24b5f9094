package vn.vankho.report.forward;

/// What became of a sentence of the earlier report.
public enum Mark {
    /// It stands as it stood, and nothing in it speaks of a period.
    KEPT("giữ nguyên"),
    /// Years, counters or figures in it were moved to the new period.
    UPDATED("đã cập nhật"),
    /// A person must look: something in it may not hold any more.
    REVIEW("cần xem lại"),
    /// It tells of the earlier period and must be written anew, or dropped.
    OUTDATED("đã cũ");

    private final String label;

    Mark(String label) {
        this.label = label;
    }

    /// As pages and documents call it.
    public String label() {
        return label;
    }

    /// The graver of two.
    public Mark or(Mark other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
