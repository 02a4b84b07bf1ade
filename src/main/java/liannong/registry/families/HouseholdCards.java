package liannong.registry.families;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import liannong.base.FieldCipher;
import liannong.base.Refused;
import liannong.registry.Cause;
import liannong.registry.PhoneNumber;
import liannong.schedule.BusinessClock;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The household's card, as far as one person may change it; every change stays on record with what stood there
 * before.
 */
@Service
@Transactional
@PreAuthorize("hasAnyRole('VILLAGE_CLERK','TOWNSHIP_CLERK','BUREAU_OFFICER','BUREAU_APPROVER')")
public class HouseholdCards {

    private static final int MOST_CAUSES = 3;
    private static final int LARGEST_HOUSE = 1_000_000; // 0.01 m²
    private static final int OLDEST_HOUSE = 1900;

    @SuppressWarnings("ArrayRecordComponent") // read once, compared never
    private record Card(
            int version,
            @Nullable String attribute,
            byte @Nullable [] mainCauseEnc,
            byte @Nullable [] otherCause1Enc,
            byte @Nullable [] otherCause2Enc,
            @Nullable Integer housingHundredths,
            @Nullable String housingStructure,
            @Nullable Integer housingYear,
            @Nullable String housingGrade,
            @Nullable Boolean relocated,
            byte @Nullable [] phoneEnc) {}

    private final JdbcClient jdbc;
    private final FieldCipher cipher;
    private final CardChanges changes;
    private final BusinessClock clock;

    HouseholdCards(JdbcClient jdbc, FieldCipher cipher, CardChanges changes, BusinessClock clock) {
        this.jdbc = jdbc;
        this.cipher = cipher;
        this.changes = changes;
        this.clock = clock;
    }

    /** The card as it stands; what is sealed stays so, and null in the form. Empty when it is not the user's to see. */
    @Transactional(readOnly = true)
    public Optional<HouseholdCardForm> read(long householdId) {
        return card(householdId)
                .map(card -> new HouseholdCardForm(
                        householdId,
                        card.version(),
                        named(liannong.registry.Attribute.class, card.attribute()),
                        null,
                        card.housingHundredths(),
                        named(liannong.registry.HousingStructure.class, card.housingStructure()),
                        card.housingYear(),
                        card.housingGrade(),
                        card.relocated(),
                        null));
    }

    /**
     * Changes the card as the form says.
     *
     * @throws Refused {@code CARD_NOT_YOURS}, {@code CARD_CHANGED_MEANWHILE}, {@code CAUSE_TWICE},
     *     {@code CAUSE_WITHOUT_MAIN}, {@code HOUSING_AREA_WRONG}, {@code HOUSING_YEAR_WRONG}, and what
     *     {@link PhoneNumber#parse} refuses
     */
    public void change(HouseholdCardForm form) {
        check(form);
        Card before = card(form.householdId()).orElseThrow(() -> new Refused(CardReason.CARD_NOT_YOURS));
        if (before.version() != form.version()) throw new Refused(CardReason.CARD_CHANGED_MEANWHILE);
        String typed = form.phone();
        PhoneNumber phone = typed == null ? null : PhoneNumber.parse(typed);
        write(form, before, phone);
        note(form, before, phone);
    }

    private void check(HouseholdCardForm form) {
        List<Cause> causes = form.causes();
        if (causes != null && (causes.size() > MOST_CAUSES || new HashSet<>(causes).size() != causes.size()))
            throw new Refused(CardReason.CAUSE_TWICE);
        if (causes != null && causes.isEmpty()) throw new Refused(CardReason.CAUSE_WITHOUT_MAIN);
        Integer area = form.housingHundredths();
        if (area != null && (area < 1 || area > LARGEST_HOUSE)) throw new Refused(CardReason.HOUSING_AREA_WRONG);
        Integer year = form.housingYear();
        if (year != null && (year < OLDEST_HOUSE || year > clock.today().getYear()))
            throw new Refused(CardReason.HOUSING_YEAR_WRONG);
    }

