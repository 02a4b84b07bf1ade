package liannong.dividends.entitlements;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import liannong.TestCounty;
import liannong.base.Money;
import liannong.dividends.schemes.Amount;
import liannong.dividends.schemes.Nature;
import liannong.dividends.schemes.Pool;
import liannong.dividends.schemes.Weight;
import liannong.schedule.TestClock;
import liannong.shares.ShareClass;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;

/**
 * Whatever comes to light in whatever order: what was given and corrected is, part by part and to the fen, what a first
 * run would have given that had known it all. That one is the first run of a second scheme with the same pools.
 */
@SpringBootTest
class CorrectedHistoryTests {

    private static final int CORRECTIONS = 3;
    private static final String[] CLASSES = {"CAPITAL", "LAND", "FISCAL"};

    private final ApplicationContext context;
    private final TestCounty county;
    private final SchemePath path;

    @Autowired
    CorrectedHistoryTests(ApplicationContext context) {
        this.context = context;
        this.county = TestCounty.golden(context, TestCounty.TOWNSHIP, "CLOSING");
        this.path = new SchemePath(context, county);
    }

    @AfterEach
    void back() {
        TestClock.back(context);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void ofMembersWithSharesAndTrade(long seed) {
        Random dice = new Random(seed);
        List<Pool> pools = pools(dice);
        long scheme = path.scheme("先发的", Audience.MEMBERS, path.first(), pools);
        long right = path.opened(path.scheme("都知道的", Audience.MEMBERS, path.first(), pools));
        long run = path.released(path.onNotice(path.computed(path.opened(scheme), 20_000)));
        int leaves = 1 + dice.nextInt(CORRECTIONS + 1);
        for (int i = 1; i <= CORRECTIONS; i++) {
            facts(dice);
            if (i == leaves) path.left(county.members.getLast());
            long yuan = dice.nextInt(3) == 0 ? 15_000 + dice.nextInt(10_000) : 20_000;
            corrected(path.computed(path.correction(run), yuan));
            path.computed(right, yuan);
            assertThat(given(scheme))
                    .as("seed %d, correction %d: %s", seed, i, pools)
                    .isEqualTo(rightly(right));
        }
        assertThat(path.path()
                        .number(
                                "select count(*) from (select member_id, account_code from postings where organisation_id = ?"
                                        + " and account_code in ('211', '212', '222') group by 1, 2"
                                        + " having sum(credit_fen - debit_fen) < 0) owing",
                                county.cooperative))
                .as("nobody owes on an account of what is owed")
                .isZero();
    }

    @ParameterizedTest
    @ValueSource(longs = {11, 12})
    void ofHouseholdsThatAreNamed(long seed) {
        Random dice = new Random(seed);
        List<Pool> pools = List.of(
                SchemePath.pool("工资", Nature.WAGE, new Amount.PerUnit(new Money(80_33)), Weight.TRADE),
                SchemePath.pool("慰问", Nature.TRANSFER, new Amount.PartOfRest(new BigDecimal("0.5")), Weight.HEAD));
        long scheme = path.scheme("先发的", Audience.NAMED, path.first(), pools);
        long right = path.opened(path.scheme("都知道的", Audience.NAMED, path.first(), pools));
        long run = path.named(path.opened(scheme), names(dice));
        path.released(path.onNotice(path.computed(run, 20_000)));
        for (int i = 1; i <= CORRECTIONS; i++) {
            Participant[] names = names(dice);
            corrected(path.computed(path.named(path.correction(run), names), 20_000));
            path.computed(path.named(right, names), 20_000);
            assertThat(given(scheme)).as("seed %d, correction %d", seed, i).isEqualTo(rightly(right));
        }
    }

    /** Released, where it changes anything; otherwise it stays a draft. */
    private void corrected(long correction) {
        if (path.path()
                        .number(
                                "select count(*) from entitlement_parts where run_id = ? and amount_fen <> 0",
                                correction)
                > 0) path.released(path.onNotice(correction));
    }

    /** Rents, wages and dividends side by side, so that one may rise while another falls. */
    private static List<Pool> pools(Random dice) {
        Weight[] weights = {Weight.AMOUNT, Weight.AMOUNT_DAYS, Weight.HEAD, Weight.HOUSEHOLD, Weight.TRADE};
        Nature[] natures = Nature.values();
        List<Pool> pools = IntStream.range(0, 1 + dice.nextInt(3))
                .mapToObj(i -> {
                    Weight weight = weights[dice.nextInt(weights.length)];
                    boolean ofAmounts = weight == Weight.AMOUNT || weight == Weight.AMOUNT_DAYS;
                    Amount amount = switch (dice.nextInt(3)) {
                        case 0 -> new Amount.Part(new BigDecimal("0.3"));
                        case 1 -> new Amount.PartOfRest(new BigDecimal("0." + (1 + dice.nextInt(9))));
                        default ->
                            ofAmounts
                                    ? new Amount.Yield(new BigDecimal("0.0" + (1 + dice.nextInt(9))))
                                    : new Amount.PerUnit(new Money(1 + dice.nextInt(5_000)));
                    };
                    Set<ShareClass> classes = ofAmounts ? Set.of(ShareClass.CAPITAL) : Set.of();
                    Nature nature = natures[dice.nextInt(natures.length)];
                    return new Pool(
                            "第" + i,
                            nature,
                            SchemePath.INCOME,
                            amount,
                            Pool.Shortfall.PRO_RATA,
                            weight,
                            classes,
                            Set.of(),
                            dice.nextInt(8) == 0 ? "村集体" : null);
                })
                .toList();
        return pools.stream().allMatch(pool -> pool.keptBy() != null)
                ? List.of(SchemePath.pool("全部", Nature.RENT, new Amount.Part(new BigDecimal("0.7")), Weight.AMOUNT))
                : pools;
    }

    /** Slips and shares that were forgotten, capital that was drawn on the last day. */
    private void facts(Random dice) {
        for (int i = 0; i <= dice.nextInt(3); i++) {
            TestCounty.Member member = any(dice);
            LocalDate day = path.first().plusDays(dice.nextInt(360));
            county.trade(member, 1 + dice.nextInt(9_000_000), 1_00, day);
            county.share(any(dice), CLASSES[dice.nextInt(CLASSES.length)], 1 + dice.nextInt(500_000), day);
            county.share(any(dice), "CAPITAL", -(1 + dice.nextInt(50_000)), path.last());
        }
    }

    private Participant[] names(Random dice) {
        return county.members.stream()
                .filter(member -> member.household() != null && dice.nextInt(3) > 0)
                .map(member -> path.days(member, dice.nextInt(20) + "." + (1 + dice.nextInt(99))))
                .toArray(Participant[]::new);
    }

    private TestCounty.Member any(Random dice) {
        return county.members.get(dice.nextInt(county.members.size() - 1)); // the last one leaves
    }

    /** What all released runs of a scheme gave, part by part. */
    private List<String> given(long scheme) {
        return sums("r.scheme_id = ? and r.state = 'RELEASED'", scheme);
    }

    private List<String> rightly(long run) {
        return sums("r.id = ?", run);
    }

    private List<String> sums(String of, long id) {
        return county.owner()
                .sql("select l.payee || '|' || p.position || '|' || sum(p.amount_fen) from entitlement_parts p"
                        + " join entitlement_lines l on l.id = p.line_id join entitlement_runs r on r.id = l.run_id where "
                        + of + " group by l.payee, p.position having sum(p.amount_fen) <> 0 order by 1")
                .param(id)
                .query(String.class)
                .list();
    }
}
