package vn.vankho.access;

/// Who may read a document. State secrets do not belong in this system at all.
public enum Sensitivity {
    PUBLIC("Công khai"),
    INTERNAL("Nội bộ"),
    RESTRICTED("Hạn chế");

    private final String label;

    Sensitivity(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
