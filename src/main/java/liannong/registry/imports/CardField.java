package liannong.registry.imports;

import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where a field of a card stands in the register. */
enum CardField {
    NAME("name", "persons", "name", "text", null),
    SEX("sex", "persons", "sex", "text", null),
    BORN("born-on", "persons", "born_on", "date", null),
    NATION("nation", "persons", "nation", "text", null),
    EDUCATION("education", "persons", "education", "text", null),
    SCHOOLING("schooling", "persons", "schooling", "text", null),
    LABOUR("labour", "persons", "labour", "text", null),
    WORKS_AWAY("works-away", "persons", "works_away", "boolean", null),
    HEALTH("health", "persons", "health_enc", "bytea", "person.health"),
    PHONE("phone", "persons", "phone_enc", "bytea", "person.phone"),
    GROUP("group", "households", "group_no", "integer", null),
    ATTRIBUTE("attribute", "households", "attribute", "text", null),
    MAIN_CAUSE("main-cause", "households", "main_cause_enc", "bytea", "household.main_cause"),
    OTHER_CAUSE_1("other-cause-1", "households", "other_cause_1_enc", "bytea", "household.other_cause"),
    OTHER_CAUSE_2("other-cause-2", "households", "other_cause_2_enc", "bytea", "household.other_cause");

    final String field;
    final String table;
    final String column;
    final String type;
    final @Nullable String sealedAs;

    CardField(String field, String table, String column, String type, @Nullable String sealedAs) {
        this.field = field;
        this.table = table;
        this.column = column;
        this.type = type;
        this.sealedAs = sealedAs;
    }

    static Optional<CardField> of(String field) {
        return Arrays.stream(values()).filter(each -> each.field.equals(field)).findFirst();
    }
}
