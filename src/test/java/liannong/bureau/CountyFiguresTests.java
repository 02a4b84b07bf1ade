package liannong.bureau;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import liannong.Statements;
import liannong.access.ActingAs;
import liannong.access.Role;
import liannong.bureau.PaymentFilter.State;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.flyway.autoconfigure.FlywayDataSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.security.access.AccessDeniedException;

@SpringBootTest
@ActingAs(value = Role.TOWNSHIP_CLERK, division = TownshipOf2004.TOWNSHIP)
class CountyFiguresTests {

    @Autowired
    CountyFigures figures;

    @Autowired
    CountyRows rows;

    @BeforeAll
    static void township(@Autowired @FlywayDataSource DataSource owner) throws SQLException {
        TownshipOf2004.in(owner);
    }

    @Test
    void countsEachHouseholdOnce() {
        HouseholdReach households = figures.of(2004).households();
        assertThat(households).isEqualTo(new HouseholdReach(4, 3, 3, 1));
        assertThat(households.reached() + households.waiting() + households.without() + households.unlinked())
                .isEqualTo(households.registered());
    }

    @Test
    void everyDeclaredFenIsSomewhere() {
        PayoutSums sums = figures.of(2004).payouts();
        assertThat(sums).isEqualTo(new PayoutSums(4, 65_000, 2, 30_000, 1, 10_000, 1, 20_000, 1, 30_000));
        assertThat(sums.creditedFen() + sums.awaitedFen() + sums.returnedFen() + sums.unsentFen())
                .isEqualTo(sums.fen());
    }

    @Test
    void industriesAndPlacesAddUpToTheWhole() {
        CountyPicture picture = figures.of(2004);
        assertThat(picture.industries())
                .extracting(IndustryRow::industry, row -> row.payouts().fen())
                .containsExactly(tuple("NAVEL_ORANGE", 60_000L), tuple("OIL_TEA", 5_000L));
        assertThat(picture.places().stream().map(PlaceRow::payouts).reduce(PayoutSums.NONE, PayoutSums::plus))
                .isEqualTo(picture.payouts());
        assertThat(picture.cooperatives()).isEqualTo(3);
        assertThat(picture.opened()).isEqualTo(2);
        assertThat(picture.declared()).isEqualTo(2);
    }

    @Test
    void saysWhatWaitsForSomebody() {
        CountyPicture picture = figures.of(2004);
        assertThat(picture.work().ready()).isOne();
        assertThat(picture.work().readyFen()).isEqualTo(5_000);
        assertThat(picture.work().objected()).isZero();
        assertThat(picture.returns())
                .extracting(ReturnRow::reason, ReturnRow::payments, ReturnRow::fen)
                .containsExactly(tuple("AC04", 1L, 20_000L));
    }

    @Test
    void everyFigureDrillsToTheRowsItCounts() {
        PayoutSums sums = figures.of(2004).payouts();
        assertThat(totals(State.ALL)).isEqualTo(new CountyRows.Totals(4, sums.fen()));
        assertThat(totals(State.CREDITED)).isEqualTo(new CountyRows.Totals(1, sums.creditedFen()));
        assertThat(totals(State.AWAITED)).isEqualTo(new CountyRows.Totals(0, sums.awaitedFen()));
        assertThat(totals(State.RETURNED)).isEqualTo(new CountyRows.Totals(1, sums.returnedFen()));
        assertThat(totals(State.UNSENT)).isEqualTo(new CountyRows.Totals(2, sums.unsentFen()));
        assertThat(totals(State.OVERDUE)).isEqualTo(new CountyRows.Totals(1, sums.overdueFen()));
        assertThat(rows.payments(filter(State.RETURNED), 0, 10))
                .extracting(PaymentRow::payee, PaymentRow::reasonCode, PaymentRow::accountLast4)
                .containsExactly(tuple("测试2", "AC04", "0001"));
        assertThat(rows.unopened(2004, 0, 10))
                .extracting(row -> row.shortName())
                .containsExactly("测试丙");
        assertThat(rows.unopened(2004)).isOne();
    }

    @Test
    @ActingAs(value = Role.TOWNSHIP_CLERK, division = "360781204")
    void aNeighbourSeesNothingOfIt() {
        CountyPicture picture = figures.of(2004);
        assertThat(picture.payouts()).isEqualTo(PayoutSums.NONE);
        assertThat(picture.households().registered()).isZero();
        assertThat(totals(State.ALL).payments()).isZero();
    }

    @Test
    @ActingAs(value = Role.AUDITOR, division = "360781")
    void theCountySeesItsTownships() {
        assertThat(figures.of(2004).places())
                .filteredOn(place -> place.payouts().lines() > 0)
                .extracting(PlaceRow::code, place -> place.payouts().fen())
                .containsExactly(tuple(TownshipOf2004.TOWNSHIP, 65_000L));
    }

    @Test
    @ActingAs(value = Role.BOOKKEEPER, organisations = 900001)
    void isNotForACooperative() {
        assertThatThrownBy(() -> figures.of(2004)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> rows.totals(filter(State.ALL))).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    @ActingAs(Role.ADMINISTRATOR)
    void isNotForTheAdministrator() {
        assertThatThrownBy(() -> figures.of(2004)).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void theWholePageCostsThreeStatements() {
        List<String> sent = Statements.of(() -> figures.of(2004));
        assertThat(sent).hasSize(3);
    }

    @Test
    void aPageOfPaymentsCostsOneStatement() {
        assertThat(Statements.of(() -> rows.payments(filter(State.ALL), 0, 50))).hasSize(1);
    }

    private CountyRows.Totals totals(State state) {
        return rows.totals(filter(state));
    }

    private static PaymentFilter filter(State state) {
        return new PaymentFilter(TownshipOf2004.YEAR, state, "", "", "");
    }
}
