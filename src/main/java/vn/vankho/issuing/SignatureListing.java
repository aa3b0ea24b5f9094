package vn.vankho.issuing;

import java.util.Map;
import java.util.TreeMap;
import vn.vankho.signature.SignatureReport.Judged;
import vn.vankho.signature.SignatureReport;

/// The signatures of a file as a line of the journal keeps them.
final class SignatureListing {

    private SignatureListing() {}

    static Map<String, String> detail(SignatureReport report) {
        var detail = new TreeMap<String, String>();
        detail.put("signatures", report.fileVerdict().name());
        for (var each : report.signatures()) {
            detail.put("signature-" + each.found().index(), line(each));
        }
        return detail;
    }

    private static String line(Judged judged) {
        var found = judged.found();
        return "%s; %s; %s"
                .formatted(
                        judged.verdict(),
                        found.signerName() == null ? "?" : found.signerName(),
                        found.claimedTime() == null ? "?" : found.claimedTime());
    }
}
