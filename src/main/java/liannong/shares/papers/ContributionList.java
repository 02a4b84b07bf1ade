package liannong.shares.papers;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import liannong.access.Roles;
import liannong.access.SystemUser;
import liannong.base.Money;
import liannong.base.Mu;
import liannong.base.Split;
import liannong.base.sheets.SheetColumn;
import liannong.base.sheets.SheetLimits;
import liannong.base.sheets.SheetWriter;
import liannong.shares.RegisterFilter;
import liannong.shares.ShareClass;
import liannong.ui.Texts;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The list of contributions (出资清单) that the registrar wants (COOP art 16; REG-R art 29): who contributed what, how
 * much, what part of all contributions that is, since when and by which evidence. What was quantified is none.
 */
@Service
@Transactional(readOnly = true)
@PreAuthorize(Roles.STAFF)
public class ContributionList {

    private static final String[] CONTRIBUTED = Arrays.stream(ShareClass.values())
            .filter(ShareClass::contributed)
            .map(ShareClass::name)
            .toArray(String[]::new);
    private static final int LONGEST_DOCUMENTS = 200;

    /** Hundredths of a percent in the whole. */
    private static final Money WHOLE = new Money(10_000);

    private record Contribution(
            String memberNo,
            String name,
            String kind,
            String shareClass,
            long areaHundredths,
            long unpaidFen,
            long amountFen,
            LocalDate firstOn,
            LocalDate lastOn,
            String documents) {

        long subscribedFen() {
            return Math.addExact(amountFen, unpaidFen);
        }
    }

    private final JdbcClient jdbc;

    ContributionList(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * As of the filter's day and as it was believed on its other, for all members; amounts in yuan and areas in mu as
     * numbers. The parts are of what is subscribed, and make 100.00 % by largest remainder.
     */
    public void write(RegisterFilter filter, Locale locale, OutputStream out) throws IOException {
        List<Contribution> all = rows(filter);
        List<Money> parts = Split.of(
                all.stream().allMatch(row -> row.subscribedFen() == 0) ? Money.ZERO : WHOLE,
                IntStream.range(0, all.size())
                        .mapToObj(at -> new Split.Share(
                                "%06d".formatted(at),
                                BigInteger.valueOf(all.get(at).subscribedFen())))
                        .toList());
        var sheet = new SheetWriter(
                out, Texts.of(locale, "paper.contributions.sheet", filter.asOf().toString()), columns(locale));
        long area = 0;
        long subscribed = 0;
        long paid = 0;
        for (int at = 0; at < all.size(); at++) {
            Contribution row = all.get(at);
            area = Math.addExact(area, row.areaHundredths());
            subscribed = Math.addExact(subscribed, row.subscribedFen());
            paid = Math.addExact(paid, row.amountFen());
            sheet.row(cells(at + 1, row, parts.get(at), locale));
        }
        Money part = parts.stream().reduce(Money.ZERO, Money::plus);
        sheet.row(List.of(
                Texts.of(locale, "paper.total"),
                "",
                "",
                "",
                "",
                new Mu(area).toString(),
                new Money(subscribed).toString(),
                new Money(paid).toString(),
                percent(part),
                "",
                "",
                ""));
        sheet.end();
    }

    private List<Contribution> rows(RegisterFilter filter) {
        return jdbc.sql("""
                        select m.member_no, m.name, m.kind, s.share_class, sum(s.area_hundredths)::bigint as area_hundredths,
                               sum(s.unpaid_fen)::bigint as unpaid_fen, sum(s.amount_fen)::bigint as amount_fen,
                               min(s.effective_on) as first_on, max(s.effective_on) as last_on,
                               left(string_agg(distinct s.document, '；' order by s.document), :longest) as documents
                        from share_movements s join members m on m.id = s.member_id
                        where s.county_code = :county and s.cooperative_id = :cooperative and s.effective_on <= :day
                          and s.recorded_at < :known and s.share_class = any (:contributed) and s.reverses_id is null and not exists (
                            select 1 from share_movements r
                            where r.reverses_id = s.id and r.effective_on <= :day and r.recorded_at < :known)
                        group by m.id, s.share_class having sum(s.amount_fen) <> 0 or sum(s.unpaid_fen) <> 0
                        order by m.member_no collate "C", m.id, s.share_class limit :most""")
                .param("longest", LONGEST_DOCUMENTS)
                .param("county", SystemUser.COUNTY)
                .param("cooperative", filter.cooperativeId())
                .param("day", filter.asOf())
                .param("known", filter.knownBefore())
                .param("contributed", CONTRIBUTED)
                .param("most", SheetLimits.ROWS - 1)
                .query(Contribution.class)
                .list();
    }

    private static List<SheetColumn> columns(Locale locale) {
        return List.of(
                SheetColumn.text(Texts.of(locale, "paper.contributions.no"), 8),
                SheetColumn.text(Texts.of(locale, "shares.no"), 10),
                SheetColumn.text(Texts.of(locale, "shares.name"), 24),
                SheetColumn.text(Texts.of(locale, "organisation.member-kind"), 12),
                SheetColumn.text(Texts.of(locale, "paper.contributions.how"), 16),
                SheetColumn.figure(Texts.of(locale, "paper.account.area"), 12),
                SheetColumn.figure(Texts.of(locale, "paper.account.subscribed"), 18),
                SheetColumn.figure(Texts.of(locale, "paper.contributions.paid"), 18),
                SheetColumn.text(Texts.of(locale, "paper.contributions.part"), 12),
                SheetColumn.text(Texts.of(locale, "paper.contributions.first"), 14),
                SheetColumn.text(Texts.of(locale, "paper.contributions.last"), 14),
                SheetColumn.text(Texts.of(locale, "paper.account.document"), 40));
    }

    private static List<String> cells(int number, Contribution row, Money part, Locale locale) {
        return List.of(
                Integer.toString(number),
                row.memberNo(),
                row.name(),
                RegisterExport.kind(row.kind(), locale),
                Texts.of(locale, "paper.contribution." + row.shareClass()),
                new Mu(row.areaHundredths()).toString(),
                new Money(row.subscribedFen()).toString(),
                new Money(row.amountFen()).toString(),
                percent(part),
                row.firstOn().toString(),
                row.lastOn().toString(),
                row.documents());
    }

    private static String percent(Money hundredths) {
        return BigDecimal.valueOf(hundredths.fen(), 2).toPlainString() + "%";
    }
}
