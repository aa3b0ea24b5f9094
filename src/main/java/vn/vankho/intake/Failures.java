package vn.vankho.intake;

import java.util.List;
import java.util.Map;
import vn.vankho.document.Reading;
import vn.vankho.document.Reading.Origin;
import vn.vankho.document.Reading.Outcome;

/// Readings of files that could not be read, with the sentence that the clerk sees.
final class Failures {

    static final String BROKEN =
            "Tệp bị hỏng, chép chưa trọn vẹn hoặc không đúng định dạng nên không đọc được.";

    private Failures() {}

    static Reading reading(String format, String sentence) {
        return new Reading(
                format,
                Origin.BORN_DIGITAL,
                "unicode",
                false,
                Outcome.FAILED,
                List.of(),
                Map.of(),
                List.of(),
                null,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(sentence));
    }

    /// @param what as in [vn.vankho.sandbox.Verdict.OverLimit]
    static String overLimit(String what) {
        return switch (what) {
            case "time" -> "Đọc tệp quá lâu mà chưa xong nên đã dừng lại.";
            case "memory" ->
                    "Tệp quá lớn hoặc quá phức tạp, đọc cần nhiều bộ nhớ hơn mức cho phép.";
            default -> "Tệp phình to bất thường khi mở ra nên đã dừng đọc.";
        };
    }
}
