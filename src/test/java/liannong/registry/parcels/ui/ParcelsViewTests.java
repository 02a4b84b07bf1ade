package liannong.registry.parcels.ui;

import static liannong.registry.parcels.TestParcels.LAST;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import liannong.Go;
import liannong.TestCounty;
import liannong.access.ActingAs;
import liannong.access.Role;
import liannong.registry.parcels.ParcelHolders;
import liannong.registry.parcels.ParcelOutlines;
import liannong.registry.parcels.ParcelRegister;
import liannong.registry.parcels.ParcelUses;
import liannong.registry.parcels.Parcels;
import liannong.registry.parcels.Parties;
import liannong.registry.parcels.TestParcels;
import liannong.registry.parcels.UsePurpose;
import liannong.registry.villages.Villages;
import liannong.ui.Banner;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;

@SpringBootTest
@ActingAs(value = Role.TOWNSHIP_CLERK, division = ParcelsViewTests.TOWNSHIP, id = 1)
class ParcelsViewTests extends SpringBrowserlessTest {

    static final String TOWNSHIP = "360781208";
    private static final LocalDate DAY = LocalDate.of(2024, 4, 1);

    @Autowired
    ApplicationContext context;

    @Autowired
    Parcels parcels;

    @Autowired
    Villages villages;

    @Autowired
    ParcelRegister register;

    @Autowired
    ParcelUses uses;

    @Autowired
    ParcelHolders holders;

    @Autowired
    ParcelOutlines outlines;

    @Autowired
    Parties parties;

    private TestCounty county;
    private TestCounty.Member holder;
    private long parcel;
    private String code = "";

    @BeforeEach
    void land() {
        county = TestCounty.empty(context, TOWNSHIP);
        holder = county.farmer("M01", false);
        parcel = TestCounty.as(county.clerk, () -> register.register(TestParcels.of(county, holder)));
        code = parcels.find(parcel).orElseThrow().code();
    }

    @Test
    void keepsTheFilterInTheAddressAndAddsUp() {
        ParcelsView view = Go.to("parcels?q=" + code + "&land=paddy&use=none", ParcelsView.class);
        assertThat(test(view.grid).size()).isOne();
        assertThat(view.bar.search.getValue()).isEqualTo(code);
        assertThat(view.grid.getColumns().get(5).getFooterText()).isEqualTo("1.20");
        view = Go.to("parcels?q=" + code + "&land=forest", ParcelsView.class);
        assertThat(test(view.grid).size()).isZero();
        assertThat(view.grid.getEmptyStateComponent().getElement().getTextRecursively())
                .contains("没有符合条件的地块");
    }

    @Test
    void aFilterThatIsNotUnderstoodIsLeftOut() {
        ParcelsView view = Go.to("parcels?q=" + code + "&land=moon&village=x", ParcelsView.class);
        assertThat(test(view.grid).size()).isOne();
    }

    @Test
    void showsOneParcelWithItsHolderItsUseAndItsFindings() {
        TestCounty.run(county.clerk, () -> uses.begin(TestParcels.share(county, parcel, DAY, LAST)));
        ParcelView view = Go.to("parcels/" + parcel, ParcelView.class);
        assertThat(view.getElement().getTextRecursively()).contains(code, "承包法第二十一条", "还没有图形", "1998-01-01");
        assertThat(test(find(UsesPanel.class, view).single().grid).getRow(0).document())
                .isEqualTo("入股合同");
        assertThat(test(find(HoldersPanel.class, view).single().grid).getRow(0).name())
                .isEqualTo("钟秀兰");
    }

    @Test
    void drawsTheOutlineToScale() {
        byte[] file = TestParcels.collection(
                TestParcels.feature(code, TestParcels.square(11_590_000_000L, 2_580_000_000L, 60_000, 30_000)));
        TestCounty.run(
                county.clerk,
                () -> outlines.apply(
                        "图形.geojson", file, outlines.preview("图形.geojson", file).sha256()));
        ParcelView view = Go.to("parcels/" + parcel, ParcelView.class);
        var drawing = find(OutlineDrawing.class, view).single();
        String svg = drawing.getElement().getProperty("innerHTML");
        assertThat(svg).contains("viewBox=\"0 0 320", "20 m</text>");
        assertThat(view.getElement().getTextRecursively()).contains("图形.geojson");
    }

