package liannong.registry.organisations;

/** Who may read and who may write what stands about an organisation; whose organisation it is, the database decides. */
public final class OrganisationRights {

    /** Reads the register and what is behind it. */
    public static final String READ =
            "hasAnyRole('BOOKKEEPER','CHAIR','SUPERVISOR','TOWNSHIP_CLERK','BUREAU_OFFICER','BUREAU_APPROVER','AUDITOR','SYSTEM')";

    /** Keeps the entries of the register themselves. */
    public static final String KEEP = "hasAnyRole('TOWNSHIP_CLERK','BUREAU_OFFICER')";

    /** Keeps a cooperative's own roster, officers, filings and charter. */
    public static final String SERVE = "hasAnyRole('BOOKKEEPER','CHAIR','TOWNSHIP_CLERK','BUREAU_OFFICER')";

    private OrganisationRights() {}
}
