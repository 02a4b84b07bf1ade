package liannong.household;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.request;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.servlet.http.Cookie;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.flyway.autoconfigure.FlywayDataSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** Anybody reads a running notice without signing in; after it is closed nobody reads its list. */
@SpringBootTest
class PublicNoticesTests {

    private final MockMvc browser;
    private final JdbcClient application;
    private final TestVillage village;
    private final TestYear year;

    private long runId;
    private String number = "";

    @Autowired
    PublicNoticesTests(WebApplicationContext context, @FlywayDataSource DataSource owner, JdbcClient application) {
        this.browser = MockMvcBuilders.webAppContextSetup(context)
                .apply(springSecurity())
                .build();
        this.application = application;
        this.village = new TestVillage(owner);
        this.year = new TestYear(village, context);
    }

    @BeforeEach
    void layOpen() {
        runId = year.onNotice(1, 126_842_001);
        number = application
                .sql("select number from notices where id = :id")
                .param("id", year.notice(runId))
                .query(String.class)
                .single();
    }

    @Test
    void anybodyReadsTheMaskedListWithoutASession() throws Exception {
        browser.perform(get("/notices/" + number))
                .andExpect(status().isOk())
                .andExpect(request().sessionAttributeDoesNotExist("SPRING_SECURITY_CONTEXT"))
                .andExpect(header().doesNotExist("Set-Cookie"))
                .andExpect(header().string("Cache-Control", "max-age=60, public"))
                .andExpect(content().string(containsString("钟＊兰")))
                .andExpect(content().string(containsString("温＊")))
                .andExpect(content().string(containsString(village.name)))
                .andExpect(content().string(containsString("data:image/svg+xml;base64,")))
                .andExpect(content().string(not(containsString("钟秀兰"))))
                .andExpect(content().string(not(containsString("3372"))));
    }

    @Test
    void printsTheRootOfItsLinesAlsoWhenItIsOver() throws Exception {
        String root = year.village()
                .owner()
                .sql("select root from dividend_roots where run_id = ?")
                .params(runId)
                .query(String.class)
                .single()
                .replaceAll("(.{4})(?!$)", "$1 ");
        browser.perform(get("/notices/" + number))
                .andExpect(content().string(containsString("防改码")))
                .andExpect(content().string(containsString(">" + root + "<")))
                .andExpect(content().string(containsString("href=\"/check/slips\"")));
        year.close(runId);
        browser.perform(get("/notices/" + number)).andExpect(content().string(containsString(">" + root + "<")));
    }

    @Test
    void findsAPersonOrAVillageInTheList() throws Exception {
        browser.perform(get("/notices/" + number).param("text", "邓"))
                .andExpect(content().string(containsString("邓＊根")))
                .andExpect(content().string(not(containsString("钟＊兰"))));
        browser.perform(get("/notices/" + number).param("text", "%"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("名单里没有“%”。")));
    }

    @Test
    void isListedWhileItRuns() throws Exception {
        browser.perform(get("/notices").param("page", "not a page"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("公示公告")));
        browser.perform(get("/notices").cookie(new Cookie("lang", "en")))
                .andExpect(content().string(containsString("lang=\"en\"")));
    }

    @Test
    void knowsNoOtherNumber() throws Exception {
        browser.perform(get("/notices/GS-1999-1")).andExpect(status().isNotFound());
        browser.perform(get("/notices/' or 1=1 --")).andExpect(status().isNotFound());
    }

    @Test
    void takesTheListDownWhenItIsOver() throws Exception {
        assertThat(rowsWithoutScope()).isEqualTo(3);
        year.close(runId);
        assertThat(rowsWithoutScope()).as("by the database's own policy").isZero();
        browser.perform(get("/notices/" + number))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("公示期满，名单已经撤下。")))
                .andExpect(content().string(containsString("可分配盈余")))
                .andExpect(content().string(not(containsString("钟＊兰"))))
                .andExpect(content().string(not(containsString("id=\"list\""))));
    }

    /** As the application's role, with nobody signed in. */
    private long rowsWithoutScope() {
        return application
                .sql("select count(*) from notice_rows where notice_id = :id")
                .param("id", year.notice(runId))
                .query(Long.class)
                .single();
    }
}
