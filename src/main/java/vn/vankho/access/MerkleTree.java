package vn.vankho.access;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/// The Merkle tree of RFC 6962, section 2.1, over SHA-256.
final class MerkleTree {

    private static final byte LEAF = 0;
    private static final byte NODE = 1;

    private MerkleTree() {}

    /// The root over the leaves, in hex; of no leaves, the digest of nothing.
    static String root(List<byte[]> leaves) {
        return hex(hash(leaves));
    }

    /// `SHA-256(0x00 ‖ leaf)`, in hex.
    static String leaf(byte[] leaf) {
        return hex(leafHash(leaf));
    }

    private static byte[] hash(List<byte[]> leaves) {
        if (leaves.isEmpty()) {
            return sha256().digest();
        }
        if (leaves.size() == 1) {
            return leafHash(leaves.getFirst());
        }
        int left = leftSize(leaves.size());
        return nodeHash(hash(leaves.subList(0, left)), hash(leaves.subList(left, leaves.size())));
    }

    private static int leftSize(int leaves) {
        return Integer.highestOneBit(leaves - 1);
    }

    static byte[] nodeHash(byte[] left, byte[] right) {
        var digest = sha256();
        digest.update(NODE);
        digest.update(left);
        return digest.digest(right);
    }

    static byte[] leafHash(byte[] leaf) {
        var digest = sha256();
        digest.update(LEAF);
        return digest.digest(leaf);
    }

    static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
