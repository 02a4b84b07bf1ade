package liannong.ledger.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridTester;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import liannong.Go;
import liannong.TestCounty;
import liannong.access.ActingAs;
import liannong.access.Role;
import liannong.access.SignedIn;
import liannong.base.Money;
import liannong.ledger.JournalEntry;
import liannong.ledger.Ledger;
import liannong.ledger.Posting;
import liannong.ui.Banner;
import liannong.ui.EntryDialog;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The books on their pages: from a figure to its postings and on, an entry by two persons, a month closed and reopened. */
@SpringBootTest
@ActingAs(value = Role.AUDITOR, division = "360781") // until the test says who
class BooksPagesTests extends SpringBrowserlessTest {

    @Autowired
    ApplicationContext context;

    @Autowired
    BooksDesk desk;

    @SuppressWarnings("NullAway.Init") // by cooperative()
    private TestCounty county;

    @SuppressWarnings("NullAway.Init")
    private LocalDate month;

    @BeforeEach
    void cooperative() {
        county = TestCounty.empty(context, TestCounty.TOWNSHIP);
        county.farmer("M01", false);
        month = desk.today().withDayOfMonth(1).minusMonths(1);
        post("PAID_IN", month, 1_234_56);
        is(county.bookkeeper);
    }

    @Test
    void aFigureLeadsToItsPostingsAndTheyToTheirEntry() {
        StatementsView statements = Go.to(
                at("books/statements") + "&s=balance&year=" + month.getYear() + "&month=12", StatementsView.class);
        assertThat(page(statements)).contains("资产总计", "1,234.56", "负债和成员权益总计");
        String figure = link(statements, "102 银行存款");
        AccountView account = Go.to(figure, AccountView.class);
        assertThat(page(account)).contains("入股款", "借 1,234.56", "期末余额");
        EntryView entry = Go.to(link(account, "入股款"), EntryView.class);
        assertThat(page(entry)).contains("102 银行存款", "301 股金", "2 行分录", "没有单独的页面");
        JournalView journal = Go.to(at("books"), JournalView.class);
        assertThat(page(journal)).contains("入股款", "1,234.56");
        assertThat(page(Go.to(at("books") + "&q=没有的", JournalView.class))).contains("这段时间没有记账");
    }

    @Test
    void everyStatementIsAPage() {
        for (String kind : List.of("trial", "surplus", "equity")) {
            StatementsView view = Go.to(
                    at("books/statements") + "&s=" + kind + "&year=" + month.getYear() + "&month=12",
                    StatementsView.class);
            assertThat(page(view)).doesNotContain("!books", "{0}");
        }
        assertThat(page(Go.to(at("books/statements") + "&s=surplus&year=x&month=99", StatementsView.class)))
                .contains("第 21 行");
        assertThat(page(Go.to(at("books/chart"), ChartView.class))).contains("查到：2021 年制度", "221", "应付盈余返还");
    }

    @Test
    void anEntryIsDraftedByTheOneAndPostedByTheOther() {
        ManualView list = Go.to(at("books/manual"), ManualView.class);
        assertThat(page(list)).contains("还没有手工凭证");
        test(button(list, "制单")).click();
        ManualForm form = (ManualForm) dialog().entry;
        test(dialog().save).click();
        assertThat(form.text.isInvalid() && form.document.isInvalid()).isTrue();
        assertThat(form.lines.lines.getFirst().account.isInvalid()).isTrue();
        form.text.setValue("办公费");
        form.document.setValue("发票 1 号");
        line(form, 0, "522", "3.50", "");
        line(form, 1, "102", "", "3.40");
        test(dialog().save).click();
        assertThat(find(Banner.class, dialog()).single().getElement().getTextRecursively())
                .contains("相差 0.10");
        form.lines.lines.get(1).credit.setValue(new BigDecimal("3.50"));
        test(dialog().save).click();
        list = Go.to(at("books/manual"), ManualView.class);
        assertThat(page(list)).contains("办公费", "等人过账");
        String draft = link(list, "办公费");
        ManualEntryView view = Go.to(draft, ManualEntryView.class);
        assertThat(buttons(view)).contains("退回").doesNotContain("过账");
        is(county.chair);
        view = Go.to(draft, ManualEntryView.class);
        test(button(view, "过账")).click();
        test(find(ConfirmDialog.class).single()).confirm();
        assertThat(page(view)).contains("已过账", "日记账");
        assertThat(buttons(view)).doesNotContain("过账", "退回", "冲销");
        is(county.bookkeeper);
        assertThat(buttons(Go.to(draft, ManualEntryView.class))).contains("冲销");
    }

