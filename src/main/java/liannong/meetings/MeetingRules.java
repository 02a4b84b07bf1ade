package liannong.meetings;

import java.time.LocalDate;
import java.util.List;
import liannong.access.Roles;
import liannong.access.SystemUser;
import liannong.base.Refused;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a cooperative's charter asks of its meetings: more than the law, never less. */
@Service
@Transactional
@PreAuthorize(Roles.STAFF)
public class MeetingRules {

    public static final int LONGEST_ARTICLES = 500;
    public static final int MOST_PAPER_DAYS = 90;
    public static final int MOST_PROXIES = 10;

    private static final int LONGEST_LIST = 50;
    private static final String ROW = """
            select valid_from, ordinary_num, ordinary_den, ordinary_strict, special_num, special_den, special_strict, quorum_num,
                   quorum_den, paper_days, proxies, articles
            from meeting_rules where cooperative_id = :cooperative""";

    private final JdbcClient jdbc;
    private final Office office;

    MeetingRules(JdbcClient jdbc, Office office) {
        this.jdbc = jdbc;
        this.office = office;
    }

    /** What the charter asked from which day, the latest first. */
    @Transactional(readOnly = true)
    public List<RulesInForce> rows(long cooperativeId) {
        return jdbc
                .sql(ROW + " order by valid_from desc limit :limit")
                .param("cooperative", cooperativeId)
                .param("limit", LONGEST_LIST)
                .query(RulesRow.class)
                .list()
                .stream()
                .map(RulesRow::rules)
                .toList();
    }

    /** What holds on a day: the charter's rules, or the law where the charter says nothing. */
    @Transactional(readOnly = true)
    public RulesInForce inForce(long cooperativeId, LocalDate day) {
        return jdbc.sql(ROW + " and valid_from <= :day order by valid_from desc limit 1")
                .param("cooperative", cooperativeId)
                .param("day", day)
                .query(RulesRow.class)
                .optional()
                .map(RulesRow::rules)
                .orElse(RulesInForce.LAW);
    }

    /**
     * Enters what the charter asks from a day on.
     *
     * @throws Refused {@code RULES_BELOW_THE_LAW} (COOP arts 30, 40), {@code RULES_TEXT_MISSING} without the article,
     *     {@code RULES_DAY_TAKEN}, {@code MEETING_NOT_YOURS}
     */
    @PreAuthorize("hasAnyRole('BOOKKEEPER','CHAIR')")
    public void enter(NewRules rules) {
        office.cooperative(rules.cooperativeId());
        String articles = Typed.text(rules.articles(), LONGEST_ARTICLES, MeetingReason.RULES_TEXT_MISSING);
        if (!isLawful(rules)) throw new Refused(MeetingReason.RULES_BELOW_THE_LAW);
        try {
            insert(rules, articles);
        } catch (DuplicateKeyException taken) {
            throw new Refused(MeetingReason.RULES_DAY_TAKEN, rules.validFrom());
        }
    }

    private static boolean isLawful(NewRules rules) {
        // COOP art 30: two thirds of the members are there
        boolean quorum = rules.quorumNum() > 0
                && rules.quorumDen() <= Majority.LARGEST
                && rules.quorumNum() <= rules.quorumDen()
                && 3L * rules.quorumNum() >= 2L * rules.quorumDen();
        return quorum
                && rules.ordinary().isAtLeast(Majority.HALF)
                && rules.special().isAtLeast(Majority.TWO_THIRDS)
                && rules.paperDays() >= MeetingLaw.PAPER_DAYS
                && rules.paperDays() <= MOST_PAPER_DAYS
                && rules.proxies() >= 0
                && rules.proxies() <= MOST_PROXIES;
    }

    private void insert(NewRules rules, String articles) {
        jdbc.sql("""
                        insert into meeting_rules (id, county_code, cooperative_id, valid_from, ordinary_num, ordinary_den, ordinary_strict,
                            special_num, special_den, special_strict, quorum_num, quorum_den, paper_days, proxies, articles, recorded_by,
                            recorded_at)
                        values (nextval('meeting_rules_seq'), :county, :cooperative, :from, :on, :od, :os, :sn, :sd, :ss, :qn, :qd, :days,
                            :proxies, :articles, :by, :at)""")
                .param("county", SystemUser.COUNTY)
                .param("cooperative", rules.cooperativeId())
                .param("from", rules.validFrom())
                .param("on", rules.ordinary().numerator())
                .param("od", rules.ordinary().denominator())
                .param("os", rules.ordinary().moreThan())
                .param("sn", rules.special().numerator())
                .param("sd", rules.special().denominator())
                .param("ss", rules.special().moreThan())
                .param("qn", rules.quorumNum())
                .param("qd", rules.quorumDen())
                .param("days", rules.paperDays())
                .param("proxies", rules.proxies())
                .param("articles", articles)
                .param("by", office.by())
                .param("at", office.at())
                .update();
    }
}
