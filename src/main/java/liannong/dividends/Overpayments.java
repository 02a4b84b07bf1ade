package liannong.dividends;

import static liannong.dividends.OverpaymentReason.*;

import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import liannong.access.CurrentUser;
import liannong.access.SystemUser;
import liannong.base.Broken;
import liannong.base.Money;
import liannong.base.Reason;
import liannong.base.Refused;
import liannong.ledger.JournalEntry;
import liannong.ledger.Ledger;
import liannong.ledger.Posting;
import liannong.schedule.BusinessClock;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What was paid too much: it is paid back, or set off against later amounts once the member let it be, on a paper that
 * is named. Without his consent nothing is withheld.
 */
@Service
@Transactional
public class Overpayments {

    /** What members and others owe who pays them, and it them, beside their shares. */
    public static final String ACCOUNT = "114";

    public static final int LONGEST_DOCUMENT = 120;

    private static final String MAKERS = "hasAnyRole('BOOKKEEPER','CHAIR')";

    private static final String ROWS = """
            select l.kind, l.id as line_id, l.payee_no, l.name, -l.total_fen as overpaid_fen,
                   coalesce((select sum(s.amount_fen) from overpayment_settlements s
                             where s.line_kind = l.kind and s.line_id = l.id), 0)::bigint as settled_fen,
                   l.held, c.given_on as consent_on, c.document as consent_document
            from owed_lines l left join set_off_consents c on c.line_kind = l.kind and c.line_id = l.id
            where l.total_fen < 0 and l.released and l.kind = :kind
            """;

    private record Overpaid(
            long organisationId,
            String runDivision,
            @Nullable Long memberId,
            String runNumber) {}

    private final JdbcClient jdbc;
    private final Ledger ledger;
    private final RunTexts texts;
    private final BusinessClock clock;

    Overpayments(JdbcClient jdbc, Ledger ledger, RunTexts texts, BusinessClock clock) {
        this.jdbc = jdbc;
        this.ledger = ledger;
        this.texts = texts;
        this.clock = clock;
    }

    /** The day until which something can be recorded. */
    @PreAuthorize("isAuthenticated()")
    public LocalDate today() {
        return clock.today();
    }

    /** What a released correction found, in the order of the members' numbers. */
    @Transactional(readOnly = true)
    @PreAuthorize("isAuthenticated()")
    public List<OverpaymentRow> of(LineKind kind, long runId) {
        return jdbc.sql(ROWS + " and l.run_id = :run order by l.payee_no collate \"C\"")
                .param("kind", kind.name())
                .param("run", runId)
                .query(OverpaymentRow.class)
                .list();
    }

    /**
     * Records that a member lets what he was paid too much be set off. The same command twice is one consent.
     *
     * @param document the paper on which he says so
     * @throws Refused {@code NO_SUCH_OVERPAYMENT}, {@code OVERPAYMENT_HELD}, {@code CONSENTED_BEFORE},
     *     {@code OVERPAYMENT_IN_THE_FUTURE}, {@code OVERPAYMENT_WITHOUT_DOCUMENT}
     */
    @PreAuthorize(MAKERS)
    public void consent(UUID commandId, LineKind kind, long lineId, LocalDate givenOn, String document) {
        String paper = written(document);
        requirePast(givenOn);
        OverpaymentRow row = find(kind, lineId);
        if (row.held()) throw new Refused(OVERPAYMENT_HELD);
        int written = jdbc.sql("""
                        insert into set_off_consents (id, county_code, cooperative_id, line_kind, line_id, household_id, division_code, given_on,
                            document, recorded_by, recorded_at, command_id)
                        select nextval('set_off_consents_seq'), :county, organisation_id, kind, id, household_id, division_code, :day, :document,
                            :by, :at, :command
                        from owed_lines where kind = :kind and id = :line on conflict do nothing""")
                .param("kind", kind.name())
                .param("county", SystemUser.COUNTY)
                .param("day", givenOn)
                .param("document", paper)
                .param("by", CurrentUser.get().id())
                .param("at", Timestamp.from(clock.instant()))
                .param("command", commandId)
                .param("line", lineId)
                .update();
        if (written == 0 && !isSame("set_off_consents", commandId, kind, lineId)) throw new Refused(CONSENTED_BEFORE);
    }

