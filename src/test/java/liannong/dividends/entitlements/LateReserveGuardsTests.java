package liannong.dividends.entitlements;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.stream.Stream;
import liannong.TestCounty;
import liannong.TestPath;
import liannong.access.SignedIn;
import liannong.schedule.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;

/** What the database refuses of the reserve of one who left, whatever statement writes it, and who sees it. */
@SpringBootTest
class LateReserveGuardsTests {

    private final ApplicationContext context;
    private final TestCounty county;
    private final TestCounty.Member m01;
    private final TestPath path;

    @Autowired
    LateReserveGuardsTests(ApplicationContext context) {
        this.context = context;
        this.county = TestCounty.golden(context, TestCounty.TOWNSHIP, "CLOSING");
        this.m01 = county.members.getFirst();
        this.path = new TestPath(context, county);
    }

    @AfterEach
    void back() {
        TestClock.back(context);
    }

    @Test
    void noStatementPutsReserveIntoAClosedAccountOrSettlesAnotherAmount() {
        path.released();
        left();
        String quantified = "insert into share_movements (id, county_code, cooperative_id, member_id, household_id,"
                + " division_code, share_class, kind, source, amount_fen, document, effective_on, recorded_at, recorded_by,"
                + " command_id) select nextval('share_movements_seq'), m.county_code, m.cooperative_id, m.id, m.household_id,"
                + " m.division_code, 'RESERVE', 'QUANTIFICATION', 'SURPLUS', 100, '手工', current_date, now(), ?,"
                + " '00000000-0000-0000-0000-000000000001' from members m where m.id = ?";
        assertThatThrownBy(() -> county.raw(
                        county.chair,
                        sql -> sql.sql(quantified)
                                .params(county.chair.id(), m01.id())
                                .update()))
                .hasMessageContaining("is settled");
        assertThatThrownBy(() -> county.raw(county.chair, sql -> {
                    sql.sql(quantified).params(county.chair.id(), m01.id()).update();
                    sql.sql(
                                    "insert into settlement_supplements (id, county_code, cooperative_id, departure_id, member_id,"
                                            + " household_id, division_code, amount_fen, document, recorded_by, recorded_at, command_id)"
                                            + " select nextval('settlement_supplements_seq'), county_code, cooperative_id, id, member_id,"
                                            + " household_id, division_code, 101, '手工', ?, now(),"
                                            + " '00000000-0000-0000-0000-000000000001' from departures where member_id = ?")
                            .params(county.chair.id(), m01.id())
                            .update();
                }))
                .hasMessageContaining("no reserve of");
    }

    @Test
    void itsHouseholdItsCooperativeAndItsTownshipSeeItAndNobodyElse() {
        long year = path.released();
        left();
        county.trade(m01, 40_000_00, 1_00, LocalDate.of(county.year, 10, 8));
        path.corrected(year);
        TestCounty other = TestCounty.empty(context, TestCounty.OTHER_TOWNSHIP);
        assertThat(Stream.of(county.householdUser(m01), county.bookkeeper, county.clerk)
                        .map(this::seen))
                .containsOnly(1L);
        assertThat(Stream.of(county.householdUser(county.members.get(1)), other.bookkeeper, other.clerk)
                        .map(this::seen))
                .containsOnly(0L);
    }

    private long seen(SignedIn user) {
        long[] seen = new long[1];
        county.raw(
                user,
                sql -> seen[0] = sql.sql("select count(*) from settlement_supplements where cooperative_id = ?")
                        .param(county.cooperative)
                        .query(Long.class)
                        .single());
        return seen[0];
    }

    private void left() {
        new TestExits(context, county).left(m01, LocalDate.of(county.year, 9, 30));
    }
}
