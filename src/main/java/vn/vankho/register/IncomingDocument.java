package vn.vankho.register;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.vankho.document.DocumentId;

/// What the incoming book says of a document (Nghị định 30/2020, Phụ lục IV, VI; Phụ lục VI, II).
/// Everything but the day of arrival, the author and the subject may be unknown.
///
/// @param arrivedOn *ngày đến*
/// @param author who issued it (*tác giả*)
/// @param number as printed, such as `05` or `15a`
/// @param symbol such as `BC-UBND`
/// @param receiver *đơn vị hoặc người nhận*
/// @param dueDate *thời hạn giải quyết*
/// @param fileNotation *số và ký hiệu hồ sơ*
/// @param document the file in the archive; null while there is only paper
public record IncomingDocument(
        LocalDate arrivedOn,
        String author,
        @Nullable String number,
        @Nullable String symbol,
        @Nullable LocalDate issuedDate,
        @Nullable String type,
        String subject,
        @Nullable String receiver,
        @Nullable LocalDate dueDate,
        @Nullable String note,
        @Nullable String urgency,
        @Nullable String signerTitle,
        @Nullable String signerName,
        @Nullable String fileNotation,
        @Nullable Integer pages,
        @Nullable DocumentId document) {

    public IncomingDocument {
        requireText(author);
        requireText(subject);
    }

    private static void requireText(String value) {
        if (value.isBlank()) {
            throw new IllegalArgumentException("A line of the book lacks a part");
        }
    }

    /// As printed, `05/BC-UBND`; only a part where the other is not known; empty without both.
    public String printedNumber() {
        if (number == null || symbol == null) {
            return number == null ? (symbol == null ? "" : symbol) : number;
        }
        boolean party = symbol.matches("\\p{L}{1,10}/.{1,60}");
        return number + (party ? "-" : "/") + symbol;
    }

    /// Column 6 of the book: *Báo cáo: Kết quả năm 2023*.
    public String typeAndSubject() {
        return type == null ? subject : type + ": " + subject;
    }

    IncomingDocument withDocument(@Nullable DocumentId file) {
        return new IncomingDocument(
                arrivedOn,
                author,
                number,
                symbol,
                issuedDate,
                type,
                subject,
                receiver,
                dueDate,
                note,
                urgency,
                signerTitle,
                signerName,
                fileNotation,
                pages,
                file);
    }
}
