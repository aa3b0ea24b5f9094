package vn.vankho.sample;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.vankho.register.LoanBook;
import vn.vankho.register.PostBook;

/// Some lines in the two small books of the made-up commune: what went by post, and file copies
/// that were lent, one of them not back in time.
@Component
class SampleBooks {

    private final PostBook post;
    private final LoanBook loans;

    SampleBooks(PostBook post, LoanBook loans) {
        this.post = post;
        this.loans = loans;
    }

    /// Lines that stand already stay as they are.
    void load(LocalDate today) {
        posted(today.minusDays(40), "280/BC-UBND", "Ủy ban nhân dân huyện " + Letterhead.DISTRICT);
        posted(today.minusDays(12), "88/UBND-KT", "Phòng giao dịch Ngân hàng Chính sách xã hội");
        posted(today.minusDays(5), "40/TB-UBND", "Trưởng các xóm");
        lent(
                today.minusDays(60),
                "Hoàng Thị Mơ",
                "46/UBND-ĐC ngày 12/10/2020",
                "Công văn tiến độ cấp giấy chứng nhận quyền sử dụng đất",
                today.minusDays(45),
                null);
        lent(
                today.minusDays(20),
                "Nông Văn Tài",
                "52/QĐ-UBND ngày 31/5/2021",
                "Quyết định ban hành Quy chế công tác văn thư, lưu trữ",
                today.minusDays(10),
                today.minusDays(11));
        lent(
                today.minusDays(3),
                "Lý Thị Hạnh",
                "246/BC-UBND ngày 12/12/2021",
                "Báo cáo kết quả phát triển kinh tế - xã hội năm 2021",
                today.plusDays(12),
                null);
    }

    private void posted(LocalDate day, String document, String recipient) {
        post.enter(
                new PostBook.Line(id(document), day, document, recipient, 1, null, null, null),
                SampleFiles.PEOPLE);
    }

    private void lent(
            LocalDate day,
            String borrower,
            String document,
            String subject,
            LocalDate due,
            @Nullable LocalDate back) {
        var id = id(document + borrower);
        loans.enter(
                new LoanBook.Line(
                        id,
                        day,
                        borrower,
                        document,
                        subject,
                        null,
                        null,
                        due,
                        null,
                        Letterhead.CHAIRMAN,
                        null,
                        null),
                SampleFiles.PEOPLE);
        if (back != null) {
            loans.giveBack(id, back, SampleFiles.PEOPLE);
        }
    }

    private static UUID id(String line) {
        return UUID.nameUUIDFromBytes(("xã mẫu " + line).getBytes(StandardCharsets.UTF_8));
    }
}
