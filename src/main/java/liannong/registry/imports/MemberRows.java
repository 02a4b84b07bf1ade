package liannong.registry.imports;

import static liannong.registry.templates.MemberColumns.*;

import java.time.LocalDate;
import java.util.regex.Pattern;
import liannong.base.FieldCipher;
import liannong.base.sheets.SheetRow;
import liannong.registry.IdentityNumber;
import liannong.registry.PersonName;
import org.jspecify.annotations.Nullable;

/** Reads a row of a roster: a person by the identity number, an organisation by the credit code. */
final class MemberRows implements RowReader {

    private static final Pattern MEMBER_NO_FORM = Pattern.compile("[0-9A-Za-z-]{1,12}");
    private static final int LONGEST_NAME = 80;
    private static final int LONGEST_DOCUMENT = 120;

    private final Head head;
    private final FieldCipher cipher;
    private final LocalDate today;

    MemberRows(Head head, FieldCipher cipher, LocalDate today) {
        this.head = head;
        this.cipher = cipher;
        this.today = today;
    }

    @Override
    public StagedRow read(SheetRow sheetRow, @Nullable String unit, @Nullable Long newHouseholdId) {
        RowReading row = new RowReading(head, sheetRow);
        StagedRow staged = new StagedRow(sheetRow.number(), null, null, CODE, row.problems);
        staged.set(COOPERATIVE, row.required(COOPERATIVE, row.creditCode(COOPERATIVE)));
        String number = row.required(MEMBER_NO, row.code(MEMBER_NO, MEMBER_NO_FORM, ImportReason.ROW_MEMBER_NO_FORM));
        staged.set(MEMBER_NO, number);
        String kind = row.required(KIND, row.word(KIND, "member-kind"));
        staged.set(KIND, kind);
        if ("ORGANISATION".equals(kind)) organisation(row, staged);
        else if (kind != null) person(row, staged);
        else unknown(row, staged);
        LocalDate joined = row.required(JOINED, row.date(JOINED));
        if (joined != null && joined.isAfter(today)) row.refuse(JOINED, ImportReason.ROW_IN_THE_FUTURE);
        staged.set(JOINED, joined);
        staged.set(DOCUMENT, row.line(DOCUMENT, LONGEST_DOCUMENT));
        return staged;
    }

    /** What stands there is shown and asked for, whatever kind of member it will be. */
    private static void unknown(RowReading row, StagedRow staged) {
        staged.set(NAME, row.required(NAME, row.line(NAME, LONGEST_NAME)));
        row.required(NUMBER, row.text(NUMBER));
    }

    private static void organisation(RowReading row, StagedRow staged) {
        staged.set(NAME, row.required(NAME, row.line(NAME, LONGEST_NAME)));
        staged.set(CODE, row.required(NUMBER, row.creditCode(NUMBER)));
    }

    private void person(RowReading row, StagedRow staged) {
        staged.set(NAME, row.required(NAME, row.value(NAME, PersonName::parse)));
        IdentityNumber identity = row.required(NUMBER, row.value(NUMBER, IdentityNumber::parse));
        if (identity == null) return;
        staged.identity = cipher.seal("person.identity", identity.number());
        staged.identityIndex = cipher.index("person.identity", identity.number());
        staged.identityLast4 = identity.last4();
    }
}
