package vn.vankho.report.forward;

import java.time.Instant;
import vn.vankho.document.Evidence;
import vn.vankho.document.PageName;

/// Where a value comes from.
public sealed interface Source {

    /// One sentence in Vietnamese that says so.
    String told();

    /// It stands in the earlier report.
    ///
    /// @param what it was there, such as *chỉ tiêu năm 2024* or *thực hiện năm 2023*
    record Copied(String document, Evidence evidence, String what) implements Source {

        @Override
        public String told() {
            return "Lấy từ %s, %s (%s): «%s»"
                    .formatted(document, PageName.of(evidence.page()), what, evidence.quote());
        }
    }

    /// A person wrote it.
    record Typed(String who, Instant when) implements Source {

        @Override
        public String told() {
            return "%s nhập lúc %s".formatted(who, when);
        }
    }

    /// It follows from other values.
    ///
    /// @param formula with the numbers, such as `2.100 : 2.000 × 100 = 105`
    record Computed(String formula) implements Source {

        @Override
        public String told() {
            return "Tính: " + formula;
        }
    }

    /// Nobody knows it yet.
    ///
    /// @param asked what is needed, in Vietnamese
    record Missing(String asked) implements Source {

        @Override
        public String told() {
            return asked;
        }
    }
}
