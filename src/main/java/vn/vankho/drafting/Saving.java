package vn.vankho.drafting;

import java.util.Arrays;
import java.util.Locale;

/// How a saved state of a draft came to be.
public enum Saving {
    CREATED("Tạo dự thảo"),
    /// By the button that keeps.
    TYPED("Lưu"),
    /// By the page itself, while somebody typed.
    AUTOSAVED("Lưu tự động"),
    /// Taken from a file that was finished in Word or LibreOffice.
    BROUGHT_BACK("Nhận từ tệp Word"),
    /// Figures out of a spreadsheet or another table.
    FROM_TABLE("Lấy từ bảng số liệu"),
    /// Made from an earlier report.
    ROLLED("Soạn từ báo cáo trước"),
    /// Figures that were computed from others.
    COMPUTED("Tính lại số liệu"),
    /// The content of an older version again.
    RESTORED("Lấy lại bản cũ"),
    /// Frozen before it had its number, for the leader to sign.
    LOCKED("Khóa để trình ký"),
    NUMBERED("Cấp số");

    private final String label;

    Saving(String label) {
        this.label = label;
    }

    /// In Vietnamese, for lists.
    public String label() {
        return label;
    }

    /// As the database has it: `brought-back`.
    String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Saving ofKey(String key) {
        return Arrays.stream(values())
                .filter(saving -> saving.key().equals(key))
                .findFirst()
                .orElseThrow();
    }
}
