package liannong.registry.organisations;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import liannong.registry.Charter;
import liannong.registry.Cooperatives;
import liannong.registry.organisations.Finding.Severity;
import liannong.schedule.BusinessClock;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the law finds in a cooperative today, rule by rule, kept ones too. Nothing of it is stored. */
@Service
@Transactional(readOnly = true)
@PreAuthorize(OrganisationRights.READ)
public class Findings {

    private final Histories histories;
    private final Cooperatives cooperatives;
    private final BusinessClock clock;

    Findings(Histories histories, Cooperatives cooperatives, BusinessClock clock) {
        this.histories = histories;
        this.cooperatives = cooperatives;
        this.clock = clock;
    }

    /**
     * The composition (COOP arts 12, 19, 20, 56; REG-R art 39), the filings (REG art 29; REG-R arts 63, 70; COOP art
     * 71) and the refund that the charter sets (COOP art 44). Empty for what is no cooperative, or no longer one.
     *
     * @param filings what the cooperative filed, as {@link Filings#rows} gives it
     */
    public List<Finding> of(OrganisationCard card, List<FilingRow> filings) {
        if (!card.isCooperative() || !card.isAlive()) return List.of();
        LocalDate today = clock.today();
        RosterHistory roster = histories.of(card.id());
        List<Finding> found = new ArrayList<>(roster.findings(card.isFederation(), today));
        found.addAll(new FilingRules(filings, card.foundedOn(), today).findings(roster));
        found.add(refund(cooperatives.charter(card.id(), today)));
        return List.copyOf(found);
    }

    /** The database and {@link Charters} let no charter stand below 60 %; without a charter nothing is known. */
    private static Finding refund(Optional<Charter> charter) {
        return charter.map(known -> Finding.of(
                        FindingRule.REFUND,
                        Severity.KEPT,
                        known.patronageRate()
                                .movePointRight(2)
                                .stripTrailingZeros()
                                .toPlainString()))
                .orElse(Finding.of(FindingRule.REFUND, Severity.UNKNOWN).saying("unknown"));
    }
}
