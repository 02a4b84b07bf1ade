package liannong.dividends.entitlements;

import static liannong.dividends.entitlements.EntitlementReason.*;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import liannong.base.Refused;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Puts households on the list of a run, found by card and head's name and by nothing less. */
final class Naming {

    private static final int DECIMALS = 2;
    private static final BigDecimal MOST = new BigDecimal("1000000");

    private record Found(long householdId, String divisionCode, String status) {}

    private final JdbcClient jdbc;
    private final EntitlementSql sql;
    private final long runId;
    private final Set<Long> named = new HashSet<>();

    Naming(JdbcClient jdbc, EntitlementSql sql, long runId) {
        this.jdbc = jdbc;
        this.sql = sql;
        this.runId = runId;
    }

    void all(List<Participant> participants) {
        for (Participant participant : participants) one(participant);
    }

    private void one(Participant participant) {
        BigDecimal quantity = participant.quantity().stripTrailingZeros();
        if (quantity.signum() <= 0 || quantity.scale() > DECIMALS || quantity.compareTo(MOST) > 0)
            throw new Refused(QUANTITY_MISSING, participant.headName());
        Found found = jdbc.sql("select household_id, division_code, status from household_to_benefit(:card, :name)")
                .param("card", participant.cardNo().strip())
                .param("name", participant.headName().strip())
                .query(Found.class)
                .optional()
                .orElseThrow(() -> new Refused(NO_SUCH_HOUSEHOLD, participant.cardNo(), participant.headName()));
        if (!named.add(found.householdId())) throw new Refused(HOUSEHOLD_NAMED_TWICE, participant.headName());
        sql.name(
                runId,
                named.size(),
                found.householdId(),
                participant.headName().strip(),
                found.divisionCode(),
                found.status(),
                quantity.movePointRight(DECIMALS).longValueExact());
    }
}
