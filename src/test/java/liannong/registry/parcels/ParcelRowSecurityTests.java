package liannong.registry.parcels;

import static liannong.registry.parcels.TestParcels.FROM;
import static liannong.registry.parcels.TestParcels.LAST;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import liannong.TestCounty;
import liannong.access.Role;
import liannong.access.SignedIn;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;

/** Who sees and writes what about land, by plain SQL; and what the tables refuse whoever asks. */
@SpringBootTest
class ParcelRowSecurityTests {

    private static final List<String> TABLES = List.of("parcels", "parcel_holders", "parcel_uses", "parcel_changes");
    private static final LocalDate DAY = LocalDate.of(2024, 4, 1);

    private final ApplicationContext context;
    private final TestCounty a;
    private final TestCounty b;
    private final TestCounty.Member holder;
    private final TestCounty.Member neighbour;
    private final long parcel;
    private final long free;

    @Autowired
    ParcelRowSecurityTests(ApplicationContext context, ParcelRegister register, ParcelUses uses) {
        this.context = context;
        a = TestCounty.empty(context, TestCounty.TOWNSHIP);
        b = TestCounty.empty(context, TestCounty.OTHER_TOWNSHIP);
        holder = a.farmer("M01", false);
        neighbour = a.farmer("M02", false);
        parcel = TestCounty.as(a.clerk, () -> register.register(TestParcels.of(a, holder)));
        free = TestCounty.as(a.clerk, () -> register.register(TestParcels.of(a, holder)));
        TestCounty.run(a.clerk, () -> {
            register.change(parcel, 0, TestParcels.details(a, "1.30"), "复核表");
            uses.begin(TestParcels.own(parcel, holder.householdId(), FROM, DAY.minusDays(1)));
            uses.begin(TestParcels.share(a, parcel, DAY, LAST));
        });
    }

    @Test
    void aTownshipSeesItsOwnLandAndNoneOfAnother() {
        for (String table : TABLES) {
            assertThat(count(a.clerk, table, ofParcel(table, parcel))).as(table).isPositive();
            assertThat(count(b.clerk, table, ofParcel(table, parcel))).as(table).isZero();
            assertThat(count(null, table, "true")).as(table).isZero();
            assertThat(count(a.user(Role.ADMINISTRATOR, null, null, null), table, "true"))
                    .as(table)
                    .isZero();
            assertThat(count(a.approver, table, ofParcel(table, parcel)))
                    .as(table)
                    .isPositive();
        }
    }

    @Test
    void aHouseholdSeesWhatItHoldsAndItsNeighbourNothing() {
        SignedIn mine = a.householdUser(holder);
        assertThat(count(mine, "parcels", "true")).isEqualTo(2);
        assertThat(count(mine, "parcel_holders", "true")).isEqualTo(2);
        assertThat(count(mine, "parcel_uses", "true")).isEqualTo(2);
        SignedIn other = a.householdUser(neighbour);
        for (String table : TABLES) {
            assertThat(count(other, table, "true")).as(table).isZero();
        }
    }

    @Test
    void whoHeldAParcelBeforeSeesItsUsesOfThatTimeOnly() {
        long old = a.owner()
                .sql("select id from parcel_holders where parcel_id = ?")
                .param(free)
                .query(Long.class)
                .single();
        a.owner()
                .sql("update parcel_holders set valid_to = ? where id = ?")
                .params(DAY, old)
                .update();
        a.owner()
                .sql("insert into parcel_holders (id, county_code, parcel_id, division_code, household_id, valid_from,"
                        + " document, recorded_by, recorded_at) values (?, '360781', ?, ?, ?, ?, '互换合同', 1, now())")
                .params(a.next("parcel_holders"), free, a.village, neighbour.householdId(), DAY)
                .update();
        use(free, "LEASE", FROM, DAY);
        use(free, "SHARE", DAY, LAST);
        String uses = "parcel_id = " + free;
        assertThat(count(a.householdUser(holder), "parcel_uses", uses)).isOne();
        assertThat(count(a.householdUser(neighbour), "parcel_uses", uses)).isOne();
    }

    @Test
    void aCooperativeSeesWhatItUsesAndNothingElse() {
        assertThat(count(a.bookkeeper, "parcels", "true")).isOne();
        assertThat(count(a.bookkeeper, "parcel_holders", "true")).isOne();
        assertThat(count(a.bookkeeper, "parcel_uses", "true")).isOne();
        assertThat(count(a.bookkeeper, "parcel_changes", "true")).isZero();
        assertThat(count(b.bookkeeper, "parcels", "true")).isZero();
    }

    @Test
    void onlyWhoWorksForThePlaceWrites() {
        SignedIn auditor = a.user(Role.AUDITOR, "360781", null, null);
        for (SignedIn reader : List.of(auditor, a.bookkeeper, a.householdUser(holder), b.clerk)) {
            a.raw(
                    reader,
                    sql -> assertThat(sql.sql("update parcels set name = '改过' where id = ?")
                                    .param(parcel)
                                    .update())
                            .isZero());
            assertThatThrownBy(() -> a.raw(
                            reader,
                            sql -> sql.sql(
                                            "insert into parcel_uses (id, county_code, parcel_id, division_code, organisation_id,"
                                                    + " purpose, valid_from, agreed_to, valid_to, document, recorded_by, recorded_at)"
                                                    + " values (nextval('parcel_uses_seq'), '360781', ?, ?, ?, 'SHARE', ?, ?, ?,"
                                                    + " '合同', 1, now())")
                                    .params(free, a.village, a.cooperative, FROM, LAST, LAST)
                                    .update()))
                    .hasStackTraceContaining("row-level security");
        }
    }

