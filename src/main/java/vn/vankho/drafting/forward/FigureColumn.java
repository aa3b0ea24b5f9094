package vn.vankho.drafting.forward;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.vankho.report.forward.Role;
import vn.vankho.vietnamese.Fold;

/// What a column of a table of figures can be.
public enum FigureColumn {
    NAME("Tên chỉ tiêu", null, "chi tieu", "ten chi tieu", "noi dung", "danh muc", "nhiem vu"),
    SCOPE("Địa bàn", null, "dia ban", "xom", "thon", "dia phuong"),
    UNIT("Đơn vị tính", null, "don vi tinh", "dvt", "don vi"),
    ACTUAL("Thực hiện kỳ này", Role.ACTUAL, "thuc hien", "th", "ket qua", "uth", "dat duoc"),
    WHOLE("Tổng số (mẫu số)", Role.WHOLE, "tong so"),
    PLAN("Kế hoạch kỳ này", Role.PLAN, "ke hoach", "kh", "chi tieu giao", "ke hoach giao"),
    SAME_PERIOD("Cùng kỳ", Role.SAME_PERIOD, "cung ky", "ky truoc", "nam truoc"),
    TARGET("Chỉ tiêu kỳ sau", Role.TARGET, "nam sau", "ky sau", "ke hoach nam sau");

    /// Heads of columns that hold no quantity but what follows from two of them.
    private static final Pattern COMPARED =
            Pattern.compile("%| (?:so sanh|so voi|ty le|ti le|tang giam|th kh) ");

    private static final Pattern YEAR = Pattern.compile(" (?:nam )?((?:19|20)\\d\\d) ");

    private final String label;
    private final @Nullable Role role;

    @SuppressWarnings("ImmutableEnumChecker") // Set.of never changes
    private final Set<String> names;

    FigureColumn(String label, @Nullable Role role, String... names) {
        this.label = label;
        this.role = role;
        this.names = Set.of(names);
    }

    public String label() {
        return label;
    }

    /// The cell of a figure that stands in such a column; null for what tells which figure it is.
    @Nullable Role role() {
        return role;
    }

    /// What a head of this text most likely is. A year in it tells more than the words: a result of
    /// the year before is the same period, a plan for the year after a target.
    ///
    /// @param year of the report
    static @Nullable FigureColumn guess(String head, int year) {
        var key = " " + Fold.unmarked(head).replaceAll("[^a-z0-9%]+", " ").strip() + " ";
        if (head.length() > 120 || COMPARED.matcher(key).find()) {
            return null;
        }
        var named = longest(key);
        var found = YEAR.matcher(key);
        if (named == null || named.role == null || !found.find()) {
            return named;
        }
        return switch (Integer.parseInt(found.group(1)) - year) {
            case -1 -> named == ACTUAL || named == SAME_PERIOD ? SAME_PERIOD : null;
            case 0 -> named;
            case 1 -> named == PLAN || named == TARGET ? TARGET : null;
            default -> null;
        };
    }

    /// The one with the longest name that the text contains; of equals the first.
    private static @Nullable FigureColumn longest(String key) {
        FigureColumn best = null;
        int most = 0;
        for (var column : List.of(values())) {
            for (var name : column.names) {
                if (name.length() > most && key.contains(" " + name + " ")) {
                    best = column;
                    most = name.length();
                }
            }
        }
        return best;
    }
}
