package liannong.shares.papers;

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
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import liannong.TestCounty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** Whoever has the paper in his hand reads whether it holds; nobody reads more than the paper says. */
@SpringBootTest
class CertificateCheckTests {

    private static final LocalDate DAY = LocalDate.of(2024, 6, 30);

    private final MockMvc browser;
    private final Issuing here;
    private long id;
    private String code = "";

    @Autowired
    CertificateCheckTests(WebApplicationContext web, ApplicationContext context, ShareCertificates certificates) {
        this.browser =
                MockMvcBuilders.webAppContextSetup(web).apply(springSecurity()).build();
        this.here = new Issuing(TestCounty.empty(context, TestCounty.TOWNSHIP), certificates);
    }

    @BeforeEach
    void issued() {
        here.county.share(here.member, "CAPITAL", 2_000_00, DAY);
        here.county.share(here.member, "FISCAL", 7_246_38, DAY);
        id = here.issue();
        code = here.code(id);
    }

    @Test
    void saysWhatIsPrintedWithoutASessionAndWithoutAScript() throws Exception {
        page(code)
                .andExpect(status().isOk())
                .andExpect(request().sessionAttributeDoesNotExist("SPRING_SECURITY_CONTEXT"))
                .andExpect(header().doesNotExist("Set-Cookie"))
                .andExpect(header().string("Cache-Control", "max-age=60, public"))
                .andExpect(header().string("Vary", containsString("Cookie")))
                .andExpect(content().string(containsString("<b>有效</b>")))
                .andExpect(content().string(containsString("钟＊兰")))
                .andExpect(content().string(containsString("财政折股")))
                .andExpect(content().string(containsString("7,246.38")))
                .andExpect(content().string(containsString("9,246.38")))
                .andExpect(
                        content().string(containsString(here.rows().getFirst().serialNo())))
                .andExpect(content().string(not(containsString("钟秀兰"))))
                .andExpect(content().string(not(containsString("尾号"))))
                .andExpect(content().string(not(containsString("<script"))));
    }

    @Test
    void saysWhatBecameOfIt() throws Exception {
        here.county.share(here.member, "CAPITAL", 333_33, DAY);
        page(code)
                .andExpect(content().string(containsString("有效，但份额已有变动")))
                .andExpect(content().string(containsString("2,000.00")))
                .andExpect(content().string(not(containsString("2,333.33"))))
                .andExpect(content().string(not(containsString("9,579.71"))));
        long second = here.issue();
        page(code).andExpect(content().string(containsString("已被新证替代")));
        here.cancel(UUID.randomUUID(), second, "成员报失");
        page(here.code(second))
                .andExpect(content().string(containsString("已作废")))
                .andExpect(content().string(not(containsString("成员报失"))));
    }

    @Test
    void findsItHoweverTheCodeIsTyped() throws Exception {
        for (String typed : new String[] {
            code.toLowerCase(Locale.ROOT), CheckCode.printed(code), " " + code.replaceAll("(.{4})", "$1 ")
        }) {
            page(typed).andExpect(status().isOk()).andExpect(content().string(containsString("钟＊兰")));
            browser.perform(get("/check/certificates").param("code", typed))
                    .andExpect(status().isOk())
                    .andExpect(content().string(containsString("钟＊兰")));
        }
    }

    @Test
    void saysPlainlyThatACodeIsUnknown() throws Exception {
        for (String typed : new String[] {"ZZZZZZZZZZZZZZZZZZZZ", "abc", "' or 1=1 --", "<b>x</b>".replace("/", "")}) {
            page(typed)
                    .andExpect(status().isNotFound())
                    .andExpect(content().string(containsString("没有这个校验码的股权证")))
                    .andExpect(content().string(not(containsString("<b>x<b>"))));
        }
        browser.perform(get("/check/certificates"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("输入证上的校验码")))
                .andExpect(content().string(not(containsString("没有这个校验码"))));
    }

    @Test
    void speaksEnglishToo() throws Exception {
        String page = browser.perform(get("/check/certificates/" + code).cookie(new Cookie("lang", "en")))
                .andExpect(content().string(containsString("lang=\"en\"")))
                .andExpect(content().string(containsString("<b>Valid</b>")))
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(page).doesNotContain("??", "th:", "{0}");
    }

    private ResultActions page(String typed) throws Exception {
        return browser.perform(get("/check/certificates/{code}", typed));
    }
}
