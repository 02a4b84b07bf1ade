package liannong.meetings;

import java.time.LocalDate;

/** The charter's rules for meetings as they stand in the table, from a day on. */
record RulesRow(
        LocalDate validFrom,
        int ordinaryNum,
        int ordinaryDen,
        boolean ordinaryStrict,
        int specialNum,
        int specialDen,
        boolean specialStrict,
        int quorumNum,
        int quorumDen,
        int paperDays,
        int proxies,
        String articles) {

    RulesInForce rules() {
        return new RulesInForce(
                new Majority(ordinaryNum, ordinaryDen, ordinaryStrict),
                new Majority(specialNum, specialDen, specialStrict),
                quorumNum,
                quorumDen,
                paperDays,
                proxies,
                validFrom,
                articles);
    }
}
