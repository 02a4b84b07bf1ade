package liannong.shares.fund;

import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import liannong.access.CurrentUser;
import liannong.access.Roles;
import liannong.access.SystemUser;
import liannong.base.Money;
import liannong.base.Refused;
import liannong.base.Split;
import liannong.meetings.Matter;
import liannong.meetings.Resolutions;
import liannong.schedule.BusinessClock;
import liannong.shares.SharesReason;
import liannong.shares.entries.ShareEntries;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The income of shares that another owns: the village's collective holds them, households have what they earn as long
 * as
 * they qualify, and the members resolve who follows (domain.md 2.2, 2.3).
 */
@Service
@Transactional
@PreAuthorize("hasRole('BOOKKEEPER')")
public class IncomeRights {

    public static final int LONGEST_PAGE = 200;

    private static final Set<String> QUALIFYING = Set.of("POOR", "MONITORED", "EXITED");

    private record Found(long householdId, String divisionCode, String status) {}

    private record Known(
            long cooperativeId,
            long ownerMemberId,
            String shareClass,
            long amountFen,
            LocalDate validFrom,
            @Nullable String endReason) {}

    private final JdbcClient jdbc;
    private final ShareEntries entries;
    private final Resolutions resolutions;
    private final BusinessClock clock;

    IncomeRights(JdbcClient jdbc, ShareEntries entries, Resolutions resolutions, BusinessClock clock) {
        this.jdbc = jdbc;
        this.entries = entries;
        this.resolutions = resolutions;
        this.clock = clock;
    }

    /** Who had an income on a day, by place and name; what runs out is not in it. */
    @Transactional(readOnly = true)
    @PreAuthorize(Roles.STAFF)
    public List<IncomeRow> of(long cooperativeId, LocalDate day, int offset, int limit) {
        return jdbc.sql("""
                        select r.id, r.owner_member_id, m.name as owner, r.share_class, r.household_id, r.household_name as household,
                               d.name as place, h.status, r.amount_fen, r.valid_from, nullif(r.valid_to, 'infinity') as valid_to,
                               r.end_reason, coalesce(h.status, 'POOR') <> 'ORDINARY' as qualifies, r.document
                        from income_rights r join members m on m.id = r.owner_member_id join divisions d on d.code = r.division_code
                        left join households h on h.id = r.household_id
                        where r.cooperative_id = :cooperative and r.valid_from <= :day and r.valid_to > :day
                        order by r.division_code, r.household_name, r.id offset :offset limit :limit""")
                .param("cooperative", cooperativeId)
                .param("day", day)
                .param("offset", offset)
                .param("limit", Math.min(limit, LONGEST_PAGE))
                .query(IncomeRow.class)
                .list();
    }

    /**
     * Gives households the income of shares. The parts sum to the amount: what does not divide goes fen by fen to the
     * first by card number.
     *
     * @throws Refused {@code AMOUNT_NOT_POSITIVE}, {@code NOBODY_TO_AVERAGE}, {@code HOUSEHOLD_NOT_FOUND} with the
     *     card,
     * {@code HOUSEHOLD_DOES_NOT_QUALIFY} with the name, {@code INCOME_RIGHT_TWICE}, {@code INCOME_RIGHTS_EXCEED} when
     *     more is given than owned on that day or later
     */
    public void grant(IncomeGrant command) {
        if (enteredBefore(command.cooperativeId(), command.commandId())) return;
        if (!command.amount().isPositive()) throw new Refused(SharesReason.AMOUNT_NOT_POSITIVE);
        if (command.households().isEmpty()) throw new Refused(SharesReason.NOBODY_TO_AVERAGE);
        entries.notInTheFuture(command.from());
        resolutions.require(command.resolutionId(), command.cooperativeId(), Matter.INCOME_RIGHT);
        List<Money> parts = Split.of(
                command.amount(),
                command.households().stream()
                        .map(each -> new Split.Share(each.cardNo(), 1))
                        .toList());
        for (int i = 0; i < parts.size(); i++) {
            insert(
                    command.commandId(),
                    i + 1,
                    new Known(
                            command.cooperativeId(),
                            command.ownerMemberId(),
                            command.shareClass().name(),
                            parts.get(i).fen(),
                            command.from(),
                            null),
                    command.households().get(i),
                    null,
                    command.resolutionId(),
                    command.evidence().title());
        }
        checkNow();
    }

