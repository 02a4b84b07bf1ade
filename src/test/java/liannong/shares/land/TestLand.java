package liannong.shares.land;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import liannong.TestCounty;
import liannong.base.Money;
import liannong.base.Mu;
import liannong.registry.parcels.ParcelRegister;
import liannong.registry.parcels.TestParcels;
import liannong.shares.Evidence;
import liannong.shares.TestRegister;
import liannong.shares.contributions.NewValuation;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;

/** Parcels of 1.20 mu whose right lasts to the end of 2027, and the orders to put them in. */
public final class TestLand {

    public static final LocalDate FROM = LocalDate.of(2021, 1, 1);
    public static final LocalDate LAST = LocalDate.of(2027, 12, 31);
    public static final long PER_MU = 1_429_00;
    public static final long WORTH = 1_714_80;

    private final TestRegister register;
    private final ParcelRegister parcels;
    private final LandContributions contributions;

    public TestLand(ApplicationContext context, TestRegister register) {
        this.register = register;
        this.parcels = context.getBean(ParcelRegister.class);
        this.contributions = context.getBean(LandContributions.class);
    }

    public long parcel(TestCounty.Member holder) {
        return TestCounty.as(register.county.clerk, () -> parcels.register(TestParcels.of(register.county, holder)));
    }

    public LandContribution order(TestCounty.Member member, long parcel, @Nullable Steps steps, LocalDate last) {
        return new LandContribution(
                UUID.randomUUID(),
                register.county.cooperative,
                member.id(),
                parcel,
                new Mu(120),
                new Money(PER_MU),
                FROM,
                last,
                steps,
                false,
                new NewValuation(new Money(WORTH), FROM, "赣南资产评估所（测试）", null, Evidence.of("评估报告 1")),
                Evidence.of("土地经营权入股合同 1"));
    }

    /** Puts a parcel in whose price rises by a tenth every two years. */
    public long contribute(TestCounty.Member member) {
        LandContribution order = order(member, parcel(member), new Steps(2, new BigDecimal("0.1")), LAST);
        register.enter(() -> contributions.contribute(order));
        return piece(order.parcelId());
    }

    public long piece(long parcel) {
        return register.county
                .owner()
                .sql("select id from land_contributions where parcel_id = ? order by id desc limit 1")
                .param(parcel)
                .query(Long.class)
                .single();
    }
}
