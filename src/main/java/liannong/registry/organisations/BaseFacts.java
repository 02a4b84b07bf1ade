package liannong.registry.organisations;

import liannong.base.Mu;
import liannong.base.Refused;

/** What is entered of a production base. */
public record BaseFacts(String name, long operatorId, String divisionCode, Industry industry, Mu area, int bearsFrom) {

    public BaseFacts {
        name = name.strip();
        if (name.length() < 2 || name.length() > OrganisationFacts.LONGEST_NAME)
            throw new Refused(OrganisationReason.ORGANISATION_NAME_LENGTH, OrganisationFacts.LONGEST_NAME);
        if (area.hundredths() <= 0) throw new Refused(OrganisationReason.BASE_AREA_NOT_POSITIVE);
        if (bearsFrom < 1990 || bearsFrom > 2100) throw new Refused(OrganisationReason.BEARS_FROM_NOT_A_YEAR);
    }
}
