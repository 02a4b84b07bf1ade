package liannong.notices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import jakarta.servlet.http.Cookie;
import java.time.LocalDate;
import javax.sql.DataSource;
import liannong.TestCounty;
import liannong.access.SystemUser;
import liannong.household.TestVillage;
import liannong.schedule.BusinessClock;
import liannong.schedule.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.flyway.autoconfigure.FlywayDataSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** What is put on the wall has every row, and nothing is shown to the public after the last day of its notice. */
@SpringBootTest
class NoticePaperTests {

    private final WebApplicationContext context;
    private final MockMvc browser;
    private final JdbcClient application;
    private final TestVillage village;
    private final LocalDate today;

    @Autowired
    NoticePaperTests(
            WebApplicationContext context,
            @FlywayDataSource DataSource owner,
            JdbcClient application,
            BusinessClock clock) {
        this.context = context;
        this.browser = MockMvcBuilders.webAppContextSetup(context)
                .apply(springSecurity())
                .build();
        this.application = application;
        this.village = new TestVillage(owner);
        this.today = clock.today();
    }

    @AfterEach
    void back() {
        TestClock.back(context);
    }

    @Test
    void thePageShowsTwentyRowsAndThePaperAllEightyFive() throws Exception {
        TestNotice notice = TestNotice.of(village, today, 85);
        String page = page("/notices/" + notice.number());
        assertThat(page).contains("第20＊").doesNotContain("第21＊", "第85＊");
        assertThat(page).contains("/notices/" + notice.number() + "/paper", "打印全部 85 名", "这里只印出名单的一部分");
        String paper = page("/notices/" + notice.number() + "/paper");
        for (int row = 1; row <= 85; row++) assertThat(paper).contains(">第" + row + "＊<");
        assertThat(paper).containsOnlyOnce("总计八十五").contains("data:image/svg+xml;base64,", "张贴日期", village.name);
        assertThat(paper).doesNotContain("class=\"pgn\"", "名单未完");
    }

    @Test
    void aVeryLongListIsPrintedInPartsThatSaySo() throws Exception {
        TestNotice notice = TestNotice.of(village, today, NoticeBoard.ROWS_A_PART + 1);
        String first = page("/notices/" + notice.number() + "/paper");
        assertThat(first).contains("第 1 部分，共 2 部分", "名单未完，接第 2 部分", ">第3000＊<");
        assertThat(first).doesNotContain("第3001＊", "总计八十五");
        String second = page("/notices/" + notice.number() + "/paper?part=2");
        assertThat(second).contains("第 2 部分，共 2 部分", ">第3001＊<", "总计八十五");
        assertThat(second).doesNotContain("第3000＊", "名单未完");
    }

    @Test
    void speaksEnglishToo() throws Exception {
        TestNotice notice = TestNotice.of(village, today, 2);
        String paper = browser.perform(
                        get("/notices/" + notice.number() + "/paper").cookie(new Cookie("lang", "en")))
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(paper).contains("Put up on", "lang=\"en\"");
    }

    @Test
    void whatIsTakenDownIsNotPrintedAnyMore() throws Exception {
        TestNotice notice = TestNotice.of(village, today, 2);
        village.ageNotice(notice.id());
        SystemUser.act(() -> context.getBean(Notices.class).closeDue(today));
        assertThat(status("/notices/" + notice.number() + "/paper")).isEqualTo(404);
        assertThat(status("/notices/GS-1999-1/paper")).isEqualTo(404);
    }

    /** Nobody runs the daily task here. */
    @Test
    void itIsDownTheDayAfterItsLastAlsoWhenNothingHasClosedIt() throws Exception {
        TestNotice notice = TestNotice.of(village, today, 3);
        TestClock.moveTo(context, today.plusDays(9));
        assertThat(rowsWithoutScope(notice)).as("its last day").isEqualTo(3);
        assertThat(page("/notices/" + notice.number())).contains(">第3＊<");
        TestClock.moveTo(context, today.plusDays(10));
        assertThat(rowsWithoutScope(notice)).as("the day after").isZero();
        assertThat(page("/notices/" + notice.number())).contains("公示期满，名单已经撤下。").doesNotContain(">第3＊<", "id=\"list\"");
        assertThat(page("/notices")).doesNotContain(notice.number());
        assertThat(status("/notices/" + notice.number() + "/paper")).isEqualTo(404);
        assertThat(village.owner()
                        .sql("select closed_on is null from notices where id = ?")
                        .param(notice.id())
                        .query(Boolean.class)
                        .single())
                .isTrue();
        TestCounty.raw(
                context,
                village.chair,
                sql -> assertThat(rows(sql, notice))
                        .as("its cooperative reads on")
                        .isEqualTo(3));
    }

    private String page(String path) throws Exception {
        return browser.perform(get(path)).andReturn().getResponse().getContentAsString();
    }

    private int status(String path) throws Exception {
        return browser.perform(get(path)).andReturn().getResponse().getStatus();
    }

    private long rowsWithoutScope(TestNotice notice) {
        return rows(application, notice);
    }

    private static long rows(JdbcClient sql, TestNotice notice) {
        return sql.sql("select count(*) from notice_rows where notice_id = ?")
                .param(notice.id())
                .query(Long.class)
                .single();
    }
}
