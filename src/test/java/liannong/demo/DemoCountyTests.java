package liannong.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.sql.DataSource;
import liannong.base.FieldCipher;
import liannong.registry.parcels.GeoJson;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.flyway.autoconfigure.FlywayDataSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

/** The county as it is loaded, in a schema of its own so that other tests do not meet its people. */
@SpringBootTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DemoCountyTests {

    private final FieldCipher cipher;
    private final DemoSchema county;
    private final JdbcClient sql;
    private final DemoLoad load;

    @Autowired
    DemoCountyTests(@FlywayDataSource DataSource owner, FieldCipher cipher) throws SQLException {
        this.cipher = cipher;
        this.county = new DemoSchema(owner);
        this.sql = county.sql();
        this.load = new DemoLoad(cipher, new BCryptPasswordEncoder(4));
    }

    @BeforeAll
    void loads() throws SQLException {
        String shape = county.shape();
        PasswordEncoder broken = mock();
        when(broken.encode(any())).thenThrow(new IllegalStateException("killed in the middle"));
        DemoLoad killed = new DemoLoad(cipher, broken);
        assertThatThrownBy(() -> killed.ifEmpty(county.connection())).hasMessage("killed in the middle");
        assertThat(county.shape()).isEqualTo(shape);
        assertThat(county.count("select count(*) from households")).isZero();

        assertThat(load.ifEmpty(county.connection())).isTrue();
        assertThat(county.shape()).isEqualTo(shape);
    }

    @AfterAll
    void leaves() throws SQLException {
        county.close();
    }

    @Test
    void hasTheFiguresOfTheSourceReport() {
        assertThat(county.count("select count(*) from households")).isEqualTo(20_179);
        assertThat(county.count("select count(*) from persons")).isEqualTo(82_094);
        assertThat(county.rows("select h.status, count(distinct h.id), count(*) from households h"
                        + " join household_members m on m.household_id = h.id group by 1 order by 1"))
                .containsExactly("EXITED|18639|76935", "MONITORED|1540|5159");
        assertThat(county.rows("select kind, count(*) from organisations group by 1 order by 1"))
                .containsExactly("BANK|3", "COOPERATIVE|743", "LEADING_ENTERPRISE|11", "PUBLIC_ADMINISTRATION|1");
        assertThat(county.count("select count(*) from bases")).isEqualTo(429);
        assertThat(
                        county.count(
                                "select count(*) from households h join divisions d on d.code = h.division_code"
                                        + " where not d.kind in ('VILLAGE', 'COMMUNITY') or d.valid_from > '2026-03-02' or d.valid_to <= '2026-03-02'"))
                .isZero();
        assertThat(county.text("select business_now() at time zone 'Asia/Shanghai'"))
                .startsWith("2026-03-02 09:0");
    }

    @Test
    void hasTheReportedCauses() {
        Map<String, Integer> causes = new HashMap<>();
        sql.sql("select main_cause_enc from households")
                .query((row, number) -> cipher.open("household.main_cause", row.getBytes(1)))
                .list()
                .forEach(cause -> causes.merge(cause, 1, Integer::sum));
        assertThat(causes)
                .containsEntry("ILLNESS", 8_838)
                .containsEntry("DISABILITY", 2_886)
                .containsEntry("LABOUR", 1_554);
        assertThat(causes).hasSizeGreaterThan(5);
    }

    @Test
    void showsNobodyWhoExists() {
        List<String> numbers = sql.sql("select identity_enc from persons")
                .query((row, number) -> cipher.open("person.identity", row.getBytes(1)))
                .list();
        assertThat(numbers)
                .doesNotHaveDuplicates()
                .allMatch(number -> number.startsWith("999999")
                        && number.charAt(17) == DemoNumbers.identityCheck(number.substring(0, 17)));
        assertThat(county.count("select count(*) from persons p join household_members m on m.person_id = p.id"
                        + " where m.relation = 'HEAD' and p.born_on > '2008-03-02'"))
                .isZero();
        assertThat(
                        county.count(
                                "select count(*) from organisations where not credit_code like '9_360781MAXX%' and kind <> 'PUBLIC_ADMINISTRATION'"))
                .isZero();
    }

    @Test
    void composesCooperativesLawfully() {
        assertThat(county.rows("""
                        select cooperative_id from members group by cooperative_id
                        having count(*) < 5
                            or count(*) filter (where kind = 'ORGANISATION') > case when count(*) <= 20 then 1 else count(*) / 20 end
                            or count(*) <> count(distinct coalesce(person_id, -organisation_id))
                            or cooperative_id > 1 and count(*) not between 20 and 140
                        """))
                .as("three have an enterprise too many on purpose, so that the findings find something: COOP art 20")
                .containsExactly("37", "188", "333");
        assertThat(county.count("select count(*) from members")).isBetween(49_000L, 51_000L);
        assertThat(
                        county.count(
                                "select max(n) from (select count(*) as n from members where kind = 'FARMER' group by household_id) m"))
                .isEqualTo(3);
        assertThat(county.rows("select kind, count(*) from members where cooperative_id = 2 group by 1 order by 1"))
                .containsExactly("FARMER|83", "ORGANISATION|3");
    }

    @Test
    void distributesWhatWasDeclared() {
        assertThat(county.rows("""
                        select r.id from dividend_runs r join dividend_lines l on l.run_id = r.id group by r.id
                        having r.state <> 'RELEASED' or sum(l.total_fen) <> r.distributable_fen or sum(l.refund_fen) <> r.refund_pool_fen
                            or sum(l.reserve_fen) <> r.reserve_fen or count(*) <> r.line_count
                        """)).isEmpty();
        assertThat(county.rows("select year, count(*) > 400 from dividend_runs group by 1 order by 1"))
                .containsExactly("2023|true", "2024|true", "2025|true");
        assertThat(county.rows("""
                        select l.id from dividend_lines l join dividend_runs r on r.id = l.run_id left join share_movements s
                            on s.member_id = l.member_id and s.share_class = 'RESERVE' and s.effective_on = r.record_date
                        where coalesce(s.amount_fen, 0) <> l.reserve_fen""")).isEmpty();
        assertThat(county.rows(
                        "select id from dividend_runs where cooperative_id = 1 or cooperative_id = 2 and year = 2025"))
                .isEmpty();
    }

    /** The slips and movements that RowsBehind shows for a line, of all lines at once. */
    @Test
    void everyLineRestsOnTheRowsThatAreShownForIt() {
        assertThat(county.rows("""
                        select i.run_id, i.member_key from dividend_inputs i join dividend_runs r on r.id = i.run_id
                        left join (
                            select r.id as run_id, s.member_id,
                                   sum(s.amount_fen) filter (where s.share_class in ('LAND', 'CAPITAL', 'PREFERRED', 'COLLECTIVE')) as contribution,
                                   sum(s.amount_fen) filter (where s.share_class = 'RESERVE' and s.effective_on < make_date(r.year, 1, 1)) as reserve
                            from dividend_runs r join share_movements s on s.cooperative_id = r.cooperative_id
                                 and s.effective_on <= r.record_date and s.recorded_at <= r.computed_at
                            group by r.id, s.member_id) h on h.run_id = i.run_id and h.member_id = i.member_id
                        left join (
                            select r.id as run_id, t.member_id, sum(t.quantity_hundredths) as quantity, sum(t.amount_fen) as amount
                            from dividend_runs r join trades t on t.cooperative_id = r.cooperative_id
                                 and extract(year from t.traded_on) = r.year and t.recorded_at <= r.computed_at
                            group by r.id, t.member_id) t on t.run_id = i.run_id and t.member_id = i.member_id where (coalesce(h.contribution, 0), coalesce(h.reserve, 0)) <> (i.contribution_fen, i.opening_reserve_fen)
                            or r.trade_basis = 'VOLUME' and coalesce(t.quantity, 0) <> i.trade_hundredths
                            or r.trade_basis = 'AMOUNT' and coalesce(t.amount, 0) <> i.trade_hundredths""")).isEmpty();
    }

    @Test
    void paysOnce() {
        assertThat(county.rows("select source_id from payables group by source_kind, source_id having count(*) > 1"))
                .isEmpty();
        assertThat(county.rows("select payable_id from payment_instructions group by 1 having count(*) > 1"))
                .isEmpty();
        assertThat(county.count(
                        "select count(*) from payment_instructions i left join payment_results r on r.instruction_id = i.id"
                                + " where r.outcome is null"))
                .isZero();
        assertThat(county.text("select max(settled_on) <= '2026-02-27' from payment_results"))
                .isEqualTo("t");
        assertThat(county.count(
                        "select count(*) from payables p where not exists (select 1 from payment_instructions i where i.payable_id = p.id)"
                                + " and exists (select 1 from accounts a where a.household_id = p.household_id)"))
                .isZero();
    }

    @Test
    void balancesTheBooks() {
        assertThat(county.rows("select entry_id from postings group by 1 having sum(debit_fen) <> sum(credit_fen)"))
                .isEmpty();
        assertThat(
                        county.rows(
                                "select organisation_id from postings where account_code = '33201' group by 1 having sum(debit_fen) <> sum(credit_fen)"))
                .isEmpty();
        assertThat(
                        county.rows(
                                "select organisation_id from postings where account_code = '102' group by 1 having sum(debit_fen) < sum(credit_fen)"))
                .isEmpty();
        assertThat(county.count(
                        "select sum(credit_fen - debit_fen) from postings where account_code in ('221', '222')"))
                .isEqualTo(
                        county.count(
                                "select sum(p.amount_fen) from payables p left join payment_instructions i on i.payable_id = p.id"
                                        + " left join payment_results r on r.instruction_id = i.id where r.outcome is distinct from 'CREDITED'"));
    }

    @Test
    void hasTheGoldenCooperative() {
        assertThat(county.rows("""
                        select m.member_no, (sum(amount_fen) filter (where share_class in ('LAND', 'CAPITAL')))::bigint / 100,
                               coalesce(sum(amount_fen) filter (where share_class = 'RESERVE'), 0)::bigint / 100,
                               coalesce((select sum(quantity_hundredths) from trades t
                                   where t.member_id = m.id and t.traded_on >= '2025-01-01'), 0)::bigint / 100
                        from members m join share_movements s on s.member_id = m.id
                        where m.cooperative_id = 1 group by m.id order by m.member_no collate "C"
                        """))
                .containsExactlyInAnyOrder(
                        "M01|20000|2000|120000",
                        "M02|20000|1500|80000",
                        "M03|10000|1000|60000",
                        "M04|5000|500|40000",
                        "M05|5000|0|0",
                        "E06|40000|1000|100000");
        assertThat(county.rows(
                        "select share_class, sum(amount_fen)::bigint / 100 from share_movements where cooperative_id = 1"
                                + " and share_class in ('FISCAL', 'DONATION') group by 1 order by 1"))
                .containsExactly("DONATION|6000", "FISCAL|60000");
        assertThat(county.rows(
                        "select account_code, sum(credit_fen - debit_fen)::bigint from postings where organisation_id = 1"
                                + " and account_code in ('331', '33202') group by 1 order by 1"))
                .containsExactly("331|20000000", "33202|-2000000");
    }

    @Test
    void theLandPutInIsOnRecordParcelByParcel() {
        assertThat(county.count("select count(*) from parcels")).isBetween(4_000L, 6_000L);
        assertThat(county.count(
                        "select count(*) from parcels where geometry is not null and geometry_source not like '演示%'"))
                .isZero();
        assertThat(county.count("""
                select count(*) from share_movements s where s.id in (select source_id from parcel_uses)
                and s.area_hundredths <> (select sum(p.contract_hundredths) from parcel_uses u join parcels p on p.id = u.parcel_id
                    where u.source_kind = 'SHARE_MOVEMENT' and u.source_id = s.id)""")).isZero();
        List<Long> stored = sql.sql(
                        "select geometry_hundredths from parcels where geometry is not null order by id limit 200")
                .query(Long.class)
                .list();
        String drawn =
                county.text("select json_build_object('type', 'FeatureCollection', 'features', json_agg(f)) from ("
                        + "select 'Feature' as type, json_build_object('code', code) as properties, geometry from parcels"
                        + " where geometry is not null order by id limit 200) f");
        List<Long> computed = GeoJson.read(drawn.getBytes(StandardCharsets.UTF_8)).stream()
                .map(feature -> Objects.requireNonNull(feature.outline()).area().hundredths())
                .toList();
        assertThat(computed).isEqualTo(stored);
    }

    @Test
    void theMembersDecidedBeforeTheDistribution() {
        assertThat(county.rows("select no, matter from resolutions where cooperative_id = 1 order by no"))
                .containsExactly(
                        "2026-01-01|PLAN",
                        "2026-01-02|VALUATION",
                        "2026-01-03|SHARE_CLASS",
                        "2026-01-04|INCOME_RIGHT",
                        "2026-01-05|ADMISSION");
        assertThat(county.rows("select no, state, seal = meeting_fingerprint(m) from meetings m order by id"))
                .containsExactly("2026-01|SEALED|true", "2026-02|CONVENED|null", "2026-01|SEALED|true");
    }

    @Test
    void loadsOnce() throws SQLException {
        String before = county.text("select count(*) || ' ' || max(id) from postings");
        assertThat(load.ifEmpty(county.connection())).isFalse();
        assertThat(county.text("select count(*) || ' ' || max(id) from postings"))
                .isEqualTo(before);
    }

    @Test
    void leavesRoomForWhatComes() {
        assertThat(county.count("select last_value - (select max(id) from dividend_lines) from dividend_lines_seq"))
                .isEqualTo(100);
        assertThat(county.count("select last_value - (select max(id) from members) from members_seq"))
                .isEqualTo(100);
    }

    @Test
    void isTheSameForTheSameSeed() {
        List<String> villages = List.of("360781100001", "360781207001", "360781207201");
        assertThat(new DemoHouseholds(7).in(villages)).isEqualTo(new DemoHouseholds(7).in(villages));
        assertThat(new DemoHouseholds(7).in(villages)).isNotEqualTo(new DemoHouseholds(8).in(villages));
    }
}