    @Test
    void aMonthIsClosedByTheOneAndReopenedByTheChair() {
        PeriodsView view = Go.to(at("books/periods"), PeriodsView.class);
        assertThat(buttons(view)).contains("结账").doesNotContain("反结账");
        test(button(view, "结账")).click();
        test(dialog().save).click();
        assertThat(page(view)).contains("已结账至 " + month.toString().substring(0, 7));
        is(county.chair);
        view = Go.to(at("books/periods"), PeriodsView.class);
        assertThat(buttons(view)).contains("反结账").doesNotContain("结账"); // the next month is not over
    }

    @Test
    void whoOnlyReadsDecidesNothing() {
        is(county.user(Role.SUPERVISOR, null, null, county.cooperative));
        for (var view :
                List.of(Go.to(at("books/manual"), ManualView.class), Go.to(at("books/periods"), PeriodsView.class)))
            assertThat(buttons(view)).doesNotContain("制单", "结账", "反结账");
        is(county.user(Role.AUDITOR, "360781", null, null));
        assertThat(page(Go.to("books", JournalView.class))).contains("看哪家的账");
    }

    private String at(String path) {
        return path + "?c=" + county.cooperative;
    }

    private void line(ManualForm form, int at, String account, String debit, String credit) {
        ManualLines.Line line = form.lines.lines.get(at);
        line.account.setValue(desk.books().chart().stream()
                .filter(row -> row.code().equals(account))
                .findFirst()
                .orElseThrow());
        if (!debit.isEmpty()) line.debit.setValue(new BigDecimal(debit));
        if (!credit.isEmpty()) line.credit.setValue(new BigDecimal(credit));
    }

    private void post(String step, LocalDate day, long fen) {
        var transaction = new TransactionTemplate(context.getBean(PlatformTransactionManager.class));
        TestCounty.run(
                county.bookkeeper,
                () -> transaction.executeWithoutResult(status -> context.getBean(Ledger.class)
                        .post(new JournalEntry(
                                county.cooperative,
                                county.village,
                                day,
                                "入股款",
                                "TEST",
                                county.cooperative,
                                step,
                                List.of(
                                        Posting.debit("102", new Money(fen)),
                                        Posting.credit("301", new Money(fen)))))));
    }

    private static void is(SignedIn user) {
        SecurityContextHolder.getContext()
                .setAuthentication(
                        UsernamePasswordAuthenticationToken.authenticated(user, null, user.getAuthorities()));
    }

    private EntryDialog dialog() {
        return find(EntryDialog.class).single();
    }

    private Button button(Component in, String text) {
        return find(Button.class, in)
                .withCondition(button -> button.getText().equals(text))
                .all()
                .getFirst();
    }

    private List<String> buttons(Component in) {
        return find(Button.class, in).all().stream().map(Button::getText).toList();
    }

    /** Where the link in a table leads that bears this text. */
    private String link(Component view, String text) {
        for (Grid<?> grid : find(Grid.class, view).all()) {
            String found = link(grid, text);
            if (!found.isEmpty()) return found;
        }
        throw new AssertionError("no link " + text);
    }

    private <T> String link(Grid<T> grid, String text) {
        GridTester<Grid<T>, T> tester = new GridTester<>(grid);
        List<Grid.Column<T>> shown =
                grid.getColumns().stream().filter(Grid.Column::isVisible).toList();
        for (int row = 0; row < tester.size(); row++)
            for (int column = 0; column < shown.size(); column++)
                if (shown.get(column).getRenderer() instanceof ComponentRenderer
                        && tester.getCellComponent(row, column) instanceof Anchor anchor
                        && anchor.getText().equals(text)) return anchor.getHref();
        return "";
    }

    /** All that stands on a page, with the rows of its tables. */
    private String page(Component view) {
        var page = new StringBuilder(view.getElement().getTextRecursively());
        for (Grid<?> grid : find(Grid.class, view).all()) table(grid, page);
        return page.toString();
    }

    private <T> void table(Grid<T> grid, StringBuilder page) {
        GridTester<Grid<T>, T> tester = new GridTester<>(grid);
        List<Grid.Column<T>> shown =
                grid.getColumns().stream().filter(Grid.Column::isVisible).toList();
        if (tester.size() == 0 && grid.getEmptyStateComponent() != null)
            page.append(grid.getEmptyStateComponent().getElement().getTextRecursively());
        for (int row = 0; row < tester.size(); row++) {
            for (int column = 0; column < shown.size(); column++) {
                boolean component = shown.get(column).getRenderer() instanceof ComponentRenderer;
                page.append(' ')
                        .append(
                                component
                                        ? tester.getCellComponent(row, column)
                                                .getElement()
                                                .getTextRecursively()
                                        : tester.getCellText(row, column));
            }
        }
    }
}
