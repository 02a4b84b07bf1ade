package liannong.registry.imports;

import static liannong.registry.templates.PersonColumns.*;

import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import liannong.base.FieldCipher;
import liannong.base.Refused;
import liannong.base.sheets.Cells;
import liannong.base.sheets.SheetRow;
import liannong.registry.IdentityNumber;
import liannong.registry.Initials;
import liannong.registry.PersonName;
import liannong.registry.PhoneNumber;
import liannong.registry.templates.SheetKind;
import org.jspecify.annotations.Nullable;

/** Reads a row of households or persons: who it is, and on the head's row what the household is. */
final class PersonRows implements RowReader {

    static final Pattern CARD = Pattern.compile("(?!0{10})[0-9]{10}");

    /** A newborn has no number yet; at two years it is to have one [proposal, no rule found]. */
    private static final int YEARS_WITHOUT_NUMBER = 2;

    private static final Pattern GROUP_NO = Pattern.compile("第?([0-9]{1,2})(?:村民小组|小组|组)?");
    private static final LocalDate EARLIEST_SINCE = LocalDate.of(1949, 10, 1);

    private final SheetKind kind;
    private final Head head;
    private final VillageNames villages;
    private final FieldCipher cipher;
    private final HouseholdCells household;
    private final LocalDate today;

    PersonRows(SheetKind kind, Head head, VillageNames villages, FieldCipher cipher, LocalDate today) {
        this.kind = kind;
        this.head = head;
        this.villages = villages;
        this.cipher = cipher;
        this.household = new HouseholdCells(cipher, today, EARLIEST_SINCE);
        this.today = today;
    }

    @Override
    public StagedRow read(SheetRow sheetRow, @Nullable String unit, @Nullable Long newHouseholdId) {
        RowReading row = new RowReading(head, sheetRow);
        StagedRow staged = new StagedRow(sheetRow.number(), unit, newHouseholdId, INITIALS, row.problems);
        card(row, staged);
        village(row, staged);
        String relation = row.required(RELATION, row.word(RELATION, "relation"));
        staged.set(RELATION, relation);
        PersonName name = row.required(NAME, row.value(NAME, PersonName::parse));
        staged.set(NAME, name);
        staged.set(INITIALS, name == null ? null : Initials.ofName(name.name()));
        person(row, staged);
        words(row, staged);
        phone(row, staged, "HEAD".equals(relation));
        if (kind == SheetKind.HOUSEHOLDS) household.read(row, staged, "HEAD".equals(relation));
        return staged;
    }

    private void card(RowReading row, StagedRow staged) {
        String card = row.code(CARD_NO, CARD, ImportReason.ROW_CARD_NO_FORM);
        staged.set(CARD_NO, card);
        if (card == null && kind == SheetKind.PERSONS) row.required(CARD_NO, null);
        else if (staged.unit == null) row.refuse(CARD_NO, ImportReason.ROW_NO_HEAD_ABOVE);
    }

    private void village(RowReading row, StagedRow staged) {
        VillageNames.Found village = row.value(VILLAGE, villages::find);
        if (village != null) {
            staged.set(VILLAGE, village.code());
            if (village.former()) staged.notes.add(village.note(VILLAGE, Cells.text(row.cell(VILLAGE))));
        }
        String group = row.code(GROUP);
        if (group == null) return;
        Matcher number = GROUP_NO.matcher(group);
        int groupNo = number.matches() ? Integer.parseInt(number.group(1)) : 0;
        if (groupNo > 0) staged.set(GROUP, groupNo);
        else row.refuse(GROUP, ImportReason.ROW_GROUP_FORM);
    }

    private void person(RowReading row, StagedRow staged) {
        IdentityNumber identity = row.value(IDENTITY, IdentityNumber::parse);
        String sex = row.word(SEX, "sex");
        LocalDate born = row.date(BORN);
        if (identity == null && row.problems.stream().noneMatch(problem -> problem.column() == IDENTITY)) {
            row.required(SEX, sex);
            row.required(BORN, born);
            boolean newborn = born != null && born.isAfter(today.minusYears(YEARS_WITHOUT_NUMBER));
            if (!newborn) row.refuse(IDENTITY, ImportReason.ROW_IDENTITY_REQUIRED);
        } else if (identity != null) {
            if (sex != null && !sex.equals(identity.sex().name())) row.refuse(SEX, ImportReason.ROW_SEX_CONTRADICTS);
            if (born != null && !born.equals(identity.born())) {
                row.refuse(BORN, ImportReason.ROW_BIRTH_CONTRADICTS, identity.born());
            }
            sex = identity.sex().name();
            born = identity.born();
            staged.identity = cipher.seal("person.identity", identity.number());
            staged.identityIndex = cipher.index("person.identity", identity.number());
            staged.identityLast4 = identity.last4();
        }
        if (born != null && born.isAfter(today)) row.refuse(BORN, ImportReason.ROW_BORN_LATER);
        staged.set(SEX, sex);
        staged.set(BORN, born);
    }

    private void words(RowReading row, StagedRow staged) {
        staged.set(NATION, row.value(NATION, PersonRows::nation));
        staged.set(EDUCATION, row.word(EDUCATION, "education"));
        staged.set(SCHOOLING, row.word(SCHOOLING, "schooling"));
        staged.set(LABOUR, row.word(LABOUR, "labour"));
        staged.set(WORKS_AWAY, row.word(WORKS_AWAY, "yes-no"));
        String health = row.word(HEALTH, "health");
        if (health != null)
            staged.health = cipher.seal("person.health", health); // even health: who has none is told by it
    }

    private void phone(RowReading row, StagedRow staged, boolean ofHead) {
        PhoneNumber phone = row.value(PHONE, PhoneNumber::parse);
        if (phone == null) return;
        staged.phone = cipher.seal("person.phone", phone.number());
        staged.phoneLast4 = phone.last4();
        if (ofHead) staged.householdPhone = cipher.seal("household.phone", phone.number());
    }

    private static String nation(String typed) {
        String nation = typed.length() == 1 || (!typed.endsWith("族") && typed.length() < 4) ? typed + "族" : typed;
        if (!nation.matches("\\p{IsHan}{2,10}")) throw new Refused(ImportReason.ROW_NATION_FORM);
        return nation;
    }
}
