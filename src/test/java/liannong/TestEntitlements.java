package liannong;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import liannong.base.Money;
import liannong.dividends.entitlements.Audience;
import liannong.dividends.entitlements.NewSchemeVersion;
import liannong.dividends.entitlements.SchemeBook;
import liannong.dividends.entitlements.SchemeFigure;
import liannong.dividends.entitlements.SchemePath;
import liannong.dividends.schemes.Amount;
import liannong.dividends.schemes.GrainPrice;
import liannong.dividends.schemes.Nature;
import liannong.dividends.schemes.Pool;
import liannong.dividends.schemes.Source;
import liannong.dividends.schemes.Weight;
import liannong.shares.ShareClass;
import org.springframework.context.ApplicationContext;

/** A year of the golden cooperative divided by schemes, as far as a test wants it. */
public final class TestEntitlements {

    private final TestCounty county;
    private final SchemeBook book;
    private final SchemePath path;

    public TestEntitlements(ApplicationContext context, TestCounty county) {
        this.county = county;
        this.book = context.getBean(SchemeBook.class);
        this.path = new SchemePath(context, county);
    }

    /** A floor of 10 % of the capital and 40 % of the rest by capital; of 20,000 yuan M01 gets 2,000 and 800. */
    public long floorAndRest() {
        long run = opened(
                "保底加浮动",
                Audience.MEMBERS,
                List.of(new SchemeFigure("净利润", Source.PROFIT)),
                pool("保底", new Amount.Yield(new BigDecimal("0.10"))),
                pool("浮动", new Amount.PartOfRest(new BigDecimal("0.40"))));
        TestCounty.run(county.bookkeeper, () -> path.runs().compute(run, Map.of("净利润", new Money(20_000_00))));
        return path.submitted(run);
    }

    /** 80 % of 900 yuan as wages: the first member's household worked 20 days, the second's 10. */
    public long posts() {
        long run = opened(
                "公益岗位",
                Audience.NAMED,
                List.of(new SchemeFigure("电费收入", Source.PV_TARIFF)),
                new Pool(
                        "岗位工资",
                        Nature.WAGE,
                        "电费收入",
                        new Amount.Part(new BigDecimal("0.80")),
                        Pool.Shortfall.REFUSED,
                        Weight.TRADE,
                        Set.of(),
                        Set.of(),
                        null));
        TestCounty.run(
                county.bookkeeper,
                () -> path.runs()
                        .name(
                                run,
                                List.of(
                                        path.days(county.members.get(0), "20"),
                                        path.days(county.members.get(1), "10"))));
        TestCounty.run(county.bookkeeper, () -> path.runs().compute(run, Map.of("电费收入", new Money(900_00))));
        return path.submitted(run);
    }

    /** 800 yuan for each mu of land, day by day, whatever was earned. */
    public long rent() {
        long run = opened(
                "土地租金",
                Audience.MEMBERS,
                List.of(),
                new Pool(
                        "租金",
                        Nature.RENT,
                        "",
                        new Amount.PerUnit(new Money(800_00)),
                        Pool.Shortfall.REFUSED,
                        Weight.AREA_DAYS,
                        Set.of(ShareClass.LAND),
                        Set.of(),
                        null));
        TestCounty.run(county.bookkeeper, () -> path.runs().compute(run, Map.of()));
        return path.submitted(run);
    }

    /** 600 jin of rice for a mu in money, at 1.31 yuan: 786 yuan. */
    public long rentInGrain() {
        long run = opened(
                "稻谷租金",
                Audience.MEMBERS,
                List.of(),
                new Pool(
                        "租金",
                        Nature.RENT,
                        "",
                        new Amount.Grain(new BigDecimal("600"), "中籼稻", null),
                        Pool.Shortfall.REFUSED,
                        Weight.AREA,
                        Set.of(ShareClass.LAND),
                        Set.of(),
                        null));
        var price = new GrainPrice("中籼稻", new BigDecimal("1.31"), path.last(), "收购价公告");
        TestCounty.run(county.bookkeeper, () -> path.runs().compute(run, Map.of(), List.of(price)));
        return path.submitted(run);
    }

    public long onNotice(long run) {
        return path.confirmed(run);
    }

    /** Its notice has run out. */
    public long over(long run) {
        return path.over(run);
    }

    public long released(long run) {
        return path.release(run);
    }

    public long line(long run, TestCounty.Member member) {
        return line(run, member.householdId());
    }

    public long line(long run, long household) {
        return county.owner()
                .sql("select id from entitlement_lines where run_id = ? and household_id = ?")
                .params(run, household)
                .query(Long.class)
                .single();
    }

    private long opened(String name, Audience audience, List<SchemeFigure> figures, Pool... pools) {
        long version = TestCounty.as(
                county.bookkeeper,
                () -> book.write(new NewSchemeVersion(
                        UUID.randomUUID(),
                        county.cooperative,
                        name,
                        audience,
                        path.first(),
                        "合同 1 号",
                        figures,
                        List.of(pools))));
        TestCounty.run(county.chair, () -> book.confirm(version));
        long scheme = county.owner()
                .sql("select scheme_id from scheme_versions where id = ?")
                .param(version)
                .query(Long.class)
                .single();
        return path.opened(scheme);
    }

    private static Pool pool(String name, Amount amount) {
        return new Pool(
                name,
                Nature.DIVIDEND,
                "净利润",
                amount,
                Pool.Shortfall.REFUSED,
                Weight.AMOUNT,
                Set.of(ShareClass.CAPITAL),
                Set.of(),
                null);
    }
}
