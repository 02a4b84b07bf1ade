package liannong.base;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import liannong.base.Split.Share;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

class SplitPropertyTests {

    @Property(tries = 100_000)
    void sumsAndStaysWithinAFenOfTheExactQuotient(@ForAll long total, @ForAll("weights") List<BigInteger> weights) {
        BigInteger sum = weights.stream().reduce(BigInteger.ZERO, BigInteger::add);
        if (sum.signum() == 0) return;
        List<Money> parts = Split.of(new Money(total), shares(weights));
        BigInteger divided = BigInteger.ZERO;
        for (int i = 0; i < parts.size(); i++) {
            BigInteger part = BigInteger.valueOf(parts.get(i).fen());
            BigInteger off =
                    part.multiply(sum).subtract(BigInteger.valueOf(total).multiply(weights.get(i)));
            assertThat(off.abs()).isLessThan(sum);
            divided = divided.add(part);
        }
        assertThat(divided).isEqualTo(BigInteger.valueOf(total));
    }

    @Property(tries = 20_000)
    void theOrderOfTheSharesChangesNoPart(
            @ForAll long total, @ForAll("weights") List<BigInteger> weights, @ForAll Random dice) {
        List<Share> shares = new ArrayList<>(shares(weights));
        shares.add(new Share("one", 1));
        Map<String, Money> before = byId(total, shares);
        Collections.shuffle(shares, dice);
        assertThat(byId(total, shares)).isEqualTo(before);
    }

    @Property(tries = 100_000)
    void theOrderOfIdsIsThatOfUtf8(@ForAll("ids") String a, @ForAll("ids") String b) {
        int bytes = Arrays.compareUnsigned(a.getBytes(StandardCharsets.UTF_8), b.getBytes(StandardCharsets.UTF_8));
        assertThat(Integer.signum(Split.BYTE_ORDER.compare(a, b))).isEqualTo(Integer.signum(bytes));
    }

    @Provide
    Arbitrary<List<BigInteger>> weights() {
        return Arbitraries.frequencyOf(
                        Tuple.of(1, Arbitraries.just(BigInteger.ZERO)),
                        Tuple.of(3, Arbitraries.bigIntegers().between(BigInteger.ZERO, BigInteger.TEN)),
                        Tuple.of(
                                2,
                                Arbitraries.bigIntegers()
                                        .between(BigInteger.ZERO, new BigDecimal("1e36").toBigIntegerExact())))
                .list()
                .ofMinSize(1)
                .ofMaxSize(12);
    }

    @Provide
    Arbitrary<String> ids() {
        return Arbitraries.of(0x41, 0x7f, 0x80, 0x7ff, 0x800, 0xd7ff, 0xe000, 0xffff, 0x10000, 0x10ffff)
                .list()
                .ofMaxSize(3)
                .map(points -> {
                    StringBuilder id = new StringBuilder();
                    points.forEach(id::appendCodePoint);
                    return id.toString();
                });
    }

    private static List<Share> shares(List<BigInteger> weights) {
        return IntStream.range(0, weights.size())
                .mapToObj(i -> new Share("M" + i, weights.get(i)))
                .toList();
    }

    private static Map<String, Money> byId(long total, List<Share> shares) {
        List<Money> parts = Split.of(new Money(total), shares);
        Map<String, Money> byId = new HashMap<>();
        for (int i = 0; i < parts.size(); i++) byId.put(shares.get(i).id(), parts.get(i));
        return byId;
    }
}
