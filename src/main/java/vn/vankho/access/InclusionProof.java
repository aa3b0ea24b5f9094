package vn.vankho.access;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;

/// Proves to whoever has nothing but a root that a text was among the leaves under it (RFC 6962):
/// hash the leaf, join it step by step with the hashes of the path, and compare.
///
/// @param leaf the text that was hashed, in UTF-8
/// @param path from the leaf up
/// @param root in hex
public record InclusionProof(String leaf, List<Step> path, String root) {

    public InclusionProof {
        path = List.copyOf(path);
    }

    /// @param left whether the hash stands left of what was computed so far
    /// @param hash in hex
    public record Step(boolean left, String hash) {}

    /// Whether the path leads from the leaf to the root.
    public boolean holds() {
        var hex = HexFormat.of();
        var hash = MerkleTree.leafHash(leaf.getBytes(StandardCharsets.UTF_8));
        for (var step : path) {
            var other = hex.parseHex(step.hash());
            hash =
                    step.left()
                            ? MerkleTree.nodeHash(other, hash)
                            : MerkleTree.nodeHash(hash, other);
        }
        return MerkleTree.hex(hash).equals(root);
    }
}
