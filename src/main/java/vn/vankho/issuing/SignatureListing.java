package vn.vankho.issuing;

import java.util.Map;
import java.util.TreeMap;
import vn.vankho.signature.FileSignatures.Signature;
import vn.vankho.signature.FileSignatures;

/// The signatures of a file as a line of the journal keeps them.
final class SignatureListing {

    private SignatureListing() {}

    static Map<String, String> detail(FileSignatures found) {
        var detail = new TreeMap<String, String>();
        detail.put("signatures", found.fileVerdict().name());
        for (var each : found.signatures()) {
            detail.put("signature-" + each.index(), line(each));
        }
        return detail;
    }

    private static String line(Signature signature) {
        return "%s; %s; %s"
                .formatted(
                        signature.verdict(),
                        signature.signerName() == null ? "?" : signature.signerName(),
                        signature.claimedTime() == null ? "?" : signature.claimedTime());
    }
}
