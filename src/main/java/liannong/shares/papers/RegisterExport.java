package liannong.shares.papers;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToLongFunction;
import liannong.access.Roles;
import liannong.base.Money;
import liannong.base.Mu;
import liannong.base.sheets.SheetColumn;
import liannong.base.sheets.SheetLimits;
import liannong.base.sheets.SheetWriter;
import liannong.shares.RegisterFilter;
import liannong.shares.RegisterRow;
import liannong.shares.RegisterTotals;
import liannong.shares.ShareRegister;
import liannong.ui.Fmt;
import liannong.ui.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** The register of a day as a workbook: the rows of the screen, page by page, and their sums at the end. */
@Service
@Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ) // all pages see one register
@PreAuthorize(Roles.STAFF)
public class RegisterExport {

    /** More rows a workbook does not take. */
    public static final int MOST_ROWS = SheetLimits.ROWS - 1;

    private record Amount(String shareClass, ToLongFunction<RegisterRow> row, ToLongFunction<RegisterTotals> sum) {}

    /** One column for each class of share, as on the screen. */
    private static final List<Amount> AMOUNTS = List.of(
            new Amount("LAND", RegisterRow::landFen, RegisterTotals::landFen),
            new Amount("CAPITAL", RegisterRow::capitalFen, RegisterTotals::capitalFen),
            new Amount("PREFERRED", RegisterRow::preferredFen, RegisterTotals::preferredFen),
            new Amount("COLLECTIVE", RegisterRow::collectiveFen, RegisterTotals::collectiveFen),
            new Amount("RESERVE", RegisterRow::reserveFen, RegisterTotals::reserveFen),
            new Amount("FISCAL", RegisterRow::fiscalFen, RegisterTotals::fiscalFen),
            new Amount("DONATION", RegisterRow::donationFen, RegisterTotals::donationFen),
            new Amount("TOTAL", RegisterRow::totalFen, RegisterTotals::totalFen));

    private final ShareRegister register;

    RegisterExport(ShareRegister register) {
        this.register = register;
    }

    /** Writes what the filter lets through; amounts in yuan, areas in mu, both as numbers. */
    public void write(RegisterFilter filter, Locale locale, OutputStream out) throws IOException {
        var sheet = new SheetWriter(
                out, Texts.of(locale, "paper.register.sheet", filter.asOf().toString()), columns(locale));
        RegisterTotals totals = register.totals(filter);
        for (int done = 0; done < totals.members(); done += ShareRegister.LONGEST_PAGE) {
            for (RegisterRow row : register.rows(filter, done, ShareRegister.LONGEST_PAGE)) {
                sheet.row(cells(row, totals, locale));
            }
        }
        sheet.row(sums(totals, locale));
        sheet.end();
    }

    private static List<SheetColumn> columns(Locale locale) {
        List<SheetColumn> columns = new ArrayList<>();
        columns.add(SheetColumn.text(Texts.of(locale, "shares.no"), 10));
        columns.add(SheetColumn.text(Texts.of(locale, "shares.name"), 16));
        columns.add(SheetColumn.text(Texts.of(locale, "organisation.member-kind"), 12));
        columns.add(SheetColumn.text(Texts.of(locale, "shares.place"), 20));
        columns.add(SheetColumn.text(Texts.of(locale, "shares.identity"), 14));
        columns.add(SheetColumn.figure(Texts.of(locale, "paper.account.area"), 12));
        for (Amount amount : AMOUNTS) {
            String head = Texts.of(locale, "shares.column." + amount.shareClass());
            columns.add(SheetColumn.figure(Texts.of(locale, "paper.register.in-yuan", head), 16));
        }
        columns.add(SheetColumn.text(Texts.of(locale, "shares.part"), 12));
        return columns;
    }

    private static List<String> cells(RegisterRow row, RegisterTotals totals, Locale locale) {
        List<String> cells = new ArrayList<>(List.of(
                row.memberNo(),
                row.name(),
                kind(row.kind(), locale),
                row.groupNo() == null ? row.place() : Texts.of(locale, "shares.group-of", row.place(), row.groupNo()),
                ending(row.identityLast4(), locale),
                new Mu(row.areaHundredths()).toString()));
        for (Amount amount : AMOUNTS) cells.add(new Money(amount.row().applyAsLong(row)).toString());
        cells.add(part(row.totalFen(), totals.totalFen()));
        return cells;
    }

    private static List<String> sums(RegisterTotals totals, Locale locale) {
        List<String> cells = new ArrayList<>(List.of(
                Texts.of(locale, "paper.total"),
                Texts.of(locale, "shares.sum-members", Integer.toString(totals.members())),
                "",
                "",
                "",
                new Mu(totals.areaHundredths()).toString()));
        for (Amount amount : AMOUNTS) cells.add(new Money(amount.sum().applyAsLong(totals)).toString());
        cells.add(totals.totalFen() > 0 ? "100.00%" : "");
        return cells;
    }

    static String kind(String kind, Locale locale) {
        return Texts.of(
                locale,
                "organisation.member-kind." + kind.toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    private static String ending(@Nullable String last4, Locale locale) {
        return last4 == null ? "" : Fmt.ending(last4, locale);
    }

    private static String part(long fen, long of) {
        if (of == 0) return "";
        return Fmt.percent(BigDecimal.valueOf(fen).divide(BigDecimal.valueOf(of), 6, RoundingMode.HALF_UP), 2);
    }
}
