package liannong.ledger.journal;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A strict reader of the part of hledger's format that the export writes: every line is one of its six kinds, every
 * account and the commodity are declared before they are used, every entry balances, every assertion holds, and days do
 * not go backwards.
 */
final class JournalText {

    private static final Pattern HEAD =
            Pattern.compile("(\\d{4}-\\d\\d-\\d\\d) \\* (\\(\\d+\\) )?([^;|]+?)(  ; fact: [^;]+)?");
    private static final Pattern POSTING = Pattern.compile(
            "    (\\S+(?: \\S+)*)  (-?\\d+\\.\\d\\d) CNY(?: = (-?\\d+\\.\\d\\d) CNY)?(  ; member: \\d+)?");
    private static final Pattern ACCOUNT = Pattern.compile("account (\\S+(?: \\S+)*)  ; type:[ALERX]");

    private final Set<String> declared = new HashSet<>();
    private final Map<String, BigDecimal> balances = new TreeMap<>();
    private boolean commodity;
    private String day = "";
    private BigDecimal open = BigDecimal.ZERO;
    private int postings;
    private int entries;

    JournalText(String text) {
        int at = 0;
        for (String line : text.split("\n", -1)) {
            at++;
            try {
                read(line);
            } catch (IllegalArgumentException wrong) {
                throw new IllegalArgumentException("line " + at + ": " + wrong.getMessage() + ": " + line, wrong);
            }
        }
        close();
    }

    private void read(String line) {
        if (line.isEmpty()) {
            close();
            return;
        }
        if (line.startsWith("; ")) return;
        if (line.equals("commodity 1000.00 CNY")) {
            commodity = true;
            return;
        }
        if (line.startsWith("account ")) {
            declared.add(group(ACCOUNT, line).group(1));
            return;
        }
        if (line.startsWith("    ")) posting(group(POSTING, line));
        else head(group(HEAD, line));
    }

    private void head(Matcher head) {
        close();
        if (head.group(1).compareTo(day) < 0) throw new IllegalArgumentException("goes back from " + day);
        day = head.group(1);
        entries++;
    }

    private void posting(Matcher posting) {
        if (!commodity) throw new IllegalArgumentException("no commodity declared");
        if (!declared.contains(posting.group(1))) throw new IllegalArgumentException("no such account");
        BigDecimal amount = new BigDecimal(posting.group(2));
        open = open.add(amount);
        postings++;
        BigDecimal balance = balances.merge(posting.group(1), amount, BigDecimal::add);
        if (posting.group(3) != null && balance.compareTo(new BigDecimal(posting.group(3))) != 0)
            throw new IllegalArgumentException("stands at " + balance);
    }

    private void close() {
        if (open.signum() != 0) throw new IllegalArgumentException("does not balance by " + open);
        if (postings == 1) throw new IllegalArgumentException("one posting is no entry");
        postings = 0;
    }

    private static Matcher group(Pattern pattern, String line) {
        Matcher matcher = pattern.matcher(line);
        if (!matcher.matches()) throw new IllegalArgumentException("not understood");
        return matcher;
    }

    /** What each account stands at, those at zero left out. */
    Map<String, BigDecimal> balances() {
        Map<String, BigDecimal> standing = new TreeMap<>(balances);
        standing.values().removeIf(amount -> amount.signum() == 0);
        return standing;
    }

    int entries() {
        return entries;
    }
}
