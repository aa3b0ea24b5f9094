package vn.vankho.register;

import java.time.LocalDate;
import vn.vankho.home.Refusal;
import vn.vankho.register.OutgoingRegister.Entry;

/// A number was asked for with a date before the last one in the book.
public final class DateBeforeLastNumber extends Refusal {

    private final transient Entry last;
    private final LocalDate asked;

    DateBeforeLastNumber(Entry last, LocalDate asked) {
        super(
                "Số %s đã cấp với ngày %s; không thể cấp số tiếp theo với ngày sớm hơn (%s)."
                        .formatted(
                                last.printed(),
                                Dates.print(last.request().issuedDate()),
                                Dates.print(asked)));
        this.last = last;
        this.asked = asked;
    }

    public Entry last() {
        return last;
    }

    public LocalDate asked() {
        return asked;
    }
}
