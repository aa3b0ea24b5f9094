package vn.vankho.search.export;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.vankho.document.PageText;
import vn.vankho.search.SearchAnswer.Hit;

/// A column of an exported list; the person chooses which (Nghị định 30/2020/NĐ-CP, Phụ lục VI,
/// Phần I: results with the fields that one asks for).
public enum ListColumn {
    NUMBER("Số, ký hiệu", 16, true),
    DATE("Ngày ban hành", 12, true),
    TYPE("Tên loại", 13, true),
    SUBJECT("Trích yếu nội dung", 40, true),
    ISSUER("Cơ quan ban hành", 24, true),
    SIGNER("Người ký", 18, true),
    PAGE("Trang", 7, false),
    FILE("Tên tệp", 24, false),
    ID("Mã trong kho", 22, false);

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private final String label;
    private final int width;
    private final boolean usual;

    ListColumn(String label, int width, boolean usual) {
        this.label = label;
        this.width = width;
        this.usual = usual;
    }

    public String label() {
        return label;
    }

    /// About so many letters wide.
    int width() {
        return width;
    }

    /// Whether a list has it unless the person chooses otherwise.
    public boolean usual() {
        return usual;
    }

    /// The columns of a list for which none was chosen.
    public static List<ListColumn> usualOnes() {
        return List.of(values()).stream().filter(ListColumn::usual).toList();
    }

    String text(Hit hit) {
        var text =
                switch (this) {
                    case NUMBER -> number(hit);
                    case DATE -> date(hit.issuedDate());
                    case TYPE -> hit.type();
                    case SUBJECT -> hit.subject();
                    case ISSUER -> hit.issuer();
                    case SIGNER -> hit.signer();
                    case PAGE -> hit.page() == PageText.UNKNOWN ? "" : Integer.toString(hit.page());
                    case FILE -> hit.fileName();
                    case ID -> hit.id().toString();
                };
        return text == null ? "" : text;
    }

    private static @Nullable String number(Hit hit) {
        if (hit.symbol() == null) {
            return hit.number();
        }
        return (hit.number() == null ? "…" : hit.number()) + "/" + hit.symbol();
    }

    private static @Nullable String date(@Nullable LocalDate date) {
        return date == null ? null : DAY.format(date);
    }
}
