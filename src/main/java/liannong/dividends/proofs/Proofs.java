package liannong.dividends.proofs;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import liannong.access.Roles;
import liannong.base.Money;
import liannong.base.Refused;
import liannong.dividends.Distributions;
import liannong.dividends.RunReason;
import liannong.dividends.RunState;
import liannong.dividends.RunView;
import liannong.ui.Texts;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The sheet of a year's distribution and of its corrections. No person who is paid is named. */
@Service
@Transactional(readOnly = true)
@PreAuthorize(Roles.STAFF)
public class Proofs implements RunProofs {

    private static final String SUMS = """
            with x as (
                select i.member_key collate "C" as key, i.contribution_fen, i.opening_reserve_fen, i.trade_hundredths, i.fiscal_held_fen,
                       i.donation_held_fen, i.left_on, l.base_fen, l.reserve_fen, l.fiscal_fen, l.donation_fen, l.refund_fen, l.residual_fen, l.total_fen,
                       l.earlier_reserve_fen, l.earlier_refund_fen, l.earlier_residual_fen,
                       l.refund_fen + l.earlier_refund_fen - coalesce(div(r.refund_pool_fen::numeric * i.trade_hundredths, nullif(r.total_trade_hundredths, 0)), 0)
                           as refund_given,
                       mod(r.refund_pool_fen::numeric * i.trade_hundredths, nullif(r.total_trade_hundredths, 0)) as refund_rest,
                       l.residual_fen + l.earlier_residual_fen - coalesce(div(r.residual_pool_fen::numeric * l.base_fen, nullif(r.total_base_fen, 0)), 0)
                           as residual_given,
                       mod(r.residual_pool_fen::numeric * l.base_fen, nullif(r.total_base_fen, 0)) as residual_rest
                from dividend_runs r join dividend_lines l on l.run_id = r.id
                join dividend_inputs i on i.run_id = l.run_id and i.member_id = l.member_id where r.id = :run
            )
            select count(*)::int as line_count, coalesce(sum(contribution_fen), 0)::bigint as contribution_fen,
                   coalesce(sum(opening_reserve_fen), 0)::bigint as opening_reserve_fen,
                   coalesce(sum(trade_hundredths), 0)::bigint as trade_hundredths, coalesce(sum(base_fen), 0)::bigint as base_fen,
                   coalesce(sum(reserve_fen + earlier_reserve_fen), 0)::bigint as reserve_fen, coalesce(sum(fiscal_fen), 0)::bigint as fiscal_fen,
                   coalesce(sum(donation_fen), 0)::bigint as donation_fen, coalesce(sum(refund_fen + earlier_refund_fen), 0)::bigint as refund_fen,
                   coalesce(sum(residual_fen + earlier_residual_fen), 0)::bigint as residual_fen,
                   coalesce(sum(earlier_refund_fen + earlier_residual_fen), 0)::bigint as earlier_fen, coalesce(sum(total_fen), 0)::bigint as total_fen,
                   (array_agg(key order by total_fen desc, key))[1] as largest_to, coalesce(max(total_fen), 0)::bigint as largest_fen,
                   coalesce(sum(refund_given), 0)::int as refund_fen_given,
                   (array_agg(key order by refund_rest, key desc) filter (where refund_given > 0))[1] as refund_last_to,
                   coalesce(sum(residual_given), 0)::int as residual_fen_given,
                   (array_agg(key order by residual_rest, key desc) filter (where residual_given > 0))[1] as residual_last_to,
                   encode(sha256(convert_to(string_agg(concat_ws('|', key, contribution_fen, opening_reserve_fen, trade_hundredths,
                       fiscal_held_fen, donation_held_fen, left_on), E'\\n' order by key), 'UTF8')), 'hex') as inputs,
                   encode(sha256(convert_to(string_agg(concat_ws('|', key, reserve_fen, fiscal_fen, donation_fen, base_fen, refund_fen,
                       residual_fen, total_fen), E'\\n' order by key), 'UTF8')), 'hex') as lines,
                   (select root from dividend_roots where run_id = :run) as root
            from x
            """;

    private final JdbcClient jdbc;
    private final Distributions distributions;
    private final ProofPapers papers;

    Proofs(JdbcClient jdbc, Distributions distributions, ProofPapers papers) {
        this.jdbc = jdbc;
        this.distributions = distributions;
        this.papers = papers;
    }

    @Override
    public byte[] pdf(long runId, Locale language) {
        RunView run = find(runId);
        String what = Texts.of(language, "run.title", Integer.toString(run.year()));
        return papers.print(new ProofTitle(run.id(), run.number(), run.cooperative(), what), parts(run), language);
    }

    @Override
    public void json(long runId, OutputStream out) throws IOException {
        RunView run = find(runId);
        ProofJson.write(run.number(), parts(run), out);
    }

