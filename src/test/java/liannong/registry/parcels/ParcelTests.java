package liannong.registry.parcels;

import static liannong.registry.parcels.TestParcels.FROM;
import static liannong.registry.parcels.TestParcels.LAST;
import static liannong.registry.parcels.TestParcels.details;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import liannong.Statements;
import liannong.TestCounty;
import liannong.access.Role;
import liannong.access.SignedIn;
import liannong.base.Mu;
import liannong.base.Reason;
import liannong.base.Refused;
import liannong.registry.ContractNo;
import liannong.registry.ParcelCode;
import liannong.registry.parcels.NewParcel.ParcelDetails;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.springframework.security.access.AccessDeniedException;

/** The land register through its services. */
@SpringBootTest
class ParcelTests {

    private static final LocalDate DAY = LocalDate.of(2024, 4, 1);

    private final Parcels parcels;
    private final ParcelRegister register;
    private final ParcelHolders holders;
    private final ParcelUses uses;
    private final ParcelOutlines outlines;
    private final TestCounty county;
    private final TestCounty other;
    private final TestCounty.Member household;
    private final TestCounty.Member second;

    @Autowired
    ParcelTests(
            ApplicationContext context,
            Parcels parcels,
            ParcelRegister register,
            ParcelHolders holders,
            ParcelUses uses,
            ParcelOutlines outlines) {
        this.parcels = parcels;
        this.register = register;
        this.holders = holders;
        this.uses = uses;
        this.outlines = outlines;
        county = TestCounty.empty(context, TestCounty.TOWNSHIP);
        other = TestCounty.empty(context, TestCounty.OTHER_TOWNSHIP);
        household = county.farmer("M01", false);
        second = county.farmer("M02", false);
    }

    @Test
    void entersAParcelWithItsHolder() {
        long id = entered();
        Parcel parcel = find(id);
        assertThat(parcel.contractHundredths()).isEqualTo(120);
        assertThat(heldBy(household)).extracting(ParcelRow::id).contains(id);
        assertThat(heldBy(second)).isEmpty();
        assertThat(list(parcel.code()).getFirst())
                .extracting(ParcelRow::holderName, ParcelRow::usePurpose)
                .containsExactly("钟秀兰", null);
    }

    @Test
    void refusesWhatCannotBeAnEntry() {
        ParcelDetails fits = details(county, "1.20");
        ParcelCode code = TestParcels.code(county);
        refused(ParcelReason.PARCEL_VILLAGE_NOT_YOURS, () -> enter(code, details(other, "1.20")));
        refused(ParcelReason.PARCEL_AREA_OUT_OF_RANGE, () -> enter(code, details(county, "0")));
        refused(ParcelReason.PARCEL_TERM_BACKWARDS, () -> enter(code, term(LAST, FROM)));
        refused(
                ParcelReason.PARCEL_HOLDER_UNKNOWN,
                () -> as(county.clerk, () -> register.register(new NewParcel(code, fits, null, null, "承包合同"))));
        refused(
                ParcelReason.PARCEL_HOLDER_UNKNOWN,
                () -> as(
                        county.clerk,
                        () -> register.register(new NewParcel(
                                code, fits, other.farmer("M01", false).householdId(), null, "承包合同"))));
        enter(code, certificate(new ContractNo("360781207201010001J")));
        refused(ParcelReason.PARCEL_CODE_TAKEN, () -> enter(code, fits));
    }

    @Test
    void aCodeOfAVillageThatIsNoMoreStaysAsItWasRegistered() {
        ParcelCode code =
                new ParcelCode("36078120020101" + TestParcels.code(county).last5());
        long id = as(
                county.clerk,
                () -> register.register(
                        new NewParcel(code, details(county, "2"), household.householdId(), null, "承包合同")));
        assertThat(find(id).code()).isEqualTo(code.code());
        assertThat(find(id).formerVillage()).isNotNull();
        assertThat(find(entered()).formerVillage()).isNull();
    }

