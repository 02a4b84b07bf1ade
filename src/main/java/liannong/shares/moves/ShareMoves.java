package liannong.shares.moves;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import liannong.base.Money;
import liannong.base.Refused;
import liannong.ledger.Posting;
import liannong.meetings.Matter;
import liannong.meetings.Resolutions;
import liannong.shares.MovementKind;
import liannong.shares.ShareClass;
import liannong.shares.ShareSource;
import liannong.shares.SharesReason;
import liannong.shares.contributions.Contributors;
import liannong.shares.entries.Act;
import liannong.shares.entries.Line;
import liannong.shares.entries.ShareEntries;
import liannong.shares.terms.ClassTerms;
import liannong.shares.terms.ShareTerms;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Enters what becomes of shares that are held: given to another member, turned into another class, given back. Where
 * they came from stays with them. The same command twice is the same entry once.
 */
@Service
@Transactional
@PreAuthorize("hasRole('BOOKKEEPER')")
public class ShareMoves {

    private static final Set<ShareClass> CONVERTIBLE =
            EnumSet.of(ShareClass.CAPITAL, ShareClass.PREFERRED, ShareClass.COLLECTIVE);

    private final Lots lots;
    private final ShareTerms terms;
    private final Contributors contributors;
    private final ShareEntries entries;
    private final Resolutions resolutions;

    ShareMoves(Lots lots, ShareTerms terms, Contributors contributors, ShareEntries entries, Resolutions resolutions) {
        this.lots = lots;
        this.terms = terms;
        this.contributors = contributors;
        this.entries = entries;
        this.resolutions = resolutions;
    }

    /**
     * Gives shares of one member to another (重庆 2022 art 13: contribution and reserve share by the charter, what public
     * money formed never). Land goes whole.
     *
     * @throws Refused {@code TRANSFER_TO_HIMSELF}, {@code NOT_TRANSFERABLE}, {@code RESOLUTION_NEEDED},
     *     {@code LESS_IS_HELD}, {@code LAND_GOES_WHOLE}, those of {@link Contributors} for both and of
     *     {@link ShareEntries#enter}
     */
    public void transfer(Transfer command) {
        if (command.fromMemberId() == command.toMemberId()) throw new Refused(SharesReason.TRANSFER_TO_HIMSELF);
        if (entries.enteredBefore(command)) return;
        ClassTerms decided = terms.of(command.cooperativeId(), command.shareClass(), command.effectiveOn());
        if (!decided.transferable()) throw new Refused(SharesReason.NOT_TRANSFERABLE);
        if (decided.transferByResolution() && command.resolutionId() == null)
            throw new Refused(SharesReason.RESOLUTION_NEEDED);
        if (command.resolutionId() != null)
            resolutions.require(command.resolutionId(), command.cooperativeId(), Matter.TRANSFER);
        for (long member : new long[] {command.fromMemberId(), command.toMemberId()}) {
            contributors.require(
                    command.cooperativeId(), member, command.shareClass(), command.amount(), command.effectiveOn());
        }
        List<Line> lines = new ArrayList<>();
        for (Lot lot : moved(command)) {
            lines.add(lot.goes(command.fromMemberId(), MovementKind.TRANSFER));
            lines.add(lot.comes(command.toMemberId(), MovementKind.TRANSFER));
        }
        String account = command.shareClass() == ShareClass.RESERVE ? "322" : "301";
        entries.enter(
                Act.of(command, lines).resting(command.resolutionId()),
                "股权转让",
                List.of(
                        Posting.debit(account, command.fromMemberId(), command.amount()),
                        Posting.credit(account, command.toMemberId(), command.amount())));
    }

