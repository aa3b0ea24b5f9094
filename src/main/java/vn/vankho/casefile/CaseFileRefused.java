package vn.vankho.casefile;

import java.util.List;
import java.util.stream.Collectors;
import vn.vankho.document.Finding;
import vn.vankho.home.Refusal;

/// Something with a case file is not done, for a reason that the sentence says.
public final class CaseFileRefused extends Refusal {

    private CaseFileRefused(String sentence) {
        super(sentence);
    }

    /// @param sentence in Vietnamese
    static CaseFileRefused because(String sentence) {
        return new CaseFileRefused(sentence);
    }

    static CaseFileRefused unknown() {
        return new CaseFileRefused("Không có hồ sơ này.");
    }

    static CaseFileRefused notOpen(CaseFile file) {
        return new CaseFileRefused(
                "Hồ sơ %s ở trạng thái «%s», không sửa được nữa; muốn sửa phải mở lại và ghi lý do."
                        .formatted(file.code(), file.state().label()));
    }

    static CaseFileRefused changedMeanwhile(CaseFile file) {
        return new CaseFileRefused(
                "Hồ sơ %s vừa được người khác sửa; hãy xem lại rồi làm tiếp."
                        .formatted(file.code()));
    }

    static CaseFileRefused codeTaken(String code, int year) {
        return new CaseFileRefused("Năm %d đã có hồ sơ số và ký hiệu %s.".formatted(year, code));
    }

    static CaseFileRefused reasonMissing() {
        return new CaseFileRefused("Hãy ghi lý do.");
    }

    static CaseFileRefused with(List<Finding> findings) {
        return new CaseFileRefused(
                findings.stream().map(Finding::message).collect(Collectors.joining(" ")));
    }
}