    @Test
    void keepsWhatStoodThereBeforeACorrection() {
        long id = entered();
        as(county.clerk, () -> {
            register.change(id, 0, details(county, "1.35"), "2019 年确权复核表");
            return true;
        });
        assertThat(find(id).contractHundredths()).isEqualTo(135);
        assertThat(as(county.clerk, () -> parcels.changes(id)))
                .extracting(ParcelChangeRow::field, ParcelChangeRow::beforeText, ParcelChangeRow::afterText)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple("contract", "1.20", "1.35"),
                        org.assertj.core.groups.Tuple.tuple("measured", "1.20", "1.35"));
        refused(ParcelReason.PARCEL_CHANGED_MEANWHILE, () -> change(id, 0, details(county, "9")));
    }

    @Test
    void oneParcelHasOneUserOnAnyDay() {
        long id = entered();
        begin(TestParcels.share(county, id, DAY, LocalDate.of(2026, 12, 31)));
        Refused overlap = refused(
                ParcelReason.PARCEL_USED_ALREADY,
                () -> begin(TestParcels.share(county, id, LocalDate.of(2026, 12, 31), LAST)));
        assertThat(overlap.facts().get(1)).isEqualTo(DAY);
        assertThat(overlap.facts().get(2)).isEqualTo(LocalDate.of(2026, 12, 31));
        begin(TestParcels.share(county, id, LocalDate.of(2027, 1, 1), LAST));
        begin(TestParcels.own(id, household.householdId(), FROM, DAY.minusDays(1)));
        assertThat(as(county.clerk, () -> uses.of(id))).hasSize(3);
    }

    @Test
    void aUseIsNoLongerThanTheRight() {
        long id = entered();
        refused(
                ParcelReason.PARCEL_USE_OUTSIDE_TERM,
                () -> begin(TestParcels.share(county, id, DAY, LAST.plusDays(1))));
        refused(
                ParcelReason.PARCEL_USE_OUTSIDE_TERM,
                () -> begin(TestParcels.share(county, id, FROM.minusDays(1), DAY)));
        refused(ParcelReason.PARCEL_USE_BACKWARDS, () -> begin(TestParcels.share(county, id, DAY, DAY.minusDays(1))));
        begin(TestParcels.share(county, id, DAY, LAST));
        refused(ParcelReason.PARCEL_TERM_WITHOUT_USE, () -> change(id, 0, term(FROM, LAST.minusDays(1))));
        change(id, 0, term(FROM, LAST.plusYears(30)));
        begin(TestParcels.share(county, id, LAST.plusDays(1), LAST.plusYears(30)));
    }

    @Test
    void onlyTheHolderUsesAParcelAsHisOwn() {
        long id = entered();
        refused(
                ParcelReason.PARCEL_OWN_USE_BY_HOLDER,
                () -> begin(TestParcels.own(id, second.householdId(), DAY, LAST)));
        begin(TestParcels.own(id, household.householdId(), DAY, LAST));
    }

    @Test
    void theSameSourceIsOneUse() {
        long id = entered();
        var use = new NewUse(
                id,
                county.cooperative,
                null,
                UsePurpose.SHARE,
                DAY,
                LAST,
                "入股合同",
                new NewUse.Source("SHARE_MOVEMENT", id));
        long first = begin(use);
        assertThat(begin(use)).isEqualTo(first);
        assertThat(as(county.clerk, () -> uses.of(id))).hasSize(1);
    }

    @Test
    void aUseEndsOnceWithinItsContract() {
        long id = entered();
        long use = begin(TestParcels.share(county, id, DAY, LAST));
        refused(ParcelReason.PARCEL_USE_END_OUTSIDE, () -> endUse(use, DAY.minusDays(1)));
        refused(ParcelReason.PARCEL_USE_END_OUTSIDE, () -> endUse(use, LAST.plusDays(1)));
        endUse(use, DAY.plusYears(1));
        refused(ParcelReason.PARCEL_USE_ENDED, () -> endUse(use, DAY.plusMonths(1)));
        begin(TestParcels.share(county, id, DAY.plusYears(1), LAST));
    }

    @Test
    void aUseThatNeverCameToBeLeavesTheParcelFree() {
        long id = entered();
        endUse(begin(TestParcels.share(county, id, DAY, LAST)), DAY);
        begin(TestParcels.share(county, id, DAY, LAST));
        assertThat(as(county.clerk, () -> uses.of(id)).stream().filter(UseRow::isVoid))
                .hasSize(1);
    }

    @Test
    void aRightEndsWhenNobodyElseUsesTheLand() {
        long id = entered();
        begin(TestParcels.own(id, household.householdId(), FROM, DAY.minusDays(1)));
        long use = begin(TestParcels.share(county, id, DAY, LAST));
        refused(ParcelReason.PARCEL_STILL_USED, () -> endRight(id, DAY.plusYears(1)));
        assertThat(heldBy(household)).extracting(ParcelRow::id).contains(id);
        endUse(use, DAY.plusYears(1));
        refused(ParcelReason.PARCEL_END_OUTSIDE_TERM, () -> endRight(id, LAST.plusDays(1)));
        endRight(id, DAY.plusYears(1));
        assertThat(heldBy(household)).extracting(ParcelRow::id).doesNotContain(id);
        refused(
                ParcelReason.PARCEL_USE_OUTSIDE_TERM,
                () -> begin(TestParcels.share(county, id, DAY.plusYears(2), LAST)));
        refused(ParcelReason.PARCEL_RIGHT_ENDED, () -> endRight(id, DAY.plusYears(1)));
    }

    @Test
    void aFamilyEventHandsParcelsOverWithTheHoldersOwnUse() {
        long id = entered();
        long leased = entered();
        begin(TestParcels.own(id, household.householdId(), FROM, LAST));
        begin(TestParcels.share(county, leased, FROM, LAST));
        long event = event();
        assertThat(as(county.clerk, () -> holders.move(List.of(id, leased, id), second.householdId(), DAY, event)))
                .isEqualTo(2);
        assertThat(heldBy(second)).extracting(ParcelRow::id).containsExactlyInAnyOrder(id, leased);
        assertThat(as(county.clerk, () -> parcels.heldBy(household.householdId(), DAY.minusDays(1))))
                .extracting(ParcelRow::id)
                .contains(id, leased);
        assertThat(heldBy(household)).extracting(ParcelRow::id).doesNotContain(id, leased);
        assertThat(as(county.clerk, () -> uses.of(id)))
                .extracting(UseRow::householdId, UseRow::validFrom, UseRow::lastDay)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(second.householdId(), DAY, LAST),
                        org.assertj.core.groups.Tuple.tuple(household.householdId(), FROM, DAY.minusDays(1)));
        assertThat(as(county.clerk, () -> uses.of(leased)))
                .extracting(UseRow::validFrom, UseRow::lastDay)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(FROM, LAST));
        refused(ParcelReason.PARCEL_NOT_HELD_THEN, () -> move(id, household, DAY.minusDays(1)));
        refused(ParcelReason.PARCEL_HOLDER_SAME, () -> move(id, second, DAY.plusDays(1)));
    }

    @Test
    void filtersAndAddsUpOverTheWholeFilter() {
        long one = entered();
        entered();
        begin(TestParcels.share(county, one, DAY, LAST));
        String code = find(one).code();
        ParcelFilter used = new ParcelFilter(county.village, code, null, ParcelFilter.Use.SHARE, null, DAY);
        assertThat(as(county.clerk, () -> parcels.totals(used)).parcels()).isEqualTo(1);
        ParcelFilter free = new ParcelFilter(county.village, "", LandKind.PADDY, ParcelFilter.Use.NONE, null, DAY);
        List<ParcelRow> rows = as(county.clerk, () -> parcels.list(free, 0, 200));
        ParcelTotals totals = as(county.clerk, () -> parcels.totals(free));
        assertThat(rows).hasSize(totals.parcels()).isNotEmpty().allMatch(row -> row.usePurpose() == null);
        assertThat(rows.stream().mapToLong(ParcelRow::contractHundredths).sum()).isEqualTo(totals.contractHundredths());
        assertThat(list("没有这样的地")).isEmpty();
        assertThat(list("100%")).isEmpty();
        assertThat(list(code)).extracting(ParcelRow::useTo).containsExactly(LAST.plusDays(1));
        assertThat(as(county.clerk, () -> parcels.totals(state(ParcelFilter.State.NO_OUTLINE, DAY)))
                        .parcels())
                .isPositive();
        assertThat(as(county.clerk, () -> parcels.totals(state(ParcelFilter.State.EXPIRING, LAST.minusYears(3))))
                        .parcels())
                .isZero();
        assertThat(as(
                                county.clerk,
                                () -> parcels.totals(state(
                                        ParcelFilter.State.EXPIRING,
                                        LAST.minusYears(3).plusDays(1))))
                        .parcels())
                .isPositive();
        assertThat(as(county.clerk, () -> parcels.totals(state(ParcelFilter.State.EXPIRED, LAST.plusDays(1))))
                        .parcels())
                .isPositive();
    }

    @Test
    void findsByHolderAndCard() {
        long id = entered();
        String card = Objects.requireNonNull(list(find(id).code()).getFirst().holderCard());
        assertThat(list(card)).extracting(ParcelRow::id).contains(id);
        assertThat(list("钟秀")).extracting(ParcelRow::id).contains(id);
        String cooperative = county.owner()
                .sql("select name from organisations where id = ?")
                .param(county.cooperative)
                .query(String.class)
                .single();
        assertThat(list(cooperative)).isEmpty();
        begin(TestParcels.share(county, id, DAY, LAST));
        assertThat(list(cooperative)).extracting(ParcelRow::id).containsExactly(id);
    }

    @Test
    void aPageCostsTwoStatements() {
        assertThat(Statements.of(() -> as(county.clerk, () -> {
                    ParcelFilter filter = ParcelFilter.all(DAY);
                    parcels.totals(filter);
                    return parcels.list(filter, 0, 50);
                })))
                .hasSize(2);
    }

    @Test
    void takesInAFileOfOutlinesAsAWhole() {
        long id = entered();
        String code = find(id).code();
        byte[] file = TestParcels.collection(
                TestParcels.feature(code, TestParcels.square(11_590_000_000L, 2_580_000_000L, 30_000, 24_000)));
        OutlinePreview preview = as(county.clerk, () -> outlines.preview("a.geojson", file));
        assertThat(preview.entries())
                .extracting(OutlinePreview.Entry::outcome)
                .containsExactly(OutlinePreview.Outcome.NEW);
        assertThat(preview.entries().getFirst().differs()).isFalse();
        refused(OutlineReason.OUTLINE_FILE_CHANGED, () -> apply(file, "0".repeat(64)));
        assertThat(apply(file, preview.sha256())).isEqualTo(1);
        assertThat(find(id).geometryHundredths()).isBetween(114L, 126L);
        assertThat(find(id).outline()).isPresent();
        refused(OutlineReason.OUTLINE_FILE_NOTHING_NEW, () -> apply(file, preview.sha256()));
        String out = new String(
                as(county.clerk, () -> outlines.export(new ParcelFilter("", code, null, null, null, DAY))),
                java.nio.charset.StandardCharsets.UTF_8);
        assertThat(out).contains(code, "\"contract_mu\":1.20").doesNotContain("钟秀兰");
        OutlinePreview again =
                as(county.clerk, () -> outlines.preview("b", out.getBytes(java.nio.charset.StandardCharsets.UTF_8)));
        assertThat(again.entries())
                .extracting(OutlinePreview.Entry::outcome)
                .containsExactly(OutlinePreview.Outcome.SAME);
    }

    @Test
    void aFileWithOneUnknownCodeChangesNothing() {
        long id = entered();
        String square = TestParcels.square(11_590_000_000L, 2_580_000_000L, 30_000, 24_000);
        long foreign = as(other.clerk, () -> register.register(TestParcels.of(other, other.farmer("M09", false))));
        String foreignCode =
                as(other.clerk, () -> parcels.find(foreign).orElseThrow().code());
        byte[] file = TestParcels.collection(
                TestParcels.feature(find(id).code(), square), TestParcels.feature(foreignCode, square));
        OutlinePreview preview = as(county.clerk, () -> outlines.preview("a.geojson", file));
        assertThat(preview.counts())
                .containsEntry(OutlinePreview.Outcome.NEW, 1L)
                .containsEntry(OutlinePreview.Outcome.UNKNOWN, 1L);
        refused(OutlineReason.OUTLINE_FILE_NOT_CLEAN, () -> apply(file, preview.sha256()));
        assertThat(find(id).geometry()).isNull();
    }

    @Test
    void whoOnlyReadsWritesNothing() {
        long id = entered();
        SignedIn auditor = county.user(Role.AUDITOR, "360781", null, null);
        for (SignedIn reader : List.of(auditor, county.bookkeeper, county.approver, county.householdUser(household))) {
            assertThatExceptionOfType(AccessDeniedException.class)
                    .isThrownBy(() -> as(reader, () -> uses.begin(TestParcels.share(county, id, DAY, LAST))));
        }
        assertThat(as(auditor, () -> parcels.find(id))).isPresent();
        assertThat(as(other.clerk, () -> parcels.find(id))).isEmpty();
        refused(
                ParcelReason.PARCEL_UNKNOWN,
                () -> as(other.clerk, () -> uses.begin(TestParcels.share(county, id, DAY, LAST))));
    }

    private long entered() {
        return as(county.clerk, () -> register.register(TestParcels.of(county, household)));
    }

    private long enter(ParcelCode code, ParcelDetails details) {
        return as(
                county.clerk,
                () -> register.register(new NewParcel(code, details, household.householdId(), null, "承包合同")));
    }

    private boolean change(long id, int version, ParcelDetails details) {
        return as(county.clerk, () -> {
            register.change(id, version, details, "更正表");
            return true;
        });
    }

    private boolean endRight(long id, LocalDate on) {
        return as(county.clerk, () -> {
            register.endRight(id, find(id).version(), on, "自愿交回");
            return true;
        });
    }

    private long begin(NewUse use) {
        return as(county.clerk, () -> uses.begin(use));
    }

    private boolean endUse(long use, LocalDate on) {
        return as(county.clerk, () -> {
            uses.end(use, on, "双方协商解除");
            return true;
        });
    }

    private int apply(byte[] file, String sha256) {
        return as(county.clerk, () -> outlines.apply("a.geojson", file, sha256));
    }

    private int move(long parcel, TestCounty.Member to, LocalDate on) {
        long event = event();
        return as(county.clerk, () -> holders.move(List.of(parcel), to.householdId(), on, event));
    }

    private long event() {
        long id = county.next("family_events");
        county.owner()
                .sql(
                        "insert into family_events (id, county_code, command_id, kind, household_id, other_household_id,"
                                + " from_division_code, happened_on, document, recorded_by, recorded_at, content_mark)"
                                + " values (?, '360781', ?, 'SPLIT', ?, ?, ?, ?, '分户申请表', 1, now(), decode(repeat('00', 32), 'hex'))")
                .params(id, UUID.randomUUID(), household.householdId(), second.householdId(), county.village, DAY)
                .update();
        return id;
    }

    private Parcel find(long id) {
        return as(county.clerk, () -> parcels.find(id)).orElseThrow();
    }

    private List<ParcelRow> heldBy(TestCounty.Member member) {
        return as(county.clerk, () -> parcels.heldBy(member.householdId(), DAY.plusYears(1)));
    }

    private List<ParcelRow> list(String text) {
        return as(county.clerk, () -> parcels.list(new ParcelFilter("", text, null, null, null, DAY), 0, 200));
    }

    private static ParcelFilter state(ParcelFilter.State state, LocalDate today) {
        return new ParcelFilter("", "", null, null, state, today);
    }

    private ParcelDetails term(LocalDate from, LocalDate to) {
        return new ParcelDetails(
                county.village, "塘背", new Mu(120), new Mu(120), LandKind.PADDY, RightKind.CONTRACT, from, to, null);
    }

    private ParcelDetails certificate(ContractNo number) {
        return new ParcelDetails(
                county.village, "塘背", new Mu(120), null, LandKind.PADDY, RightKind.CONTRACT, FROM, LAST, number);
    }

    private static <T> T as(SignedIn user, java.util.function.Supplier<T> work) {
        return TestCounty.as(user, work);
    }

    private static Refused refused(Reason reason, Runnable work) {
        try {
            work.run();
        } catch (Refused refused) {
            assertThat(refused.reason()).isEqualTo(reason);
            return refused;
        }
        throw new AssertionError("not refused: " + reason);
    }
}
