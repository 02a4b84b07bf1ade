package liannong.registry.families;

import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.Optional;
import liannong.access.SystemUser;
import liannong.base.FieldCipher;
import liannong.base.Refused;
import liannong.registry.AccountKind;
import liannong.registry.AccountNumber;
import liannong.schedule.BusinessClock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The accounts that households are paid into: one at a time, its holder one of the household, by name in the
 * register.
 */
@Component
class HouseholdAccounts {

    static final String FIELD = "account.number";

    private record Holder(String name, String divisionCode) {}

    private record Current(long id, LocalDate validFrom) {}

    private final JdbcClient jdbc;
    private final FieldCipher cipher;
    private final BusinessClock clock;

    HouseholdAccounts(JdbcClient jdbc, FieldCipher cipher, BusinessClock clock) {
        this.jdbc = jdbc;
        this.cipher = cipher;
        this.clock = clock;
    }

    /**
     * Refuses an account that the household cannot be paid into.
     *
     * @throws Refused what {@link AccountNumber#parse} refuses, {@code HOLDER_NOT_IN_HOUSEHOLD}, {@code BANK_MISSING},
     *     {@code ACCOUNT_DAY_TOO_EARLY}
     */
    void check(long householdId, RequestedChange.Account change) {
        number(change);
        int length = change.bank().strip().length();
        if (length < 2 || length > 40) throw new Refused(ChangeReason.BANK_MISSING);
        holder(householdId, change.holderPersonId());
        current(householdId).ifPresent(before -> {
            if (!before.validFrom().isBefore(change.from()))
                throw new Refused(ChangeReason.ACCOUNT_DAY_TOO_EARLY, before.validFrom());
        });
    }

    /** From that day on the household is paid into this account; the one before it is used no more. */
    void open(long householdId, RequestedChange.Account change) {
        check(householdId, change);
        AccountNumber number = number(change);
        Holder holder = holder(householdId, change.holderPersonId());
        current(householdId)
                .ifPresent(before -> jdbc.sql("update accounts set valid_to = :from where id = :id")
                        .param("from", change.from())
                        .param("id", before.id())
                        .update());
        jdbc.sql("""
                        insert into accounts (id, county_code, household_id, division_code, bank, kind, holder_name, number_enc,
                            number_index, number_last4, valid_from, holder_person_id, matched_at)
                        values (nextval('accounts_seq'), :county, :household, :division, :bank, :kind, :holder, :sealed, :index,
                            :last4, :from, :person, :now)""")
                .param("county", SystemUser.COUNTY)
                .param("household", householdId)
                .param("division", holder.divisionCode())
                .param("bank", change.bank().strip())
                .param("kind", change.type())
                .param("holder", holder.name())
                .param("sealed", cipher.seal(FIELD, number.number()))
                .param("index", cipher.index(FIELD, number.number()))
                .param("last4", number.last4())
                .param("from", change.from())
                .param("person", change.holderPersonId())
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }

    private static AccountNumber number(RequestedChange.Account change) {
        return AccountNumber.parse(AccountKind.valueOf(change.type()), change.number());
    }

    private Holder holder(long householdId, long personId) {
        return jdbc.sql("""
                        select p.name, h.division_code
                        from household_members m join persons p on p.id = m.person_id join households h on h.id = m.household_id
                        where m.household_id = :household and m.person_id = :person and m.valid_to = 'infinity' and p.died_on is null""")
                .param("household", householdId)
                .param("person", personId)
                .query(Holder.class)
                .optional()
                .orElseThrow(() -> new Refused(ChangeReason.HOLDER_NOT_IN_HOUSEHOLD));
    }

    private Optional<Current> current(long householdId) {
        return jdbc.sql("select id, valid_from from accounts where household_id = :id and valid_to = 'infinity'")
                .param("id", householdId)
                .query(Current.class)
                .optional();
    }
}