    private RunView find(long runId) {
        RunView run = distributions.run(runId).orElseThrow(() -> new Refused(RunReason.NO_SUCH_RUN));
        if (run.state() == RunState.DRAFT) throw new Refused(ProofReason.NO_PROOF_OF_A_DRAFT);
        return run;
    }

    private List<ProofPart> parts(RunView run) {
        ProofSums sums =
                jdbc.sql(SUMS).param("run", run.id()).query(ProofSums.class).single();
        if (sums.lineCount() != run.lineCount()) throw new Refused(ProofReason.PROOF_OF_A_PART);
        return List.of(inputs(run, sums), steps(run, sums), fen(sums), seals(sums), people(run));
    }

    private static ProofPart inputs(RunView run, ProofSums sums) {
        return new ProofPart(
                "inputs",
                List.of(
                        new Fact("correction_no", run.correctionNo()),
                        new Fact("reason", run.reason()),
                        new Fact("record_date", run.recordDate()),
                        new Fact("charter_version", run.charterVersion()),
                        new Fact("reserve_rate", run.reserveRate()),
                        new Fact("reserve_key", run.reserveKey()),
                        new Fact("patronage_rate", run.patronageRate()),
                        new Fact("residual_base", run.residualBase()),
                        new Fact("trade_basis", run.tradeBasis()),
                        new Fact("special_fund_heads", run.specialFundHeads()),
                        new Fact("surplus_fen", new Money(run.surplusFen())),
                        new Fact("loss_fen", new Money(run.lossFen())),
                        new Fact("members", sums.lineCount()),
                        new Fact("contribution_fen", new Money(sums.contributionFen())),
                        new Fact("opening_reserve_fen", new Money(sums.openingReserveFen())),
                        new Fact("fiscal_fund_fen", new Money(run.fiscalFundFen())),
                        new Fact("donation_fund_fen", new Money(run.donationFundFen())),
                        new Fact("trade_hundredths", sums.tradeHundredths())));
    }

    private static ProofPart steps(RunView run, ProofSums sums) {
        return new ProofPart(
                "steps",
                List.of(
                        new Fact("reserve_fen", new Money(run.reserveFen())),
                        new Fact("reserve_of_lines_fen", new Money(sums.reserveFen())),
                        new Fact("charter_funds_fen", new Money(run.charterFundsFen())),
                        new Fact("distributable_fen", new Money(run.distributableFen())),
                        new Fact("refund_pool_fen", new Money(run.refundPoolFen())),
                        new Fact("refund_of_lines_fen", new Money(sums.refundFen())),
                        new Fact("base_fen", new Money(sums.baseFen())),
                        new Fact("residual_pool_fen", new Money(run.residualPoolFen())),
                        new Fact("residual_of_lines_fen", new Money(sums.residualFen())),
                        new Fact("earlier_of_lines_fen", new Money(sums.earlierFen())),
                        new Fact("total_of_lines_fen", new Money(sums.totalFen())),
                        new Fact("topped_up_fen", new Money(run.toppedUpFen())),
                        new Fact("overpaid_fen", new Money(run.overpaidFen()))));
    }

    private static ProofPart fen(ProofSums sums) {
        return new ProofPart(
                "fen",
                List.of(
                        new Fact("largest_fen", new Money(sums.largestFen())),
                        new Fact("largest_to", sums.largestTo()),
                        new Fact("refund_fen_given", sums.refundFenGiven()),
                        new Fact("refund_last_to", sums.refundLastTo()),
                        new Fact("residual_fen_given", sums.residualFenGiven()),
                        new Fact("residual_last_to", sums.residualLastTo())));
    }

    private static ProofPart seals(ProofSums sums) {
        return new ProofPart(
                "seals",
                List.of(
                        new Fact("root", sums.root()),
                        new Fact("inputs_sha256", sums.inputs()),
                        new Fact("lines_sha256", sums.lines())));
    }

    private static ProofPart people(RunView run) {
        return new ProofPart(
                "people",
                List.of(
                        new Fact("drafted_by", run.drafter()),
                        new Fact("computed_at", run.computedAt()),
                        new Fact("submitted_by", run.submitter()),
                        new Fact("submitted_at", run.submittedAt()),
                        new Fact("resolution", run.resolutionNo()),
                        new Fact("resolution_passed_on", run.resolutionPassedOn()),
                        new Fact("confirmed_by", run.confirmer()),
                        new Fact("confirmed_at", run.confirmedAt()),
                        new Fact("notice", run.noticeNumber()),
                        new Fact("notice_opened_on", run.noticeOpenedOn()),
                        new Fact("notice_closed_on", run.noticeClosedOn()),
                        new Fact("open_objections", run.openObjections()),
                        new Fact("released_by", run.releaser()),
                        new Fact("released_at", run.releasedAt()),
                        new Fact("due_on", run.dueOn()),
                        new Fact("sent", run.sent()),
                        new Fact("credited", run.credited()),
                        new Fact("returned", run.returned())));
    }
}
