package liannong.shares.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.upload.Upload;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import liannong.Go;
import liannong.TestCounty;
import liannong.shares.exchange.Exchange;
import liannong.shares.exchange.ui.MoveInPanel;
import liannong.shares.exchange.ui.RegisterJsonDownload;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.security.core.context.SecurityContextHolder;

/** The bookkeeper of an empty register chooses a file, sees what it would enter or why not, and enters it. */
@SpringBootTest
class MoveInViewTests extends SharePagesTest {

    private static final LocalDate DAY = LocalDate.of(2024, 6, 30);

    @TempDir
    Path folder;

    private Exchange exchange;
    private TestCounty county;
    private TestCounty twin;

    @Override
    @BeforeEach
    public void initVaadinEnvironment() {
        exchange = new Exchange(context);
        county = TestCounty.empty(context, TestCounty.TOWNSHIP);
        county.share(county.farmer("M01", false), "CAPITAL", 1_000_00, DAY);
        county.share(county.members.getFirst(), "RESERVE", 20_50, DAY);
        twin = exchange.twin(county);
        is(twin.bookkeeper);
        super.initVaadinEnvironment();
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void choosesLooksThroughAndEnters() {
        register();
        button("迁入登记簿").click();
        MoveInView view = find(MoveInView.class).single();
        assertThat(text(view)).contains("账簿不动", "按哪天的登记", "从迁入这一天才有内容");
        view.receive("登记簿.json", file(exchange.of(twin, county, exchange.export(county))));
        assertThat(text(find(MoveInPanel.class).single())).contains("可以迁入", "1 名成员都对上了", "2 笔变动");
        button("迁入").click();
        assertThat(find(ConfirmDialog.class).all())
                .as("without the paper it does not go on")
                .isEmpty();
        find(com.vaadin.flow.component.textfield.TextField.class).single().setValue("移交清单 1");
        button("迁入").click();
        confirm();
        assertThat(text(register())).contains("1,020.50", "迁入");
        assertThat(find(Button.class).all()).noneMatch(each -> each.getText().equals("迁入登记簿"));
        Go.to("shares/move-in?c=" + twin.cooperative, MoveInView.class);
        assertThat(text(find(MoveInView.class).single())).contains("登记簿不是空的");
        assertThat(find(Upload.class).all()).isEmpty();
        Component before = (Component) Go.to("shares?c=" + twin.cooperative + "&known=2025-01-01", Div.class);
        assertThat(text(before)).contains("这一天以前的登记在原来的登记簿里");
    }

    @Test
    void whatStandsInTheWayIsNamedAndNothingCanBeEntered() {
        MoveInView view = Go.to("shares/move-in?c=" + twin.cooperative, MoveInView.class);
        String text = exchange.of(twin, county, exchange.export(county));
        view.receive(
                "登记簿.json", file(text.replace("\"issuer_assigned_id\":\"M01\"", "\"issuer_assigned_id\":\"M99\"")));
        assertThat(text(find(MoveInPanel.class).single())).contains("1 处不能迁入", "没有编号 M99（钟秀兰）");
        assertThat(find(Button.class).all()).noneMatch(each -> each.getText().equals("迁入"));
        view.receive("登记簿.json", file(text.replace("\"1000.00\"", "\"1000.000\"")));
        assertThat(find(MoveInPanel.class).all()).isEmpty();
        assertThat(text(view.problem)).contains("两位小数", "行第");
        view.receive("照片.json", file("\u0001\u0002"));
        assertThat(text(view.problem)).contains("不是有效的 JSON");
    }

    @Test
    void theWholeRegisterIsOfferedToWhoSeesAllOfItAndMovingInToTheBookkeeperOnly() {
        register();
        assertThat(find(RegisterJsonDownload.class).single().isEnabled()).isTrue();
        is(twin.chair);
        register();
        assertThat(find(RegisterJsonDownload.class).single().isEnabled()).isTrue();
        assertThat(find(Button.class).all()).noneMatch(each -> each.getText().equals("迁入登记簿"));
        is(twin.clerk);
        register();
        assertThat(find(RegisterJsonDownload.class).single().isEnabled()).isFalse();
    }

    private Component register() {
        return (Component) Go.to("shares?c=" + twin.cooperative, Div.class);
    }

    private void confirm() {
        ConfirmDialog dialog = find(ConfirmDialog.class).single();
        test(dialog).confirm();
    }

    private Path file(String content) {
        try {
            return Files.writeString(folder.resolve("upload-" + System.nanoTime()), content);
        } catch (IOException broken) {
            throw new java.io.UncheckedIOException(broken);
        }
    }

    private Button button(String text) {
        return find(Button.class).withText(text).single();
    }
}
