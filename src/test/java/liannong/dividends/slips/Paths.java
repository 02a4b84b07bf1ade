package liannong.dividends.slips;

import java.util.ArrayList;
import java.util.List;

/** The paths of all leaves by the definition of RFC 6962: who is on one side has the root of the other beside him. */
final class Paths {

    private Paths() {}

    static List<byte[]> of(List<byte[]> leaves) {
        if (leaves.size() == 1) return List.of(new byte[0]);
        int split = Integer.highestOneBit(leaves.size() - 1);
        List<byte[]> left = leaves.subList(0, split);
        List<byte[]> right = leaves.subList(split, leaves.size());
        List<byte[]> paths = new ArrayList<>();
        byte[] beside = MerkleTree.root(right);
        of(left).forEach(path -> paths.add(joined(path, beside)));
        byte[] before = MerkleTree.root(left);
        of(right).forEach(path -> paths.add(joined(path, before)));
        return paths;
    }

    private static byte[] joined(byte[] path, byte[] hash) {
        byte[] joined = java.util.Arrays.copyOf(path, path.length + hash.length);
        System.arraycopy(hash, 0, joined, path.length, hash.length);
        return joined;
    }
}
