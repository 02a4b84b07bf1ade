package liannong.household;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import liannong.access.CurrentUser;
import liannong.access.Roles;
import liannong.base.Money;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The money that reached the signed-in household, by the banks' word and by nobody else's. */
@Service
@Transactional(readOnly = true)
@PreAuthorize("hasRole('" + Roles.HOUSEHOLD + "')")
public class MyMoney {

    /** What one payer paid for one kind of reason, in fen. */
    public record Part(String payer, String sourceKind, long amountFen) {}

    /** What arrived in a year, and of what it consists: the parts sum to the total. */
    public record Received(int year, List<Part> parts) {

        public Money total() {
            return new Money(parts.stream().mapToLong(Part::amountFen).reduce(0, Math::addExact));
        }
    }

    private final JdbcClient jdbc;

    MyMoney(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What was credited in that calendar year. */
    public Received received(int year) {
        return new Received(
                year,
                jdbc.sql("""
                        select o.short_name as payer, p.source_kind, sum(p.amount_fen)::bigint as amount_fen
                        from payment_results x join payment_instructions s on s.id = x.instruction_id
                        join payables p on p.id = s.payable_id join organisations o on o.id = p.payer_id
                        where x.household_id = :household and x.outcome = 'CREDITED' and x.settled_on between :first and :last
                        group by o.id, o.short_name, p.source_kind order by amount_fen desc, o.short_name, o.id, p.source_kind""")
                        .param("household", household())
                        .param("first", LocalDate.of(year, 1, 1))
                        .param("last", LocalDate.of(year, 12, 31))
                        .query(Part.class)
                        .list());
    }

    /** The signed-in household. */
    public static long household() {
        return Objects.requireNonNull(CurrentUser.get().householdId(), "not a household");
    }
}
