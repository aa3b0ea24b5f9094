package vn.vankho.register;

import java.time.LocalDate;
import vn.vankho.home.Refusal;

/// A way of counting can change only for days without any number.
public final class PlanTooEarly extends Refusal {

    PlanTooEarly(LocalDate last) {
        super(
                "Cách đánh số mới phải bắt đầu sau ngày %s, ngày cuối cùng đã có số hoặc đã có quy định."
                        .formatted(Dates.print(last)));
    }
}
