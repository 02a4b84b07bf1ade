package liannong.registry.families;

import java.util.Optional;
import liannong.base.FieldCipher;
import liannong.base.Refused;
import liannong.registry.Education;
import liannong.registry.Labour;
import liannong.registry.PhoneNumber;
import liannong.registry.Schooling;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the register says of a person, as far as one person may change it; every change stays on record. */
@Service
@Transactional
@PreAuthorize("hasAnyRole('VILLAGE_CLERK','TOWNSHIP_CLERK','BUREAU_OFFICER','BUREAU_APPROVER')")
public class PersonCards {

    @SuppressWarnings("ArrayRecordComponent") // read once, compared never
    private record Card(
            int version,
            long householdId,
            String nation,
            @Nullable String education,
            @Nullable String schooling,
            @Nullable String labour,
            @Nullable Boolean worksAway,
            byte @Nullable [] healthEnc,
            byte @Nullable [] phoneEnc) {}

    private final JdbcClient jdbc;
    private final FieldCipher cipher;
    private final CardChanges changes;

    PersonCards(JdbcClient jdbc, FieldCipher cipher, CardChanges changes) {
        this.jdbc = jdbc;
        this.cipher = cipher;
        this.changes = changes;
    }

    /** As it stands; what is sealed stays so, and null in the form. Empty when it is not the user's to see. */
    @Transactional(readOnly = true)
    public Optional<PersonCardForm> read(long personId) {
        return card(personId)
                .map(card -> new PersonCardForm(
                        personId,
                        card.version(),
                        card.nation(),
                        card.education() == null ? null : Education.valueOf(card.education()),
                        card.schooling() == null ? null : Schooling.valueOf(card.schooling()),
                        card.labour() == null ? null : Labour.valueOf(card.labour()),
                        card.worksAway(),
                        null,
                        null));
    }

    /**
     * Changes what the form says.
     *
     * @throws Refused {@code CARD_NOT_YOURS}, {@code CARD_CHANGED_MEANWHILE}, {@code NATION_WRONG}, and what
     *     {@link PhoneNumber#parse} refuses
     */
    public void change(PersonCardForm form) {
        String nation = form.nation().strip();
        if (nation.length() < 2 || nation.length() > 20) throw new Refused(CardReason.NATION_WRONG);
        Card before = card(form.personId()).orElseThrow(() -> new Refused(CardReason.CARD_NOT_YOURS));
        String typed = form.phone();
        PhoneNumber phone = typed == null ? null : PhoneNumber.parse(typed);
        write(form, nation, phone);
        long household = before.householdId();
        long person = form.personId();
        changes.note(household, person, "nation", before.nation(), nation);
        changes.note(household, person, "education", before.education(), form.education());
        changes.note(household, person, "schooling", before.schooling(), form.schooling());
        changes.note(household, person, "labour", before.labour(), form.labour());
        changes.note(household, person, "works_away", before.worksAway(), form.worksAway());
        if (form.health() != null)
            changes.note(household, person, "health", opened("person.health", before.healthEnc()), form.health());
        if (phone != null)
            changes.note(household, person, "phone", opened("person.phone", before.phoneEnc()), phone.number());
    }

    private void write(PersonCardForm form, String nation, @Nullable PhoneNumber phone) {
        int changed = jdbc.sql("""
                        update persons set nation = :nation, education = :education, schooling = :schooling, labour = :labour,
                            works_away = :away, health_enc = coalesce(:health, health_enc), phone_enc = coalesce(:phone, phone_enc),
                            phone_last4 = coalesce(:last4, phone_last4), version = version + 1
                        where id = :id and version = :version""")
                .param("nation", nation)
                .param("education", name(form.education()))
                .param("schooling", name(form.schooling()))
                .param("labour", name(form.labour()))
                .param("away", form.worksAway())
                .param(
                        "health",
                        form.health() == null
                                ? null
                                : cipher.seal("person.health", form.health().name()))
                .param("phone", phone == null ? null : cipher.seal("person.phone", phone.number()))
                .param("last4", phone == null ? null : phone.last4())
                .param("id", form.personId())
                .param("version", form.version())
                .update();
        if (changed != 1) throw new Refused(CardReason.CARD_CHANGED_MEANWHILE);
    }

    private @Nullable String opened(String field, byte @Nullable [] sealed) {
        return sealed == null ? null : cipher.open(field, sealed);
    }

    private static @Nullable String name(@Nullable Enum<?> code) {
        return code == null ? null : code.name();
    }

    private Optional<Card> card(long personId) {
        return jdbc.sql("""
                        select version, household_id, nation, education, schooling, labour, works_away, health_enc, phone_enc
                        from persons where id = :id and household_id is not null and died_on is null""").param("id", personId).query(Card.class).optional();
    }
}