    /**
     * Turns shares into another class by resolution: capital, preferred and collective shares into each other, and the
     * reserve into capital (公积金转增).
     *
     * @throws Refused {@code NOT_CONVERTIBLE}, {@code LESS_IS_HELD}, those of {@link Contributors} and of
     *     {@link ShareEntries#enter}
     */
    public void convert(Conversion command) {
        if (entries.enteredBefore(command)) return;
        boolean reserve = command.from() == ShareClass.RESERVE && command.to() == ShareClass.CAPITAL;
        boolean among = CONVERTIBLE.contains(command.from()) && CONVERTIBLE.contains(command.to());
        if (command.from() == command.to() || !(reserve || among)) throw new Refused(SharesReason.NOT_CONVERTIBLE);
        resolutions.require(command.resolutionId(), command.cooperativeId(), Matter.CONTRIBUTION, Matter.SHARE_CLASS);
        contributors.require(
                command.cooperativeId(), command.memberId(), command.to(), command.amount(), command.effectiveOn());
        List<Line> lines = new ArrayList<>();
        for (Lot lot : held(command.memberId(), command.from(), command.amount(), command.effectiveOn())) {
            lines.add(lot.goes(command.memberId(), MovementKind.CONVERSION));
            lines.add(Line.of(
                    command.memberId(), command.to(), MovementKind.CONVERSION, source(lot, reserve), lot.amount()));
        }
        List<Posting> postings = reserve
                ? List.of(
                        Posting.debit("322", command.memberId(), command.amount()),
                        Posting.credit("301", command.memberId(), command.amount()))
                : List.of(); // capital stays capital in the books
        entries.enter(Act.of(command, lines).resting(command.resolutionId()), "公积金转增股金", postings);
    }

    /**
     * Gives shares back to a member who stays; what he gets is owed to him from then on. Only where the terms of the
     * class allow it, and not before they were held as long as the terms ask.
     *
     * @throws Refused {@code NOT_REDEEMABLE}, {@code LESS_IS_HELD}, {@code LOCKED_IN} with the first day, those of
     *     {@link Contributors} and of {@link ShareEntries#enter}
     */
    public void redeem(Redemption command) {
        if (entries.enteredBefore(command)) return;
        ClassTerms decided = terms.of(command.cooperativeId(), command.shareClass(), command.effectiveOn());
        if (!decided.redeemable() || command.shareClass() == ShareClass.LAND)
            throw new Refused(SharesReason.NOT_REDEEMABLE);
        resolutions.require(command.resolutionId(), command.cooperativeId(), Matter.CONTRIBUTION);
        contributors.require(
                command.cooperativeId(),
                command.memberId(),
                command.shareClass(),
                command.amount(),
                command.effectiveOn());
        List<Lot> given = held(command.memberId(), command.shareClass(), command.amount(), command.effectiveOn());
        LocalDate free = given.stream()
                .map(lot -> lot.acquiredOn().plusMonths(decided.lockInMonths()))
                .max(LocalDate::compareTo)
                .orElseThrow();
        if (free.isAfter(command.effectiveOn())) throw new Refused(SharesReason.LOCKED_IN, free);
        entries.enter(
                Act.of(
                                command,
                                given.stream()
                                        .map(lot -> lot.goes(command.memberId(), MovementKind.REDEMPTION))
                                        .toList())
                        .resting(command.resolutionId()),
                "退股",
                List.of(
                        Posting.debit("301", command.memberId(), command.amount()),
                        Posting.credit("211", command.memberId(), command.amount())));
    }

    private List<Lot> moved(Transfer command) {
        if (command.shareClass() != ShareClass.LAND) {
            return held(command.fromMemberId(), command.shareClass(), command.amount(), command.effectiveOn());
        }
        @Nullable Long piece = command.landContributionId();
        if (piece == null) throw new Refused(SharesReason.LAND_GOES_WHOLE);
        List<Lot> land = lots.of(command.fromMemberId(), command.effectiveOn()).stream()
                .filter(lot -> piece.equals(lot.landContributionId()))
                .toList();
        Money whole = land.stream().map(Lot::amount).reduce(Money.ZERO, Money::plus);
        if (land.isEmpty() || !whole.equals(command.amount())) throw new Refused(SharesReason.LAND_GOES_WHOLE);
        return land;
    }

    private List<Lot> held(long memberId, ShareClass shareClass, Money amount, LocalDate day) {
        List<Lot> held = lots.oldest(memberId, shareClass, amount, day);
        if (held.isEmpty()) throw new Refused(SharesReason.LESS_IS_HELD);
        return held;
    }

    private static ShareSource source(Lot lot, boolean reserve) {
        return reserve ? ShareSource.SURPLUS : lot.source();
    }
}
