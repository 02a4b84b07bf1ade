package liannong.registry.organisations;

import java.time.LocalDate;
import liannong.base.Money;
import liannong.base.Refused;
import liannong.registry.CreditCode;
import org.jspecify.annotations.Nullable;

/**
 * What is entered of an organisation, as its certificate says.
 *
 * @param capital subscribed; null when the certificate names none
 * @param codeConfirmed that a person looked at the certificate although the check digit of the code fails
 */
public record OrganisationFacts(
        OrganisationKind kind,
        String name,
        String shortName,
        CreditCode creditCode,
        String divisionCode,
        @Nullable Industry industry,
        LocalDate foundedOn,
        @Nullable String legalRepresentative,
        @Nullable Money capital,
        @Nullable String registeredAddress,
        @Nullable CooperativeType cooperativeType,
        @Nullable EnterpriseLevel enterpriseLevel,
        boolean codeConfirmed) {

    public static final int LONGEST_NAME = 80;
    public static final int LONGEST_SHORT_NAME = 20;
    public static final int LONGEST_ADDRESS = 120;
    public static final int LONGEST_PERSON = 40;

    public OrganisationFacts {
        name = name.strip();
        shortName = shortName.strip();
        if (outside(name, LONGEST_NAME)) throw new Refused(OrganisationReason.ORGANISATION_NAME_LENGTH, LONGEST_NAME);
        if (outside(shortName, LONGEST_SHORT_NAME))
            throw new Refused(OrganisationReason.SHORT_NAME_LENGTH, LONGEST_SHORT_NAME);
        legalRepresentative = said(legalRepresentative, LONGEST_PERSON);
        registeredAddress = said(registeredAddress, LONGEST_ADDRESS);
        if (kind == OrganisationKind.COOPERATIVE && industry == null)
            throw new Refused(OrganisationReason.COOPERATIVE_NEEDS_AN_INDUSTRY);
        if (kind != OrganisationKind.COOPERATIVE) cooperativeType = null;
        if (kind != OrganisationKind.LEADING_ENTERPRISE) enterpriseLevel = null;
    }

    @Nullable
    Long capitalFen() {
        return capital == null ? null : capital.fen();
    }

    private static @Nullable String said(@Nullable String text, int longest) {
        if (text == null || text.isBlank()) return null;
        if (outside(text.strip(), longest)) throw new Refused(OrganisationReason.ENTRY_FIELD_LENGTH, longest);
        return text.strip();
    }

    private static boolean outside(String text, int longest) {
        return text.length() < 2 || text.length() > longest;
    }
}
