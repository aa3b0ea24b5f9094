package vn.vankho.report;

import java.util.Optional;
import java.util.regex.Pattern;
import vn.vankho.document.Field;
import vn.vankho.vietnamese.VietnameseDates;

/// Minutes have no line of place and date (Nghị định 30/2020/NĐ-CP, Mẫu 1.9); the day on which the
/// meeting began stands for it.
final class MinutesDate {

    private static final int SEARCHED = 1500; // characters
    private static final Pattern OPENS =
            Pattern.compile(".*(?:hom nay|thoi gian|bat dau|vao hoi|khai mac|luc\\h\\d).*");

    private MinutesDate() {}

    static Optional<Field> of(PaperText paper, int bodyStart) {
        for (var line : paper.lines()) {
            if (line.start() > bodyStart + SEARCHED) {
                return Optional.empty();
            }
            var looked = line.capped(300);
            if (line.start() >= bodyStart && OPENS.matcher(looked.folded()).matches()) {
                var dates = VietnameseDates.find(looked.text());
                if (!dates.isEmpty()) {
                    var day = dates.getFirst();
                    var where = looked.part(day.start(), day.end());
                    return Optional.of(paper.proposed(day.date().toString(), 0.6, where));
                }
            }
        }
        return Optional.empty();
    }
}
