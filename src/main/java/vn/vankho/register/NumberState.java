package vn.vankho.register;

/// How far an outgoing number has come.
public enum NumberState {
    /// Given, and the document not out yet.
    RESERVED("Đã cấp số"),
    ISSUED("Đã phát hành"),
    VOIDED("Đã gạch");

    private final String label;

    NumberState(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
