package liannong.dividends.slips;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.List;

/**
 * The hash tree of RFC 6962 (section 2.1) over leaves that are hashed already: it splits at the largest power of two,
 * and a leaf begins with 0x00, a node with 0x01, so that none can be taken for the other.
 */
final class MerkleTree {

    static final int HASH_BYTES = 32;

    private static final byte LEAF = 0;
    private static final byte NODE = 1;

    private MerkleTree() {}

    static byte[] leaf(byte[] content) {
        return hash(LEAF, content, new byte[0]);
    }

    /** @param leaves at least one */
    static byte[] root(List<byte[]> leaves) {
        if (leaves.size() == 1) return leaves.getFirst();
        int split = Integer.highestOneBit(leaves.size() - 1);
        return node(root(leaves.subList(0, split)), root(leaves.subList(split, leaves.size())));
    }

    /**
     * The root to which a path leads from a leaf (RFC 9162, section 2.1.3.2).
     *
     * @param index of the leaf, from 0
     * @param path the hashes beside the way up, one after the other, the lowest first
     * @throws IllegalArgumentException when a tree of that size has no such path, whatever its hashes are
     */
    static byte[] climb(byte[] leaf, int index, int size, byte[] path) {
        if (index < 0 || index >= size || path.length % HASH_BYTES != 0) throw noSuchPath(index, size);
        byte[] hash = leaf;
        int at = index;
        int last = size - 1;
        for (int from = 0; from < path.length; from += HASH_BYTES) {
            if (last == 0) throw noSuchPath(index, size);
            while (at == last && at % 2 == 0) {
                at /= 2; // without a neighbour it goes up as it is
                last /= 2;
            }
            byte[] beside = Arrays.copyOfRange(path, from, from + HASH_BYTES);
            hash = at % 2 == 1 ? node(beside, hash) : node(hash, beside);
            at /= 2;
            last /= 2;
        }
        if (last != 0) throw noSuchPath(index, size);
        return hash;
    }

    static byte[] node(byte[] left, byte[] right) {
        return hash(NODE, left, right);
    }

    private static byte[] hash(byte kind, byte[] first, byte[] second) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(kind);
            digest.update(first);
            return digest.digest(second);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible); // every Java has it
        }
    }

    private static IllegalArgumentException noSuchPath(int index, int size) {
        return new IllegalArgumentException("leaf " + index + " of " + size + " has no such path");
    }
}
