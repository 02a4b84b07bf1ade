package liannong.shares.leaving;

import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import liannong.access.CurrentUser;
import liannong.access.Roles;
import liannong.access.SystemUser;
import liannong.base.Broken;
import liannong.base.Refused;
import liannong.meetings.Matter;
import liannong.meetings.Resolutions;
import liannong.registry.organisations.ExitReason;
import liannong.schedule.BusinessClock;
import liannong.shares.SharesReason;
import liannong.shares.entries.Book;
import liannong.shares.entries.ShareEntries;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who leaves, from when on, and why: entered by the bookkeeper, settled by another person. */
@Service
@Transactional
@PreAuthorize(Roles.STAFF)
public class Departures {

    public static final int LONGEST_PAGE = 200;

    private static final String ROW = """
            select d.id, d.cooperative_id, d.member_id, m.member_no, m.name as member, d.reason, d.notified_on, d.heard_on, d.leaves_on,
                   d.state, u.display_name as recorded_by, d.document, d.document_id, d.refund_fen,
                   b.display_name as decided_by, d.inherited
            from departures d join members m on m.id = d.member_id join user_names u on u.id = d.recorded_by
            left join user_names b on b.id = d.decided_by
            """;

    private record Leaver(
            String kind,
            LocalDate joinedOn,
            @Nullable LocalDate leftOn,
            @Nullable LocalDate diedOn,
            int noticeMonths,
            int noticeMonthsOrganisations) {}

    private final JdbcClient jdbc;
    private final ShareEntries entries;
    private final Resolutions resolutions;
    private final BusinessClock clock;

    Departures(JdbcClient jdbc, ShareEntries entries, Resolutions resolutions, BusinessClock clock) {
        this.jdbc = jdbc;
        this.entries = entries;
        this.resolutions = resolutions;
        this.clock = clock;
    }

    /** What is not settled first, then the latest. */
    @Transactional(readOnly = true)
    public List<DepartureRow> of(long cooperativeId, int offset, int limit) {
        return jdbc.sql(ROW + """
                        where d.cooperative_id = :cooperative
                        order by d.state <> 'NOTIFIED', d.leaves_on desc, d.id desc offset :offset limit :limit""")
                .param("cooperative", cooperativeId)
                .param("offset", offset)
                .param("limit", Math.min(limit, LONGEST_PAGE))
                .query(DepartureRow.class)
                .list();
    }

    @Transactional(readOnly = true)
    public int count(long cooperativeId) {
        return jdbc.sql("select count(*)::int from departures where cooperative_id = :cooperative")
                .param("cooperative", cooperativeId)
                .query(Integer.class)
                .single();
    }

    @Transactional(readOnly = true)
    public Optional<DepartureRow> find(long id) {
        return jdbc.sql(ROW + " where d.id = :id")
                .param("id", id)
                .query(DepartureRow.class)
                .optional();
    }

    /** The open or settled departure of a member. */
    @Transactional(readOnly = true)
    public Optional<DepartureRow> ofMember(long memberId) {
        return jdbc.sql(ROW + " where d.member_id = :member and d.state <> 'CANCELLED'")
                .param("member", memberId)
                .query(DepartureRow.class)
                .optional();
    }

    /** What was settled by a departure; empty while it is not, or was cancelled. */
    @Transactional(readOnly = true)
    public Optional<SettledStatement> settled(long id) {
        return jdbc.sql("""
                        select contribution_fen, reserve_fen, loss_fen, refund_fen, land_fen, land_hundredths, averaged_fen, land_disposal,
                               decided_document, decided_document_id
                        from departures where id = :id and state = 'SETTLED'""").param("id", id).query(SettledStatement.class).optional();
    }

    /** The first day outside that a notice on this day would bring; empty for who is no member of the cooperative. */
    @Transactional(readOnly = true)
    public Optional<LocalDate> wouldLeaveOn(
            long cooperativeId, long memberId, ExitReason reason, LocalDate notifiedOn) {
        return leaver(cooperativeId, memberId, notifiedOn).map(member -> leavesOn(reason, notifiedOn, member));
    }

    /**
     * Enters that a member leaves; the day follows from the law and the charter: the end of the fiscal year after a
     * notice in time (COOP art 25) or an expulsion (art 26), the day after a death.
     *
     * @return the first day outside
     * @throws Refused {@code EFFECTIVE_IN_FUTURE}, {@code NOT_A_MEMBER_THEN}, {@code LEAVES_ALREADY},
     *     {@code NOT_HEARD}, {@code RESOLUTION_NEEDED}, {@code NOT_DEAD}, {@code ENDS_AS_AN_ORGANISATION},
     *     {@code BEING_DISSOLVED} (art 51), {@code OTHER_COMMAND_SAME_ID}
     */
    @PreAuthorize("hasRole('BOOKKEEPER')")
    public LocalDate notify(NewDeparture command) {
        if (entries.enteredBefore(command, Book.DEPARTURES)) return enteredFor(command);
        Leaver member = leaver(command.cooperativeId(), command.memberId(), command.notifiedOn())
                .orElseThrow(() -> new Refused(SharesReason.NO_SUCH_MEMBER));
        if (command.notifiedOn().isBefore(member.joinedOn()) || member.leftOn() != null)
            throw new Refused(SharesReason.NOT_A_MEMBER_THEN, command.notifiedOn());
        requireGround(command, member);
        LocalDate leavesOn = leavesOn(command.reason(), command.notifiedOn(), member);
        try {
            insert(command, leavesOn);
        } catch (DuplicateKeyException twice) {
            throw new Refused(SharesReason.LEAVES_ALREADY);
        } catch (DataIntegrityViolationException dissolved) {
            if (Broken.promise(dissolved, "no_departure_after_the_end"))
                throw new Refused(SharesReason.BEING_DISSOLVED);
            throw dissolved;
        }
        return leavesOn;
    }

