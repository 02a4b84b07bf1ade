package liannong.registry.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import java.sql.SQLException;
import javax.sql.DataSource;
import liannong.Go;
import liannong.Statements;
import liannong.access.ActingAs;
import liannong.access.Role;
import liannong.bureau.TownshipOf2004;
import liannong.registry.Cooperatives;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.flyway.autoconfigure.FlywayDataSource;
import org.springframework.boot.test.context.SpringBootTest;

@SpringBootTest
@ActingAs(value = Role.TOWNSHIP_CLERK, division = TownshipOf2004.TOWNSHIP)
class CooperativesViewTests extends SpringBrowserlessTest {

    @Autowired
    Cooperatives cooperatives;

    @BeforeAll
    static void township(@Autowired @FlywayDataSource DataSource owner) throws SQLException {
        TownshipOf2004.in(owner);
    }

    @Test
    void listsTheCooperativesOfTheDivisionWithTheirSum() {
        CooperativesView view = navigate(CooperativesView.class);
        assertThat(test(view.grid).size()).isEqualTo(3);
        assertThat(view.grid.getColumns().get(3).getFooterText()).isEqualTo("4");
    }

    @Test
    void keepsTheSearchInTheAddress() {
        CooperativesView view = Go.to("cooperatives?q=乙", CooperativesView.class);
        assertThat(view.search.getValue()).isEqualTo("乙");
        assertThat(test(view.grid).size()).isOne();
        assertThat(test(view.grid).getRow(0).shortName()).isEqualTo("测试乙");
    }

    @Test
    void saysThatNothingWasFound() {
        CooperativesView view = Go.to("cooperatives?q=没有这样的", CooperativesView.class);
        assertThat(test(view.grid).size()).isZero();
        assertThat(view.grid.getEmptyStateComponent().getElement().getTextRecursively())
                .contains("没有这样的");
    }

    @Test
    void aPageCostsTwoStatements() {
        assertThat(Statements.of(() -> {
                    cooperatives.totals("");
                    cooperatives.list("", 0, 50);
                }))
                .hasSize(2);
    }
}
