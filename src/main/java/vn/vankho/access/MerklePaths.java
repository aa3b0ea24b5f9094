package vn.vankho.access;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Paths from many leaves of one tree of RFC 6962 to its root; each node is computed once.
final class MerklePaths {

    private final List<String> leaves;
    private final Map<Span, byte[]> known = new HashMap<>();

    /// @param leaves at least one
    MerklePaths(List<String> leaves) {
        this.leaves = leaves;
    }

    /// The leaves from one to before another.
    private record Span(int from, int to) {
        int middle() {
            return from + Integer.highestOneBit(to - from - 1);
        }
    }

    InclusionProof of(int leaf) {
        var whole = new Span(0, leaves.size());
        var path = new ArrayList<InclusionProof.Step>();
        climb(whole, leaf, path);
        return new InclusionProof(leaves.get(leaf), path, MerkleTree.hex(hash(whole)));
    }

    private void climb(Span span, int leaf, List<InclusionProof.Step> path) {
        if (span.to() - span.from() == 1) {
            return;
        }
        var left = new Span(span.from(), span.middle());
        var right = new Span(span.middle(), span.to());
        boolean isLeft = leaf < span.middle();
        climb(isLeft ? left : right, leaf, path);
        var other = hash(isLeft ? right : left);
        path.add(new InclusionProof.Step(!isLeft, MerkleTree.hex(other)));
    }

    private byte[] hash(Span span) {
        var before = known.get(span);
        if (before != null) {
            return before;
        }
        var hash =
                span.to() - span.from() == 1
                        ? MerkleTree.leafHash(
                                leaves.get(span.from()).getBytes(StandardCharsets.UTF_8))
                        : MerkleTree.nodeHash(
                                hash(new Span(span.from(), span.middle())),
                                hash(new Span(span.middle(), span.to())));
        known.put(span, hash);
        return hash;
    }
}
