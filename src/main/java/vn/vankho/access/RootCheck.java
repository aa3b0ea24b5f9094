package vn.vankho.access;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Compares a root that was kept outside of this machine with what the journal's lines give now.
/// The
/// roots that the machine itself kept are not asked: who rewrote the lines rewrote those as well.
final class RootCheck {

    private RootCheck() {}

    /// @param root in hex, of the lines of the day, or of all objects until its end
    /// @return what does not hold; empty if it fits
    static Optional<IntegrityFinding> of(JdbcClient jdbc, String root, LocalDate day) {
        var asked = root.toLowerCase(Locale.ROOT);
        var rows = JournalRows.of(jdbc, day);
        if (!rows.isEmpty()) {
            var lines = RootLine.over(rows, JournalLine.NOTHING_BEFORE).root();
            var inventories = new InventoryLog();
            inventories.add(JournalRows.withInventory(jdbc, day));
            if (lines.equals(asked) || inventories.root().equals(asked)) {
                return Optional.empty();
            }
        }
        return Optional.of(
                new IntegrityFinding(
                        "journal-root-not-matching",
                        JournalMirror.path(day),
                        rows.isEmpty()
                                ? "Nhật ký không có dòng nào của ngày này."
                                : "Nhật ký ngày này không khớp với mã gốc đã lưu bên ngoài: có dòng đã bị sửa, thêm hoặc bớt."));
    }
}
