package liannong.registry.imports;

import static liannong.registry.imports.TestSheet.identity;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import liannong.TestCounty;
import liannong.registry.templates.SheetKind;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;

/** Parcels come in with who holds them; their code stays as registered, and areas are hundredths of a mu. */
@SpringBootTest
class ParcelImportTests {

    private static final AtomicInteger SERIAL = new AtomicInteger(1);

    @TempDir
    Path folder;

    private final TestCounty county;
    private final ImportCase clerk;
    private final ApplicationContext context;
    private String card = "";

    @Autowired
    ParcelImportTests(ApplicationContext context) {
        this.context = context;
        this.county = TestCounty.empty(context, TestCounty.TOWNSHIP);
        this.clerk = new ImportCase(context, county.clerk);
    }

    @BeforeEach
    void aHolder() {
        card = TestSheet.card();
        clerk.apply(
                SheetKind.HOUSEHOLDS,
                new TestSheet(SheetKind.HOUSEHOLDS)
                        .head("钟承包", identity(born(), true), "card-no", card)
                        .write(folder));
    }

    /** A day of his own, so that nobody looks like another. */
    private static String born() {
        return LocalDate.of(1950, 1, 1).plusDays(SERIAL.incrementAndGet()).toString();
    }

    private static TestSheet sheet() {
        return new TestSheet(SheetKind.PARCELS);
    }

    private static String code() {
        return String.format(Locale.ROOT, "36078110220503%05d", 70_000 + SERIAL.incrementAndGet());
    }

    private String[] parcel(String code, String... more) {
        List<String> cells = new ArrayList<>(List.of(
                "parcel-code",
                code,
                "parcel-name",
                "门口田",
                "parcel-village",
                "洗心村",
                "holder-card",
                card,
                "land-kind",
                "水田",
                "contract-area",
                "1.25",
                "right-from",
                "1998/1/1",
                "right-to",
                "2027年12月31日"));
        cells.addAll(List.of(more));
        return cells.toArray(String[]::new);
    }

    @Test
    void addsAParcelAndWhoHoldsItAndTakesBothBack() {
        String code = code();
        ImportRow row = clerk.apply(
                SheetKind.PARCELS,
                sheet().row(parcel(code, "measured-area", "１.3", "certificate-no", "360781102205030001j"))
                        .write(folder));
        assertThat(clerk.count(
                        "parcels p join parcel_holders h on h.parcel_id = p.id join households c on c.id = h.household_id"
                                + " where p.code = ? and p.contract_hundredths = 125 and p.measured_hundredths = 130"
                                + " and p.right_kind = 'CONTRACT' and p.certificate_no = '360781102205030001J'"
                                + " and h.valid_from = '1998-01-01' and h.valid_to = 'infinity' and c.card_no = ?",
                        code,
                        card))
                .isOne();
        assertThat(clerk.rows(row.id(), RowOutcome.ADD).getFirst().place()).isEqualTo(card + " 钟承包");
        undo(row.id());
        assertThat(clerk.count("parcels where code = ?", code)).isZero();
    }

    private void undo(long id) {
        TestCounty.run(clerk.user, () -> context.getBean(ImportUndoing.class).undo(id));
    }

    @Test
    void changesWhatTheFileSaysOtherwiseAndTakesItBack() {
        String code = code();
        clerk.apply(SheetKind.PARCELS, sheet().row(parcel(code)).write(folder));
        ImportRow changed = clerk.apply(
                SheetKind.PARCELS,
                sheet().row(
                                "parcel-code",
                                code,
                                "measured-area",
                                "1.31",
                                "right-to",
                                "2057-12-31",
                                "parcel-document",
                                "延包合同")
                        .write(folder));
        assertThat(clerk.rows(changed.id(), RowOutcome.CHANGE).getFirst().changes())
                .extracting(FieldChange::field, FieldChange::before, FieldChange::after)
                .containsExactly(
                        Tuple.tuple("measured-area", null, "1.31"),
                        Tuple.tuple("right-to", "2027-12-31", "2057-12-31"));
        assertThat(clerk.count("parcel_changes where import_id = ? and document = '延包合同'", changed.id()))
                .isEqualTo(2);
        undo(changed.id());
        assertThat(clerk.count(
                        "parcels where code = ? and measured_hundredths is null and right_to = '2027-12-31' and version = 2",
                        code))
                .isOne();
        assertThatThrownBy(() -> undo(changed.id())).hasMessage("IMPORT_NOT_APPLIED");
    }

