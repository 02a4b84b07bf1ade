package liannong.registry.households;

import java.time.LocalDate;
import java.util.List;
import liannong.TestCounty;
import liannong.access.Role;
import liannong.access.SignedIn;
import liannong.base.FieldCipher;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A village in which only those live whom a test put there, as the owner of the tables enters them. */
public final class KnownVillage {

    /** A person to be entered. */
    public record Somebody(
            String name, String sex, String relation, LocalDate born, String initials, String identity) {}

    public final String code;

    private final ApplicationContext context;
    private final JdbcClient owner;

    public KnownVillage(ApplicationContext context, String code) {
        this.context = context;
        this.code = code;
        this.owner = TestCounty.owner(context);
    }

    ApplicationContext context() {
        return context;
    }

    public JdbcClient owner() {
        return owner;
    }

    /** Whoever works for the village, its township or the county, by the length of the prefix. */
    public SignedIn official(Role role) {
        String division = switch (role) {
            case VILLAGE_CLERK -> code;
            case TOWNSHIP_CLERK -> code.substring(0, 9);
            default -> code.substring(0, 6);
        };
        return official(role, division);
    }

    public SignedIn official(Role role, String division) {
        return new SignedIn(77, "tester", "测试", role, division, List.of(), null, null, false, false, "!");
    }

    public SignedIn household(long id) {
        return new SignedIn(78, "7", "农户", Role.HOUSEHOLD, null, List.of(), id, null, false, false, "!");
    }

    public static Somebody head(String name, String initials, String identity) {
        return new Somebody(name, "F", "HEAD", LocalDate.of(1968, 5, 1), initials, identity);
    }

    public static Somebody child(String name, String initials, String identity) {
        return new Somebody(name, "M", "CHILD", LocalDate.of(1995, 8, 2), initials, identity);
    }

    /** Since the first day of 2015, with the status's own history. */
    public long household(String cardNo, String status, @Nullable String detail, Somebody... people) {
        long id = next("households");
        owner.sql(
                        "insert into households (id, county_code, card_no, division_code, group_no, status, status_since,"
                                + " phone_last4, attribute) values (?, '360781', ?, ?, 3, ?, '2015-01-01', '1234', 'GENERAL_POOR')")
                .params(id, cardNo, code, status)
                .update();
        owner.sql(
                        "insert into household_statuses (id, county_code, household_id, from_status, status, detail, valid_from,"
                                + " reason, recorded_by, recorded_at) values (:id, '360781', :household, 'NONE', :status, :detail,"
                                + " '2015-01-01', '建档', 1, now())")
                .param("id", next("household_statuses"))
                .param("household", id)
                .param("status", status)
                .param("detail", detail)
                .update();
        for (Somebody somebody : people) person(id, somebody, LocalDate.of(2015, 1, 1));
        return id;
    }

    public long person(long household, Somebody somebody, LocalDate from) {
        FieldCipher cipher = context.getBean(FieldCipher.class);
        long id = next("persons");
        owner.sql(
                        "insert into persons (id, county_code, name, sex, born_on, identity_enc, identity_index, identity_last4,"
                                + " initials, health_enc) values (:id, '360781', :name, :sex, :born, :sealed, :index, :last4,"
                                + " :initials, :health)")
                .param("id", id)
                .param("name", somebody.name())
                .param("sex", somebody.sex())
                .param("born", somebody.born())
                .param("sealed", cipher.seal("person.identity", somebody.identity()))
                .param("index", cipher.index("person.identity", somebody.identity()))
                .param("last4", somebody.identity().substring(14))
                .param("initials", somebody.initials())
                .param("health", cipher.seal("person.health", "CHRONIC"))
                .update();
        belongs(household, id, somebody.relation(), from);
        return id;
    }

    public void belongs(long household, long person, String relation, LocalDate from) {
        owner.sql("insert into household_members (id, county_code, household_id, person_id, relation, valid_from)"
                        + " values (?, '360781', ?, ?, ?, ?)")
                .params(next("household_members"), household, person, relation, from)
                .update();
    }

    public void leaves(long person, LocalDate on) {
        owner.sql("update household_members set valid_to = ? where person_id = ? and valid_to = 'infinity'")
                .params(on, person)
                .update();
    }

    public void account(long household, String last4) {
        FieldCipher cipher = context.getBean(FieldCipher.class);
        String number = "62280000000000" + last4;
        owner.sql(
                        "insert into accounts (id, county_code, household_id, division_code, bank, kind, holder_name, number_enc,"
                                + " number_index, number_last4, valid_from) values (?, '360781', ?, ?, '测试银行', 'CARD', '钟秀兰',"
                                + " ?, ?, ?, '2019-01-01')")
                .params(
                        next("accounts"),
                        household,
                        code,
                        cipher.seal("account.number", number),
                        cipher.index("account.number", number),
                        last4)
                .update();
    }

    public void income(long household, int year, String source, long yuan) {
        owner.sql("insert into household_incomes (id, county_code, household_id, year, source, amount_fen, recorded_by,"
                        + " recorded_at) values (?, '360781', ?, ?, ?, ?, 1, now())")
                .params(next("household_incomes"), household, year, source, yuan * 100)
                .update();
    }

    public long document(long household, String title) {
        long id = next("documents");
        owner.sql("insert into documents (id, county_code, division_code, household_id, title, file_name, media_type,"
                        + " size_bytes, sha256, dated_on, added_by, added_at) values (?, '360781', ?, ?, ?, 'a.pdf',"
                        + " 'application/pdf', 10, repeat('0', 64), '2025-01-02', 1, now())")
                .params(id, code, household, title)
                .update();
        return id;
    }

    public void request(long household, String kind) {
        owner.sql("insert into change_requests (id, county_code, kind, household_id, content_enc, document_id, state,"
                        + " requested_by, requested_at) values (?, '360781', ?, ?, 'x', ?, 'OPEN', 1, now())")
                .params(next("change_requests"), kind, household, document(household, "申请书"))
                .update();
    }

    private long next(String table) {
        return owner.sql("select nextval('" + table + "_seq')")
                .query(Long.class)
                .single();
    }
}
