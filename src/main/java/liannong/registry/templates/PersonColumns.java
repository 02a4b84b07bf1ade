package liannong.registry.templates;

import static liannong.registry.templates.TemplateColumns.column;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The columns of households and persons; their positions are those of the view in V024. */
public final class PersonColumns {

    public static final int CARD_NO = 1;
    public static final int VILLAGE = 2;
    public static final int GROUP = 3;
    public static final int RELATION = 4;
    public static final int NAME = 5;
    public static final int SEX = 6;
    public static final int BORN = 7;
    public static final int IDENTITY = 8;
    public static final int NATION = 9;
    public static final int EDUCATION = 10;
    public static final int SCHOOLING = 11;
    public static final int HEALTH = 12;
    public static final int LABOUR = 13;
    public static final int WORKS_AWAY = 14;
    public static final int PHONE = 15;
    public static final int ATTRIBUTE = 16;
    public static final int MAIN_CAUSE = 17;
    public static final int OTHER_CAUSE_1 = 18;
    public static final int OTHER_CAUSE_2 = 19;
    public static final int STATUS = 20;
    public static final int DETAIL = 21;
    public static final int SINCE = 22;
    public static final int BANK = 23;
    public static final int ACCOUNT = 24;
    public static final int ACCOUNT_KIND = 25;
    public static final int INITIALS = 26;

    public static final List<TemplateColumn> HOUSEHOLDS = List.of(
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

    public static final List<TemplateColumn> PERSONS = persons();

    private PersonColumns() {}

    private static List<TemplateColumn> persons() {
        List<TemplateColumn> persons = new ArrayList<>();
        for (TemplateColumn column : HOUSEHOLDS) {
            if (OF_THE_HOUSEHOLD.contains(column.position())) continue;
            boolean required = column.required() || column.position() == CARD_NO;
            persons.add(column(column.name(), column.position(), required, column.characters(), column.words()));
        }
        return List.copyOf(persons);
    }
}
