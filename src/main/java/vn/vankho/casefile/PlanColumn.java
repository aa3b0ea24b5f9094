package vn.vankho.casefile;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What a column of a list of case files can be (Nghị định 30/2020/NĐ-CP, Phụ lục V).
public enum PlanColumn {
    CODE(
            "Số và ký hiệu hồ sơ",
            "so va ky hieu",
            "so ky hieu",
            "so va ky hieu ho so",
            "ky hieu",
            "ma ho so",
            "so ho so"),
    TITLE(
            "Tên đề mục và tiêu đề hồ sơ",
            "tieu de",
            "ten de muc",
            "ten de muc va tieu de ho so",
            "ten ho so",
            "noi dung"),
    TERM("Thời hạn bảo quản", "thoi han", "thoi han bao quan", "thoi han luu tru", "thbq"),
    CREATOR(
            "Người lập hồ sơ",
            "nguoi lap",
            "don vi lap",
            "nguoi phu trach",
            "nguoi chu tri",
            "don vi nguoi lap"),
    NOTE("Ghi chú", "ghi chu");

    private final String label;

    @SuppressWarnings("ImmutableEnumChecker") // Set.of never changes
    private final Set<String> names;

    PlanColumn(String label, String... names) {
        this.label = label;
        this.names = Set.of(names);
    }

    public String label() {
        return label;
    }

    /// What the heads of the columns most likely are; each is understood once.
    static List<@Nullable PlanColumn> guess(List<String> heads) {
        var seen = new HashSet<PlanColumn>();
        var guessed = new ArrayList<@Nullable PlanColumn>();
        for (var head : heads) {
            var column = guess(head);
            guessed.add(column != null && seen.add(column) ? column : null);
        }
        return guessed;
    }

    private static @Nullable PlanColumn guess(String head) {
        var key = RuleWords.key(head.substring(0, Math.min(120, head.length())));
        PlanColumn best = null;
        int longest = 0;
        for (var column : values()) {
            for (var name : column.names) {
                if (name.length() > longest && key.contains(" " + name + " ")) {
                    best = column;
                    longest = name.length();
                }
            }
        }
        return best;
    }

    /// @param names of constants by column; any other word leaves the column out
    static List<@Nullable PlanColumn> named(List<String> names, int width) {
        var columns = new ArrayList<@Nullable PlanColumn>();
        for (int i = 0; i < width; i++) {
            var name = i < names.size() ? names.get(i) : "";
            columns.add(
                    Arrays.stream(values())
                            .filter(column -> column.name().equals(name))
                            .findFirst()
                            .orElse(null));
        }
        return columns;
    }

    static long known(List<@Nullable PlanColumn> columns) {
        return columns.stream().filter(Objects::nonNull).count();
    }
}
