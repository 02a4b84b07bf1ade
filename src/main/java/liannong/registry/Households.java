package liannong.registry;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Households and the people in them; who may see which is the database's decision. */
@Service
@Transactional(readOnly = true)
@PreAuthorize("isAuthenticated()")
public class Households {

    private final JdbcClient jdbc;

    Households(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The card of a household; empty when it does not exist or is not the user's to see. */
    public Optional<HouseholdCard> card(long householdId) {
        return jdbc.sql("""
                        select h.id, h.card_no, p.name as head_name, d.name as place, h.group_no,
                               (select count(*) from household_members n where n.household_id = h.id
                                and n.valid_to = 'infinity') as persons
                        from households h join divisions d on d.code = h.division_code
                        join household_members m on m.household_id = h.id and m.relation = 'HEAD' and m.valid_to = 'infinity'
                        join persons p on p.id = m.person_id
                        where h.id = :id""").param("id", householdId).query(HouseholdCard.class).optional();
    }
}
