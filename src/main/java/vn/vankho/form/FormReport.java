package vn.vankho.form;

import java.util.List;
import vn.vankho.document.Finding;

/// The judgement of a document's form.
///
/// @param notAssessed what could not be judged and why, as sentences in Vietnamese
public record FormReport(List<Finding> findings, List<String> notAssessed) {

    public FormReport {
        findings = List.copyOf(findings);
        notAssessed = List.copyOf(notAssessed);
    }
}
