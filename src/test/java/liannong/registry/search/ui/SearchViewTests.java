package liannong.registry.search.ui;

import static liannong.registry.households.KnownVillage.head;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import liannong.Go;
import liannong.access.ActingAs;
import liannong.access.Role;
import liannong.registry.households.KnownVillage;
import liannong.registry.search.Search;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;

@SpringBootTest
@ActingAs(value = Role.VILLAGE_CLERK, division = SearchViewTests.VILLAGE)
class SearchViewTests extends SpringBrowserlessTest {

    static final String VILLAGE = "360781203202";
    private static final String NUMBER = "999999196805010208";

    @Autowired
    Search search;

    private static long household;

    @BeforeAll
    static void people(@Autowired ApplicationContext context) {
        household = new KnownVillage(context, VILLAGE)
                .household("3050000001", "EXITED", "STABLE", head("诸葛玉梅", "zgym", NUMBER));
    }

    @Test
    void showsWhoWasFoundAndLeadsToTheFile() {
        SearchView view = Go.to("search?q=玉梅", SearchView.class);
        assertThat(text(view))
                .contains("查“玉梅”", "诸葛玉梅", "户主", "尾号 0208", "3050000001")
                .doesNotContain(NUMBER, "!");
        assertThat(view.getElement().getOuterHTML()).contains("households/" + household);
    }

    @Test
    void saysThatNothingWasFoundAndWhatCanBe() {
        assertThat(text(Go.to("search?q=没有这样的人", SearchView.class))).contains("没有找到“没有这样的人”");
        assertThat(text(Go.to("search", SearchView.class))).contains("能查什么", "zxl");
    }

    @Test
    void aWholeIdentityNumberDoesNotStayInTheAddress() {
        SearchView view = Go.to("search?q=" + NUMBER, SearchView.class);
        assertThat(text(view)).contains("整个身份证号只在搜索框里查").doesNotContain("诸葛玉梅");
        assertThat(address()).doesNotContain(NUMBER);
    }

    @Test
    void theBoxLeadsFromAWholeNumberStraightToTheFile() {
        ask(NUMBER);
        assertThat(address()).isEqualTo("households/" + household);
        ask("999999196805019999");
        assertThat(address()).isEqualTo("search?why=nobody");
        ask("诸葛");
        assertThat(address()).startsWith("search?q=");
    }

    private void ask(String typed) {
        var box = new SearchBox(search);
        UI.getCurrent().add(box);
        box.ask(typed);
        assertThat(box.field.getValue()).isEmpty();
    }

    private static String address() {
        return UI.getCurrent().getInternals().getActiveViewLocation().getPathWithQueryParameters();
    }

    private static String text(Component view) {
        return view.getElement().getTextRecursively();
    }
}
