package vn.vankho.access;

import java.util.ArrayDeque;
import java.util.Deque;

/// A Merkle tree of RFC 6962 that grows at its end: only the roots of its full subtrees are kept,
/// so
/// that its root can be asked for after every day of twenty years.
final class MerkleLog {

    private final Deque<byte[]> full = new ArrayDeque<>();
    private int size;

    void append(byte[] leaf) {
        full.push(MerkleTree.leafHash(leaf));
        size++;
        for (int joined = size; joined % 2 == 0; joined /= 2) {
            var right = full.pop();
            var left = full.pop();
            full.push(MerkleTree.nodeHash(left, right));
        }
    }

    int size() {
        return size;
    }

    /// The root over all leaves so far, in hex; of no leaves, the digest of nothing.
    String root() {
        if (full.isEmpty()) {
            return MerkleTree.hex(MerkleTree.sha256().digest());
        }
        var subtrees = full.iterator();
        var hash = subtrees.next();
        while (subtrees.hasNext()) {
            hash = MerkleTree.nodeHash(subtrees.next(), hash);
        }
        return MerkleTree.hex(hash);
    }
}