    /**
     * The member stays after all, or the entry was a mistake.
     *
     * @throws Refused {@code NO_SUCH_DEPARTURE}, {@code DEPARTURE_DECIDED}, {@code SECOND_PERSON_NEEDED}
     */
    @PreAuthorize("hasRole('CHAIR')")
    public void cancel(Cancellation command) {
        if (entries.enteredBefore(command, Book.DECISIONS)) return;
        int done = jdbc.sql("""
                        update departures set state = 'CANCELLED', decided_document = :document, decided_document_id = :paper,
                            decided_by = :by, decided_at = :at, decided_command_id = :command, decided_command_print = :print
                        where id = :id and cooperative_id = :cooperative and state = 'NOTIFIED' and recorded_by <> :by""")
                .param("document", command.evidence().title())
                .param("paper", entries.keep(command.cooperativeId(), command.evidence()))
                .param("by", CurrentUser.get().id())
                .param("at", Timestamp.from(clock.instant()))
                .param("command", command.commandId())
                .param("print", ShareEntries.print(command))
                .param("id", command.departureId())
                .param("cooperative", command.cooperativeId())
                .update();
        if (done == 1) return;
        DepartureRow known = find(command.departureId()).orElseThrow(() -> new Refused(SharesReason.NO_SUCH_DEPARTURE));
        throw new Refused(known.open() ? SharesReason.SECOND_PERSON_NEEDED : SharesReason.DEPARTURE_DECIDED);
    }

    private LocalDate enteredFor(NewDeparture command) {
        return jdbc.sql("select leaves_on from departures where command_id = :id")
                .param("id", command.commandId())
                .query(LocalDate.class)
                .single();
    }

    private Optional<Leaver> leaver(long cooperativeId, long memberId, LocalDate day) {
        return jdbc.sql("""
                        select m.kind, m.joined_on, m.left_on, p.died_on, coalesce(c.notice_months, 3) as notice_months,
                               coalesce(c.notice_months_organisations, 6) as notice_months_organisations
                        from members m left join persons p on p.id = m.person_id
                        left join lateral (select notice_months, notice_months_organisations from charters c
                            where c.cooperative_id = m.cooperative_id and c.valid_from <= :day order by c.valid_from desc limit 1) c on true
                        where m.id = :member and m.cooperative_id = :cooperative""")
                .param("member", memberId)
                .param("cooperative", cooperativeId)
                .param("day", day)
                .query(Leaver.class)
                .optional();
    }

    private void requireGround(NewDeparture command, Leaver member) {
        if (command.reason() == ExitReason.EXPELLED) {
            if (command.resolutionId() == null) throw new Refused(SharesReason.RESOLUTION_NEEDED);
            LocalDate heard = command.heardOn();
            if (heard == null || heard.isAfter(command.notifiedOn())) throw new Refused(SharesReason.NOT_HEARD);
            resolutions.require(command.resolutionId(), command.cooperativeId(), Matter.EXPULSION);
        }
        if (command.reason() == ExitReason.ENDED && !member.kind().equals("ORGANISATION"))
            throw new Refused(SharesReason.ENDS_AS_AN_ORGANISATION);
        if (command.reason() == ExitReason.DIED && !command.notifiedOn().equals(member.diedOn()))
            throw new Refused(SharesReason.NOT_DEAD);
    }

    private static LocalDate leavesOn(ExitReason reason, LocalDate notifiedOn, Leaver member) {
        return switch (reason) {
            case WITHDRAWN ->
                new NoticePeriod(
                                member.kind().equals("ORGANISATION")
                                        ? member.noticeMonthsOrganisations()
                                        : member.noticeMonths())
                        .leavesOn(notifiedOn);
            case EXPELLED -> LocalDate.of(notifiedOn.getYear() + 1, 1, 1);
            case DIED, ENDED -> notifiedOn.plusDays(1);
        };
    }

    private void insert(NewDeparture command, LocalDate leavesOn) {
        jdbc.sql("""
                        insert into departures (id, county_code, cooperative_id, member_id, household_id, division_code, reason, notified_on,
                            heard_on, leaves_on, state, document, document_id, resolution_id, recorded_by, recorded_at, command_id, command_print)
                        select nextval('departures_seq'), :county, m.cooperative_id, m.id, m.household_id, m.division_code, :reason, :notified,
                            :heard, :leaves, 'NOTIFIED', :document, :paper, :resolution, :by, :at, :command, :print
                        from members m where m.id = :member""")
                .param("county", SystemUser.COUNTY)
                .param("reason", command.reason().name())
                .param("notified", command.notifiedOn())
                .param("heard", command.reason() == ExitReason.EXPELLED ? command.heardOn() : null)
                .param("leaves", leavesOn)
                .param("document", command.evidence().title())
                .param("paper", entries.keep(command.cooperativeId(), command.evidence()))
                .param("resolution", command.resolutionId())
                .param("by", CurrentUser.get().id())
                .param("at", Timestamp.from(clock.instant()))
                .param("command", command.commandId())
                .param("print", ShareEntries.print(command))
                .param("member", command.memberId())
                .update();
    }
}
