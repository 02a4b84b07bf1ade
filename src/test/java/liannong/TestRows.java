package liannong;

import java.time.LocalDate;
import java.util.List;
import liannong.base.FieldCipher;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Rows as the owner of the tables writes them, for a cooperative of a test and its village. */
final class TestRows {

    private final JdbcClient owner;
    private final FieldCipher cipher;
    private final long cooperative;
    private final String village;

    TestRows(JdbcClient owner, FieldCipher cipher, long cooperative, String village) {
        this.owner = owner;
        this.cipher = cipher;
        this.cooperative = cooperative;
        this.village = village;
    }

    String account(@Nullable Long household, @Nullable Long organisation) {
        long id = next("accounts");
        String number = "6228" + String.format("%015d", id);
        owner.sql(
                        "insert into accounts (id, county_code, household_id, organisation_id, division_code, bank, kind,"
                                + " holder_name, number_enc, number_index, number_last4, valid_from, holder_person_id, matched_at)"
                                + " select :id, '360781', :household, :organisation, :village, '瑞金农商银行', :kind,"
                                + " coalesce((select p.name from persons p where p.household_id = :household limit 1),"
                                + " (select o.name from organisations o where o.id = :organisation)), :sealed, :index, :last4,"
                                + " '2019-01-01', (select p.id from persons p where p.household_id = :household limit 1), now()")
                .param("id", id)
                .param("household", household)
                .param("organisation", organisation)
                .param("village", village)
                .param("kind", household == null ? "CORPORATE" : "CARD")
                .param("sealed", cipher.seal("account.number", number))
                .param("index", cipher.index("account.number", number))
                .param("last4", number.substring(number.length() - 4))
                .update();
        return number;
    }

    void share(TestCounty.Member member, String shareClass, long fen, LocalDate effectiveOn) {
        share(member, shareClass, fen, 0, effectiveOn);
    }

    void share(TestCounty.Member member, String shareClass, long fen, long areaHundredths, LocalDate effectiveOn) {
        if (fen == 0) return;
        owner.sql("insert into share_movements (id, county_code, cooperative_id, member_id, household_id,"
                        + " division_code, share_class, kind, source, amount_fen, area_hundredths, document, effective_on,"
                        + " recorded_at, recorded_by, command_id) select :id, '360781', :cooperative, id, household_id,"
                        + " division_code, :class, :kind, 'OWN_MONEY', :fen, :area, '收据', :day, now(), 1, gen_random_uuid()"
                        + " from members where id = :member")
                .param("id", next("share_movements"))
                .param("cooperative", cooperative)
                .param("member", member.id())
                .param("class", shareClass)
                .param("kind", fen < 0 ? "REDEMPTION" : quantified(shareClass) ? "QUANTIFICATION" : "CONTRIBUTION")
                .param("fen", fen)
                .param("area", areaHundredths)
                .param("day", effectiveOn)
                .update();
    }

    private static boolean quantified(String shareClass) {
        return List.of("RESERVE", "FISCAL", "DONATION").contains(shareClass);
    }

    void trade(TestCounty.Member member, long quantityHundredths, long amountFen, LocalDate on) {
        if (quantityHundredths == 0) return;
        long id = next("trades");
        owner.sql("insert into trades (id, county_code, cooperative_id, member_id, household_id, division_code,"
                        + " slip_no, traded_on, product, unit, quantity_hundredths, amount_fen, recorded_at)"
                        + " values (:id, '360781', :cooperative, :member, :household, :village, 'S' || :id, :day, '脐橙',"
                        + " '斤', :quantity, :fen, now())")
                .param("id", id)
                .param("cooperative", cooperative)
                .param("member", member.id())
                .param("household", member.household())
                .param("village", village)
                .param("day", on)
                .param("quantity", quantityHundredths)
                .param("fen", amountFen)
                .update();
    }

    long next(String table) {
        return TestOwner.next(owner, table);
    }
}
