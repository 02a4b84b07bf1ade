package liannong.access;

import java.util.Locale;

/** What a person is to the county; the name is the authority {@code ROLE_…} and the column {@code users.role}. */
public enum Role {
    HOUSEHOLD,
    BOOKKEEPER,
    CHAIR,
    SUPERVISOR,
    ENTERPRISE,
    VILLAGE_CLERK,
    TOWNSHIP_CLERK,
    BUREAU_OFFICER,
    BUREAU_APPROVER,
    INSURER,
    BANK_OPERATOR,
    AUDITOR,
    ADMINISTRATOR,
    SYSTEM;

    /** The key of the role's name in the translations. */
    public String key() {
        return "role." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
