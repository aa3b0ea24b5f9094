package vn.vankho.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import vn.vankho.document.Finding;

/// A finding as programs get it.
final class FindingJson {

    private FindingJson() {}

    static Map<String, Object> of(Finding finding) {
        var object = new LinkedHashMap<String, Object>();
        object.put("code", finding.code());
        object.put("severity", finding.severity().name());
        object.put("page", ReadingJson.page(finding.page()));
        object.put("place", finding.place());
        object.put("found", finding.found());
        object.put("expected", finding.expected());
        object.put("message", finding.message());
        object.put("evidence", ReadingJson.evidence(finding.evidence()));
        return object;
    }
}
