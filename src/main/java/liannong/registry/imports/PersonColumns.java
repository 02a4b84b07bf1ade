package liannong.registry.imports;

import static liannong.registry.imports.ImportColumns.column;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The columns of households and persons; their positions are those of the view in V024. */
final class PersonColumns {

    static final int CARD_NO = 1;
    static final int VILLAGE = 2;
    static final int GROUP = 3;
    static final int RELATION = 4;
    static final int NAME = 5;
    static final int SEX = 6;
    static final int BORN = 7;
    static final int IDENTITY = 8;
    static final int NATION = 9;
    static final int EDUCATION = 10;
    static final int SCHOOLING = 11;
    static final int HEALTH = 12;
    static final int LABOUR = 13;
    static final int WORKS_AWAY = 14;
    static final int PHONE = 15;
    static final int ATTRIBUTE = 16;
    static final int MAIN_CAUSE = 17;
    static final int OTHER_CAUSE_1 = 18;
    static final int OTHER_CAUSE_2 = 19;
    static final int STATUS = 20;
    static final int DETAIL = 21;
    static final int SINCE = 22;
    static final int BANK = 23;
    static final int ACCOUNT = 24;
    static final int ACCOUNT_KIND = 25;
    static final int INITIALS = 26;

    static final List<ImportColumn> HOUSEHOLDS = List.of(
            column("card-no", CARD_NO, false, 13, null),
            column("village", VILLAGE, false, 16, null),
            column("group", GROUP, false, 6, null),
            column("relation", RELATION, true, 12, "relation"),
            column("name", NAME, true, 12, null),
            column("sex", SEX, false, 6, "sex"),
            column("born-on", BORN, false, 12, null),
            column("identity", IDENTITY, true, 22, null),
            column("nation", NATION, false, 8, null),
            column("education", EDUCATION, false, 12, "education"),
            column("schooling", SCHOOLING, false, 12, "schooling"),
            column("health", HEALTH, false, 12, "health"),
            column("labour", LABOUR, false, 14, "labour"),
            column("works-away", WORKS_AWAY, false, 8, "yes-no"),
            column("phone", PHONE, false, 14, null),
            column("attribute", ATTRIBUTE, false, 14, "attribute"),
            column("main-cause", MAIN_CAUSE, false, 14, "cause"),
            column("other-cause-1", OTHER_CAUSE_1, false, 14, "cause"),
            column("other-cause-2", OTHER_CAUSE_2, false, 14, "cause"),
            column("status", STATUS, false, 12, "status"),
            column("detail", DETAIL, false, 16, "detail"),
            column("since", SINCE, false, 12, null),
            column("bank", BANK, false, 20, null),
            column("account", ACCOUNT, false, 22, null),
            column("account-kind", ACCOUNT_KIND, false, 10, "account-kind"));

    private static final Set<Integer> OF_THE_HOUSEHOLD = Set.of(
            VILLAGE,
            GROUP,
            ATTRIBUTE,
            MAIN_CAUSE,
            OTHER_CAUSE_1,
            OTHER_CAUSE_2,
            STATUS,
            DETAIL,
            SINCE,
            BANK,
            ACCOUNT,
            ACCOUNT_KIND);

    static final List<ImportColumn> PERSONS = persons();

    private PersonColumns() {}

    private static List<ImportColumn> persons() {
        List<ImportColumn> persons = new ArrayList<>();
        for (ImportColumn column : HOUSEHOLDS) {
            if (OF_THE_HOUSEHOLD.contains(column.position())) continue;
            boolean required = column.required() || column.position() == CARD_NO;
            persons.add(column(column.name(), column.position(), required, column.characters(), column.words()));
        }
        return List.copyOf(persons);
    }
}
