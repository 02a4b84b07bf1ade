package liannong.registry.imports;

import java.util.EnumSet;
import java.util.Set;
import liannong.access.CurrentUser;
import liannong.access.Role;
import liannong.base.Refused;
import liannong.registry.templates.SheetKind;

/** Who may import what. */
public final class Importing {

    static final String READERS =
            "hasAnyRole('TOWNSHIP_CLERK','BUREAU_OFFICER','BUREAU_APPROVER','BOOKKEEPER','AUDITOR','SYSTEM')";

    private static final Set<Role> OFFICIALS = EnumSet.of(Role.TOWNSHIP_CLERK, Role.BUREAU_OFFICER);

    private Importing() {}

    public static boolean may(SheetKind kind) {
        Role role = CurrentUser.get().role();
        return switch (kind) {
            case HOUSEHOLDS, PERSONS, COOPERATIVES, PARCELS -> OFFICIALS.contains(role);
            case MEMBERS -> OFFICIALS.contains(role) || role == Role.BOOKKEEPER;
        };
    }

    static void require(SheetKind kind) {
        if (!may(kind)) throw new Refused(ImportReason.IMPORT_NOT_YOURS);
    }
}
