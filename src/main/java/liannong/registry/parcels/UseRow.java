package liannong.registry.parcels;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A time in which somebody used a parcel.
 *
 * @param user the organisation, or the head of the household; null where the reader may not see who it is
 * @param agreedTo the first day after the term of the contract
 * @param validTo the first day without the use: the same, or earlier where it was ended
 */
public record UseRow(
        long id,
        long parcelId,
        @Nullable Long organisationId,
        @Nullable Long householdId,
        @Nullable String user,
        String purpose,
        LocalDate validFrom,
        LocalDate agreedTo,
        LocalDate validTo,
        @Nullable String endReason,
        String document,
        @Nullable String sourceKind,
        @Nullable Long sourceId) {

    static final String SELECT = """
            select u.id, u.parcel_id, u.organisation_id, u.household_id, coalesce(o.name, e.name, c.card_no) as user, u.purpose,
                   u.valid_from, u.agreed_to, u.valid_to, u.end_reason, u.document, u.source_kind, u.source_id
            from parcel_uses u left join organisations o on o.id = u.organisation_id
            left join households c on c.id = u.household_id
            left join household_members m on m.household_id = u.household_id and m.relation = 'HEAD' and m.valid_to = 'infinity'
            left join persons e on e.id = m.person_id
            """;

    public UsePurpose use() {
        return UsePurpose.valueOf(purpose);
    }

    /** Whether nothing of it is left: it was ended on its first day. */
    public boolean isVoid() {
        return !validFrom.isBefore(validTo);
    }

    public boolean isRunning(LocalDate today) {
        return !validFrom.isAfter(today) && validTo.isAfter(today);
    }

    public LocalDate lastDay() {
        return validTo.minusDays(1);
    }

    /** For a sentence; a dash where the name is not the reader's to see. */
    public String userName() {
        return user == null ? "—" : user;
    }
}
