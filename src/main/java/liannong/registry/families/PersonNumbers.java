package liannong.registry.families;

import java.time.LocalDate;
import liannong.base.FieldCipher;
import liannong.base.Refused;
import liannong.registry.IdentityNumber;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The identity numbers of persons who are in the register: one number, one person. */
@Component
class PersonNumbers {

    static final String FIELD = "person.identity";

    private record Person(LocalDate bornOn, String sex) {}

    private final JdbcClient jdbc;
    private final FieldCipher cipher;

    PersonNumbers(JdbcClient jdbc, FieldCipher cipher) {
        this.jdbc = jdbc;
        this.cipher = cipher;
    }

    /**
     * Refuses a number that cannot be this person's.
     *
     * @throws Refused what {@link IdentityNumber#parse} refuses, {@code PERSON_NOT_IN_HOUSEHOLD}, {@code
     *     IDENTITY_TAKEN},
     *     {@code IDENTITY_SAYS_OTHER_BIRTH}, {@code IDENTITY_SAYS_OTHER_SEX}
     */
    IdentityNumber check(long householdId, RequestedChange.Identity change) {
        IdentityNumber number = IdentityNumber.parse(change.number());
        Person person = jdbc.sql("""
                        select born_on, sex from persons p where id = :id and exists (
                            select 1 from household_members m where m.person_id = p.id and m.household_id = :household
                              and m.valid_to = 'infinity')""")
                .param("id", change.personId())
                .param("household", householdId)
                .query(Person.class)
                .optional()
                .orElseThrow(() -> new Refused(FamilyReason.PERSON_NOT_IN_HOUSEHOLD));
        agree(number, person.bornOn(), person.sex());
        if (isTaken(number, change.personId())) throw new Refused(ChangeReason.IDENTITY_TAKEN);
        return number;
    }

    /** @throws Refused {@code IDENTITY_SAYS_OTHER_BIRTH}, {@code IDENTITY_SAYS_OTHER_SEX} */
    static void agree(IdentityNumber number, LocalDate bornOn, String sex) {
        if (!number.born().equals(bornOn))
            throw new Refused(ChangeReason.IDENTITY_SAYS_OTHER_BIRTH, number.born(), bornOn);
        if (!number.sex().name().equals(sex)) throw new Refused(ChangeReason.IDENTITY_SAYS_OTHER_SEX);
    }

    void give(long householdId, RequestedChange.Identity change) {
        IdentityNumber number = check(householdId, change);
        jdbc.sql("""
                        update persons set identity_enc = :sealed, identity_index = :index, identity_last4 = :last4, version = version + 1
                        where id = :id""")
                .param("sealed", cipher.seal(FIELD, number.number()))
                .param("index", cipher.index(FIELD, number.number()))
                .param("last4", number.last4())
                .param("id", change.personId())
                .update();
    }

    private boolean isTaken(IdentityNumber number, long personId) {
        return jdbc.sql("select exists (select 1 from persons where identity_index = :index and id <> :id)")
                .param("index", cipher.index(FIELD, number.number()))
                .param("id", personId)
                .query(Boolean.class)
                .single();
    }
}
