package liannong.dividends.slips;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who belongs to the tree can show it, and nobody else can. */
class MerkleTreeTests {

    private static final int MOST = 300;

    /** The leaves of the reference tests of Certificate Transparency. */
    private static final List<String> KNOWN =
            List.of("", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f");

    @ParameterizedTest
    @CsvSource({
        "1,6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
        "2,fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
        "3,aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
        "4,d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
        "5,4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
        "6,76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
        "7,ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
        "8,5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328"
    })
    void hasTheRootsOfCertificateTransparency(int leaves, String root) {
        List<byte[]> hashes = KNOWN.stream()
                .limit(leaves)
                .map(hex -> MerkleTree.leaf(HexFormat.of().parseHex(hex)))
                .toList();
        assertThat(HexFormat.of().formatHex(MerkleTree.root(hashes))).isEqualTo(root);
    }

    @Test
    void everyLeafOfEveryTreeClimbsToItsRoot() {
        for (int size = 1; size <= MOST; size++) {
            List<byte[]> leaves = leaves(size);
            byte[] root = MerkleTree.root(leaves);
            List<byte[]> paths = Paths.of(leaves);
            for (int index = 0; index < size; index++) {
                byte[] path = paths.get(index);
                assertThat(path.length / MerkleTree.HASH_BYTES)
                        .isLessThanOrEqualTo(Integer.SIZE - Integer.numberOfLeadingZeros(size - 1));
                assertThat(MerkleTree.climb(leaves.get(index), index, size, path))
                        .isEqualTo(root);
            }
        }
    }

    @Test
    void anotherLeafOrThePathOfAnotherNeverClimbsToIt() {
        for (int size = 2; size <= MOST; size += 7) {
            List<byte[]> leaves = leaves(size);
            byte[] root = MerkleTree.root(leaves);
            List<byte[]> paths = Paths.of(leaves);
            for (int index = 0; index < size; index++) {
                int other = (index + 1) % size;
                byte[] path = paths.get(index);
                assertThat(climbs(leaves.get(other), index, size, path, root)).isFalse();
                assertThat(climbs(leaves.get(index), other, size, path, root)).isFalse();
                assertThat(climbs(leaves.get(index), index, size, paths.get(other), root))
                        .isFalse();
                byte[] changed = path.clone();
                changed[index % changed.length] ^= 1;
                assertThat(climbs(leaves.get(index), index, size, changed, root))
                        .isFalse();
                assertThat(climbs(
                                leaves.get(index),
                                index,
                                size,
                                Arrays.copyOf(path, path.length - MerkleTree.HASH_BYTES),
                                root))
                        .isFalse();
            }
        }
    }

    @Test
    void anotherOrderOrOneMoreIsAnotherRoot() {
        for (int size = 2; size <= MOST; size += 7) {
            List<byte[]> leaves = leaves(size);
            byte[] root = MerkleTree.root(leaves);
            List<byte[]> swapped = new ArrayList<>(leaves);
            Collections.swap(swapped, 0, size - 1);
            assertThat(MerkleTree.root(swapped)).isNotEqualTo(root);
            assertThat(MerkleTree.root(leaves(size + 1))).isNotEqualTo(root);
            assertThat(MerkleTree.root(leaves.subList(0, size - 1))).isNotEqualTo(root);
            List<byte[]> doubled = new ArrayList<>(leaves);
            doubled.add(leaves.getLast());
            assertThat(MerkleTree.root(doubled)).as("a last leaf given twice").isNotEqualTo(root);
        }
    }

    @Test
    void aNodeIsNoLeaf() {
        List<byte[]> leaves = leaves(4);
        byte[] left = MerkleTree.root(leaves.subList(0, 2));
        byte[] right = MerkleTree.root(leaves.subList(2, 4));
        byte[] both = new byte[2 * MerkleTree.HASH_BYTES];
        System.arraycopy(left, 0, both, 0, left.length);
        System.arraycopy(right, 0, both, left.length, right.length);
        assertThat(MerkleTree.leaf(both)).isNotEqualTo(MerkleTree.root(leaves));
    }

    @Test
    void aPlaceThatTheTreeHasNotIsRefused() {
        byte[] leaf = leaves(1).getFirst();
        for (int index : new int[] {-1, 1, 2}) {
            assertThatIllegalArgumentException().isThrownBy(() -> MerkleTree.climb(leaf, index, 1, new byte[0]));
        }
        assertThatIllegalArgumentException().isThrownBy(() -> MerkleTree.climb(leaf, 0, 1, new byte[32]));
        assertThatIllegalArgumentException().isThrownBy(() -> MerkleTree.climb(leaf, 0, 2, new byte[31]));
    }

    private static boolean climbs(byte[] leaf, int index, int size, byte[] path, byte[] root) {
        try {
            return Arrays.equals(MerkleTree.climb(leaf, index, size, path), root);
        } catch (IllegalArgumentException noSuchPath) {
            return false;
        }
    }

    private static List<byte[]> leaves(int size) {
        return IntStream.range(0, size)
                .mapToObj(i -> MerkleTree.leaf(("line " + i).getBytes(StandardCharsets.UTF_8)))
                .toList();
    }
}
