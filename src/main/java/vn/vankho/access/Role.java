package vn.vankho.access;

/// What a person is in the office.
public enum Role {
    /// Văn thư: intake, registers, issuing, archive.
    CLERK("Văn thư"),
    /// Người soạn: drafts.
    DRAFTER("Người soạn"),
    /// Lãnh đạo: approves and signs.
    LEADER("Lãnh đạo"),
    /// Quản trị: accounts, office data, backups; no right to content by being administrator.
    ADMIN("Quản trị"),
    /// Người xem: reads.
    READER("Người xem");

    private final String label;

    Role(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