    /**
     * Ends an income right by resolution, and gives it to another household from that day.
     *
     * @throws Refused {@code NO_SUCH_INCOME_RIGHT}, {@code INCOME_RIGHT_ENDED}, and those of {@link #grant}
     */
    public void shift(IncomeShift command) {
        if (enteredBefore(command.cooperativeId(), command.commandId())) return;
        entries.notInTheFuture(command.on());
        resolutions.require(command.resolutionId(), command.cooperativeId(), Matter.INCOME_RIGHT);
        Known right = jdbc.sql("""
                        select cooperative_id, owner_member_id, share_class, amount_fen, valid_from, end_reason
                        from income_rights where id = :id and cooperative_id = :cooperative for update""")
                .param("id", command.incomeRightId())
                .param("cooperative", command.cooperativeId())
                .query(Known.class)
                .optional()
                .orElseThrow(() -> new Refused(SharesReason.NO_SUCH_INCOME_RIGHT));
        if (right.endReason() != null || command.on().isBefore(right.validFrom()))
            throw new Refused(SharesReason.INCOME_RIGHT_ENDED);
        end(command);
        IncomeGrant.Beneficiary to = command.to();
        if (to == null) return;
        insert(
                command.commandId(),
                1,
                new Known(
                        right.cooperativeId(),
                        right.ownerMemberId(),
                        right.shareClass(),
                        right.amountFen(),
                        command.on(),
                        null),
                to,
                command.incomeRightId(),
                command.resolutionId(),
                command.evidence().title());
        checkNow();
    }

    private boolean enteredBefore(long cooperativeId, UUID commandId) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('share register', :id))::text")
                .param("id", cooperativeId)
                .query(String.class)
                .single();
        return jdbc.sql("select exists (select 1 from income_rights where command_id = :id)")
                .param("id", commandId)
                .query(Boolean.class)
                .single();
    }

    private void end(IncomeShift command) {
        jdbc.sql("""
                        update income_rights set valid_to = :on, end_reason = :reason, end_document = :document,
                            end_resolution_id = :resolution, ended_by = :by, ended_at = :at
                        where id = :id""")
                .param("on", command.on())
                .param("reason", command.reason().name())
                .param("document", command.evidence().title())
                .param("resolution", command.resolutionId())
                .param("by", CurrentUser.get().id())
                .param("at", Timestamp.from(clock.instant()))
                .param("id", command.incomeRightId())
                .update();
    }

    private void insert(
            UUID commandId,
            int line,
            Known right,
            IncomeGrant.Beneficiary to,
            @Nullable Long follows,
            long resolutionId,
            String document) {
        Found household = jdbc.sql("select * from household_to_benefit(:card, :head)")
                .param("card", to.cardNo())
                .param("head", to.headName())
                .query(Found.class)
                .optional()
                .orElseThrow(() -> new Refused(SharesReason.HOUSEHOLD_NOT_FOUND, to.cardNo()));
        if (!QUALIFYING.contains(household.status()))
            throw new Refused(SharesReason.HOUSEHOLD_DOES_NOT_QUALIFY, to.headName());
        try {
            jdbc.sql("""
                            insert into income_rights (id, county_code, cooperative_id, owner_member_id, share_class, household_id,
                                division_code, household_name, amount_fen, valid_from, document, resolution_id, follows_id, recorded_by,
                                recorded_at, command_id, line)
                            select nextval('income_rights_seq'), :county, m.cooperative_id, m.id, :class, :household, :division, :name,
                                :amount, :from, :document, :resolution, :follows, :by, :at, :command, :line
                            from members m where m.id = :owner and m.cooperative_id = :cooperative""")
                    .param("county", SystemUser.COUNTY)
                    .param("class", right.shareClass())
                    .param("household", household.householdId())
                    .param("division", household.divisionCode())
                    .param("name", to.headName())
                    .param("amount", right.amountFen())
                    .param("from", right.validFrom())
                    .param("document", document)
                    .param("resolution", resolutionId)
                    .param("follows", follows)
                    .param("by", CurrentUser.get().id())
                    .param("at", Timestamp.from(clock.instant()))
                    .param("command", commandId)
                    .param("line", line)
                    .param("owner", right.ownerMemberId())
                    .param("cooperative", right.cooperativeId())
                    .update();
        } catch (DataIntegrityViolationException twice) {
            throw new Refused(SharesReason.INCOME_RIGHT_TWICE, to.headName());
        }
    }

    private void checkNow() {
        try {
            jdbc.sql("set constraints income_rights_covered immediate").update();
        } catch (DataIntegrityViolationException exceed) {
            throw new Refused(SharesReason.INCOME_RIGHTS_EXCEED);
        }
    }
}
