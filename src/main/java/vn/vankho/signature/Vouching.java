package vn.vankho.signature;

import java.util.ArrayList;
import java.util.List;
import vn.vankho.signature.FileSignatures.Reason;
import vn.vankho.signature.FileSignatures.Verdict;
import vn.vankho.signature.SignatureReport.Judged;

/// What a signature is worth where the page was changed after it: no more than the best of the
/// signatures that cover the change.
final class Vouching {

    private Vouching() {}

    static List<Judged> judge(List<Judged> signatures) {
        var judged = new ArrayList<Judged>();
        for (int i = 0; i < signatures.size(); i++) {
            var each = signatures.get(i);
            boolean changed =
                    each.reasons().stream()
                            .anyMatch(it -> it.code().equals(Judgement.CHANGED_BEFORE_NEXT));
            judged.add(
                    changed ? covered(each, signatures.subList(i + 1, signatures.size())) : each);
        }
        return judged;
    }

    private static Judged covered(Judged signature, List<Judged> later) {
        var best =
                later.stream()
                        .filter(each -> !each.found().documentTimestamp())
                        .map(Judged::verdict)
                        .min(Verdict::compareTo)
                        .orElse(Verdict.CHANGED_AFTER_SIGNING);
        if (best.compareTo(Verdict.INTACT_CHAIN_UNKNOWN) < 0 || !signature.verdict().sound()) {
            return signature;
        }
        return best == Verdict.INTACT_CHAIN_UNKNOWN
                ? worse(
                        signature,
                        best,
                        "changed-before-unknown-signer",
                        "Nội dung bị sửa sau chữ ký này chỉ do một người ký chưa xác minh được bảo đảm.")
                : worse(
                        signature,
                        Verdict.CHANGED_AFTER_SIGNING,
                        "changed-without-signature",
                        "Nội dung bị sửa sau chữ ký này không do chữ ký nào còn tin được bảo đảm.");
    }

    private static Judged worse(Judged signature, Verdict verdict, String code, String message) {
        var reasons = new ArrayList<>(signature.reasons());
        reasons.addFirst(new Reason(code, message));
        return signature.with(signature.verdict().worse(verdict), reasons);
    }
}
