package vn.vankho.signature.chain;

import java.util.ArrayList;
import java.util.List;

/// What the office trusts, as bytes that can be handed to the sandbox.
///
/// @param anchors certificates (DER) on which a chain may end, each known by its digest
/// @param intermediates certificates (DER) that only help to build a chain
/// @param crls revocation lists (DER)
public record TrustMaterial(List<byte[]> anchors, List<byte[]> intermediates, List<byte[]> crls) {

    public static final TrustMaterial NOTHING = new TrustMaterial(List.of(), List.of(), List.of());

    public TrustMaterial {
        anchors = List.copyOf(anchors);
        intermediates = List.copyOf(intermediates);
        crls = List.copyOf(crls);
    }

    /// The same with what was kept beside a document when it was judged before. What was kept never
    /// becomes an anchor.
    public TrustMaterial with(List<byte[]> keptCertificates, List<byte[]> keptCrls) {
        return new TrustMaterial(
                anchors, joined(intermediates, keptCertificates), joined(crls, keptCrls));
    }

    private static List<byte[]> joined(List<byte[]> first, List<byte[]> second) {
        var all = new ArrayList<>(first);
        all.addAll(second);
        return all;
    }
}
