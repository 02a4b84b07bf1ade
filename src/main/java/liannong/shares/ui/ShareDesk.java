package liannong.shares.ui;

import java.time.LocalDate;
import liannong.meetings.Resolutions;
import liannong.registry.Cooperatives;
import liannong.registry.parcels.SharedLand;
import liannong.schedule.BusinessClock;
import liannong.shares.ShareRegister;
import liannong.shares.contributions.Contributions;
import liannong.shares.fund.FiscalProjects;
import liannong.shares.fund.IncomeRights;
import liannong.shares.land.LandContributions;
import liannong.shares.land.LandShares;
import liannong.shares.land.LandTerms;
import liannong.shares.moves.ShareMoves;
import liannong.shares.terms.ShareTerms;
import org.springframework.stereotype.Component;

/** What the forms about shares work with. */
@Component
record ShareDesk(
        Cooperatives cooperatives,
        ShareRegister register,
        Contributions contributions,
        SharedLand land,
        LandContributions landContributions,
        LandTerms landTerms,
        LandShares landShares,
        ShareMoves moves,
        FiscalProjects projects,
        IncomeRights incomeRights,
        ShareTerms terms,
        Resolutions resolutions,
        BusinessClock clock) {

    LocalDate today() {
        return clock.today();
    }
}
