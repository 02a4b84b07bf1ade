package liannong.shares.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.StringJoiner;

/** A register's file written by hand: two members; the first pays in 1,000.00 yuan and gives 400.00 to the second. */
final class SmallFile {

    static final String PAID = "00000000-0000-4000-8000-000000000001";
    static final String GIVEN = "00000000-0000-4000-8000-000000000002";
    static final String OTHER = "00000000-0000-4000-8000-000000000003";

    private static final String HEAD = """
            {"format":"liannong-share-register","version":1,"modelled_on":"Open Cap Format 1.2.0",
            "as_of":"2026-01-31","generated_at":"2026-01-31T02:03:04Z","generated_by":"赖会计",
            "issuer":{"id":"93360781MA35000001","object_type":"ISSUER","legal_name":"瑞金市甲脐橙专业合作社","formation_date":"2015-01-01",
            "country_of_formation":"CN","tax_ids":[{"tax_id":"93360781MA35000001","country":"CN"}]},
            "stakeholders":[
            {"id":"M-M01","object_type":"STAKEHOLDER","name":{"legal_name":"钟秀兰"},"stakeholder_type":"INDIVIDUAL",
            "issuer_assigned_id":"M01","ln_member_kind":"FARMER","ln_joined_on":"2015-01-01"},
            {"id":"M-M02","object_type":"STAKEHOLDER","name":{"legal_name":"果业公司"},"stakeholder_type":"INSTITUTION",
            "issuer_assigned_id":"M02","ln_member_kind":"ORGANISATION","ln_joined_on":"2015-01-01","ln_left_on":"2026-01-01"}],
            "stock_classes":[
            {"id":"CAPITAL","object_type":"STOCK_CLASS","name":"资金股","class_type":"COMMON","default_id_prefix":"CAPITAL-",
            "initial_shares_authorized":"NOT APPLICABLE","votes_per_share":"0","seniority":"8"},
            {"id":"PREFERRED","object_type":"STOCK_CLASS","name":"优先股","class_type":"PREFERRED","default_id_prefix":"PREFERRED-",
            "initial_shares_authorized":"NOT APPLICABLE","votes_per_share":"0","seniority":"9"},
            {"id":"FISCAL","object_type":"STOCK_CLASS","name":"财政折股","class_type":"COMMON","default_id_prefix":"FISCAL-",
            "initial_shares_authorized":"NOT APPLICABLE","votes_per_share":"0","seniority":"8"}],
            "transactions":[
            """;

    private final List<String> rows = new ArrayList<>();

    static SmallFile paid() {
        return new SmallFile().row(PAID, 1, "2024-06-30", "M-M01", "CAPITAL", "CONTRIBUTION", "1000.00", "");
    }

    /** As it is given out. */
    static SmallFile paidAndGiven() {
        return paid().row(GIVEN, 1, "2024-07-31", "M-M01", "CAPITAL", "TRANSFER", "-400.00", "")
                .row(GIVEN, 2, "2024-07-31", "M-M02", "CAPITAL", "TRANSFER", "400.00", "");
    }

    /** @param more fields of ours, each with a comma before it */
    SmallFile row(
            String act,
            int line,
            String day,
            String member,
            String shareClass,
            String kind,
            String amount,
            String more) {
        String security = member + "/" + shareClass;
        String magnitude = amount.replace("-", "");
        String ofType = switch (type(kind, amount)) {
            case "TX_STOCK_ISSUANCE" -> """
                    "custom_id":"%s","share_price":{"amount":"1.00","currency":"CNY"},"quantity":"%s",\
                    "security_law_exemptions":[],"stock_legend_ids":[],""".formatted(security, magnitude);
            case "TX_STOCK_TRANSFER" -> """
                    "quantity":"%s","resulting_security_ids":["M-M02/CAPITAL"],""".formatted(magnitude);
            case "TX_STOCK_CONVERSION" -> """
                    "quantity_converted":"%s","resulting_security_ids":["M-M01/PREFERRED"],""".formatted(magnitude);
            case "TX_STOCK_REPURCHASE" -> """
                    "price":{"amount":"1.00","currency":"CNY"},"quantity":"%s",""".formatted(magnitude);
            case "TX_STOCK_CANCELLATION" -> """
                    "quantity":"%s","reason_text":"更正",""".formatted(magnitude);
            case "TX_STOCK_RETRACTION" -> "\"reason_text\":\"更正\",";
            default -> "";
        };
        rows.add("""
                {"id":"%s/%d","object_type":"%s","date":"%s","security_id":"%s","stakeholder_id":"%s","stock_class_id":"%s",%s\
                "ln_act":"%s","ln_line":%d,"ln_kind":"%s","ln_source":"OWN_MONEY","ln_amount":"%s","ln_unpaid":"0.00",\
                "ln_area_mu":"0.00","ln_document":"收据 1","ln_recorded_at":"2025-01-01T00:00:00Z"%s}""".formatted(
                        act,
                        line,
                        type(kind, amount),
                        day,
                        security,
                        member,
                        shareClass,
                        ofType,
                        act,
                        line,
                        kind,
                        amount,
                        more));
        return this;
    }

    SmallFile reversal(String act, int line, String day, String member, String amount, String reverses) {
        return row(act, line, day, member, "CAPITAL", "REVERSAL", amount, ",\"ln_reverses\":\"" + reverses + "\"");
    }

    String text() {
        var text = new StringJoiner(",\n", HEAD, "]}\n");
        rows.forEach(text::add);
        return text.toString();
    }

    private static String type(String kind, String amount) {
        String going = switch (kind) {
            case "TRANSFER", "INHERITANCE" -> "TRANSFER";
            case "CONVERSION" -> "CONVERSION";
            case "REDEMPTION" -> "REPURCHASE";
            default -> "CANCELLATION";
        };
        return switch (kind.toUpperCase(Locale.ROOT)) {
            case "SUBSCRIPTION" -> "TX_LN_SUBSCRIPTION";
            case "REVERSAL" -> "TX_STOCK_RETRACTION";
            default -> "TX_STOCK_" + (amount.startsWith("-") || amount.equals("0.00") ? going : "ISSUANCE");
        };
    }
}
