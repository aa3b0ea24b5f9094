package vn.vankho.web;

import java.time.ZoneId;
import java.time.ZonedDateTime;
import org.jspecify.annotations.Nullable;
import vn.vankho.archive.ArchivedDocument;

/// What the head of a document's page says.
///
/// @param title the subject line, or the file's name where none is known
/// @param number as printed, such as `05/BC-UBND`
/// @param size in words, such as `1,2 MB`
record DocumentFacts(
        String title,
        @Nullable String number,
        String size,
        ZonedDateTime depositedAt,
        String source) {

    static DocumentFacts of(ArchivedDocument document) {
        var description = document.description();
        return new DocumentFacts(
                description.subject() == null ? document.fileName() : description.subject(),
                number(description.number(), description.symbol()),
                FileSize.inWords(document.size()),
                document.depositedAt().atZone(ZoneId.systemDefault()),
                source(document.source()));
    }

    private static @Nullable String number(@Nullable String number, @Nullable String symbol) {
        if (symbol == null) {
            return number;
        }
        return (number == null ? "…" : number) + "/" + symbol;
    }

    private static String source(String source) {
        return switch (source) {
            case "upload" -> "gửi lên qua trang Tiếp nhận";
            case "folder" -> "thư mục theo dõi";
            case "command" -> "dòng lệnh";
            case "container" -> "lấy ra từ một tệp nén hoặc thư điện tử";
            case "draft" -> "bản ký của một dự thảo";
            case "sample" -> "dữ liệu mẫu";
            default -> source;
        };
    }
}
