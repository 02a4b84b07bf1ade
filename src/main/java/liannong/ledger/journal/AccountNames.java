package liannong.ledger.journal;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The chart as hledger writes accounts: kind, then code and name from the topmost down, set apart by colons. */
final class AccountNames {

    private record Account(
            String code, String name, String kind, @Nullable String parentCode) {}

    private static final Map<String, String> KINDS =
            Map.of("ASSET", "资产", "LIABILITY", "负债", "EQUITY", "权益", "COST", "成本", "RESULT", "损益");

    private final Map<String, String> names = new HashMap<>();
    private final List<Account> accounts;

    AccountNames(JdbcClient jdbc) {
        accounts = jdbc.sql("select code, name, kind, parent_code from chart_accounts order by code collate \"C\"")
                .query(Account.class)
                .list();
        // a code is longer than its parent's, so that the parent comes first
        for (Account account : accounts) {
            String above = account.parentCode() == null
                    ? KINDS.getOrDefault(account.kind(), account.kind())
                    : names.get(account.parentCode());
            names.put(account.code(), above + ":" + account.code() + " " + plain(account.name()));
        }
    }

    String of(String code) {
        String name = names.get(code);
        if (name == null) throw new IllegalStateException("no account " + code);
        return name;
    }

    /** One declaration for each account, with its type for the reports of hledger. */
    List<String> declarations() {
        return accounts.stream()
                .map(account -> "account " + of(account.code()) + "  ; type:" + type(account))
                .toList();
    }

    private static String type(Account account) {
        return switch (account.kind()) {
            case "ASSET", "COST" -> "A";
            case "LIABILITY" -> "L";
            case "RESULT" ->
                account.code().startsWith("50") || account.code().equals("511")
                        ? "R"
                        : account.code().startsWith("52") ? "X" : "E";
            default -> "E";
        };
    }

    /** A text that means nothing to the reader of the file: no comment, no end of a line, one space between words. */
    static String plain(String text) {
        return text.replaceAll("[\\p{Cntrl}\\p{Zl}\\p{Zp}\\s]+", " ")
                .replace(';', '；')
                .replace('|', '／')
                .strip();
    }
}