    @Test
    void doesNotTakeBackAParcelThatSomebodyUsesSince() {
        String code = code();
        ImportRow row = clerk.apply(SheetKind.PARCELS, sheet().row(parcel(code)).write(folder));
        clerk.owner()
                .sql(
                        "insert into parcel_uses (id, county_code, parcel_id, division_code, organisation_id, purpose, valid_from,"
                                + " agreed_to, valid_to, document, recorded_by, recorded_at)"
                                + " select nextval('parcel_uses_seq'), '360781', id, division_code, ?, 'LEASE', '2020-01-01', '2025-01-01',"
                                + " '2025-01-01', '合同', 1, now() from parcels where code = ?")
                .params(county.cooperative, code)
                .update();
        assertThatThrownBy(() -> undo(row.id())).hasMessageContaining("IMPORT_UNDO_DEPENDS");
        ImportRow shorter = clerk.bring(
                SheetKind.PARCELS,
                sheet().row("parcel-code", code, "right-to", "2023-12-31").write(folder));
        assertThat(clerk.reasons(shorter.id())).containsExactly("2 row-use-outside-term");
    }

    @Test
    void sendsBackEveryTortureRowWithItsReason() {
        String known = code();
        clerk.apply(SheetKind.PARCELS, sheet().row(parcel(known)).write(folder));
        String elsewhere = code();
        TestCounty neighbours = TestCounty.empty(context, TestCounty.OTHER_TOWNSHIP);
        ImportCase neighbour = new ImportCase(context, neighbours.clerk);
        String theirs = TestSheet.card();
        neighbour.apply(
                SheetKind.HOUSEHOLDS,
                new TestSheet(SheetKind.HOUSEHOLDS)
                        .head("钟邻户", identity(born(), true), "card-no", theirs, "village", "360781103200")
                        .write(folder));
        neighbour.apply(
                SheetKind.PARCELS,
                sheet().row(parcel(elsewhere, "parcel-village", "360781103200", "holder-card", theirs))
                        .write(folder));
        String twice = code();
        String cooperative = county.owner()
                .sql("select credit_code from organisations where id = ?")
                .param(county.cooperative)
                .query(String.class)
                .single();
        ImportRow row = clerk.bring(
                SheetKind.PARCELS,
                sheet().row(parcel(code().substring(1))) // 2
                        .row(parcel(code(), "contract-area", "1.255")) // 3
                        .row(parcel(code(), "contract-area", "0")) // 4
                        .row(parcel(code(), "contract-area", "一亩二")) // 5
                        .row(parcel(twice)) // 6
                        .row(parcel(twice)) // 7
                        .row(parcel(code(), "holder-card", "1999999999")) // 8
                        .row(parcel(code(), "holder-code", cooperative)) // 9
                        .row(parcel(code(), "holder-card", "")) // 10
                        .row(parcel(code(), "right-to", "1990-01-01")) // 11
                        .row(parcel(code(), "land-kind", "鱼塘边")) // 12
                        .row(parcel(elsewhere)) // 13
                        .row(parcel(code(), "certificate-no", "123")) // 14
                        .row("parcel-code", known, "holder-code", cooperative) // 15
                        .row("parcel-code", code(), "holder-card", card, "land-kind", "旱地") // 16
                        .row(parcel(code(), "holder-card", theirs)) // 17
                        .write(folder));
        assertThat(row.state()).isEqualTo(ImportState.CHECKED);
        assertThat(clerk.reasons(row.id()).stream().distinct())
                .containsExactlyInAnyOrder(
                        "2 parcel-code-form",
                        "3 row-area-decimals",
                        "4 row-area-range",
                        "5 cell-is-no-number",
                        "6 row-repeated",
                        "7 row-repeated",
                        "8 row-no-such-household",
                        "9 row-one-holder",
                        "10 row-holder-required",
                        "11 row-term-backwards",
                        "12 row-word-unknown",
                        "13 row-parcel-elsewhere",
                        "14 contract-no-form",
                        "15 row-holder-differs",
                        "16 row-cell-required",
                        "17 row-no-such-household");
    }
}
