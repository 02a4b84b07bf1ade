package liannong.shares.leaving;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import liannong.base.Money;
import liannong.ledger.Posting;
import liannong.shares.MovementKind;
import liannong.shares.ShareClass;
import liannong.shares.entries.Line;
import liannong.shares.moves.Lot;

/** The books of a departure: capital and reserve become a debt of the cooperative, or the heirs'. */
final class ExitBooks {

    private ExitBooks() {}

    /** Who inherits stands in the place of who died: account by account, as the movements say. */
    static List<Posting> inherited(List<Line> lines) {
        Map<String, Map<Long, Long>> changes = new TreeMap<>();
        for (Line line : lines) {
            if (line.kind() != MovementKind.INHERITANCE) continue;
            String account = line.shareClass() == ShareClass.RESERVE ? "322" : "301";
            changes.computeIfAbsent(account, any -> new TreeMap<>())
                    .merge(line.memberId(), line.amount().fen(), Math::addExact);
        }
        List<Posting> postings = new ArrayList<>();
        changes.forEach((account, members) -> members.forEach((member, fen) -> {
            if (fen < 0) postings.add(Posting.debit(account, member, new Money(-fen)));
            if (fen > 0) postings.add(Posting.credit(account, member, new Money(fen)));
        }));
        return postings;
    }

    /** What he put in and his part of the reserve are owed to him; land goes out of the books. */
    static List<Posting> givenBack(long memberId, ExitStatement statement, List<Lot> held) {
        List<Posting> postings = new ArrayList<>();
        Money capital = statement.contribution().plus(statement.land());
        if (capital.isPositive()) postings.add(Posting.debit("301", memberId, capital));
        if (statement.reserve().isPositive()) postings.add(Posting.debit("322", memberId, statement.reserve()));
        if (statement.refund().isPositive()) postings.add(Posting.credit("211", memberId, statement.refund()));
        if (statement.loss().isPositive()) postings.add(Posting.credit("33202", statement.loss()));
        for (boolean withParcel : new boolean[] {true, false}) {
            Money land = held.stream()
                    .filter(lot ->
                            lot.shareClass() == ShareClass.LAND && (lot.landContributionId() != null) == withParcel)
                    .map(Lot::amount)
                    .reduce(Money.ZERO, Money::plus);
            // land that came before its parcels were entered was booked with the fixed assets
            if (land.isPositive()) postings.add(Posting.credit(withParcel ? "161" : "151", land));
        }
        return postings;
    }
}
