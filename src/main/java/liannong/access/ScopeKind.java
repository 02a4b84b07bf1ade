package liannong.access;

/** What bounds what a role sees. */
public enum ScopeKind {
    COUNTY,
    TOWNSHIP,
    VILLAGE,
    ORGANISATION,
    HOUSEHOLD,
    NOTHING;

    public static ScopeKind of(Role role) {
        return switch (role) {
            case HOUSEHOLD -> HOUSEHOLD;
            case BOOKKEEPER, CHAIR, SUPERVISOR, ENTERPRISE, INSURER, BANK_OPERATOR -> ORGANISATION;
            case VILLAGE_CLERK -> VILLAGE;
            case TOWNSHIP_CLERK -> TOWNSHIP;
            case BUREAU_OFFICER, BUREAU_APPROVER, AUDITOR -> COUNTY;
            case ADMINISTRATOR, SYSTEM -> NOTHING;
        };
    }

    /** How many digits of its code name a place of this kind; 0 where the scope is no place. */
    int digits() {
        return switch (this) {
            case COUNTY -> 6;
            case TOWNSHIP -> 9;
            case VILLAGE -> 12;
            case ORGANISATION, HOUSEHOLD, NOTHING -> 0;
        };
    }
}
