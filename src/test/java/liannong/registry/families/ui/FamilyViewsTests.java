package liannong.registry.families.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.select.Select;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import javax.imageio.ImageIO;
import liannong.Go;
import liannong.TestCounty;
import liannong.access.ActingAs;
import liannong.access.Role;
import liannong.registry.documents.ui.DocumentField;
import liannong.registry.families.FamilyHome;
import liannong.ui.Banner;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Family life at the screen: filled in, looked at, confirmed; and the requests that two persons decide. */
@SpringBootTest
@ActingAs(value = Role.TOWNSHIP_CLERK, division = TestCounty.TOWNSHIP, id = 1)
class FamilyViewsTests extends SpringBrowserlessTest {

    @Autowired
    ApplicationContext context;

    private long household;
    private JdbcClient owner = JdbcClient.create(new org.springframework.jdbc.datasource.DriverManagerDataSource());

    @BeforeEach
    void household() {
        TestCounty county = TestCounty.empty(context, TestCounty.TOWNSHIP);
        owner = county.owner();
        household = county.farmer("M01", false).householdId();
        owner.sql(
                        "insert into household_statuses (id, county_code, household_id, from_status, status, valid_from, reason,"
                                + " recorded_by, recorded_at) values (?, '360781', ?, 'NONE', 'ORDINARY', '2000-01-01', '建档', 1, now())")
                .params(county.next("household_statuses"), household)
                .update();
        long child = county.next("persons");
        owner.sql(
                        "insert into persons (id, county_code, name, sex, born_on) values (?, '360781', '钟小兰', 'F', '1999-05-01')")
                .param(child)
                .update();
        owner.sql("insert into household_members (id, county_code, household_id, person_id, relation, valid_from)"
                        + " values (?, '360781', ?, ?, 'CHILD', '2000-01-01')")
                .params(county.next("household_members"), household, child)
                .update();
    }

    @Test
    void aBirthIsLookedAtBeforeItIsRecorded() {
        FamilyActView view = Go.to("households/" + household + "/acts/birth", FamilyActView.class);
        fillEntry(view);
        test(find(com.vaadin.flow.component.textfield.TextField.class, view)
                        .withCondition(
                                field -> view.getTranslation("family.name").equals(field.getLabel()))
                        .single())
                .setValue("钟小宝");
        sex(view);
        click(view, "family.look");
        assertThat(text(view)).contains("钟小宝").contains(view.getTranslation("family.joins-register"));
        assertThat(births()).isZero();
        click(view, "family.record");
        assertThat(births()).isOne();
    }

    @Test
    void whatIsMissingIsSaidAndWhatWasTypedStays() {
        FamilyActView view = Go.to("households/" + household + "/acts/birth", FamilyActView.class);
        fillEntry(view);
        click(view, "family.look");
        assertThat(find(Banner.class, view).single().getElement().getTextRecursively())
                .contains(view.getTranslation("family.incomplete"));
        assertThat(find(com.vaadin.flow.component.datepicker.DatePicker.class, view)
                        .withCondition(
                                field -> view.getTranslation("family.day").equals(field.getLabel()))
                        .single()
                        .getValue())
                .isEqualTo(LocalDate.of(2024, 5, 1));
        assertThat(births()).isZero();
    }

    @Test
    void anotherHeadIsAskedForWithEvidenceAndDecidedBySomebodyElse() throws IOException {
        FamilyActView view = Go.to("households/" + household + "/acts/change-of-head", FamilyActView.class);
        fillEntry(view);
        Select<FamilyHome.Person> head = newHead(view);
        head.setValue(head.getListDataView().getItem(0));
        click(view, "family.look");
        assertThat(text(view)).contains(view.getTranslation("family.needs-request"));
        click(view, "family.ask"); // without evidence: back to the form, which says so
        evidence(view);
        click(view, "family.look");
        click(view, "family.ask");
        long request = owner.sql("select id from change_requests where household_id = ?")
                .param(household)
                .query(Long.class)
                .single();
        RequestPage page = Go.to("requests/" + request, RequestPage.class);
        assertThat(text(page)).contains(page.getTranslation("family.waits-for-another"));
        assertThat(find(Button.class, page)
                        .withCondition(
                                button -> page.getTranslation("family.approve").equals(button.getText()))
                        .all())
                .isEmpty();
        owner.sql(
                        "update change_requests set requested_by = 2 where id = ? and exists (select 1 from users where id = 2)")
                .param(request)
                .update();
        RequestsView list = Go.to("requests?state=open&household=" + household, RequestsView.class);
        assertThat(test(list.grid).size()).isOne();
        assertThat(test(Go.to("requests?state=refused&household=" + household, RequestsView.class).grid)
                        .size())
                .isZero();
    }

    @Test
    void anUnknownHouseholdOrActIsSaidSo() {
        assertThat(text(Go.to("households/999999999/acts/birth", FamilyActView.class)))
                .contains("没有这一户");
        assertThat(text(Go.to("households/" + household + "/acts/nothing", FamilyActView.class)))
                .contains("没有这一户");
    }

    private void fillEntry(FamilyActView view) {
        find(com.vaadin.flow.component.datepicker.DatePicker.class, view)
                .withCondition(field -> view.getTranslation("family.day").equals(field.getLabel()))
                .single()
                .setValue(LocalDate.of(2024, 5, 1));
        find(com.vaadin.flow.component.textfield.TextField.class, view)
                .withCondition(field -> view.getTranslation("family.document").equals(field.getLabel()))
                .single()
                .setValue("户口簿 第 3 页");
    }

    @SuppressWarnings("unchecked")
    private void sex(FamilyActView view) {
        find(com.vaadin.flow.component.radiobutton.RadioButtonGroup.class, view)
                .single()
                .setValue("F");
    }

    @SuppressWarnings("unchecked")
    private Select<FamilyHome.Person> newHead(FamilyActView view) {
        return find(Select.class, view)
                .withCondition(
                        field -> view.getTranslation("family.head-becomes").equals(field.getLabel()))
                .single();
    }

    private void evidence(FamilyActView view) throws IOException {
        var picture = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(4, 4, BufferedImage.TYPE_INT_RGB), "png", picture);
        var upload = find(
                        com.vaadin.flow.component.upload.Upload.class,
                        find(DocumentField.class, view).single())
                .single();
        test(upload).upload("户口簿.png", "image/png", picture.toByteArray());
    }

    private void click(com.vaadin.flow.component.Component view, String key) {
        test(find(Button.class, view)
                        .withCondition(button -> view.getTranslation(key).equals(button.getText()))
                        .single())
                .click();
    }

    private static String text(com.vaadin.flow.component.Component view) {
        return view.getElement().getTextRecursively();
    }

    private long births() {
        return owner.sql("select count(*) from family_events where household_id = ? and kind = 'BIRTH'")
                .param(household)
                .query(Long.class)
                .single();
    }
}
