package vn.vankho.cli;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.vankho.document.Evidence;
import vn.vankho.document.Finding;
import vn.vankho.document.Reading;
import vn.vankho.form.FormReport;
import vn.vankho.report.Audit;
import vn.vankho.report.forward.ForwardCheck;

/// What form and figures of a file are found to lack, in the order of the pages.
final class AllFindings {

    private static final Set<String> OF_NUMBERING = Set.of("B11", "B12", "B13");

    private AllFindings() {}

    /// @param earlier the same office's reports of former years
    static List<Finding> of(Reading reading, FormReport form, List<Reading> earlier) {
        var audit =
                Audit.of(reading, earlier).stream()
                        .filter(found -> form.findings().stream().noneMatch(f -> saysIt(f, found)));
        var carriedOver = ForwardCheck.of(reading, earlier);
        boolean unsigned = carriedOver.stream().anyMatch(f -> f.found().equals("[HỌ VÀ TÊN]"));
        var ofForm = form.findings().stream().filter(f -> !(unsigned && f.code().equals("S01")));
        return Stream.of(ofForm, audit, carriedOver.stream())
                .flatMap(found -> found)
                .sorted(
                        Comparator.comparingInt(Finding::page)
                                .thenComparingInt(finding -> start(finding.evidence())))
                .toList();
    }

    // The rules of form and the audit both look at the numbers of headings and at strange letters.
    private static boolean saysIt(Finding form, Finding audit) {
        boolean numbering = OF_NUMBERING.contains(form.code()) && audit.code().equals("M01");
        boolean letters = form.code().equals("P12") && audit.code().equals("X01");
        return form.page() == audit.page()
                && (letters || (numbering && audit.found().startsWith(form.found().strip())));
    }

    private static int start(@Nullable Evidence evidence) {
        return evidence == null ? 0 : evidence.start();
    }
}
