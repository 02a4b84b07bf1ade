package liannong.payouts;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import liannong.base.Money;
import liannong.registry.HistoryEntry;
import liannong.registry.HouseholdChapter;
import liannong.registry.HouseholdHistory;
import liannong.registry.HouseholdSheet;
import liannong.registry.Word;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The payments in a household's file: each with its day and what the bank answered. */
@Component
class HouseholdPayments implements HouseholdHistory {

    private static final Set<String> KNOWN = Set.of("AC01", "AC04", "AC06", "AM04", "BE01", "MD07", "MS03");

    private record Payment(
            String payer,
            String purpose,
            long amountFen,
            LocalDate dueOn,
            Instant recordedAt,
            boolean made,
            boolean sent,
            @Nullable String accountLast4,
            @Nullable String outcome,
            @Nullable String reasonCode,
            @Nullable LocalDate settledOn) {

        boolean credited() {
            return "CREDITED".equals(outcome);
        }

        boolean returned() {
            return "RETURNED".equals(outcome);
        }
    }

    private final JdbcClient jdbc;

    HouseholdPayments(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public int order() {
        return 40;
    }

    @Override
    public HouseholdChapter of(long householdId, int limit) {
        List<Payment> payments = payments(householdId, limit);
        var history = new ArrayList<HistoryEntry>();
        payments.forEach(payment -> history.addAll(entries(payment)));
        long credited = payments.stream()
                .filter(Payment::credited)
                .mapToLong(Payment::amountFen)
                .reduce(0, Math::addExact);
        var sheet = new HouseholdSheet(
                "household-file.payments",
                List.of(
                        "household-file.payer",
                        "household-file.purpose",
                        "household-file.due",
                        "household-file.account",
                        "household-file.outcome",
                        "household-file.amount"),
                payments.stream().map(HouseholdPayments::line).toList(),
                List.of(Word.of("household-file.credited"), "", "", "", "", new Money(credited)));
        return new HouseholdChapter(List.of(sheet), history);
    }

    private static HouseholdSheet.Line line(Payment payment) {
        Object account = payment.accountLast4() == null ? "" : Word.of("ui.ending", payment.accountLast4());
        return new HouseholdSheet.Line(
                List.of(
                        payment.payer(),
                        payment.purpose(),
                        payment.dueOn(),
                        account,
                        status(payment),
                        new Money(payment.amountFen())),
                null);
    }

    private static Word status(Payment payment) {
        if (payment.credited()) return Word.status(Word.Tone.OK, "household-file.payment.credited");
        if (payment.returned()) return Word.status(Word.Tone.BAD, "household-file.payment.returned");
        if (payment.sent()) return Word.status(Word.Tone.RUNNING, "household-file.payment.sent");
        return Word.status(
                Word.Tone.PLANNED, payment.made() ? "household-file.payment.made" : "household-file.payment.due");
    }

    private static List<HistoryEntry> entries(Payment payment) {
        var money = new Money(payment.amountFen());
        var due = new HistoryEntry(
                payment.dueOn(),
                payment.recordedAt(),
                "household-file.history.due",
                List.of(payment.payer(), payment.purpose(), money),
                null);
        LocalDate settled = payment.settledOn();
        if (settled == null) return List.of(due);
        String account = payment.accountLast4() == null ? "" : payment.accountLast4();
        var answer = payment.credited()
                ? new HistoryEntry(
                        settled,
                        null,
                        "household-file.history.credited",
                        List.of(payment.payer(), money, account),
                        null)
                : new HistoryEntry(
                        settled,
                        null,
                        "household-file.history.returned",
                        List.of(payment.payer(), money, reason(payment.reasonCode())),
                        null);
        return List.of(due, answer);
    }

    private static Word reason(@Nullable String code) {
        return code != null && KNOWN.contains(code)
                ? Word.of("payouts.reason." + code)
                : Word.of("payouts.reason.other", code == null ? "" : code);
    }

    private List<Payment> payments(long householdId, int limit) {
        return jdbc.sql("""
                        select o.short_name as payer, p.purpose, p.amount_fen, p.due_on, p.recorded_at, i.id is not null as made, batch_left(i.batch_id) as sent,
                               i.account_last4, x.outcome, x.reason_code, x.settled_on
                        from payables p join organisations o on o.id = p.payer_id
                        left join last_instructions i on i.payable_id = p.id
                        left join payment_results x on x.instruction_id = i.id
                        where payee_household(p.id, p.household_id) = :household
                          and (p.household_id = :household
                               or p.id in (select payable_id from payable_transfers where household_id = :household))
                        order by p.due_on desc, p.id desc limit :limit""")
                .param("household", householdId)
                .param("limit", limit)
                .query(Payment.class)
                .list();
    }
}
