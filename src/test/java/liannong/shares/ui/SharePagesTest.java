package liannong.shares.ui;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridTester;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import java.util.List;
import liannong.TestCounty;
import liannong.access.SignedIn;
import liannong.meetings.Resolutions;
import liannong.meetings.ui.ResolutionField;
import liannong.shares.RegisterFilter;
import liannong.shares.RegisterRow;
import liannong.shares.TestRegister;
import liannong.ui.Banner;
import liannong.ui.Entry;
import liannong.ui.EntryDialog;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

/** What the tests of pages about shares do again and again: sign in, press, fill in, read. */
abstract class SharePagesTest extends SpringBrowserlessTest {

    @Autowired
    ApplicationContext context;

    static void is(SignedIn user) {
        SecurityContextHolder.getContext()
                .setAuthentication(
                        UsernamePasswordAuthenticationToken.authenticated(user, null, user.getAuthorities()));
    }

    /** Presses the first button of that name, and gives the form that it opens. */
    <F extends Entry> F open(Component in, String button, Class<F> form) {
        test(button(in, button)).click();
        return form.cast(dialog().entry);
    }

    EntryDialog dialog() {
        return find(EntryDialog.class).single();
    }

    void save() {
        test(dialog().save).click();
    }

    /** The sentence that the rules answered with. */
    String refusal() {
        return text(find(Banner.class, dialog()).single());
    }

    Button button(Component in, String text) {
        return find(Button.class, in)
                .withCondition(button -> button.getText().equals(text))
                .all()
                .getFirst();
    }

    List<String> buttons(Component in) {
        return find(Button.class, in).all().stream().map(Button::getText).toList();
    }

    /** All that stands on a page, with the rows and the sums of its tables. */
    String page(Component view) {
        var page = new StringBuilder(text(view));
        for (Grid<?> grid : find(Grid.class, view).all()) table(grid, page);
        return page.toString();
    }

    private <T> void table(Grid<T> grid, StringBuilder page) {
        GridTester<Grid<T>, T> tester = new GridTester<>(grid);
        List<Grid.Column<T>> shown =
                grid.getColumns().stream().filter(Grid.Column::isVisible).toList();
        for (int row = 0; row < tester.size(); row++) {
            for (int column = 0; column < shown.size(); column++) {
                boolean component = shown.get(column).getRenderer() instanceof ComponentRenderer;
                page.append(' ')
                        .append(
                                component
                                        ? text(tester.getCellComponent(row, column))
                                        : tester.getCellText(row, column));
            }
        }
        shown.forEach(column -> page.append(' ').append(column.getFooterText()));
    }

    static String text(Component view) {
        return view.getElement().getTextRecursively();
    }

    /** The row of a member, as a person picks it in a field. */
    static RegisterRow row(TestRegister register, ShareDesk desk, long memberId) {
        return TestCounty.as(
                        register.county.bookkeeper,
                        () -> desk.register()
                                .rows(new RegisterFilter(register.county.cooperative, desk.today(), ""), 0, 200))
                .stream()
                .filter(each -> each.memberId() == memberId)
                .findFirst()
                .orElseThrow();
    }

    void choose(ResolutionField field, long resolution) {
        field.setValue(context.getBean(Resolutions.class).find(resolution).orElseThrow());
    }
}
