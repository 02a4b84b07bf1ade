package liannong.dividends.proofs;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import liannong.access.Roles;
import liannong.base.Money;
import liannong.base.Refused;
import liannong.dividends.RunReason;
import liannong.dividends.RunState;
import liannong.dividends.entitlements.EntitlementRow;
import liannong.dividends.entitlements.Entitlements;
import liannong.dividends.entitlements.RunKind;
import liannong.ui.Fmt;
import liannong.ui.Texts;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The sheet of a run by a scheme, of its corrections, and of exit runs. No person who is paid is named. */
@Service
@Transactional(readOnly = true)
@PreAuthorize(Roles.STAFF)
public class EntitlementProofs implements RunProofs {

    private final Entitlements entitlements;
    private final EntitlementProofSql sql;
    private final ProofPapers papers;

    EntitlementProofs(Entitlements entitlements, EntitlementProofSql sql, ProofPapers papers) {
        this.entitlements = entitlements;
        this.sql = sql;
        this.papers = papers;
    }

    @Override
    public byte[] pdf(long runId, Locale language) {
        EntitlementRow run = find(runId);
        return papers.print(
                new ProofTitle(run.id(), run.number(), run.organisation(), what(run, language)), parts(run), language);
    }

    @Override
    public void json(long runId, OutputStream out) throws IOException {
        EntitlementRow run = find(runId);
        ProofJson.write(run.number(), parts(run), out);
    }

    private EntitlementRow find(long runId) {
        EntitlementRow run = entitlements.run(runId).orElseThrow(() -> new Refused(RunReason.NO_SUCH_RUN));
        if (run.state() == RunState.DRAFT) throw new Refused(ProofReason.NO_PROOF_OF_A_DRAFT);
        return run;
    }

    private static String what(EntitlementRow run, Locale language) {
        return run.scheme() == null
                ? Texts.of(language, "entitlement.exit") + " " + Fmt.date(run.lastDay())
                : Texts.of(language, "proof.of", run.scheme(), Fmt.date(run.firstDay()), Fmt.date(run.lastDay()));
    }

    private List<ProofPart> parts(EntitlementRow run) {
        EntitlementSums sums = sql.sums(run.id());
        if (sums.lineCount() != run.lineCount()) throw new Refused(ProofReason.PROOF_OF_A_PART);
        List<ProofPart> parts = new ArrayList<>();
        parts.add(inputs(run, sums));
        entitlements
                .figures(run.id())
                .forEach(figure -> parts.add(new ProofPart(
                        "figures",
                        figure.name(),
                        List.of(
                                new Fact("amount_fen", new Money(figure.amountFen())),
                                new Fact("left_fen", new Money(figure.leftFen()))))));
        entitlements
                .prices(run.id())
                .forEach(price -> parts.add(new ProofPart(
                        "prices",
                        price.grain(),
                        List.of(
                                new Fact("yuan_per_jin", price.yuanPerJin().toPlainString()),
                                new Fact("observed_on", price.observedOn()),
                                new Fact("price_source", price.source())))));
        sql.pools(run.id()).forEach(pool -> parts.add(pool(pool)));
        parts.add(steps(run, sums));
        parts.add(new ProofPart(
                "seals",
                List.of(
                        new Fact("root", sums.root()),
                        new Fact("inputs_sha256", sums.inputs()),
                        new Fact("lines_sha256", sums.lines()))));
        parts.add(people(run, sums));
        return parts;
    }

    private static ProofPart inputs(EntitlementRow run, EntitlementSums sums) {
        List<Fact> facts = new ArrayList<>(List.of(
                new Fact("first_day", run.firstDay()),
                new Fact("last_day", run.lastDay()),
                new Fact("correction_no", run.correctionNo()),
                new Fact("reason", run.reason()),
                new Fact("holders", sums.holders()),
                new Fact("holdings", sums.holdings())));
        if (run.kind() == RunKind.EXIT) {
            facts.add(new Fact("exit_contribution_fen", new Money(sums.contributionFen())));
            facts.add(new Fact("exit_reserve_fen", new Money(sums.reserveFen())));
            facts.add(new Fact("exit_loss_fen", new Money(-sums.lossFen())));
            facts.add(new Fact("exit_later_reserve_fen", new Money(sums.laterReserveFen())));
        } else {
            facts.add(new Fact("scheme_version", sums.versionNo()));
            facts.add(new Fact("version_from", sums.versionFrom()));
            facts.add(new Fact("rule_source", sums.ruleSource()));
            facts.add(new Fact("audience", run.audience()));
        }
        return new ProofPart("inputs", facts);
    }

    private static ProofPart pool(PoolProof pool) {
        return new ProofPart(
                "pools",
                pool.name(),
                List.of(
                        new Fact("nature", pool.nature()),
                        new Fact("weight", pool.weight()),
                        new Fact("each_fen", pool.eachFen() == null ? null : new Money(pool.eachFen())),
                        new Fact("pool_fen", new Money(pool.amountFen())),
                        new Fact("kept_fen", new Money(pool.keptFen())),
                        new Fact("of_lines_fen", new Money(pool.ofLinesFen())),
                        new Fact("earlier_of_pool_fen", new Money(pool.earlierFen())),
                        new Fact("payees", pool.payees()),
                        new Fact("weight_declared", pool.weightDeclared().toPlainString()),
                        new Fact("weight_sum", pool.weightSum().toPlainString()),
                        new Fact("largest_fen", pool.largestFen() == null ? null : new Money(pool.largestFen())),
                        new Fact("largest_key", pool.largestTo()),
                        new Fact("fen_given", pool.fenGiven()),
                        new Fact("last_fen_to", pool.lastTo())));
    }

    private static ProofPart steps(EntitlementRow run, EntitlementSums sums) {
        return new ProofPart(
                "steps",
                List.of(
                        new Fact("declared_fen", new Money(run.totalFen())),
                        new Fact("total_of_lines_fen", new Money(sums.totalFen())),
                        new Fact("earlier_of_lines_fen", new Money(sums.earlierFen())),
                        new Fact("kept_fen", new Money(run.keptFen())),
                        new Fact("lines", sums.lineCount()),
                        new Fact("households", sums.households()),
                        new Fact("organisations", sums.organisations()),
                        new Fact("topped_up_fen", new Money(run.toppedUpFen())),
                        new Fact("overpaid_fen", new Money(run.overpaidFen())),
                        new Fact("largest_fen", sums.largestFen() == null ? null : new Money(sums.largestFen())),
                        new Fact("largest_key", sums.largestTo())));
    }

    private static ProofPart people(EntitlementRow run, EntitlementSums sums) {
        return new ProofPart(
                "people",
                List.of(
                        new Fact("drafted_by", run.drafter()),
                        new Fact("computed_at", run.computedAt()),
                        new Fact("submitted_by", run.submitter()),
                        new Fact("submitted_at", run.submittedAt()),
                        new Fact("decided_by", sums.decidedBy()),
                        new Fact("decided_on", sums.decidedOn()),
                        new Fact("confirmed_by", run.confirmer()),
                        new Fact("confirmed_at", sums.confirmedAt()),
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