    /**
     * Records that a member paid money back into the cooperative's bank account, and books it. The same command twice
     * is one payment.
     *
     * @throws Refused {@code NO_SUCH_OVERPAYMENT}, {@code OVERPAYMENT_HELD}, {@code PAID_BACK_NOTHING},
     *     {@code MORE_THAN_OVERPAID} with what is open, {@code OVERPAYMENT_IN_THE_FUTURE},
     *     {@code OVERPAYMENT_WITHOUT_DOCUMENT}, {@code SAME_COMMAND_OTHER_SETTLEMENT}
     */
    @PreAuthorize(MAKERS)
    public void paidBack(UUID commandId, LineKind kind, long lineId, Money amount, LocalDate on, String document) {
        String paper = written(document);
        requirePast(on);
        if (!amount.isPositive()) throw new Refused(PAID_BACK_NOTHING);
        if (isSame("overpayment_settlements", commandId, kind, lineId)) return;
        OverpaymentRow row = find(kind, lineId);
        if (row.held()) throw new Refused(OVERPAYMENT_HELD);
        if (amount.fen() > row.openFen()) throw new Refused(MORE_THAN_OVERPAID, new Money(row.openFen()));
        long settlement = settle(commandId, kind, lineId, amount, on, paper);
        Overpaid of = jdbc.sql("""
                        select organisation_id, run_division, member_id, run_number from owed_lines where kind = :kind and id = :line""")
                .param("kind", kind.name())
                .param("line", lineId)
                .query(Overpaid.class)
                .single();
        Long member = of.memberId();
        ledger.post(new JournalEntry(
                of.organisationId(),
                of.runDivision(),
                on,
                texts.text("run.entry.paid_back", of.runNumber()),
                "OVERPAYMENT_SETTLEMENT",
                settlement,
                "PAID_BACK",
                List.of(
                        Posting.debit("102", amount),
                        member == null ? Posting.credit(ACCOUNT, amount) : Posting.credit(ACCOUNT, member, amount))));
    }

    private long settle(UUID commandId, LineKind kind, long lineId, Money amount, LocalDate on, String document) {
        try {
            return jdbc.sql("""
                            insert into overpayment_settlements (id, county_code, cooperative_id, line_kind, line_id, household_id, division_code,
                                way, amount_fen, settled_on, document, recorded_by, recorded_at, command_id)
                            select nextval('overpayment_settlements_seq'), :county, organisation_id, kind, id, household_id, division_code,
                                'PAID_BACK', :amount, :day, :document, :by, :at, :command
                            from owed_lines where kind = :kind and id = :line returning id""")
                    .param("kind", kind.name())
                    .param("county", SystemUser.COUNTY)
                    .param("amount", amount.fen())
                    .param("day", on)
                    .param("document", document)
                    .param("by", CurrentUser.get().id())
                    .param("at", Timestamp.from(clock.instant()))
                    .param("command", commandId)
                    .param("line", lineId)
                    .query(Long.class)
                    .single();
        } catch (DataIntegrityViolationException again) {
            if (!Broken.promise(again, "overpayment_settlements_command_id_key")) throw again;
            throw new Refused(SAME_COMMAND_OTHER_SETTLEMENT);
        }
    }

    private OverpaymentRow find(LineKind kind, long lineId) {
        return jdbc.sql(ROWS + " and l.id = :line")
                .param("kind", kind.name())
                .param("line", lineId)
                .query(OverpaymentRow.class)
                .optional()
                .orElseThrow(() -> new Refused(NO_SUCH_OVERPAYMENT));
    }

    private boolean isSame(String table, UUID commandId, LineKind kind, long lineId) {
        return jdbc.sql("select exists (select 1 from " + table
                        + " where command_id = :command and line_kind = :kind and line_id = :line)")
                .param("kind", kind.name())
                .param("command", commandId)
                .param("line", lineId)
                .query(Boolean.class)
                .single();
    }

    private void requirePast(LocalDate day) {
        if (day.isAfter(clock.today())) throw new Refused(OVERPAYMENT_IN_THE_FUTURE);
    }

    private static String written(String document) {
        String written = document.replace('\0', ' ').strip();
        Reason missing = OVERPAYMENT_WITHOUT_DOCUMENT;
        if (written.isEmpty() || written.length() > LONGEST_DOCUMENT) throw new Refused(missing, LONGEST_DOCUMENT);
        return written;
    }
}
