package liannong.dividends.entitlements;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import liannong.TestCounty;
import liannong.dividends.schemes.Amount;
import liannong.dividends.schemes.Nature;
import liannong.dividends.schemes.Pool;
import liannong.dividends.schemes.Source;
import liannong.dividends.schemes.Weight;
import liannong.schedule.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;

/** Schemes and their runs are found by name, and what waits for somebody stands before what is done. */
@SpringBootTest
class SchemeListsTests {

    private static final List<Pool> ALL =
            List.of(SchemePath.pool("全部", Nature.DIVIDEND, new Amount.Part(BigDecimal.ONE), Weight.HEAD));

    private final ApplicationContext context;
    private final TestCounty county;
    private final SchemePath path;
    private final SchemeBook book;
    private final Entitlements entitlements;

    @Autowired
    SchemeListsTests(ApplicationContext context, SchemeBook book, Entitlements entitlements) {
        this.context = context;
        this.county = TestCounty.golden(context, TestCounty.TOWNSHIP, "CLOSING");
        this.path = new SchemePath(context, county);
        this.book = book;
        this.entitlements = entitlements;
    }

    @AfterEach
    void back() {
        TestClock.back(context);
    }

    @Test
    void bothAreFoundByTheNameOfTheSchemeOrOfTheOrganisationAndByNothingElse() {
        long scheme = path.scheme("冷库%收益", Audience.MEMBERS, path.first(), ALL);
        path.scheme("大棚租金", Audience.MEMBERS, path.first(), ALL);
        long run = path.computed(path.opened(scheme), 900);
        TestCounty.run(county.chair, () -> {
            assertThat(book.list("")).hasSize(2);
            assertThat(book.list(" 库% ")).extracting(SchemeRow::id).containsExactly(scheme);
            assertThat(book.list(book.list("").getFirst().organisation())).hasSize(2);
            assertThat(book.list("_")).isEmpty();
            assertThat(book.find(scheme)).map(SchemeRow::name).contains("冷库%收益");
            assertThat(entitlements.runs("库%"))
                    .extracting(EntitlementRow::id)
                    .containsExactly(run)
                    .isEqualTo(entitlements.runs(scheme).stream()
                            .map(EntitlementRow::id)
                            .toList());
            assertThat(entitlements.runs("大棚")).isEmpty();
        });
        TestCounty other = TestCounty.empty(context, TestCounty.TOWNSHIP);
        TestCounty.run(other.bookkeeper, () -> {
            assertThat(book.find(scheme)).isEmpty();
            assertThat(entitlements.runs("库%")).isEmpty();
        });
    }

    @Test
    void whoDecidesIsToldWhereACooperativesOwnSurplusMayBeDividedByShares() {
        var orders = new SchemeOrders(county);
        long profit = version(orders.floorAndRest(path.first()));
        long wages = version(orders.publicPosts(path.first(), Nature.WAGE, Source.PV_TARIFF));
        TestCounty.run(county.chair, () -> {
            assertThat(book.mayDivideSurplus(profit)).isTrue();
            assertThat(book.mayDivideSurplus(wages)).as("no dividend").isFalse();
            long collective = path.path()
                    .number(
                            "select max(v.id) from scheme_versions v join schemes s on s.id = v.scheme_id where s.id = ?",
                            path.scheme("集体收益", Audience.MEMBERS, path.first(), ALL));
            assertThat(book.mayDivideSurplus(collective)).as("another's").isFalse();
        });
    }

    private long version(NewSchemeVersion order) {
        return TestCounty.as(county.bookkeeper, () -> book.write(order));
    }

    @Test
    void whatWaitsForSomebodyStandsBeforeWhatIsReleased() {
        long done = path.released(path.onNotice(
                path.computed(path.opened(path.scheme("甲办法", Audience.MEMBERS, path.first(), ALL)), 900)));
        long waits = path.computed(path.opened(path.scheme("乙办法", Audience.MEMBERS, path.first(), ALL)), 900);
        long later = path.computed(path.opened(path.scheme("丙办法", Audience.MEMBERS, path.first(), ALL)), 900);
        assertThat(TestCounty.as(county.chair, () -> entitlements.runs("")))
                .extracting(EntitlementRow::id)
                .containsExactly(later, waits, done);
    }
}
