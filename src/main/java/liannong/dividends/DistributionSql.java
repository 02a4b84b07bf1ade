package liannong.dividends;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import liannong.base.Money;
import liannong.base.Refused;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The run over many rows, as statements: freezes the register, writes the lines, and counts what was written. */
@Repository
class DistributionSql {

    private record Sums(int lines, long reserve, long refund, long residual, long fiscal, long donation) {}

    record Unsettled(String name, LocalDate leavesOn) {}

    private static final String PAYABLE = """
            select l.id, l.member_id, l.household_id, m.organisation_id, m.name, l.division_code, l.reserve_fen, l.refund_fen,
                   l.residual_fen, l.total_fen, exists (select 1 from objections o where o.notice_id = r.notice_id and o.source_id = l.id
                       and o.answered_on is null) as held
            from dividend_lines l join members m on m.id = l.member_id join dividend_runs r on r.id = l.run_id
            """;

    private final JdbcClient jdbc;

    DistributionSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Takes the register of the record date into the run, in place of what was taken before. */
    void freeze(long runId) {
        for (String table : List.of("dividend_lines", "dividend_inputs", "dividend_funds")) {
            jdbc.sql("delete from " + table + " where run_id = :run")
                    .param("run", runId)
                    .update();
        }
        jdbc.sql("select freeze_dividend_inputs(array[:run]::bigint[])")
                .param("run", runId)
                .query()
                .singleRow();
    }

    /** How many are no members of the record date any more, but were given something by an earlier run of the year. */
    int uncounted(long runId) {
        return jdbc.sql("select count(*)::int from dividend_inputs where run_id = :run and not counted")
                .param("run", runId)
                .query(Integer.class)
                .single();
    }

    /** Whether a line of the run gives or takes anything. */
    boolean changesAnything(long runId) {
        return jdbc.sql("select exists (select 1 from dividend_lines where run_id = :run"
                        + " and (reserve_fen, refund_fen, residual_fen) <> (0, 0, 0))")
                .param("run", runId)
                .query(Boolean.class)
                .single();
    }

    /**
     * A member of whom the run takes more of the reserve than he holds on some day from the record date on; or who left
     * and got less than that, also without the losses he bore.
     */
    Optional<String> withLessReserve(long runId) {
        return jdbc.sql("""
                        select m.name from dividend_lines l join dividend_runs r on r.id = l.run_id join members m on m.id = l.member_id
                        left join departures d on d.member_id = m.id and d.state = 'SETTLED'
                        where l.run_id = :run and l.reserve_fen < 0 and d.inherited is distinct from true and l.reserve_fen + case
                            when d.id is null then (select min(held) from (
                                select effective_on, sum(amount_fen) over (order by effective_on) as held from share_movements
                                where member_id = m.id and share_class = 'RESERVE') days where effective_on >= r.record_date)
                            else left_with(d.id) end < 0
                        order by m.member_no collate "C" limit 1""").param("run", runId).query(String.class).optional();
    }

    List<PlanMember> members(long runId) {
        return jdbc.sql("select member_key, contribution_fen, opening_reserve_fen, trade_hundredths, fiscal_held_fen,"
                        + " donation_held_fen, left_on is not null"
                        + " from dividend_inputs where run_id = :run and counted order by member_key")
                .param("run", runId)
                .query((row, number) -> new PlanMember(
                        row.getString(1),
                        new Money(row.getLong(2)),
                        new Money(row.getLong(3)),
                        java.math.BigDecimal.valueOf(row.getLong(4), 2),
                        new Money(row.getLong(5)),
                        new Money(row.getLong(6)),
                        row.getBoolean(7)))
                .list();
    }

    /** Who is outside on a run's record date and not settled with: until then he stands in the register as a member. */
    Optional<Unsettled> unsettled(long runId) {
        return jdbc.sql("""
                        select m.name, d.leaves_on from dividend_runs r
                        join departures d on d.cooperative_id = r.cooperative_id and d.state = 'NOTIFIED'
                             and d.leaves_on <= r.record_date
                        join members m on m.id = d.member_id where r.id = :run order by d.leaves_on, m.member_no collate "C" limit 1""").param("run", runId).query(Unsettled.class).optional();
    }

    void writeFunds(long runId, List<CharterFund> funds, List<Money> amounts) {
        for (int i = 0; i < funds.size(); i++) {
            jdbc.sql("insert into dividend_funds (run_id, position, name, rate, amount_fen)"
                            + " values (:run, :position, :name, :rate, :amount)")
                    .param("run", runId)
                    .param("position", i + 1)
                    .param("name", funds.get(i).name())
                    .param("rate", funds.get(i).rate())
                    .param("amount", amounts.get(i).fen())
                    .update();
        }
    }

    /** Writes the lines of the run, and stops everything when they are not what was declared. */
    void writeLines(long runId, Distribution declared) {
        jdbc.sql("select compute_dividend_lines(array[:run]::bigint[])")
                .param("run", runId)
                .query()
                .singleRow();
        Sums written = jdbc.sql("""
                        select count(*)::int as lines, sum(reserve_fen + earlier_reserve_fen)::bigint as reserve,
                               sum(refund_fen + earlier_refund_fen)::bigint as refund,
                               sum(residual_fen + earlier_residual_fen)::bigint as residual,
                               sum(fiscal_fen)::bigint as fiscal, sum(donation_fen)::bigint as donation
                        from dividend_lines where run_id = :run""").param("run", runId).query(Sums.class).single();
        Sums expected = new Sums(
                declared.lines().size() + uncounted(runId),
                declared.reserve().fen(),
                declared.refundPool().fen(),
                declared.residualPool().fen(),
                sum(declared.lines().stream().map(DistributionLine::fiscalShare).toList()),
                sum(declared.lines().stream()
                        .map(DistributionLine::donationShare)
                        .toList()));
        if (!written.equals(expected))
            throw new IllegalStateException("run " + runId + " wrote " + written + ", declared " + expected);
    }

    /** The reserve key, refund and residual by member, for the books, the register and the payments. */
    List<PayableLine> payableLines(long runId) {
        return jdbc.sql(PAYABLE + "where l.run_id = :run order by m.member_no collate \"C\"")
                .param("run", runId)
                .query(PayableLine.class)
                .list();
    }

    PayableLine payableLine(long lineId) {
        return jdbc.sql(PAYABLE + "where l.id = :line")
                .param("line", lineId)
                .query(PayableLine.class)
                .single();
    }

    private static long sum(List<Money> amounts) {
        return amounts.stream().mapToLong(Money::fen).reduce(0, Math::addExact);
    }

    static Refused missing() {
        return new Refused(RunReason.NO_SUCH_RUN);
    }
}
