package liannong.meetings;

import java.time.LocalDate;

/** The order to enter what a charter asks of meetings, from a day on. */
public record NewRules(
        long cooperativeId,
        LocalDate validFrom,
        Majority ordinary,
        Majority special,
        int quorumNum,
        int quorumDen,
        int paperDays,
        int proxies,
        String articles) {}
