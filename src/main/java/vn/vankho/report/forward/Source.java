package vn.vankho.report.forward;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.vankho.document.Evidence;
import vn.vankho.document.PageName;
import vn.vankho.vietnamese.VietnameseNumbers;

/// Where a value comes from.
public sealed interface Source {

    /// One sentence in Vietnamese that says so.
    String told();

    /// It stands in the earlier report.
    ///
    /// @param what it was there, such as *chỉ tiêu năm 2024* or *thực hiện năm 2023*
    /// @param doubt why it must be looked at, such as *đọc từ ảnh quét*; null where it was read
    ///     surely
    record Copied(String document, Evidence evidence, String what, @Nullable String doubt)
            implements Source {

        @Override
        public String told() {
            return "Lấy từ %s, %s (%s): «%s»%s"
                    .formatted(
                            document,
                            PageName.of(evidence.page()),
                            what,
                            evidence.quote(),
                            doubt == null ? "" : " – " + doubt + ", so lại với trang gốc.");
        }
    }

    /// One of the values that a sum adds.
    ///
    /// @param body whose value it is, such as *xã Tràng Xá*
    /// @param title of the document that says it
    /// @param document its id in the archive; null for the earlier report itself
    /// @param value in the unit of the sum
    record Addend(
            String body,
            String title,
            @Nullable String document,
            BigDecimal value,
            Evidence evidence) {

        String told() {
            return "%s của %s (%s, %s: «%s»)"
                    .formatted(
                            VietnameseNumbers.format(value),
                            body,
                            title,
                            PageName.of(evidence.page()),
                            evidence.quote());
        }
    }

    /// It is the sum of what the reports of several bodies say that became one; to be looked at.
    ///
    /// @param formula with the numbers, such as `650 + 420 = 1.070`
    record Summed(List<Addend> addends, String formula) implements Source {

        public Summed {
            addends = List.copyOf(addends);
        }

        @Override
        public String told() {
            return "Cộng các đơn vị trước sắp xếp: %s; gồm %s. Cần xem lại."
                    .formatted(
                            formula,
                            addends.stream().map(Addend::told).collect(Collectors.joining(", ")));
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
