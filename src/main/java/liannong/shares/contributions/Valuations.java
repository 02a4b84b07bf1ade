package liannong.shares.contributions;

import java.sql.Timestamp;
import java.time.LocalDate;
import liannong.access.CurrentUser;
import liannong.access.SystemUser;
import liannong.base.Refused;
import liannong.meetings.Matter;
import liannong.meetings.Resolutions;
import liannong.schedule.BusinessClock;
import liannong.shares.SharesReason;
import liannong.shares.entries.ShareEntries;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What is no money gets a value before it counts: the members' or an appraiser's (重庆 2022 art 10), with the paper. */
@Component
public class Valuations {

    private static final int SHORTEST = 2;
    private static final int LONGEST = 80;

    private final JdbcClient jdbc;
    private final ShareEntries entries;
    private final Resolutions resolutions;
    private final BusinessClock clock;

    Valuations(JdbcClient jdbc, ShareEntries entries, Resolutions resolutions, BusinessClock clock) {
        this.jdbc = jdbc;
        this.entries = entries;
        this.resolutions = resolutions;
        this.clock = clock;
    }

    /**
     * Keeps the valuation and gives its id.
     *
     * @throws Refused {@code VALUATION_INCOMPLETE}, {@code VALUED_BY_NOBODY}, {@code VALUED_AFTER_ENTRY}
     */
    public long add(
            long cooperativeId, long memberId, String kind, String subject, NewValuation valuation, LocalDate entry) {
        String appraiser = valuation.appraiser();
        if (tooShortOrLong(subject) || !valuation.value().isPositive())
            throw new Refused(SharesReason.VALUATION_INCOMPLETE);
        if ((appraiser == null) == (valuation.resolutionId() == null)
                || (appraiser != null && tooShortOrLong(appraiser))) throw new Refused(SharesReason.VALUED_BY_NOBODY);
        if (valuation.resolutionId() != null)
            resolutions.require(valuation.resolutionId(), cooperativeId, Matter.VALUATION);
        if (valuation.valuedOn().isAfter(entry)) throw new Refused(SharesReason.VALUED_AFTER_ENTRY);
        return jdbc.sql("""
                        insert into valuations (id, county_code, cooperative_id, member_id, household_id, division_code, kind, subject,
                            method, appraiser, value_fen, valued_on, document, document_id, resolution_id, recorded_by, recorded_at)
                        select nextval('valuations_seq'), :county, m.cooperative_id, m.id, m.household_id, m.division_code, :kind, :subject,
                            :method, :appraiser, :value, :day, :document, :paper, :resolution, :by, :at
                        from members m where m.id = :member and m.cooperative_id = :cooperative
                        returning id""")
                .param("county", SystemUser.COUNTY)
                .param("kind", kind)
                .param("subject", subject)
                .param("method", appraiser == null ? "MEETING" : "APPRAISER")
                .param("appraiser", appraiser)
                .param("value", valuation.value().fen())
                .param("day", valuation.valuedOn())
                .param("document", valuation.evidence().title())
                .param("paper", entries.keep(cooperativeId, valuation.evidence()))
                .param("resolution", valuation.resolutionId())
                .param("by", CurrentUser.get().id())
                .param("at", Timestamp.from(clock.instant()))
                .param("member", memberId)
                .param("cooperative", cooperativeId)
                .query(Long.class)
                .single();
    }

    private static boolean tooShortOrLong(String text) {
        return text.strip().length() < SHORTEST || text.strip().length() > LONGEST;
    }
}
