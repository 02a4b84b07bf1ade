package liannong.shares.contributions;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import liannong.base.Money;
import liannong.base.Refused;
import liannong.ledger.Posting;
import liannong.shares.MovementKind;
import liannong.shares.ShareClass;
import liannong.shares.ShareSource;
import liannong.shares.SharesReason;
import liannong.shares.entries.Act;
import liannong.shares.entries.Basis;
import liannong.shares.entries.Line;
import liannong.shares.entries.ShareEntries;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Enters what members promise, pay in and deliver, in the register and in the books: subscription → payment or delivery
 * → entry. What is paid goes first on what was promised. The same command twice is the same entry once.
 */
@Service
@Transactional
@PreAuthorize("hasRole('BOOKKEEPER')")
public class Contributions {

    private final Contributors contributors;
    private final Valuations valuations;
    private final ShareEntries entries;

    Contributions(Contributors contributors, Valuations valuations, ShareEntries entries) {
        this.contributors = contributors;
        this.valuations = valuations;
        this.entries = entries;
    }

    /**
     * Enters what a member promises to pay in. Nothing is held by it, and nothing is booked.
     *
     * @throws Refused {@code CLASS_TAKES_NO_MONEY}, {@code DUE_BEFORE_SUBSCRIBED}, those of {@link Contributors} and of
     *     {@link ShareEntries#enter}
     */
    public void subscribe(Subscription command) {
        if (!command.shareClass().paidIn()) throw new Refused(SharesReason.CLASS_TAKES_NO_MONEY);
        if (entries.enteredBefore(command)) return;
        if (command.dueOn().isBefore(command.effectiveOn())) throw new Refused(SharesReason.DUE_BEFORE_SUBSCRIBED);
        contributors.require(
                command.cooperativeId(),
                command.memberId(),
                command.shareClass(),
                command.amount(),
                command.effectiveOn());
        Line line = Line.of(
                        command.memberId(),
                        command.shareClass(),
                        MovementKind.SUBSCRIPTION,
                        command.shareClass() == ShareClass.COLLECTIVE ? ShareSource.COLLECTIVE : ShareSource.OWN_MONEY,
                        Money.ZERO)
                .unpaid(command.amount())
                .dueOn(command.dueOn());
        entries.enter(Act.of(command, List.of(line)), "", List.of());
    }

    /**
     * Enters money that a member paid in (COOP art 13). What was paid beyond what counts as share is booked as capital
     * reserve (domain.md 1.8).
     *
     * @throws Refused {@code CLASS_TAKES_NO_MONEY}, {@code SOURCE_DOES_NOT_FIT}, {@code CREDITED_MORE_THAN_PAID}, those
     *     of {@link Contributors} and of {@link ShareEntries#enter}
     */
    public void pay(MoneyContribution command) {
        if (!command.shareClass().paidIn()) throw new Refused(SharesReason.CLASS_TAKES_NO_MONEY);
        if (!sources(command.shareClass()).contains(command.source()))
            throw new Refused(SharesReason.SOURCE_DOES_NOT_FIT);
        if (command.credited().compareTo(command.paid()) > 0) throw new Refused(SharesReason.CREDITED_MORE_THAN_PAID);
        if (entries.enteredBefore(command)) return;
        contributors.require(
                command.cooperativeId(),
                command.memberId(),
                command.shareClass(),
                command.credited(),
                command.effectiveOn());
        Line line = paying(command);
        entries.enter(
                Act.of(command, List.of(line)),
                "成员出资",
                credited("102", command.memberId(), command.paid(), command.credited()));
    }

    /**
     * Enters property that a member delivered, at what it was valued (COOP art 13).
     *
     * @throws Refused {@code CONTRIBUTION_FORBIDDEN} for labour and the like, with the article,
     *     {@code CLASS_TAKES_NO_MONEY}, {@code CREDITED_MORE_THAN_VALUED}, {@code VALUED_AFTER_ENTRY},
     *     {@code VALUED_BY_NOBODY}, {@code VALUATION_INCOMPLETE}, those of {@link Contributors} and of
     *     {@link ShareEntries#enter}
     */
    public void deliver(PropertyContribution command) {
        if (!command.kind().lawful()) throw new Refused(SharesReason.CONTRIBUTION_FORBIDDEN);
        if (!command.shareClass().paidIn()) throw new Refused(SharesReason.CLASS_TAKES_NO_MONEY);
        if (entries.enteredBefore(command)) return;
        contributors.require(
                command.cooperativeId(),
                command.memberId(),
                command.shareClass(),
                command.credited(),
                command.effectiveOn());
        Money value = command.valuation().value();
        if (command.credited().compareTo(value) > 0) throw new Refused(SharesReason.CREDITED_MORE_THAN_VALUED);
        long valuation = valuations.add(
                command.cooperativeId(),
                command.memberId(),
                command.kind().name(),
                command.subject(),
                command.valuation(),
                command.effectiveOn());
        Line line = Line.of(
                        command.memberId(),
                        command.shareClass(),
                        MovementKind.CONTRIBUTION,
                        command.shareClass() == ShareClass.COLLECTIVE
                                ? ShareSource.COLLECTIVE
                                : ShareSource.OWN_PROPERTY,
                        command.credited())
                .on(new Basis(Basis.Kind.VALUATION, valuation));
        entries.enter(
                Act.of(command, List.of(line)).resting(command.valuation().resolutionId()),
                "成员实物出资",
                credited("151", command.memberId(), value, command.credited()));
    }

    private Line paying(MoneyContribution command) {
        Money promised = contributors.unpaid(command.memberId(), command.shareClass(), command.effectiveOn());
        Money onPromise = promised.compareTo(command.credited()) < 0 ? promised : command.credited();
        return Line.of(
                        command.memberId(),
                        command.shareClass(),
                        MovementKind.CONTRIBUTION,
                        command.source(),
                        command.credited())
                .unpaid(onPromise.negated());
    }

    /** Whose money it can be: the collective's class is not paid by a loan, a member's not by the collective. */
    public static Set<ShareSource> sources(ShareClass shareClass) {
        return shareClass == ShareClass.COLLECTIVE
                ? EnumSet.of(ShareSource.COLLECTIVE, ShareSource.FISCAL_FUND)
                : EnumSet.of(ShareSource.OWN_MONEY, ShareSource.LOAN_FUNDED);
    }

    private static List<Posting> credited(String asset, long memberId, Money worth, Money credited) {
        List<Posting> postings =
                new ArrayList<>(List.of(Posting.debit(asset, worth), Posting.credit("301", memberId, credited)));
        Money beyond = worth.minus(credited);
        if (beyond.isPositive()) postings.add(Posting.credit("321", memberId, beyond));
        return postings;
    }
}
