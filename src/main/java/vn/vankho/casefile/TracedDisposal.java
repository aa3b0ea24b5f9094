package vn.vankho.casefile;

import java.util.List;
import vn.vankho.document.Finding;
import vn.vankho.document.Severity;

/// G10: nothing is destroyed without a decision and its trace.
final class TracedDisposal implements CaseFileRule {

    @Override
    public String code() {
        return "G10";
    }

    @Override
    public List<Finding> judge(Facts facts) {
        return facts.untraced().stream()
                .map(
                        gone ->
                                finding(
                                        Severity.E,
                                        facts,
                                        CleanClosing.shown(gone),
                                        "Văn bản số thứ tự %d (%s) không còn trong kho mà không có quyết định tiêu hủy kèm chứng nhận."
                                                .formatted(
                                                        gone.ordinal(), CleanClosing.shown(gone))))
                .toList();
    }
}
