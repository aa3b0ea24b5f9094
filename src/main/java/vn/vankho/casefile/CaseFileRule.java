package vn.vankho.casefile;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.vankho.document.Finding;
import vn.vankho.document.Severity;

/// A rule about case files (`G08` to `G11` of the list of checks).
sealed interface CaseFileRule permits CleanClosing, TimelyHandover, TracedDisposal, OpenFonds {

    /// All of them.
    List<CaseFileRule> ALL =
            List.of(
                    new CleanClosing(),
                    new TimelyHandover(),
                    new TracedDisposal(),
                    new OpenFonds());

    String code();

    /// What contradicts the rule; empty if nothing does.
    List<Finding> judge(Facts facts);

    /// What the rules ask of a case file.
    ///
    /// @param term as fixed or computed; empty where nobody knows
    /// @param fondsClosed the last day of the body whose work the file documents
    /// @param untraced documents of the file that are gone without a decision or a trace
    record Facts(
            CaseFile file,
            List<CaseDocument> documents,
            Optional<Term> term,
            Optional<LocalDate> fondsClosed,
            List<CaseDocument> untraced,
            LocalDate today) {}

    default Finding finding(Severity severity, Facts facts, String found, String message) {
        return new Finding(code(), severity, 1, "Hồ sơ " + facts.file().code(), found, "", message);
    }
}
