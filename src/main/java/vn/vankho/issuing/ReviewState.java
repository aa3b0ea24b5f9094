package vn.vankho.issuing;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.vankho.issuing.ReviewStep.Kind;

/// How far the approval of a draft has come.
public enum ReviewState {
    /// Nobody has handed it in here; it may be approved on paper.
    NONE("Nháp", "wait"),
    SUBMITTED("Chờ duyệt", "warn"),
    RETURNED("Bị trả lại", "bad"),
    APPROVED("Đã duyệt", "good"),
    /// It was changed after it had been approved.
    CHANGED_SINCE("Sửa sau khi duyệt", "bad");

    private final String label;
    private final String look;

    ReviewState(String label, String look) {
        this.label = label;
        this.look = look;
    }

    /// In Vietnamese, for lists.
    public String label() {
        return label;
    }

    /// Of its tag.
    public String look() {
        return look;
    }

    /// Whether a leader approved it as it is.
    public boolean approved() {
        return this == APPROVED;
    }

    /// Whether it may have a number as far as leaders are concerned.
    public boolean mayBeNumbered() {
        return this == NONE || this == APPROVED;
    }

    /// @param steps in order
    /// @param version of the draft now
    static ReviewState of(List<ReviewStep> steps, int version) {
        @Nullable ReviewStep last = null;
        for (var step : steps) {
            last = step.kind() == Kind.COMMENTED ? last : step;
        }
        if (last == null) {
            return NONE;
        }
        return switch (last.kind()) {
            case SUBMITTED, COMMENTED -> SUBMITTED;
            case RETURNED -> RETURNED;
            case APPROVED -> last.version() == version ? APPROVED : CHANGED_SINCE;
        };
    }
}
