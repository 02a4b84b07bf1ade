package liannong.registry.masking;

import java.sql.Types;
import liannong.TestCounty;
import liannong.base.FieldCipher;

/** A household of which everything sealed is known to the test: numbers that are nobody's. */
public record SealedHousehold(long household, long person, long account) {

    public static final String IDENTITY = "999999196805010026";
    public static final String PHONE = "19907654321";
    public static final String ACCOUNT = "6299990000007654324";
    public static final String ILLNESS = "SEVERE_ILLNESS";

    public static SealedHousehold in(TestCounty county, FieldCipher cipher) {
        TestCounty.Member member = county.farmer("S" + county.members.size(), false);
        long household = member.householdId();
        long person = county.owner()
                .sql("select person_id from household_members where household_id = ?")
                .param(household)
                .query(Long.class)
                .single();
        county.owner()
                .sql("update persons set identity_enc = ?, identity_last4 = '0026', health_enc = ?, phone_enc = ?,"
                        + " phone_last4 = '4321' where id = ?")
                .param(cipher.seal("person.identity", IDENTITY))
                .param(cipher.seal("person.health", ILLNESS))
                .param(cipher.seal("person.phone", PHONE))
                .param(person)
                .update();
        county.owner()
                .sql("update households set main_cause_enc = ?, other_cause_1_enc = ?, phone_enc = null where id = ?")
                .param(cipher.seal("household.main_cause", "ILLNESS"))
                .param(cipher.seal("household.other_cause", "LACK_OF_LABOUR"))
                .param(household)
                .update();
        return new SealedHousehold(household, person, account(county, cipher, household));
    }

    private static long account(TestCounty county, FieldCipher cipher, long household) {
        long id = county.next("accounts");
        county.owner()
                .sql("insert into accounts (id, county_code, household_id, division_code, bank, kind, holder_name,"
                        + " number_enc, number_index, number_last4, valid_from) values (:id, '360781', :household,"
                        + " :village, '演示银行', 'CARD', '钟秀兰', :sealed, :index, '4324', '2019-01-01')")
                .param("id", id, Types.BIGINT)
                .param("household", household)
                .param("village", county.village)
                .param("sealed", cipher.seal("account.number", ACCOUNT))
                .param("index", cipher.index("account.number", ACCOUNT))
                .update();
        return id;
    }
}
