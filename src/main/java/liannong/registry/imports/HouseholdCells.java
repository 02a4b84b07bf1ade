package liannong.registry.imports;

import static liannong.registry.templates.PersonColumns.*;

import java.time.LocalDate;
import java.util.Set;
import java.util.regex.Pattern;
import liannong.base.FieldCipher;
import liannong.base.Refused;
import liannong.registry.AccountKind;
import liannong.registry.AccountNumber;
import org.jspecify.annotations.Nullable;

/** What the head's row says of the household: attribute, causes, status, account. On other rows nobody reads it. */
final class HouseholdCells {

    private static final Set<String> MONITORED = Set.of("UNSTABLE", "MARGINAL", "SUDDEN");
    private static final Set<String> EXITED = Set.of("ENJOYING", "STABLE");
    private static final int LONGEST_BANK = 40;

    /** An account that slipped into the column of its bank would stand there in clear. */
    private static final Pattern HOLDS_A_NUMBER = Pattern.compile("[0-9０-９]{6,}");

    private final FieldCipher cipher;
    private final LocalDate today;
    private final LocalDate earliest;

    HouseholdCells(FieldCipher cipher, LocalDate today, LocalDate earliest) {
        this.cipher = cipher;
        this.today = today;
        this.earliest = earliest;
    }

    void read(RowReading row, StagedRow staged, boolean ofHead) {
        if (!ofHead) return;
        staged.set(ATTRIBUTE, row.word(ATTRIBUTE, "attribute"));
        causes(row, staged);
        status(row, staged);
        account(row, staged);
    }

    private void causes(RowReading row, StagedRow staged) {
        String main = row.word(MAIN_CAUSE, "cause");
        String first = row.word(OTHER_CAUSE_1, "cause");
        String second = row.word(OTHER_CAUSE_2, "cause");
        if (main == null && first != null) row.refuse(MAIN_CAUSE, ImportReason.ROW_CAUSES_IN_ORDER);
        if (first == null && second != null) row.refuse(OTHER_CAUSE_1, ImportReason.ROW_CAUSES_IN_ORDER);
        staged.mainCause = sealed("household.main_cause", main);
        staged.otherCause1 = sealed("household.other_cause", first);
        staged.otherCause2 = sealed("household.other_cause", second);
    }

    private void status(RowReading row, StagedRow staged) {
        String status = row.word(STATUS, "status");
        String detail = row.word(DETAIL, "detail");
        LocalDate since = row.date(SINCE);
        boolean fits = switch (status == null ? "" : status) {
            case "MONITORED" -> detail != null && MONITORED.contains(detail);
            case "EXITED" -> detail != null && EXITED.contains(detail);
            default -> detail == null;
        };
        if (!fits) row.refuse(DETAIL, ImportReason.ROW_DETAIL_CONTRADICTS);
        if (since != null && (since.isAfter(today) || since.isBefore(earliest))) {
            row.refuse(SINCE, ImportReason.ROW_SINCE_LATER, today);
        }
        staged.set(STATUS, status);
        staged.set(DETAIL, detail);
        staged.set(SINCE, since);
    }

    private void account(RowReading row, StagedRow staged) {
        String word = row.word(ACCOUNT_KIND, "account-kind");
        AccountKind kind = word == null ? AccountKind.CARD : AccountKind.valueOf(word);
        AccountNumber account = row.value(ACCOUNT, typed -> AccountNumber.parse(kind, typed));
        String bank = row.value(BANK, HouseholdCells::bank);
        staged.set(BANK, bank);
        staged.set(ACCOUNT_KIND, account == null ? null : kind.name());
        if (bank != null) row.required(ACCOUNT, account);
        if (account == null) return;
        row.required(BANK, bank);
        staged.account = cipher.seal("account.number", account.number());
        staged.accountIndex = cipher.index("account.number", account.number());
        staged.accountLast4 = account.last4();
    }

    private static String bank(String typed) {
        if (typed.length() < 2
                || typed.length() > LONGEST_BANK
                || HOLDS_A_NUMBER.matcher(typed).find()) throw new Refused(ImportReason.ROW_BANK_FORM);
        return NumberShy.clear(typed);
    }

    private byte @Nullable [] sealed(String field, @Nullable String plain) {
        return plain == null ? null : cipher.seal(field, plain);
    }
}
