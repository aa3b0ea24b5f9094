package vn.vankho.casefile;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Case files that went to the archive of the office together (*giao nhận hồ sơ, tài liệu*).
///
/// @param number in the year, from 1
/// @param boxes *số hộp*, for what is on paper
/// @param metres *số mét giá*
public record Handover(
        UUID id,
        int year,
        int number,
        LocalDate handedOn,
        String giver,
        String receiver,
        @Nullable String boxes,
        @Nullable String metres,
        @Nullable String note,
        List<CaseFileId> files) {

    public Handover {
        files = List.copyOf(files);
    }

    /// Such as `01/2026`.
    public String printed() {
        return "%02d/%d".formatted(number, year);
    }
}