    @Test
    void saysWhoUsesTheLandAlreadyAndKeepsWhatWasTyped() {
        TestCounty.run(county.clerk, () -> uses.begin(TestParcels.share(county, parcel, DAY, LAST)));
        var dialog = new UseDialog(
                parcels.find(parcel).orElseThrow(), holders.of(parcel), parties, DAY, use -> uses.begin(use));
        dialog.open();
        dialog.purpose.setValue(UsePurpose.OWN);
        dialog.from.setValue(DAY);
        dialog.last.setValue(LAST);
        dialog.document.setValue("自种");
        press("登记使用");
        assertThat(find(Banner.class, dialog).single().getElement().getTextRecursively())
                .contains("正在用这块地", "2024-04-01", "2027-12-31");
        assertThat(dialog.document.getValue()).isEqualTo("自种");
        assertThat(dialog.isOpened()).isTrue();
    }

    @Test
    void asksForWhatIsMissingBeforeAnythingIsSent() {
        var dialog = new UseDialog(
                parcels.find(parcel).orElseThrow(), holders.of(parcel), parties, DAY, use -> uses.begin(use));
        dialog.open();
        press("登记使用");
        assertThat(dialog.user.isInvalid()).isTrue();
        assertThat(dialog.document.isInvalid()).isTrue();
        assertThat(uses.of(parcel)).isEmpty();
    }

    @Test
    void entersAParcelFromItsCertificate() {
        String next = TestParcels.code(county).code();
        ParcelDialog.entering(villages, parties, entered -> register.register(entered))
                .open();
        var dialog = find(ParcelDialog.class).single();
        dialog.code.setValue(next);
        dialog.village.show(county.village);
        dialog.name.setValue("水圳");
        dialog.contract.setValue(new BigDecimal("0.355"));
        dialog.from.setValue(TestParcels.FROM);
        dialog.last.setValue(LAST);
        dialog.document.setValue("承包合同");
        press("登记地块");
        assertThat(dialog.contract.isInvalid()).isTrue();
        dialog.contract.setValue(new BigDecimal("0.35"));
        press("登记地块");
        assertThat(dialog.isOpened()).as("no holder was chosen").isTrue();
    }

    @Test
    void showsWhatAFileWouldDoBeforeItDoesIt() {
        String square = TestParcels.square(11_590_000_000L, 2_580_000_000L, 30_000, 26_600);
        var dialog = new OutlinesDialog(outlines, changed -> {});
        dialog.open();
        dialog.look(
                "a.geojson",
                TestParcels.collection(
                        TestParcels.feature(code, square), TestParcels.feature("3607812082000199999", square)));
        assertThat(dialog.apply.isEnabled()).isFalse();
        assertThat(dialog.getElement().getTextRecursively()).contains("这个文件不能套用");
        dialog.look("a.geojson", TestParcels.collection(TestParcels.feature(code, square)));
        assertThat(dialog.apply.isEnabled()).isTrue();
        assertThat(parcels.find(parcel).orElseThrow().geometry()).isNull();
    }

    @Test
    @ActingAs(value = Role.AUDITOR, division = "360781", id = 1)
    void whoOnlyReadsIsOfferedNoEntry() {
        ParcelView view = Go.to("parcels/" + parcel, ParcelView.class);
        assertThat(view.getElement().getTextRecursively()).doesNotContain("登记使用", "终止权利");
    }

    private void press(String word) {
        List<com.vaadin.flow.component.button.Button> buttons =
                find(com.vaadin.flow.component.button.Button.class).all().stream()
                        .filter(button -> button.getText().equals(word))
                        .toList();
        test(buttons.getLast()).click();
    }
}
