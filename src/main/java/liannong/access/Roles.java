package liannong.access;

/** The roles as constants for annotations on views and services. */
public final class Roles {

    public static final String HOUSEHOLD = "HOUSEHOLD";
    public static final String BOOKKEEPER = "BOOKKEEPER";
    public static final String CHAIR = "CHAIR";
    public static final String SUPERVISOR = "SUPERVISOR";
    public static final String VILLAGE_CLERK = "VILLAGE_CLERK";
    public static final String TOWNSHIP_CLERK = "TOWNSHIP_CLERK";
    public static final String BUREAU_OFFICER = "BUREAU_OFFICER";
    public static final String BUREAU_APPROVER = "BUREAU_APPROVER";
    public static final String AUDITOR = "AUDITOR";
    public static final String ADMINISTRATOR = "ADMINISTRATOR";
    public static final String SYSTEM = "SYSTEM";

    /** Everybody who works with a cooperative's books, reading or deciding; what he sees is his scope's. */
    public static final String STAFF =
            "hasAnyRole('BOOKKEEPER','CHAIR','SUPERVISOR','TOWNSHIP_CLERK','BUREAU_OFFICER','BUREAU_APPROVER','AUDITOR')";

    public static final String BUREAU = "hasAnyRole('BUREAU_OFFICER','BUREAU_APPROVER','TOWNSHIP_CLERK','AUDITOR')";

    /** Everybody who works for a place, or checks on those who do; what he sees is his division's. */
    public static final String OFFICIALS =
            "hasAnyRole('VILLAGE_CLERK','TOWNSHIP_CLERK','BUREAU_OFFICER','BUREAU_APPROVER','AUDITOR')";

    private Roles() {}
}
