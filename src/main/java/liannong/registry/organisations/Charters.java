package liannong.registry.organisations;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import liannong.base.Refused;
import liannong.registry.FundRate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The versions of a cooperative's charter: a change is a later version; a distribution keeps the one of its day. */
@Service
@Transactional
@PreAuthorize(OrganisationRights.READ)
public class Charters {

    public static final int LONGEST_TEXT = 2000;
    public static final int MOST_FUNDS = 9;
    public static final int DAYS_BACK = 90;

    private static final BigDecimal LEAST_REFUND = new BigDecimal("0.6");
    private static final int DECIMALS = 4;
    private static final int LONGEST_LIST = 50;

    private final JdbcClient jdbc;
    private final Reach reach;

    Charters(JdbcClient jdbc, Reach reach) {
        this.jdbc = jdbc;
        this.reach = reach;
    }

    /** Newest first. */
    @Transactional(readOnly = true)
    public List<CharterRow> rows(long cooperativeId) {
        return jdbc.sql("""
                        select c.id, c.version_no, c.valid_from, c.reserve_rate, c.reserve_key, c.patronage_rate, c.residual_base,
                               c.trade_basis, c.special_fund_heads, c.notice_months, c.notice_months_organisations, c.articles, c.decided_on, c.document,
                               (select string_agg(f.name || ' ' || f.rate, ', ' order by f.position) from charter_funds f
                                where f.charter_id = c.id) as funds
                        from charters c where c.cooperative_id = :id order by c.version_no desc limit :limit""")
                .param("id", cooperativeId)
                .param("limit", LONGEST_LIST)
                .query(CharterRow.class)
                .list();
    }

    /**
     * Enters a new version and returns its id.
     *
     * @throws Refused {@code REFUND_BELOW_THE_LAW} (COOP art 44: at least 60 % by trade), {@code RATE_NOT_A_RATE},
     *     {@code NOTICE_OUT_OF_RANGE} for none of 0 to 12 months, {@code FUNDS_NOT_USABLE}, {@code
     *     CHARTER_TEXT_MISSING}, {@code CHARTER_NOT_AFTER_THE_LAST},
     *     {@code CHARTER_TOO_FAR_BACK} (more than 90 days; the first version may count from the founding),
     *     {@code ACT_IN_THE_FUTURE} for the decision, {@code NOT_A_COOPERATIVE}, {@code ORGANISATION_OF_ANOTHER_PLACE}
     */
    @PreAuthorize(OrganisationRights.SERVE)
    public long decide(NewCharter charter) {
        Reached cooperative = reach.cooperative(charter.cooperativeId());
        check(charter);
        reach.past(charter.decidedOn());
        List<CharterRow> before = rows(cooperative.id());
        LocalDate earliest =
                before.isEmpty() ? cooperative.foundedOn() : reach.today().minusDays(DAYS_BACK);
        if (!before.isEmpty() && !charter.validFrom().isAfter(before.getFirst().validFrom()))
            throw new Refused(
                    OrganisationReason.CHARTER_NOT_AFTER_THE_LAST,
                    before.getFirst().validFrom());
        if (charter.validFrom().isBefore(earliest))
            throw new Refused(OrganisationReason.CHARTER_TOO_FAR_BACK, earliest);
        int version = before.isEmpty() ? 1 : before.getFirst().versionNo() + 1;
        long id = insert(charter, version);
        for (int i = 0; i < charter.funds().size(); i++)
            insert(id, i + 1, charter.funds().get(i));
        return id;
    }

    private static void check(NewCharter charter) {
        if (!isRate(charter.reserveRate()) || !isRate(charter.patronageRate()))
            throw new Refused(OrganisationReason.RATE_NOT_A_RATE);
        // COOP art 44: at least 60 % of the distributable surplus by trade
        if (charter.patronageRate().compareTo(LEAST_REFUND) < 0)
            throw new Refused(OrganisationReason.REFUND_BELOW_THE_LAW);
        if (!isNotice(charter.noticeMonths()) || !isNotice(charter.noticeMonthsOrganisations()))
            throw new Refused(OrganisationReason.NOTICE_OUT_OF_RANGE);
        if (charter.articles().length() < 2 || charter.articles().length() > LONGEST_TEXT)
            throw new Refused(OrganisationReason.CHARTER_TEXT_MISSING, LONGEST_TEXT);
        BigDecimal taken = charter.funds().stream().map(FundRate::rate).reduce(charter.reserveRate(), BigDecimal::add);
        boolean usable = charter.funds().size() <= MOST_FUNDS
                && charter.funds().stream().allMatch(Charters::isUsable)
                && charter.funds().stream().map(FundRate::name).distinct().count()
                        == charter.funds().size()
                && taken.compareTo(BigDecimal.ONE) <= 0;
        if (!usable) throw new Refused(OrganisationReason.FUNDS_NOT_USABLE, MOST_FUNDS);
    }

    private static boolean isNotice(int months) {
        return months >= 0 && months <= 12;
    }

    private static boolean isUsable(FundRate fund) {
        int length = fund.name().length();
        return length >= 2 && length <= 20 && isRate(fund.rate()) && fund.rate().signum() > 0;
    }

    private static boolean isRate(BigDecimal rate) {
        return rate.signum() >= 0
                && rate.compareTo(BigDecimal.ONE) <= 0
                && rate.stripTrailingZeros().scale() <= DECIMALS;
    }

    private long insert(NewCharter charter, int version) {
        return jdbc.sql("""
                        insert into charters (id, cooperative_id, version_no, valid_from, reserve_rate, reserve_key, patronage_rate,
                            residual_base, trade_basis, special_fund_heads, notice_months, notice_months_organisations, articles, decided_on, document, document_id, recorded_by, recorded_at)
                        values (nextval('charters_seq'), :cooperative, :version, :from, :reserve, :key, :patronage, :base, :basis,
                            :heads, :notice, :noticeOrganisations, :articles, :decided, :document, :documentId, :by, :at)
                        returning id""")
                .param("cooperative", charter.cooperativeId())
                .param("version", version)
                .param("from", charter.validFrom())
                .param("reserve", charter.reserveRate())
                .param("key", charter.reserveKey().name())
                .param("patronage", charter.patronageRate())
                .param("base", charter.residualBase().name())
                .param("basis", charter.tradeBasis().name())
                .param("heads", charter.specialFundHeads().name())
                .param("notice", charter.noticeMonths())
                .param("noticeOrganisations", charter.noticeMonthsOrganisations())
                .param("articles", charter.articles())
                .param("decided", charter.decidedOn())
                .param("document", charter.evidence().title())
                .param("documentId", reach.paper(charter.cooperativeId(), charter.evidence()))
                .param("by", reach.by())
                .param("at", reach.at())
                .query(Long.class)
                .single();
    }

    private void insert(long charterId, int position, FundRate fund) {
        jdbc.sql(
                        "insert into charter_funds (charter_id, position, name, rate) values (:charter, :position, :name, :rate)")
                .param("charter", charterId)
                .param("position", position)
                .param("name", fund.name())
                .param("rate", fund.rate())
                .update();
    }
}
