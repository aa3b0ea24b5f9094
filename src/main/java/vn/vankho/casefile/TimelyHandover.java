package vn.vankho.casefile;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import vn.vankho.document.Finding;
import vn.vankho.document.Severity;

/// G09: a case file goes to the archive of the office within a year from the end of the work. Two
/// clocks run (Nghị định 30/2020, Điều 30: a year from the day; Luật Lưu trữ 2024: a year counted
/// from the year); the earlier one counts. Files of less than five years need not go there.
final class TimelyHandover implements CaseFileRule {

    /// How long before its day a handover is warned of (Nghị định 30/2020, Phụ lục VI).
    static final int WARNING_DAYS = 30;

    private static final int NEED_NOT_GO = 5;

    @Override
    public String code() {
        return "G09";
    }

    @Override
    public List<Finding> judge(Facts facts) {
        return due(facts.file(), facts.term())
                .filter(day -> facts.today().isAfter(day))
                .map(day -> List.of(late(facts, day)))
                .orElse(List.of());
    }

    private Finding late(Facts facts, LocalDate day) {
        return finding(
                Severity.W,
                facts,
                Shown.day(day),
                "Hồ sơ quá hạn nộp vào lưu trữ hiện hành %d ngày (hạn %s)."
                        .formatted(ChronoUnit.DAYS.between(day, facts.today()), Shown.day(day)));
    }

    /// The last day for it; empty while the work goes on, where it is done, and where it need not
    /// be.
    static Optional<LocalDate> due(CaseFile file, Optional<Term> term) {
        var ended = file.endedOn();
        boolean must =
                term.map(each -> each.isPermanent() || years(each) >= NEED_NOT_GO).orElse(true);
        if (ended == null || !must || file.state() != CaseFile.State.CLOSED) {
            return Optional.empty();
        }
        var byDay = ended.plusYears(1);
        var byYear = LocalDate.of(ended.getYear() + 1, 12, 31);
        return Optional.of(byDay.isBefore(byYear) ? byDay : byYear);
    }

    private static int years(Term term) {
        var years = term.years();
        return years == null ? Integer.MAX_VALUE : years;
    }
}
