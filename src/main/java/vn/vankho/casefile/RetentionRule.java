package vn.vankho.casefile;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.vankho.office.Period;

/// A row of the retention table, in one of its versions.
///
/// @param id names the row through all its versions, such as `bao-cao-nam`
/// @param version from 1; a change is a new version, the earlier ones stay
/// @param group the records that it is about, in Vietnamese
/// @param words by which a document is proposed for it, see [RuleWords]
/// @param term null where a person must say
/// @param action what follows when the term is over
/// @param cutOff from when the term counts, in Vietnamese
/// @param source the legal source, in Vietnamese
/// @param tag how sure the source is: `SEEN …` was read there; `KNOWN` and `not found` were not
/// @param confirmedBy the login of whoever compared it with the source; null if nobody did
/// @param valid for documents of which days
public record RetentionRule(
        String id,
        int version,
        String group,
        List<String> words,
        @Nullable Term term,
        String action,
        String cutOff,
        String source,
        String tag,
        @Nullable String confirmedBy,
        Period valid) {

    /// What follows when nobody says otherwise: never a destruction by itself.
    static final String REVIEW = "Hết hạn: đưa vào danh sách Xem xét hủy";

    static final String TRANSFER = "Nộp vào lưu trữ lịch sử";
    static final String FROM_YEAR_END = "Tính từ năm công việc kết thúc";

    public RetentionRule {
        words = List.copyOf(words);
        if (group.isBlank() || source.isBlank()) {
            throw new IllegalArgumentException("A row of the retention table lacks a part");
        }
    }

    /// Whether a person has compared it with its source, or it was read there.
    public boolean isVerified() {
        return confirmedBy != null || tag.startsWith("SEEN");
    }

    /// What a page says of the row's standing.
    public String standing() {
        if (confirmedBy != null) {
            return "đã được %s xác nhận".formatted(confirmedBy);
        }
        return isVerified()
                ? "đã đọc ở nguồn dẫn lại, chưa có người xác nhận"
                : "chưa xác minh, cần người xác nhận";
    }

    public String termLabel() {
        return term == null ? "chưa rõ, người lập hồ sơ quyết định" : term.label();
    }

    boolean isOf(LocalDate day) {
        return valid.includes(day);
    }
}
