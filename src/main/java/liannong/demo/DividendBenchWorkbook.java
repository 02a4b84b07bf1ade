package liannong.demo;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The plan of one run as an accountant writes it into a workbook: a row for a member, his part of each pool by a
 * formula that rounds it to the fen. What a spreadsheet makes of it is read back as comma-separated values.
 */
final class DividendBenchWorkbook {

    private static final int FIRST = 3;
    private static final int FLUSH_EVERY = 200;
    private static final String SHOWN = "0.00";

    /** A member's inputs, and what the product makes of them. */
    private record Row(
            String no,
            long contribution,
            long opening,
            long trade,
            long weight,
            long fiscalHeld,
            long refundFen,
            long residualFen) {}

    private record Pools(long reserve, long fiscal, long refund, long residual, boolean closing, boolean held) {}

    /**
     * What the workbook says beside the product.
     *
     * @param otherAmounts how many refunds and residuals are other amounts
     * @param apartFen how far they are from the product's, all together
     * @param moreFen what the workbook pays more than was declared; negative when less
     */
    record Difference(int otherAmounts, long apartFen, long moreFen) {}

    private final List<Row> rows;
    private final Pools pools;

    private DividendBenchWorkbook(List<Row> rows, Pools pools) {
        this.rows = rows;
        this.pools = pools;
    }

    static DividendBenchWorkbook of(JdbcClient owner, long cooperativeId) {
        return new DividendBenchWorkbook(
                owner.sql("""
                        select i.member_key as no, i.contribution_fen as contribution, i.opening_reserve_fen as opening,
                               i.trade_hundredths as trade, case r.reserve_key when 'TRADE' then i.trade_hundredths
                                   when 'CAPITAL' then i.contribution_fen else 100 end as weight,
                               i.fiscal_held_fen as fiscal_held, l.refund_fen, l.residual_fen
                        from dividend_runs r join dividend_inputs i on i.run_id = r.id
                        join dividend_lines l on l.run_id = i.run_id and l.member_id = i.member_id
                        where r.cooperative_id = :cooperative order by i.member_key collate "C"
                        """)
                        .param("cooperative", cooperativeId)
                        .query(Row.class)
                        .list(),
                owner.sql(
                                "select reserve_fen as reserve, fiscal_fund_fen as fiscal, refund_pool_fen as refund,"
                                        + " residual_pool_fen as residual, residual_base = 'CLOSING' as closing,"
                                        + " special_fund_heads = 'GRANT' as held from dividend_runs where cooperative_id = :cooperative")
                        .param("cooperative", cooperativeId)
                        .query(Pools.class)
                        .single());
    }

    int members() {
        return rows.size();
    }

    /** In yuan, as it is typed. The first row holds the pools, the second the sums that are divided by. */
    void write(Path file) throws IOException {
        try (OutputStream out = Files.newOutputStream(file)) {
            Workbook workbook = new Workbook(out, "Liannong", "01.0000");
            Worksheet sheet = workbook.newWorksheet("2025");
            heads(sheet);
            for (int i = 0; i < rows.size(); i++) {
                row(sheet, FIRST + i, rows.get(i));
                if (i % FLUSH_EVERY == 0) sheet.flush();
            }
            workbook.finish();
        }
    }

    private void heads(Worksheet sheet) {
        sheet.value(0, 1, yuan(pools.reserve()));
        sheet.value(0, 2, yuan(pools.fiscal()));
        sheet.value(0, 3, yuan(pools.refund()));
        sheet.value(0, 4, yuan(pools.residual()));
        sheet.value(0, 5, rows.size());
        int last = FIRST + rows.size();
        for (String column : List.of("D", "E", "H"))
            sheet.formula(1, column.charAt(0) - 'A', "SUM(%s4:%s%d)".formatted(column, column, last));
    }

    private void row(Worksheet sheet, int at, Row member) {
        int n = at + 1;
        sheet.inlineString(at, 0, member.no());
        sheet.value(at, 1, yuan(member.contribution()));
        sheet.value(at, 2, yuan(member.opening()));
        sheet.value(at, 3, yuan(member.trade()));
        sheet.value(at, 4, yuan(member.weight()));
        if (pools.held()) sheet.value(at, 5, yuan(member.fiscalHeld()));
        else formula(sheet, at, 5, "ROUND($C$1/$F$1,2)");
        formula(sheet, at, 6, "ROUND($B$1*E" + n + "/$E$2,2)");
        formula(sheet, at, 7, "B" + n + "+C" + n + "+F" + n + (pools.closing() ? "+G" + n : ""));
        formula(sheet, at, 8, "ROUND($D$1*D" + n + "/$D$2,2)");
        formula(sheet, at, 9, "ROUND($E$1*H" + n + "/$H$2,2)");
    }

    private static void formula(Worksheet sheet, int row, int column, String formula) {
        sheet.formula(row, column, formula);
        sheet.style(row, column).format(SHOWN).set();
    }

    private static BigDecimal yuan(long hundredths) {
        return BigDecimal.valueOf(hundredths, 2);
    }

    Difference beside(Path recalculated) throws IOException {
        List<String[]> lines = new ArrayList<>();
        for (String line : Files.readAllLines(recalculated, StandardCharsets.UTF_8)) lines.add(line.split(",", -1));
        int other = 0;
        long apart = 0;
        long more = 0;
        for (int i = 0; i < rows.size(); i++) {
            String[] cells = lines.get(FIRST + i);
            for (long difference : new long[] {
                fen(cells[8]) - rows.get(i).refundFen(),
                fen(cells[9]) - rows.get(i).residualFen()
            }) {
                if (difference != 0) other++;
                apart += Math.abs(difference);
                more += difference;
            }
        }
        return new Difference(other, apart, more);
    }

    private static long fen(String cell) {
        return new BigDecimal(cell).movePointRight(2).longValueExact();
    }
}
