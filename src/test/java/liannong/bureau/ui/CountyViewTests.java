package liannong.bureau.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.select.Select;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import liannong.Go;
import liannong.access.ActingAs;
import liannong.access.Role;
import liannong.bureau.TownshipOf2004;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.flyway.autoconfigure.FlywayDataSource;
import org.springframework.boot.test.context.SpringBootTest;

@SpringBootTest
@ActingAs(value = Role.TOWNSHIP_CLERK, division = TownshipOf2004.TOWNSHIP)
class CountyViewTests extends SpringBrowserlessTest {

    @BeforeAll
    static void township(@Autowired @FlywayDataSource DataSource owner) throws SQLException {
        TownshipOf2004.in(owner);
    }

    @Test
    void showsTheYearOfTheAddress() {
        Component view = Go.to("county?year=2004", CountyView.class);
        assertThat(find(H1.class).single().getText()).isNotBlank();
        assertThat(find(Select.class, view).single().getValue()).isEqualTo(2004);
        assertThat(view.getElement().getTextRecursively())
                .contains("25.0", "1 + 2 + 0 + 1 = 4", "拔英乡")
                .doesNotContain("!bureau", "!registry");
    }

    @Test
    void aYearThatIsNotOverIsTheLastOne() {
        Component view = Go.to("county?year=2099", CountyView.class);
        assertThat(find(Select.class, view).single().getValue()).isNotEqualTo(2099);
    }

    @Test
    void everyFigureOpensItsRows() {
        Component view = Go.to("county?year=2004", CountyView.class);
        List<String> links =
                find(Anchor.class, view).all().stream().map(Anchor::getHref).toList();
        assertThat(links)
                .contains(
                        "cooperatives",
                        "distributions?year=2004",
                        "county/payments?year=2004&state=returned",
                        "county/payments?year=2004&state=overdue",
                        "county/payments?year=2004&state=returned&reason=AC04",
                        "distributions?year=2004&state=ON_NOTICE",
                        "county/unopened?year=2004");
    }

    @Test
    void drillsToTheSinglePayment() {
        PaymentsView view = Go.to("county/payments?year=2004&state=returned&reason=AC04", PaymentsView.class);
        assertThat(test(view.grid).size()).isOne();
        assertThat(test(view.grid).getRow(0).payee()).isEqualTo("测试2");
        assertThat(view.grid.getColumns().get(3).getFooterText()).isEqualTo("200.00");
    }

    @Test
    void aFilterThatMeansNothingLetsAllThrough() {
        PaymentsView view = Go.to("county/payments?year=2004&state=x&place=';--&industry=<", PaymentsView.class);
        assertThat(test(view.grid).size()).isEqualTo(4);
    }

    @Test
    void namesTheCooperativesThatHaveNotBegun() {
        UnopenedView view = Go.to("county/unopened?year=2004", UnopenedView.class);
        assertThat(test(view.grid).size()).isOne();
        assertThat(test(view.grid).getRow(0).shortName()).isEqualTo("测试丙");
    }
}
