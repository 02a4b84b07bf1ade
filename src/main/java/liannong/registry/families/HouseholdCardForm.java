package liannong.registry.families;

import java.util.List;
import liannong.registry.Attribute;
import liannong.registry.Cause;
import liannong.registry.HousingStructure;
import org.jspecify.annotations.Nullable;

/**
 * What may be changed on a household's card without a second person.
 *
 * @param version of the household when the form was opened
 * @param causes the main cause and at most two others; null leaves them as they are
 * @param housingHundredths living area in 0.01 m²
 * @param phone null leaves it as it is
 */
public record HouseholdCardForm(
        long householdId,
        int version,
        @Nullable Attribute attribute,
        @Nullable List<Cause> causes,
        @Nullable Integer housingHundredths,
        @Nullable HousingStructure housingStructure,
        @Nullable Integer housingYear,
        @Nullable String housingGrade,
        @Nullable Boolean relocated,
        @Nullable String phone) {}
