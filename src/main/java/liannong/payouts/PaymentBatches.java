package liannong.payouts;

import java.util.List;
import java.util.Optional;
import liannong.access.SystemUser;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The batches that a user may see, with what became of them. */
@Service
@Transactional(readOnly = true)
@PreAuthorize(liannong.access.Roles.STAFF)
public class PaymentBatches {

    public static final int LONGEST_PAGE = 200;

    private static final String ROW = """
            select b.id, b.number, b.payer_id, o.name as payer, b.due_on, b.instructed_on, b.line_count as lines, b.total_fen,
                   coalesce(r.credited, 0)::int as credited, coalesce(r.returned, 0)::int as returned,
                   coalesce(r.credited_fen, 0)::bigint as credited_fen, coalesce(r.returned_fen, 0)::bigint as returned_fen,
                   b.made_by, u.display_name as maker, b.approvals_needed,
                   (select count(*)::int from payment_approvals a where a.batch_id = b.id) as approvals,
                   (select c.enough from funds_checks c where c.batch_id = b.id order by c.id desc limit 1) as enough,
                   (select (min(d.left_at) at time zone 'Asia/Shanghai')::date from payment_departures d where d.batch_id = b.id) as left_on,
                   (w.withdrawn_at at time zone 'Asia/Shanghai')::date as withdrawn_on, b.follows_id, f.number as follows,
                   exists (select 1 from payment_withdrawals t where t.batch_id = b.follows_id) as follows_withdrawn
            from payment_batches b join organisations o on o.id = b.payer_id join user_names u on u.id = b.made_by
            left join payment_batches f on f.id = b.follows_id
            left join payment_withdrawals w on w.batch_id = b.id
            left join lateral (
                select count(*) filter (where s.outcome = 'CREDITED') as credited,
                       count(*) filter (where s.outcome = 'RETURNED') as returned,
                       sum(i.amount_fen) filter (where s.outcome = 'CREDITED') as credited_fen,
                       sum(i.amount_fen) filter (where s.outcome = 'RETURNED') as returned_fen
                from payment_instructions i join payment_results s on s.instruction_id = i.id where i.batch_id = b.id) r on true
            """;

    private final JdbcClient jdbc;

    PaymentBatches(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Batches, latest first. */
    public List<BatchRow> list(int offset, int limit) {
        return jdbc.sql(
                        ROW
                                + " where b.county_code = :county order by b.instructed_on desc, b.id desc offset :offset limit :limit")
                .param("county", SystemUser.COUNTY)
                .param("offset", offset)
                .param("limit", Math.min(limit, LONGEST_PAGE))
                .query(BatchRow.class)
                .list();
    }

    public Optional<BatchRow> find(long id) {
        return jdbc.sql(ROW + " where b.id = :id")
                .param("id", id)
                .query(BatchRow.class)
                .optional();
    }

    /** The batches that send again what came back of this one, or was taken back with it. */
    public List<BatchRow> following(long id) {
        return jdbc.sql(ROW + " where b.follows_id = :id order by b.id")
                .param("id", id)
                .query(BatchRow.class)
                .list();
    }

    /** The sums over everything the user may see, and what is due but not instructed. */
    public BatchTotals totals() {
        return jdbc.sql("""
                        with left_home as materialized (
                            select b.line_count, b.total_fen, exists (select 1 from payment_departures d where d.batch_id = b.id) as away
                            from payment_batches b where b.county_code = :county
                              and not exists (select 1 from payment_withdrawals w where w.batch_id = b.id)),
                        sent as (
                            select coalesce(sum(line_count) filter (where away), 0)::int as lines, coalesce(sum(total_fen) filter (where away), 0)::bigint as fen,
                                   count(*) filter (where not away)::int as held, coalesce(sum(total_fen) filter (where not away), 0)::bigint as held_fen
                            from left_home),
                        answered as (
                            select count(*) filter (where r.outcome = 'CREDITED')::int as credited,
                                   count(*) filter (where r.outcome = 'RETURNED')::int as returned,
                                   coalesce(sum(i.amount_fen) filter (where r.outcome = 'CREDITED'), 0)::bigint as credited_fen,
                                   coalesce(sum(i.amount_fen) filter (where r.outcome = 'RETURNED'), 0)::bigint as returned_fen
                            from payment_results r join payment_instructions i on i.id = r.instruction_id where r.county_code = :county),
                        owed as (select count(*)::int as lines, coalesce(sum(p.amount_fen), 0)::bigint as fen from payables p
                            where p.county_code = :county and not exists (select 1 from last_instructions i where i.payable_id = p.id))
                        select (select count(*)::int from payment_batches where county_code = :county) as batches,
                               sent.lines, sent.fen as total_fen, sent.held as unreleased, sent.held_fen as unreleased_fen, credited, returned, credited_fen, returned_fen,
                               owed.lines as waiting, owed.fen as waiting_fen
                        from sent, answered, owed""")
                .param("county", SystemUser.COUNTY)
                .query(BatchTotals.class)
                .single();
    }

    /** One page of a batch's payments, in the order of the file. */
    public List<InstructionRow> lines(long batchId, int offset, int limit) {
        return jdbc.sql("""
                        select i.id, i.seq_no, p.payee_name as payee, d.name as place, a.bank, i.account_last4, i.amount_fen,
                               r.outcome, r.reason_code, i.attempt,
                               exists (select 1 from payment_instructions n where n.replaces_id is not null and n.payable_id = i.payable_id
                                   and n.attempt > i.attempt
                                   and not exists (select 1 from withdrawn_instructions w where w.instruction_id = n.id)) as followed
                        from payment_instructions i join payables p on p.id = i.payable_id
                        join divisions d on d.code = i.division_code
                        left join accounts a on a.id = i.account_id
                        left join payment_results r on r.instruction_id = i.id
                        where i.batch_id = :batch order by i.seq_no offset :offset limit :limit""")
                .param("batch", batchId)
                .param("offset", offset)
                .param("limit", Math.min(limit, LONGEST_PAGE))
                .query(InstructionRow.class)
                .list();
    }
}
