package vn.vankho.report;

import java.util.List;
import vn.vankho.document.Finding;
import vn.vankho.document.Reading;
import vn.vankho.report.audit.Checks;

/// Checks what a report says against itself and against the office's earlier reports: percentages
/// against their operands, parts against totals, years, units, numbers of headings.
public final class Audit {

    private Audit() {}

    /// What contradicts itself, in the order of the text; empty where all holds, and where nothing
    /// is certain.
    ///
    /// @param earlier the same office's reports of former years, in any order; may be empty
    public static List<Finding> of(Reading reading, List<Reading> earlier) {
        return Checks.findings(reading, earlier);
    }
}