    @Test
    void nobodyEntersAUseUnderAnotherVillageThanTheParcels() {
        assertThatThrownBy(() -> b.raw(
                        b.clerk,
                        sql -> sql.sql(
                                        "insert into parcel_uses (id, county_code, parcel_id, division_code, organisation_id,"
                                                + " purpose, valid_from, agreed_to, valid_to, document, recorded_by, recorded_at)"
                                                + " values (nextval('parcel_uses_seq'), '360781', ?, ?, ?, 'SHARE', ?, ?, ?, '合同', 1,"
                                                + " now())")
                                .params(free, b.village, b.cooperative, FROM, LAST, LAST)
                                .update()))
                .hasMessageContaining("foreign key");
    }

    @Test
    void theCodeStaysWhoeverAsks() {
        refused(
                "update parcels set code = ? where id = ?",
                "frozen",
                TestParcels.code(a).code(),
                parcel);
    }

    @Test
    void noTwoUseOrHoldTheSameLandOnOneDay() {
        use(free, "SHARE", FROM, DAY);
        assertThatThrownBy(() -> use(free, "LEASE", DAY.minusDays(1), LAST)).hasMessageContaining("parcel_has_one_use");
        use(free, "LEASE", DAY, LAST);
        refused(
                "insert into parcel_holders (id, county_code, parcel_id, division_code, household_id, valid_from,"
                        + " document, recorded_by, recorded_at) values (?, '360781', ?, ?, ?, ?, '互换合同', 1, now())",
                "parcel_has_one_holder",
                a.next("parcel_holders"),
                free,
                a.village,
                neighbour.householdId(),
                DAY);
    }

    @Test
    void aUseNeverLiesOutsideTheRightFromWhicheverSideItIsTried() {
        assertThatThrownBy(() -> use(free, "SHARE", DAY, LAST.plusDays(2))).hasMessageContaining("outside the term");
        assertThatThrownBy(() -> use(free, "SHARE", FROM.minusDays(1), DAY)).hasMessageContaining("outside the term");
        use(free, "SHARE", DAY, LAST.plusDays(1));
        refused("update parcels set right_to = ? where id = ?", "outside the term", LAST.minusDays(1), free);
        refused("update parcels set right_from = ? where id = ?", "outside the term", DAY.plusDays(1), free);
        refused(
                "update parcels set ended_on = ?, end_reason = '自愿交回' where id = ?",
                "outside the term",
                DAY.plusDays(1),
                free);
    }

    @Test
    void whatWasIsNotRewritten() {
        refused("update parcel_uses set valid_from = ? where parcel_id = ?", "not rewritten", FROM.plusDays(1), parcel);
        refused("update parcel_uses set document = ? where parcel_id = ?", "not rewritten", "别的合同", parcel);
        refused("update parcel_holders set document = ? where parcel_id = ?", "not rewritten", "别的合同", parcel);
        refused("update parcel_changes set after_text = ? where parcel_id = ?", "append-only", "9", parcel);
        use(free, "SHARE", FROM, LAST);
        String end = "update parcel_uses set valid_to = ?, end_reason = '协商解除' where parcel_id = ?";
        a.owner().sql(end).params(DAY, free).update();
        refused(end, "not rewritten", DAY.plusDays(1), free);
        String over = "update parcel_holders set valid_to = ? where parcel_id = ?";
        a.owner().sql(over).params(DAY, free).update();
        refused(over, "not rewritten", DAY.minusDays(1), free);
    }

    @Test
    void holdersAndUsesFollowAParcelWhoseVillageChanges() {
        String next = a.owner()
                .sql("select max(code) from divisions where level = 'VILLAGE' and starts_with(code, ?)")
                .param(a.township)
                .query(String.class)
                .single();
        use(free, "SHARE", FROM, DAY);
        a.owner()
                .sql("update parcels set division_code = ? where id = ?")
                .params(next, free)
                .update();
        for (String table : List.of("parcel_holders", "parcel_uses")) {
            assertThat(a.owner()
                            .sql("select distinct division_code from " + table + " where parcel_id = ?")
                            .param(free)
                            .query(String.class)
                            .list())
                    .containsExactly(next);
        }
    }

    private void use(long of, String purpose, LocalDate from, LocalDate to) {
        a.owner()
                .sql("insert into parcel_uses (id, county_code, parcel_id, division_code, organisation_id, purpose,"
                        + " valid_from, agreed_to, valid_to, document, recorded_by, recorded_at)"
                        + " values (?, '360781', ?, ?, ?, ?, ?, ?, ?, '合同', 1, now())")
                .params(a.next("parcel_uses"), of, a.village, a.cooperative, purpose, from, to, to)
                .update();
    }

    private void refused(String statement, String why, Object... parameters) {
        assertThatThrownBy(() -> a.owner().sql(statement).params(parameters).update())
                .hasMessageContaining(why);
    }

    private static String ofParcel(String table, long id) {
        return ("parcels".equals(table) ? "id = " : "parcel_id = ") + id;
    }

    private long count(@Nullable SignedIn user, String table, String condition) {
        List<Long> count = new ArrayList<>();
        TestCounty.raw(
                context,
                user,
                sql -> count.add(sql.sql("select count(*) from " + table + " where " + condition)
                        .query(Long.class)
                        .single()));
        return count.getFirst();
    }
}
