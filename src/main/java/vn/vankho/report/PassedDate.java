package vn.vankho.report;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import vn.vankho.document.DocumentType;
import vn.vankho.document.Field;
import vn.vankho.vietnamese.VietnameseDates;

/// Laws and resolutions without a line of place and date say at their end on which day they were
/// passed: *… khóa XV, kỳ họp thứ 6 thông qua ngày 09 tháng 11 năm 2023.*
final class PassedDate {

    private static final Set<String> PASSED =
            Set.of("Luật", "Bộ luật", "Pháp lệnh", DocumentType.RESOLUTION.vietnamese());
    private static final Pattern WORDS =
            Pattern.compile(
                    "(?:khóa|khoá|kỳ\\s+họp|phiên\\s+họp)[^.;]{1,80}?thông\\s+qua\\s+(?=ngày\\s)");

    private PassedDate() {}

    static boolean isPassed(String type) {
        return PASSED.contains(type);
    }

    static Optional<Field> of(PaperText paper) {
        var text = paper.text();
        var words = WORDS.matcher(text);
        while (words.find()) {
            var near = text.substring(words.end(), Math.min(text.length(), words.end() + 60));
            var dates = VietnameseDates.find(near.replace('\n', ' '));
            if (!dates.isEmpty() && dates.getFirst().start() == 0) {
                var day = dates.getFirst();
                var where = Span.of(words.end(), near.substring(0, day.end()));
                return Optional.of(paper.proposed(day.date().toString(), 0.75, where));
            }
        }
        return Optional.empty();
    }
}
