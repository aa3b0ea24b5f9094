package vn.vankho.archive;

import java.util.List;
import vn.vankho.access.IntegrityFinding;
import vn.vankho.document.Finding;
import vn.vankho.document.Severity;

/// Rule G13: every file has a digest since it was taken in, and still matches it.
public final class DigestRule {

    static final String CODE = "G13";

    private DigestRule() {}

    /// @param result what a look at an object found
    /// @return a finding for each file without a digest, and for each that does not match its own
    public static List<Finding> judge(FixityResult result) {
        return result.findings().stream().map(DigestRule::finding).toList();
    }

    private static Finding finding(IntegrityFinding found) {
        boolean unlisted = found.code().equals("file-untracked");
        return new Finding(
                CODE,
                Severity.E,
                1,
                found.path(),
                unlisted ? "không có mã băm" : "không khớp mã băm",
                "đúng mã băm ghi lúc nhận",
                unlisted
                        ? "Tệp này không có mã băm nào được ghi lúc nhận: không do Văn khố đưa vào."
                        : found.message());
    }
}
