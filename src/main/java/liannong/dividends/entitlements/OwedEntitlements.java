package liannong.dividends.entitlements;

import java.util.List;
import liannong.ledger.Posting;
import liannong.payouts.OwedInBooks;
import org.springframework.stereotype.Component;

/** How the books carry what is owed for a line of a scheme or of an exit statement. */
@Component
class OwedEntitlements implements OwedInBooks {

    private final EntitlementParts parts;

    OwedEntitlements(EntitlementParts parts) {
        this.parts = parts;
    }

    @Override
    public boolean knows(String sourceKind) {
        return sourceKind.equals(EntitlementRelease.LINE);
    }

    @Override
    public List<Posting> cleared(long sourceId) {
        return parts.paid(List.of(sourceId)).stream()
                .map(EntitlementParts.Part::cleared)
                .toList();
    }
}
