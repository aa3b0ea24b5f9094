package vn.vankho.access;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import vn.vankho.home.Refusal;

/// The machine's clock stands before the last line of the journal: nothing may be written.
public final class ClockBehind extends Refusal {

    ClockBehind(Instant now, Instant last) {
        super(
                "Đồng hồ của máy (%s) chậm hơn dòng nhật ký cuối cùng (%s); hãy chỉnh lại ngày giờ của máy rồi thử lại."
                        .formatted(shown(now), shown(last)));
    }

    private static String shown(Instant time) {
        return time.truncatedTo(ChronoUnit.SECONDS)
                .atZone(JournalLine.ZONE)
                .toLocalDateTime()
                .toString()
                .replace('T', ' ');
    }
}
