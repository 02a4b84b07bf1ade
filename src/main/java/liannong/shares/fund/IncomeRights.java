package liannong.shares.fund;

import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import liannong.access.CurrentUser;
import liannong.access.Roles;
import liannong.access.SystemUser;
import liannong.base.Broken;
import liannong.base.Money;
import liannong.base.Refused;
import liannong.base.Split;
import liannong.meetings.Matter;
import liannong.meetings.Resolutions;
import liannong.schedule.BusinessClock;
import liannong.shares.SharesReason;
import liannong.shares.entries.Book;
import liannong.shares.entries.Command;
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

    /** Whose shares earn it, by which resolution, and after which right. */
    private record Income(
            long ownerMemberId,
            String shareClass,
            long resolutionId,
            @Nullable Long followsId) {}

    private record Known(
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
                               r.end_reason, coalesce(income_still_meant(r.household_id), true) as qualifies, r.document, r.document_id
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

    @Transactional(readOnly = true)
    @PreAuthorize(Roles.STAFF)
    public IncomeTotals totals(long cooperativeId, LocalDate day) {
        return jdbc.sql("""
                        select count(*)::int as rights, coalesce(sum(amount_fen), 0)::bigint as amount_fen from income_rights
                        where cooperative_id = :cooperative and valid_from <= :day and valid_to > :day""")
                .param("cooperative", cooperativeId)
                .param("day", day)
                .query(IncomeTotals.class)
                .single();
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
        if (entries.enteredBefore(command, Book.INCOME_RIGHTS)) return;
        if (!command.amount().isPositive()) throw new Refused(SharesReason.AMOUNT_NOT_POSITIVE);
        if (command.households().isEmpty()) throw new Refused(SharesReason.NOBODY_TO_AVERAGE);
        resolutions.require(command.resolutionId(), command.cooperativeId(), Matter.INCOME_RIGHT);
        List<Money> parts = Split.of(
                command.amount(),
                command.households().stream()
                        .map(each -> new Split.Share(each.cardNo(), 1))
                        .toList());
        Income income = new Income(command.ownerMemberId(), command.shareClass().name(), command.resolutionId(), null);
        if (!parts.stream().allMatch(Money::isPositive)) throw new Refused(SharesReason.AMOUNT_NOT_POSITIVE);
        @Nullable Long paper = entries.keep(command.cooperativeId(), command.evidence());
        for (int i = 0; i < parts.size(); i++) {
            insert(
                    command,
                    income,
                    i + 1,
                    parts.get(i).fen(),
                    command.households().get(i),
                    paper);
        }
        checkNow();
    }

    /**
     * Ends an income right by resolution, and gives it to another household from that day.
     *
     * @throws Refused {@code NO_SUCH_INCOME_RIGHT}, {@code INCOME_RIGHT_ENDED}, and those of {@link #grant}
     */
    public void shift(IncomeShift command) {
        if (entries.enteredBefore(command, Book.INCOME_ENDS)) return;
        resolutions.require(command.resolutionId(), command.cooperativeId(), Matter.INCOME_RIGHT);
        Known right = jdbc.sql("""
                        select owner_member_id, share_class, amount_fen, valid_from, end_reason
                        from income_rights where id = :id and cooperative_id = :cooperative for update""")
                .param("id", command.incomeRightId())
                .param("cooperative", command.cooperativeId())
                .query(Known.class)
                .optional()
                .orElseThrow(() -> new Refused(SharesReason.NO_SUCH_INCOME_RIGHT));
        if (right.endReason() != null || command.on().isBefore(right.validFrom()))
            throw new Refused(SharesReason.INCOME_RIGHT_ENDED);
        @Nullable Long paper = entries.keep(command.cooperativeId(), command.evidence());
        end(command, paper);
        IncomeGrant.Beneficiary to = command.to();
        if (to == null) return;
        Income income =
                new Income(right.ownerMemberId(), right.shareClass(), command.resolutionId(), command.incomeRightId());
        insert(command, income, 1, right.amountFen(), to, paper);
        checkNow();
    }

    private void end(IncomeShift command, @Nullable Long paper) {
        jdbc.sql("""
                        update income_rights set valid_to = :on, end_reason = :reason, end_document = :document, end_document_id = :paper,
                            end_resolution_id = :resolution, end_command_id = :command, end_command_print = :print, ended_by = :by,
                            ended_at = :at
                        where id = :id""")
                .param("on", command.on())
                .param("reason", command.reason().name())
                .param("document", command.evidence().title())
                .param("paper", paper)
                .param("resolution", command.resolutionId())
                .param("command", command.commandId())
                .param("print", ShareEntries.print(command))
                .param("by", CurrentUser.get().id())
                .param("at", Timestamp.from(clock.instant()))
                .param("id", command.incomeRightId())
                .update();
    }

    private void insert(
            Command command, Income income, int line, long fen, IncomeGrant.Beneficiary to, @Nullable Long paper) {
        Found household = jdbc.sql("select * from household_to_benefit(:card, :head)")
                .param("card", to.cardNo())
                .param("head", to.headName())
                .query(Found.class)
                .optional()
                .orElseThrow(() -> new Refused(SharesReason.HOUSEHOLD_NOT_FOUND, to.cardNo()));
        if (!QUALIFYING.contains(household.status()))
            throw new Refused(SharesReason.HOUSEHOLD_DOES_NOT_QUALIFY, to.headName());
        try {
            int written = jdbc.sql("""
                            insert into income_rights (id, county_code, cooperative_id, owner_member_id, share_class, household_id,
                                division_code, household_name, amount_fen, valid_from, document, document_id, resolution_id, follows_id,
                                recorded_by, recorded_at, command_id, command_print, line)
                            select nextval('income_rights_seq'), :county, m.cooperative_id, m.id, :class, :household, :division, :name,
                                :amount, :from, :document, :paper, :resolution, :follows, :by, :at, :command, :print, :line
                            from members m where m.id = :owner and m.cooperative_id = :cooperative""")
                    .param("county", SystemUser.COUNTY)
                    .param("class", income.shareClass())
                    .param("household", household.householdId())
                    .param("division", household.divisionCode())
                    .param("name", to.headName())
                    .param("amount", fen)
                    .param("from", command.effectiveOn())
                    .param("document", command.evidence().title())
                    .param("paper", paper)
                    .param("resolution", income.resolutionId())
                    .param("follows", income.followsId())
                    .param("by", CurrentUser.get().id())
                    .param("at", Timestamp.from(clock.instant()))
                    .param("command", command.commandId())
                    .param("print", ShareEntries.print(command))
                    .param("line", line)
                    .param("owner", income.ownerMemberId())
                    .param("cooperative", command.cooperativeId())
                    .update();
            if (written != 1) throw new Refused(SharesReason.NO_SUCH_MEMBER);
        } catch (DataIntegrityViolationException broken) {
            if (!Broken.promise(broken, "one_income_right")) throw broken;
            throw new Refused(SharesReason.INCOME_RIGHT_TWICE, to.headName());
        }
    }

    private void checkNow() {
        try {
            jdbc.sql("set constraints income_rights_covered immediate").update();
        } catch (DataIntegrityViolationException broken) {
            if (!Broken.promise(broken, "income_rights_covered")) throw broken;
            throw new Refused(SharesReason.INCOME_RIGHTS_EXCEED);
        }
    }
}
