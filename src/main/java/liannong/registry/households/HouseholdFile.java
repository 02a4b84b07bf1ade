package liannong.registry.households;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import liannong.access.Roles;
import liannong.access.SystemUser;
import liannong.registry.HouseholdChapter;
import liannong.registry.HouseholdHistory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** One household, one file 一户一档: who may open which is the database's decision. */
@Service
@Transactional(readOnly = true)
@PreAuthorize(Roles.OFFICIALS + " or hasRole('" + Roles.HOUSEHOLD + "')")
public class HouseholdFile {

    /** Of each kind of line a file shows at most so many. */
    public static final int LONGEST = 200;

    private final JdbcClient jdbc;
    private final List<HouseholdHistory> above;

    HouseholdFile(JdbcClient jdbc, List<HouseholdHistory> above) {
        this.jdbc = jdbc;
        this.above = above.stream()
                .sorted(Comparator.comparingInt(HouseholdHistory::order))
                .toList();
    }

    /** The file; empty when there is no such household or it is not the user's to see. Fourteen statements. */
    public Optional<HouseholdBook> open(long householdId) {
        return facts(householdId).map(this::book);
    }

    /** The card alone. */
    public Optional<HouseholdFacts> facts(long householdId) {
        return jdbc.sql(HouseholdSql.FACTS)
                .param("id", householdId)
                .query(HouseholdFacts.class)
                .optional();
    }

    private HouseholdBook book(HouseholdFacts facts) {
        long id = facts.id();
        List<HouseholdPerson> people = list(HouseholdSql.PEOPLE, id, HouseholdPerson.class);
        List<StatusPeriod> statuses = list(HouseholdSql.STATUSES, id, StatusPeriod.class);
        List<HouseholdAccount> accounts = list(HouseholdSql.ACCOUNTS, id, HouseholdAccount.class);
        List<HouseholdPaper> papers = list(HouseholdSql.PAPERS, id, HouseholdPaper.class);
        List<HouseholdDeed> deeds = list(HouseholdSql.DEEDS, id, HouseholdDeed.class);
        List<HouseholdChapter> chapters =
                above.stream().map(part -> part.of(id, LONGEST)).toList();
        var history = new HouseholdTimeline()
                .people(people)
                .statuses(statuses)
                .accounts(accounts)
                .papers(papers)
                .deeds(deeds)
                .chapters(chapters);
        return new HouseholdBook(
                facts,
                people,
                statuses,
                IncomeYear.of(incomes(id), people),
                accounts,
                papers,
                chapters.stream().flatMap(chapter -> chapter.sheets().stream()).toList(),
                history.newestFirst(LONGEST));
    }

    private List<IncomeFigure> incomes(long id) {
        return jdbc.sql(HouseholdSql.INCOMES)
                .param("id", id)
                .param("province", SystemUser.COUNTY.substring(0, 2))
                .param("limit", LONGEST)
                .query(IncomeFigure.class)
                .list();
    }

    private <T> List<T> list(String sql, long id, Class<T> of) {
        return jdbc.sql(sql).param("id", id).param("limit", LONGEST).query(of).list();
    }
}
