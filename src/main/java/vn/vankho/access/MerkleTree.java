package vn.vankho.access;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/// The Merkle tree of RFC 6962, section 2.1, over SHA-256.
public final class MerkleTree {

    private static final byte LEAF = 0;
    private static final byte NODE = 1;

    private MerkleTree() {}

    /// The root over the leaves, in hex; of no leaves, the digest of nothing.
    public static String root(List<byte[]> leaves) {
        return hex(hash(leaves));
    }

    /// The inclusion proof of a leaf (RFC 6962, section 2.1.1): with these hashes and the leaf
    /// alone
    /// the root can be computed.
    ///
    /// @param index of the leaf, from 0
    /// @return hashes in hex, the leaf's neighbour first
    public static List<String> proof(List<byte[]> leaves, int index) {
        var path = new ArrayList<String>();
        prove(leaves, index, path);
        return path;
    }

    private static void prove(List<byte[]> leaves, int index, List<String> path) {
        if (leaves.size() == 1) {
            return;
        }
        int left = leftSize(leaves.size());
        var before = leaves.subList(0, left);
        var after = leaves.subList(left, leaves.size());
        prove(index < left ? before : after, index < left ? index : index - left, path);
        path.add(hex(hash(index < left ? after : before)));
    }

    /// The root that follows from a leaf and its inclusion proof, in hex.
    ///
    /// @param size how many leaves the tree has
    /// @throws IllegalArgumentException if the proof does not fit such a tree
    public static String rootOf(byte[] leaf, int index, int size, List<String> proof) {
        if (index < 0 || index >= size) {
            throw new IllegalArgumentException("No leaf %d of %d".formatted(index, size));
        }
        var found = new int[1];
        var root = climb(leaf, index, size, proof, found);
        if (found[0] != proof.size()) {
            throw new IllegalArgumentException("The proof is too long");
        }
        return hex(root);
    }

    private static byte[] climb(byte[] leaf, int index, int size, List<String> proof, int[] used) {
        if (size == 1) {
            return leafHash(leaf);
        }
        int left = leftSize(size);
        boolean inLeft = index < left;
        var below =
                climb(
                        leaf,
                        inLeft ? index : index - left,
                        inLeft ? left : size - left,
                        proof,
                        used);
        if (used[0] >= proof.size()) {
            throw new IllegalArgumentException("The proof is too short");
        }
        var beside = HexFormat.of().parseHex(proof.get(used[0]++));
        return inLeft ? nodeHash(below, beside) : nodeHash(beside, below);
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
