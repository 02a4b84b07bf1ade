package liannong.demo;

import java.nio.charset.StandardCharsets;
import java.util.List;
import liannong.base.Money;
import liannong.payouts.BankFiles;

/** A bank that knows nothing but the file it was handed (bank-files.md), and answers every line of it. */
final class BenchBank {

    /** A line that was paid, or came back. */
    record Line(int no, String account, String holder, Money amount, String endToEndId) {}

    /** A file as a bank reads it. */
    record Order(String number, List<Line> lines) {

        /** @throws IllegalStateException when the head counts or sums otherwise, or a line has no account */
        static Order read(byte[] file) {
            List<String> rows = new String(file, BankFiles.CHARSET).lines().toList();
            String[] head = rows.getFirst().split("\\|", -1);
            List<Line> lines =
                    rows.stream().skip(1).map(row -> line(row.split("\\|", -1))).toList();
            Order order = new Order(head[1], lines);
            if (!head[3].equals(Integer.toString(lines.size()))
                    || !head[4].equals(order.total().toString()))
                throw new IllegalStateException("the file of " + head[1] + " is not whole");
            return order;
        }

        Money total() {
            return lines.stream().map(Line::amount).reduce(Money.ZERO, Money::plus);
        }
    }

    private BenchBank() {}

    private static Line line(String... fields) {
        if (!fields[1].matches("[0-9]{10,30}")) throw new IllegalStateException("no account in line " + fields[0]);
        return new Line(
                Integer.parseInt(fields[0]),
                fields[1],
                fields[2],
                Money.ofYuan(new java.math.BigDecimal(fields[3])),
                fields[5]);
    }

    /** Every so-manieth line comes back because its holder is another. */
    static byte[] answer(Order order, int returnedEvery) {
        StringBuilder text = new StringBuilder("HZ|" + order.lines().size() + "|" + order.total() + "|\r\n");
        for (Line line : order.lines()) {
            text.append(line.endToEndId()).append('|').append(line.amount());
            text.append(line.no() % returnedEvery == 0 ? "|0|BE01\r\n" : "|1|\r\n");
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }
}
