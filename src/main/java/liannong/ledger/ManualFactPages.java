package liannong.ledger;

import java.util.Optional;
import org.springframework.stereotype.Component;

/** The page of the manual entry that posted an entry. */
@Component
class ManualFactPages implements FactPages {

    @Override
    public Optional<String> pageOf(String sourceKind, long sourceId) {
        return sourceKind.equals(ManualEntries.SOURCE) ? Optional.of("books/manual/" + sourceId) : Optional.empty();
    }
}
