package vn.vankho.register;

import java.time.LocalDate;
import java.time.ZoneOffset;

/// Lines of books for tests of their prints.
public final class Samples {

    private Samples() {}

    public static IncomingEntry entry() {
        var arrived = LocalDate.of(2026, 3, 10);
        var content =
                IncomingBook.line(
                        arrived,
                        "Ủy ban nhân dân tỉnh Thái Nguyên",
                        "15",
                        "UBND-VX",
                        "Về việc rà soát, báo cáo kết quả thực hiện chính sách bảo trợ xã hội năm 2025");
        var handling =
                new Handling(
                        "soan",
                        "Phạm Thị Soạn",
                        null,
                        "Tham mưu văn bản trả lời trước ngày 15/3",
                        arrived,
                        "lanh.dao",
                        null,
                        null,
                        null,
                        null,
                        null,
                        null);
        return new IncomingEntry(
                new IncomingEntry.Key(2026, 45, ""),
                content,
                handling,
                arrived.atTime(9, 0).toInstant(ZoneOffset.ofHours(7)),
                "van.thu",
                false,
                null);
    }
}