    private void write(HouseholdCardForm form, Card before, @Nullable PhoneNumber phone) {
        List<Cause> causes = form.causes();
        int changed = jdbc.sql("""
                        update households set attribute = :attribute, housing_hundredths = :area, housing_structure = :structure,
                            housing_year = :year, housing_grade = :grade, relocated = :relocated, main_cause_enc = :main,
                            other_cause_1_enc = :other1, other_cause_2_enc = :other2,
                            phone_enc = coalesce(:phone, phone_enc), phone_last4 = coalesce(:last4, phone_last4), version = version + 1
                        where id = :id and version = :version""")
                .param(
                        "attribute",
                        form.attribute() == null ? null : form.attribute().name())
                .param("area", form.housingHundredths())
                .param(
                        "structure",
                        form.housingStructure() == null
                                ? null
                                : form.housingStructure().name())
                .param("year", form.housingYear())
                .param("grade", form.housingGrade())
                .param("relocated", form.relocated())
                .param("main", causes == null ? before.mainCauseEnc() : sealed(causes, 0))
                .param("other1", causes == null ? before.otherCause1Enc() : sealed(causes, 1))
                .param("other2", causes == null ? before.otherCause2Enc() : sealed(causes, 2))
                .param("phone", phone == null ? null : cipher.seal("household.phone", phone.number()))
                .param("last4", phone == null ? null : phone.last4())
                .param("id", form.householdId())
                .param("version", form.version())
                .update();
        if (changed != 1) throw new Refused(CardReason.CARD_CHANGED_MEANWHILE);
    }

    private byte @Nullable [] sealed(List<Cause> causes, int place) {
        if (place >= causes.size()) return null;
        return cipher.seal(causeField(place), causes.get(place).name());
    }

    private static String causeField(int place) {
        return place == 0 ? "household.main_cause" : "household.other_cause";
    }

    private void note(HouseholdCardForm form, Card before, @Nullable PhoneNumber phone) {
        long id = form.householdId();
        changes.note(id, null, "attribute", before.attribute(), form.attribute());
        changes.note(id, null, "housing_area", before.housingHundredths(), form.housingHundredths());
        changes.note(id, null, "housing_structure", before.housingStructure(), form.housingStructure());
        changes.note(id, null, "housing_year", before.housingYear(), form.housingYear());
        changes.note(id, null, "housing_grade", before.housingGrade(), form.housingGrade());
        changes.note(id, null, "relocated", before.relocated(), form.relocated());
        List<Cause> causes = form.causes();
        if (causes != null) {
            changes.note(id, null, "main_cause", opened(before.mainCauseEnc(), 0), at(causes, 0));
            changes.note(id, null, "other_cause_1", opened(before.otherCause1Enc(), 1), at(causes, 1));
            changes.note(id, null, "other_cause_2", opened(before.otherCause2Enc(), 2), at(causes, 2));
        }
        if (phone != null) changes.note(id, null, "phone", openedPhone(before.phoneEnc()), phone.number());
    }

    private @Nullable String opened(byte @Nullable [] sealed, int place) {
        return sealed == null ? null : cipher.open(causeField(place), sealed);
    }

    private @Nullable String openedPhone(byte @Nullable [] sealed) {
        return sealed == null ? null : cipher.open("household.phone", sealed);
    }

    private static @Nullable Cause at(List<Cause> causes, int place) {
        return place < causes.size() ? causes.get(place) : null;
    }

    private Optional<Card> card(long householdId) {
        return jdbc.sql("""
                        select version, attribute, main_cause_enc, other_cause_1_enc as other_cause1_enc,
                               other_cause_2_enc as other_cause2_enc, housing_hundredths,
                               housing_structure, housing_year, housing_grade, relocated, phone_enc
                        from households where id = :id and ended_on is null""").param("id", householdId).query(Card.class).optional();
    }

    private static <E extends Enum<E>> @Nullable E named(Class<E> type, @Nullable String name) {
        return name == null ? null : Enum.valueOf(type, name);
    }
}
