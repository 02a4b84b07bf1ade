package liannong.registry.organisations;

import static liannong.registry.organisations.Refusals.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import liannong.TestCounty;
import liannong.base.Reason;
import liannong.registry.Cooperatives;
import liannong.registry.FundRate;
import liannong.schedule.BusinessClock;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;

@SpringBootTest
class ChartersTests {

    private static final LocalDate FOUNDED = LocalDate.of(2015, 1, 1);

    private final Charters charters;
    private final Cooperatives cooperatives;
    private final TestRegister register;
    private final TestCounty county;
    private final LocalDate today;

    @Autowired
    ChartersTests(ApplicationContext context, Charters charters, Cooperatives cooperatives, BusinessClock clock) {
        this.charters = charters;
        this.cooperatives = cooperatives;
        this.register = new TestRegister(context);
        this.county = register.county;
        this.today = clock.today();
    }

    @Test
    void aChangeIsALaterVersionAndADistributionKeepsTheOneOfItsDay() {
        decide(charter(FOUNDED, "0.10", "0.60", List.of()));
        decide(charter(today, "0.05", "0.75", List.of(new FundRate("公益金", new BigDecimal("0.05")))));
        assertThat(TestCounty.as(county.bookkeeper, () -> charters.rows(county.cooperative)))
                .extracting(CharterRow::versionNo)
                .containsExactly(2, 1);
        assertThat(rate(today)).isEqualByComparingTo("0.75");
        assertThat(rate(today.minusDays(1))).isEqualByComparingTo("0.60");
        refusedIs(OrganisationReason.CHARTER_NOT_AFTER_THE_LAST, charter(today, "0.05", "0.75", List.of()));
        assertThatThrownBy(() -> county.raw(
                        county.chair,
                        sql -> sql.sql(
                                        "insert into charters (id, cooperative_id, version_no, valid_from, reserve_rate, reserve_key,"
                                                + " patronage_rate, residual_base, trade_basis, articles)"
                                                + " values (nextval('charters_seq'), ?, 3, '2016-01-01', 0, 'TRADE', 0.6, 'CLOSING',"
                                                + " 'VOLUME', '第一条')")
                                .param(county.cooperative)
                                .update()))
                .hasStackTraceContaining("a later version of a charter");
    }

    @Test
    void refusesWhatTheLawDoesNotLet() {
        refusedIs(OrganisationReason.REFUND_BELOW_THE_LAW, charter(today, "0.10", "0.5999", List.of()));
        refusedIs(OrganisationReason.RATE_NOT_A_RATE, charter(today, "1.01", "0.60", List.of()));
        refusedIs(OrganisationReason.RATE_NOT_A_RATE, charter(today, "0.00005", "0.60", List.of()));
        refusedIs(
                OrganisationReason.FUNDS_NOT_USABLE,
                charter(today, "0.60", "0.60", List.of(new FundRate("风险金", new BigDecimal("0.41")))));
        refusedIs(
                OrganisationReason.FUNDS_NOT_USABLE,
                charter(
                        today,
                        "0.10",
                        "0.60",
                        List.of(
                                new FundRate("风险金", new BigDecimal("0.01")),
                                new FundRate("风险金", new BigDecimal("0.02")))));
    }

    @Test
    void goesBackNinetyDaysAndNotADayMore() {
        var mine = new NewCharter[] {charter(FOUNDED, "0.10", "0.60", List.of())};
        decide(mine[0]);
        refusedIs(OrganisationReason.CHARTER_TOO_FAR_BACK, charter(today.minusDays(91), "0.10", "0.60", List.of()));
        decide(charter(today.minusDays(90), "0.10", "0.60", List.of()));
    }

    private void refusedIs(Reason reason, NewCharter charter) {
        refused(reason, county.chair, () -> charters.decide(charter));
    }

    private void decide(NewCharter charter) {
        TestCounty.run(county.chair, () -> charters.decide(charter));
    }

    private BigDecimal rate(LocalDate day) {
        return TestCounty.as(county.chair, () -> cooperatives.charter(county.cooperative, day))
                .orElseThrow()
                .patronageRate();
    }

    private NewCharter charter(LocalDate from, String reserve, String patronage, List<FundRate> funds) {
        return new NewCharter(
                county.cooperative,
                from,
                new BigDecimal(reserve),
                ReserveKey.TRADE,
                new BigDecimal(patronage),
                ResidualBase.CLOSING,
                TradeBasis.VOLUME,
                SpecialFundHeads.DISTRIBUTION,
                3,
                6,
                "第四十一条（演示）",
                today,
                funds,
                TestRegister.MINUTES);
    }
}
