package liannong.registry.organisations;

import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import liannong.TestCounty;
import liannong.access.Role;
import liannong.access.SignedIn;
import liannong.base.FieldCipher;
import liannong.base.Refused;
import liannong.registry.CreditCode;
import liannong.registry.IdentityNumber;
import liannong.registry.PersonName;
import org.springframework.context.ApplicationContext;

/** A cooperative of its own for a test, with people of the place whom it may admit. */
final class TestRegister {

    static final LocalDate JOINED = LocalDate.of(2024, 1, 1);
    static final Evidence MINUTES = Evidence.of("成员大会决议（演示）");

    private static final AtomicInteger SERIAL = new AtomicInteger();

    final TestCounty county;
    final SignedIn officer;
    final SignedIn auditor;
    private final ApplicationContext context;

    TestRegister(ApplicationContext context) {
        this.context = context;
        this.county = TestCounty.empty(context, TestCounty.TOWNSHIP);
        this.officer = county.user(Role.BUREAU_OFFICER, "360781", null, null);
        this.auditor = county.user(Role.AUDITOR, "360781", null, null);
    }

    /** Somebody on the card of a household. */
    record Someone(long personId, long householdId, PersonName name, IdentityNumber identity) {}

    Someone someone(String name) {
        return someone(name, county.village);
    }

    Someone someone(String name, String village) {
        IdentityNumber identity = identity();
        FieldCipher cipher = context.getBean(FieldCipher.class);
        long household = county.next("households");
        long person = county.next("persons");
        county.owner()
                .sql("insert into households (id, county_code, card_no, division_code, group_no, status, status_since)"
                        + " values (?, '360781', (6000000000 + ?)::text, ?, 3, 'ORDINARY', '2020-01-01')")
                .params(household, household, village)
                .update();
        county.owner()
                .sql(
                        "insert into persons (id, county_code, name, sex, born_on, identity_enc, identity_index, identity_last4)"
                                + " values (?, '360781', ?, 'F', ?, ?, ?, ?)")
                .params(
                        person,
                        name,
                        identity.born(),
                        cipher.seal("person.identity", identity.number()),
                        cipher.index("person.identity", identity.number()),
                        identity.last4())
                .update();
        county.owner()
                .sql("insert into household_members (id, county_code, household_id, person_id, relation, valid_from)"
                        + " values (?, '360781', ?, ?, 'HEAD', '2000-01-01')")
                .params(county.next("household_members"), household, person)
                .update();
        return new Someone(person, household, PersonName.parse(name), identity);
    }

    AdmitPerson admit(Someone person, String no, LocalDate on) {
        return new AdmitPerson(county.cooperative, no, true, person.name(), person.identity(), on, MINUTES);
    }

    long organisation(OrganisationKind kind, String name) {
        long id = county.next("organisations");
        county.owner()
                .sql("insert into organisations (id, county_code, kind, name, short_name, credit_code, division_code,"
                        + " industry, founded_on) values (?, '360781', ?, ?, '简称', 'R' || lpad(?::text, 17, '0'), ?,"
                        + " 'NAVEL_ORANGE', '2015-01-01')")
                .params(id, kind.name(), name + id, id, county.village)
                .update();
        return id;
    }

    OrganisationFacts facts(CreditCode code, boolean confirmed) {
        return new OrganisationFacts(
                OrganisationKind.COOPERATIVE,
                "瑞金市演示果业专业合作社",
                "演示果业",
                code,
                county.village,
                Industry.NAVEL_ORANGE,
                LocalDate.of(2020, 5, 1),
                "演示人",
                null,
                null,
                CooperativeType.SPECIALISED,
                null,
                confirmed);
    }

    /** A code that nobody has, with the check digit that fits. */
    static CreditCode code() {
        String first = "93360781MAXY" + String.format("%05d", SERIAL.incrementAndGet());
        return Stream.of("0123456789ABCDEFGHJKLMNPQRTUWXY".split(""))
                .map(check -> new CreditCode(first + check))
                .filter(CreditCode::checkDigitFits)
                .findFirst()
                .orElseThrow();
    }

    /** A number of nobody: its region does not exist. */
    private static IdentityNumber identity() {
        String first = "99999919750501" + String.format("%03d", SERIAL.incrementAndGet());
        return List.of("0123456789X".split("")).stream()
                .flatMap(check -> parsed(first + check))
                .findFirst()
                .orElseThrow();
    }

    private static Stream<IdentityNumber> parsed(String number) {
        try {
            return Stream.of(IdentityNumber.parse(number));
        } catch (Refused wrongCheckDigit) {
            return Stream.empty();
        }
    }
}
