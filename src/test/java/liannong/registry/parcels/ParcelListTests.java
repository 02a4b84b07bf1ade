package liannong.registry.parcels;

import static liannong.TestCounty.as;
import static liannong.registry.parcels.ParcelCase.DAY;
import static liannong.registry.parcels.TestParcels.LAST;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import liannong.Statements;
import liannong.TestCounty;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;

/** The list of parcels: what it finds, what it adds up, what a page costs. */
@SpringBootTest
class ParcelListTests {

    private final ParcelCase land;
    private final Parcels parcels;
    private final TestCounty county;

    @Autowired
    ParcelListTests(ApplicationContext context, Parcels parcels) {
        land = new ParcelCase(context);
        this.parcels = parcels;
        county = land.county;
    }

    @Test
    void filtersAndAddsUpOverTheWholeFilter() {
        long one = land.entered();
        land.entered();
        land.begin(TestParcels.share(county, one, DAY, LAST));
        String code = land.find(one).code();
        ParcelFilter used = new ParcelFilter(county.village, code, null, ParcelFilter.Use.SHARE, null, DAY);
        assertThat(as(county.clerk, () -> parcels.totals(used)).parcels()).isEqualTo(1);
        ParcelFilter free = new ParcelFilter(county.village, "", LandKind.PADDY, ParcelFilter.Use.NONE, null, DAY);
        List<ParcelRow> rows = as(county.clerk, () -> parcels.list(free, 0, 200));
        ParcelTotals totals = as(county.clerk, () -> parcels.totals(free));
        assertThat(rows).hasSize(totals.parcels()).isNotEmpty().allMatch(row -> row.usePurpose() == null);
        assertThat(rows.stream().mapToLong(ParcelRow::contractHundredths).sum()).isEqualTo(totals.contractHundredths());
        assertThat(land.list("没有这样的地")).isEmpty();
        assertThat(land.list("100%")).isEmpty();
        assertThat(land.list(code)).extracting(ParcelRow::useTo).containsExactly(LAST.plusDays(1));
        assertThat(as(county.clerk, () -> parcels.totals(state(ParcelFilter.State.NO_OUTLINE, DAY)))
                        .parcels())
                .isPositive();
        assertThat(as(county.clerk, () -> parcels.totals(state(ParcelFilter.State.EXPIRING, LAST.minusYears(3))))
                        .parcels())
                .isZero();
        assertThat(as(
                                county.clerk,
                                () -> parcels.totals(state(
                                        ParcelFilter.State.EXPIRING,
                                        LAST.minusYears(3).plusDays(1))))
                        .parcels())
                .isPositive();
        assertThat(as(county.clerk, () -> parcels.totals(state(ParcelFilter.State.EXPIRED, LAST.plusDays(1))))
                        .parcels())
                .isPositive();
    }

    @Test
    void findsByHolderAndCard() {
        long id = land.entered();
        String card = Objects.requireNonNull(
                land.list(land.find(id).code()).getFirst().holderCard());
        assertThat(land.list(card)).extracting(ParcelRow::id).contains(id);
        assertThat(land.list("钟秀")).extracting(ParcelRow::id).contains(id);
        String cooperative = county.owner()
                .sql("select name from organisations where id = ?")
                .param(county.cooperative)
                .query(String.class)
                .single();
        assertThat(land.list(cooperative)).isEmpty();
        land.begin(TestParcels.share(county, id, DAY, LAST));
        assertThat(land.list(cooperative)).extracting(ParcelRow::id).containsExactly(id);
    }

    @Test
    void aPageCostsTwoStatements() {
        assertThat(Statements.of(() -> as(county.clerk, () -> {
                    ParcelFilter filter = ParcelFilter.all(DAY);
                    parcels.totals(filter);
                    return parcels.list(filter, 0, 50);
                })))
                .hasSize(2);
    }

    private static ParcelFilter state(ParcelFilter.State state, LocalDate today) {
        return new ParcelFilter("", "", null, null, state, today);
    }
}
