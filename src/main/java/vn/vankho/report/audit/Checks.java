package vn.vankho.report.audit;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import vn.vankho.document.Evidence;
import vn.vankho.document.Finding;
import vn.vankho.document.Reading;

/// The list of all checks, and how they are run.
public final class Checks {

    private static final List<AuditCheck> ALL =
            Stream.of(
                            ShareChecks.ALL,
                            PartChecks.ALL,
                            ChangeChecks.ALL,
                            RateChecks.ALL,
                            UnitChecks.ALL,
                            YearChecks.ALL,
                            OutlineChecks.ALL,
                            DamageChecks.ALL,
                            TableChecks.ALL,
                            IndicatorChecks.ALL,
                            EarlierChecks.ALL)
                    .flatMap(List::stream)
                    .toList();

    private Checks() {}

    /// What the checks find, in the order of the text.
    public static List<Finding> findings(Reading reading, List<Reading> earlier) {
        var report = new AuditedReport(reading, earlier);
        return ALL.stream()
                .flatMap(check -> check.findings(report).stream())
                .sorted(Comparator.comparingInt(Checks::start))
                .toList();
    }

    private static int start(Finding finding) {
        Evidence evidence = finding.evidence();
        return evidence == null ? 0 : evidence.start();
    }
}
