package vn.vankho.transfer;

/// What a package is for (Thông tư 05/2025/TT-BNV, Điều 17).
public enum PackageKind {
    /// To hand over to another system.
    SIP("Gói tin nộp lưu (SIP)"),
    /// To keep: the only form for preservation.
    AIP("Gói tin lưu trữ (AIP)");

    private final String label;

    PackageKind(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
