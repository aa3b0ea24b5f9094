package vn.vankho.issuing;

import java.util.List;
import java.util.Locale;
import vn.vankho.signature.SignatureReport.Judged;
import vn.vankho.vietnamese.Fold;

/// The people who sign one document: one, or several where several bodies issue it together.
final class CoSigners {

    private CoSigners() {}

    /// @param names as they stand in the signature blocks
    /// @return those of whom no signature is there, in their order
    static List<String> missing(List<String> names, List<Judged> signatures) {
        return names.stream()
                .filter(name -> signatures.stream().noneMatch(each -> isOf(name, each)))
                .toList();
    }

    /// A certificate may say more than the name: its number, a unit, a title.
    private static boolean isOf(String name, Judged signature) {
        var signer = signature.found().signerName();
        return signer != null && bare(signer).contains(bare(name));
    }

    private static String bare(String name) {
        return Fold.unmarked(name).replaceAll("[^\\p{L}]", "").toLowerCase(Locale.ROOT);
    }
}
