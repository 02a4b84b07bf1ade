package liannong.shares.exchange;

import static liannong.shares.TestRegister.refused;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import liannong.TestCounty;
import liannong.shares.Evidence;
import liannong.shares.SharesReason;
import liannong.shares.entries.Reversal;
import liannong.shares.entries.Reversals;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;

/** What was moved in is taken back act by act, but not how somebody was settled with. */
@SpringBootTest
class MovedActsTests {

    private static final LocalDate DAY = LocalDate.of(2024, 6, 30);

    private final ApplicationContext context;
    private final Exchange exchange;

    @Autowired
    MovedActsTests(ApplicationContext context) {
        this.context = context;
        this.exchange = new Exchange(context);
    }

    @Test
    void whatWasMovedInCanBeTakenBackActByActAndTheBooksStillGetNothing() {
        TestCounty county = new FullRegister(context).county;
        TestCounty twin = exchange.twin(county);
        exchange.moveIn(twin, file(twin, county));
        long land = twin.owner()
                .sql(
                        "select s.id from share_movements s where cooperative_id = ? and share_class = 'LAND' and kind = 'TRANSFER'"
                                + " order by id limit 1")
                .param(twin.cooperative)
                .query(Long.class)
                .single();
        reverse(twin, land);
        long capital = twin.owner()
                .sql(
                        "select s.id from share_movements s join members m on m.id = s.member_id where s.cooperative_id = ?"
                                + " and s.share_class = 'CAPITAL' and s.kind = 'CONTRIBUTION' and m.member_no = 'M02'"
                                + " and s.effective_on = ? limit 1")
                .params(twin.cooperative, DAY)
                .query(Long.class)
                .single();
        reverse(twin, capital);
        assertThat(twin.owner()
                        .sql("select count(*) from journal_entries where organisation_id = ?")
                        .param(twin.cooperative)
                        .query(Long.class)
                        .single())
                .isZero();
        refused(SharesReason.REVERSED_ALREADY, () -> reverse(twin, capital));
        assertThat(Exchange.read(exchange.export(twin)).movements()).hasSize(movements(twin));
    }

    @Test
    void howSomebodyWasSettledWithIsFinalAlsoWhereItWasMovedIn() {
        TestCounty county = new FullRegister(context).county;
        TestCounty twin = exchange.twin(county);
        exchange.moveIn(twin, file(twin, county));
        List<Long> settled = twin.owner()
                .sql("select id from share_movements where cooperative_id = ?"
                        + " and moved_rests_on @> '[{\"kind\": \"DEPARTURE\"}]' order by id")
                .param(twin.cooperative)
                .query(Long.class)
                .list();
        assertThat(settled).isNotEmpty();
        refused(SharesReason.NOT_REVERSED_BY_ITSELF, () -> reverse(twin, settled.getFirst()));
    }

    private RegisterFile file(TestCounty other, TestCounty county) {
        return Exchange.read(exchange.of(other, county, exchange.export(county)));
    }

    private void reverse(TestCounty county, long movement) {
        TestCounty.run(
                county.bookkeeper,
                () -> context.getBean(Reversals.class)
                        .reverse(new Reversal(UUID.randomUUID(), movement, Evidence.of("更正说明 2"))));
    }

    private static int movements(TestCounty county) {
        return county.owner()
                .sql("select count(*)::int from share_movements where cooperative_id = ?")
                .param(county.cooperative)
                .query(Integer.class)
                .single();
    }
}
