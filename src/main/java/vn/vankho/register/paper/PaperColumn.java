package vn.vankho.register.paper;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import vn.vankho.vietnamese.Fold;

/// What a column of a paper book can be.
public enum PaperColumn {
    ARRIVED("Ngày đến", true, false, "ngay den", "ngay thang den"),
    ARRIVAL_NUMBER("Số đến", true, false, "so den", "so thu tu den"),
    AUTHOR(
            "Tác giả (cơ quan gửi)",
            true,
            false,
            "tac gia",
            "co quan ban hanh",
            "noi gui",
            "noi ban hanh",
            "co quan gui",
            "don vi gui"),
    NUMBER_AND_SYMBOL(
            "Số, ký hiệu văn bản",
            true,
            true,
            "so ky hieu",
            "so va ky hieu",
            "so kh",
            "so hieu",
            "so van ban"),
    NUMBER("Số văn bản (riêng)", true, true, "so", "so vb", "so di"),
    SYMBOL("Ký hiệu (riêng)", true, true, "ky hieu"),
    ISSUED(
            "Ngày tháng văn bản",
            true,
            true,
            "ngay thang van ban",
            "ngay van ban",
            "ngay thang",
            "ngay vb",
            "ngay ban hanh",
            "ngay ky",
            "ngay thang nam",
            "ngay"),
    TYPE("Tên loại (riêng)", true, true, "ten loai", "loai van ban", "loai vb", "loai"),
    SUBJECT(
            "Tên loại và trích yếu nội dung",
            true,
            true,
            "trich yeu",
            "noi dung",
            "ten loai va trich yeu"),
    SIGNER("Người ký", false, true, "nguoi ky"),
    RECIPIENTS("Nơi nhận văn bản", false, true, "noi nhan"),
    HOLDER("Đơn vị, người nhận bản lưu", false, true, "ban luu", "nhan ban luu", "luu"),
    COPIES("Số lượng bản", false, true, "so luong", "so ban"),
    RECEIVER(
            "Đơn vị hoặc người nhận",
            true,
            false,
            "don vi hoac nguoi nhan",
            "nguoi nhan",
            "don vi nhan",
            "chuyen cho",
            "noi nhan"),
    DUE("Thời hạn giải quyết", true, false, "thoi han", "han giai quyet", "han xu ly"),
    FORWARDED("Ngày chuyển", true, true, "ngay chuyen", "ngay gui"),
    RECEIPT("Ký nhận", true, true, "ky nhan"),
    NOTE("Ghi chú", true, true, "ghi chu");

    private final String label;
    private final boolean incoming;
    private final boolean outgoing;

    @SuppressWarnings("ImmutableEnumChecker") // Set.of never changes
    private final Set<String> names;

    PaperColumn(String label, boolean incoming, boolean outgoing, String... names) {
        this.label = label;
        this.incoming = incoming;
        this.outgoing = outgoing;
        this.names = Set.of(names);
    }

    public String label() {
        return label;
    }

    /// The columns that a book of this kind may have.
    public static List<PaperColumn> of(boolean incomingBook) {
        return Arrays.stream(values())
                .filter(column -> incomingBook ? column.incoming : column.outgoing)
                .toList();
    }

    /// What a head of this text most likely is; the longest name that it contains decides.
    static @org.jspecify.annotations.Nullable PaperColumn guess(String head, boolean incomingBook) {
        var key = " " + Fold.unmarked(head).replaceAll("[^a-z0-9]+", " ").strip() + " ";
        PaperColumn best = null;
        int longest = 0;
        for (var column : of(incomingBook)) {
            for (var name : column.names) {
                boolean fits =
                        name.length() <= 4
                                ? key.strip().equals(name)
                                : key.contains(" " + name + " ");
                if (fits && name.length() > longest) {
                    best = column;
                    longest = name.length();
                }
            }
        }
        return best;
    }
}
