package liannong.registry.families;

import java.sql.Timestamp;
import java.util.Map;
import liannong.access.CurrentUser;
import liannong.access.SystemUser;
import liannong.base.Money;
import liannong.base.Refused;
import liannong.registry.IncomeSource;
import liannong.schedule.BusinessClock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Income by source and year. What was entered stays; a corrected figure is a later row, and the latest one counts. */
@Service
@Transactional
@PreAuthorize("hasAnyRole('VILLAGE_CLERK','TOWNSHIP_CLERK','BUREAU_OFFICER','BUREAU_APPROVER')")
public class HouseholdIncomes {

    private static final int FIRST_YEAR = 2010;

    private final JdbcClient jdbc;
    private final BusinessClock clock;

    HouseholdIncomes(JdbcClient jdbc, BusinessClock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Enters the figures that differ from those on record.
     *
     * @throws Refused {@code INCOME_NEGATIVE}, {@code INCOME_YEAR_WRONG}, {@code HOUSEHOLD_NOT_YOURS}
     */
    public void enter(YearIncome income) {
        if (income.bySource().values().stream().anyMatch(Money::isNegative))
            throw new Refused(CardReason.INCOME_NEGATIVE);
        if (income.year() < FIRST_YEAR || income.year() > clock.today().getYear())
            throw new Refused(
                    CardReason.INCOME_YEAR_WRONG, FIRST_YEAR, clock.today().getYear());
        if (!exists(income.householdId())) throw new Refused(FamilyReason.HOUSEHOLD_NOT_YOURS);
        Map<IncomeSource, Money> known = of(income.householdId(), income.year());
        income.bySource().forEach((source, amount) -> {
            if (!amount.equals(known.get(source))) write(income, source, amount);
        });
    }

    /** The figures of a year that count. */
    @Transactional(readOnly = true)
    public Map<IncomeSource, Money> of(long householdId, int year) {
        record Figure(String source, long amountFen) {}
        return jdbc.sql("""
                        select distinct on (source) source, amount_fen from household_incomes
                        where household_id = :household and year = :year order by source, id desc""").param("household", householdId).param("year", year).query(Figure.class).list().stream()
                .collect(java.util.stream.Collectors.toMap(
                        figure -> IncomeSource.valueOf(figure.source()), figure -> new Money(figure.amountFen())));
    }

    private void write(YearIncome income, IncomeSource source, Money amount) {
        jdbc.sql("""
                        insert into household_incomes (id, county_code, household_id, year, source, amount_fen, recorded_by, recorded_at)
                        values (nextval('household_incomes_seq'), :county, :household, :year, :source, :fen, :by, :at)""")
                .param("county", SystemUser.COUNTY)
                .param("household", income.householdId())
                .param("year", income.year())
                .param("source", source.name())
                .param("fen", amount.fen())
                .param("by", CurrentUser.get().id())
                .param("at", Timestamp.from(clock.instant()))
                .update();
    }

    private boolean exists(long householdId) {
        return jdbc.sql("select exists (select 1 from households where id = :id)")
                .param("id", householdId)
                .query(Boolean.class)
                .single();
    }
}
